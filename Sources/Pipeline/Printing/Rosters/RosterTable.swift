internal import CivilTime
internal import Diagnostics
internal import PlanModel
internal import Tabular

extension PrintedPlan {
  /// A roster as the office prints it: 签收花名册, 签到表, 参会企业名册, or what its module calls it.
  func table(of roster: Roster) -> PaperTable {
    let item = item(roster.activity)
    let title = paperTitle(of: roster)
    var table = PaperTable(
      title: (item?.activity.title[language] ?? roster.activity)
        + words(title.zh, " – " + title.en),
      lines: lines(of: roster, item),
      columns: roster.columns.map { PaperColumn($0, language) }, rows: roster.rows(for: masking),
      rowsPerPage: 15, language: language)
    table.totalledBy = roster.paper.totalledBy
    if roster.isLedger { showDays(in: &table) }
    // Accounts are the bank's business: they stand at the end to be looked up, and are not printed.
    table.unprintedColumns = roster.columns.reversed().prefix { $0.isOfTheBank }.count
    if roster.kind == .supply, !roster.isLedger {
      // Whom to call at a firm is not in the plan; it is written here when the firm has been called.
      table.columns.insert(contentsOf: blankSupplyColumns, at: table.columns.count - 1)
      table.rows = table.rows.map { row in
        Array(row.dropLast()) + blankSupplyColumns.map { _ in "" } + Array(row.suffix(1))
      }
    }
    if roster.kind == .supply ? !roster.isLedger : roster.waiting > 0 {
      table.counted = roster.filled
    }
    if roster.kind == .open {
      table.rows = (1...15).map { [String($0)] }
      table.sparePages = 1
    } else {
      if roster.columns.contains(where: { $0.kind == .signature }) { table.preferredRows = 12 }
      table.sparePages = roster.kind == .supply ? 0 : 1
      table.signers = signers
    }
    table.footer = roster.activity
    return table
  }

  /// The tables of a roster and what their tabs are called; of seats that were drawn those who wait
  /// stand on a paper of their own, in their order.
  func tables(of roster: Roster) -> [(name: String, table: PaperTable)] {
    let name = paperTitle(of: roster)[language]
    let whole = table(of: roster)
    guard roster.kind == .draw, roster.waiting > 0 else { return [(name, whole)] }
    var seated = whole
    seated.rows = Array(whole.rows.prefix(roster.filled))
    var waiting = whole
    waiting.title =
      (item(roster.activity)?.activity.title[language] ?? roster.activity)
      + words("候补名单", " – waiting list")
    waiting.rows = whole.rows.dropFirst(roster.filled).enumerated().map { index, row in
      roster.columns.first?.kind == .ordinal ? [String(index + 1)] + row.dropFirst() : row
    }
    // Nobody who waits signs for anything, and nobody is added by hand.
    waiting.sparePages = 0
    waiting.counted = .max
    return [(name, seated), (words("候补名单", "Waiting list"), waiting)]
  }

  /// What the paper of a roster is called.
  func paperTitle(of roster: Roster) -> Text {
    if let title = roster.paper.title { return title }
    switch roster.kind {
    case .open: return Text(zh: "签到表", en: "sign-in sheet")
    case .supply: return Text(zh: "参会企业名册", en: "employers and supplies")
    case .list, .draw, .allocation:
      return roster.columns.contains { $0.kind == .signature }
        ? Text(zh: "签收花名册", en: "roster with receipts") : Text(zh: "花名册", en: "roster")
    }
  }

  /// The days of a ledger in words. Where they begin anew, another site or another thing is counted,
  /// and whoever counts it there needs a page of its own.
  private func showDays(in table: inout PaperTable) {
    guard table.columns.first?.kind == .date else { return }
    let days = table.rows.map { CivilDate($0[0]) }
    var runs: [Range<Int>] = []
    var start = 0
    for (row, (before, day)) in zip(days, days.dropFirst()).enumerated() {
      guard let before, let day, day < before, row + 1 - start >= Self.longRun else { continue }
      runs.append(start..<(row + 1))
      start = row + 1
    }
    table.runs = runs + [start..<table.rows.count]
    table.columns[0].width = 16
    for (row, day) in days.enumerated() {
      if let day { table.rows[row][0] = short(day) }
    }
  }

  /// A few days are no reason for a page.
  private static let longRun = 5

  private var blankSupplyColumns: [PaperColumn] {
    [
      PaperColumn(words("联系人及电话", "Contact"), .text, width: 18),
      PaperColumn(words("签到", "Signed in"), .signature, width: 10),
    ]
  }

  /// Who issues it and what it rests on; then when and where.
  private func lines(of roster: Roster, _ item: Agenda.Item?) -> [String] {
    guard let item else { return [] }
    let campaign = campaign(of: item)
    var first = [words("单位（盖章）：", "Unit (seal): ") + unitName(item.activity.unit)]
    if let batch = roster.paper.batch {
      first.append(words("批次：", "Batch: ") + batch[language])
    }
    let basis = roster.paper.basis ?? campaign.basis
    first.append(
      words("依据：", "Basis: ") + (basis ?? words("待发文", "notice to come")))
    var second: [String] = []
    if let occurrence = occurrence(of: item) {
      second.append(
        words("时间：", "Time: ") + long(occurrence.start.date) + words("", " ")
          + hours(of: item, occurrence))
      let place = place(of: item, occurrence)
      if !place.isEmpty { second.append(words("地点：", "Place: ") + place) }
    }
    if roster.columns.contains(where: { $0.kind == .money }) {
      second.append(words("金额单位：元", "Amounts in yuan"))
    }
    if let note = roster.paper.note { second.append(note[language]) }
    if hidesSomething(of: roster) {
      second.append(words("个人信息已部分隐去", "personal data partly hidden"))
    }
    return [first, second].filter { !$0.isEmpty }
      .map { $0.joined(separator: words("　　", "      ")) }
  }

  private func hidesSomething(of roster: Roster) -> Bool {
    masking != .full && roster.kind != .open
      && roster.columns.enumerated().contains { index, column in
        column.sensitivity > .open && column.kind != .signature
          && roster.fullRows.contains { $0.indices.contains(index) && !$0[index].isEmpty }
      }
  }
}
