import CivilTime
public import Diagnostics

/// Where a file says how much there is of something that is used up.
public enum Supply: Hashable, Sendable {
  /// A row of the table of goods.
  case goods(Goods)
  /// A row of the table of budgets.
  case budget(Budget)
  /// The campaign's own money, by index of campaign.
  case campaign(Int)
}

extension Agenda {
  /// What one could raise for a stock to hold more on a day: the last delivery before it, a row of
  /// the budgets, a campaign's money; nil where nothing has come in by then.
  public func supply(ofStock index: Int, by day: Int) -> Supply? {
    let id = problem.stocks[index].id
    let date = date(of: day)
    let deliveries = tables.goods.filter { row in
      "goods/\(row.unit ?? "")/\(row.id)" == id && row.arrives.map { $0 <= date } ?? true
    }
    if let last = deliveries.max(by: { arrival($0) < arrival($1) }) { return .goods(last) }
    if let row = tables.budgets.first(where: { "budget/" + $0.id == id }) { return .budget(row) }
    return campaigns.firstIndex { "budget/campaign/" + $0.id == id }.map(Supply.campaign)
  }

  private func arrival(_ row: Goods) -> CivilDate { row.arrives ?? horizon.lowerBound }

  /// What a supply amounts to as its file has it.
  public func amount(of supply: Supply) -> Int {
    switch supply {
    case .goods(let row): row.amount
    case .budget(let row): row.amount
    case .campaign(let index): campaigns[index].budget ?? 0
    }
  }

  /// `“瓶装水”7月15日到的一批由 400 加到 700（加 300）`.
  func words(raising stock: Int, by more: Int, for placement: Placement, _ place: Text) -> Text {
    let name = name(ofStock: stock)
    let supply = supply(ofStock: stock, by: placement.day)
    let now = supply.map(amount) ?? 0
    if problem.stocks[stock].isMoney {
      return Text(
        zh: "经费“\(name.zh)”由 \(now) 元加到 \(now + more) 元（加 \(more) 元）：排在\(place.zh)",
        en:
          "raise the budget of '\(name.en)' from \(now) to \(now + more) yuan (\(more) more): hold it on \(place.en)"
      )
    }
    var batch = Text("")
    if case .goods(let row)? = supply, problem.stocks[stock].supplies.count > 1 {
      batch =
        row.arrives.map {
          Text(zh: "\($0.chineseShort)到的一批", en: ", delivered on \($0.englishShort),")
        } ?? Text(zh: "现有的一批", en: ", there already,")
    }
    return Text(
      zh: "“\(name.zh)”\(batch.zh)由 \(now) 加到 \(now + more)（加 \(more)）：排在\(place.zh)",
      en:
        "raise the stock of '\(name.en)'\(batch.en) from \(now) to \(now + more) (\(more) more): hold it on \(place.en)"
    )
  }

  /// What has to be done so many days ahead, and when it would have had to be done.
  func words(shortening short: Int, at placement: Placement, of item: Item) -> Text {
    let place = words(for: placement, of: item.problemIndex)
    let lead = lead(of: item)
    let due = date(of: placement.day).adding(days: -lead)
    if needsLicence(item) {
      return Text(
        zh: "排在\(place.zh)：许可要提前 \(lead) 天，须已在 \(due) 前向公安机关申请，采用后写明原因",
        en:
          "hold it on \(place.en): its licence takes \(lead) days and must have been asked for by \(due); the reason is written down"
      )
    }
    return Text(
      zh: "排在\(place.zh)：提前量由 \(lead) 天缩到 \(lead - short) 天（按规定 \(due) 前就要公布），采用后写明原因",
      en:
        "hold it on \(place.en): announce it \(lead - short) instead of \(lead) days ahead (it was due by \(due)); the reason is written down"
    )
  }

  /// Why an activity comes too early for its lead time, as it is written beside its date.
  public func reason(forLead short: Int, at placement: Placement, of item: Item) -> Text {
    let lead = lead(of: item)
    let due = date(of: placement.day).adding(days: -lead)
    return needsLicence(item)
      ? Text(zh: "许可已于\(due)前申请", en: "the licence was asked for by \(due)")
      : Text(
        zh: "提前\(lead - short)天公布，不足\(lead)天",
        en: "announced \(lead - short) instead of \(lead) days ahead")
  }

  private func lead(of item: Item) -> Int {
    guard let index = item.problemIndex else { return 0 }
    let request = problem.activities[index]
    let publicity = request.isPublic ? request.publicityLead ?? problem.rules.publicityLead : 0
    let isLicensed = request.attendance >= problem.rules.permitAttendance
    return isLicensed ? max(publicity, problem.rules.permitLead) : publicity
  }

  /// Whether the licence decides how long ahead it has to be known.
  private func needsLicence(_ item: Item) -> Bool {
    item.activity.attendance >= problem.rules.permitAttendance
      && lead(of: item) == problem.rules.permitLead
  }
}
