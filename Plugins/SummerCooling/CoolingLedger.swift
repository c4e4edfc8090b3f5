import CampaignKit

/// What every point has on every day.
struct SuppliedPoints {
  /// In the order of the file.
  var goods: [String]
  /// By point and goods, in the order of days.
  var days: [PlainID: [String: [SuppliedDay]]] = [:]

  init(goods: [String]) { self.goods = goods }
}

/// One kind of goods at one point on one day.
struct SuppliedDay {
  var date: CivilDate
  var quota: Int
  /// What there is for it; on a day that is over, what was handed out.
  var granted: Int
  /// What was handed out; nil where nobody has counted.
  var given: Int?

  var missing: Int { given == nil ? quota - granted : 0 }
}

extension SuppliedPoints {
  /// What some points have handed out, day by day, as far as somebody has counted.
  func counts(of points: [OpenPoint], in campaign: Campaign) -> [IndicatorCount] {
    points.flatMap { point in
      goods.flatMap { goods in
        (days[point.id]?[goods] ?? []).compactMap { day in
          day.given.map {
            IndicatorCount(
              campaign: campaign.id, indicator: "goods", unit: point.unit.id, date: day.date,
              amount: $0, source: point.source)
          }
        }
      }
    }
  }

  /// The ledger of some points (送清凉站点台账): point by point and day by day, to be signed by who
  /// takes the goods in.
  func ledger(of points: [OpenPoint], _ heat: CoolingHeat) -> RosterRequest {
    var rows: [[Text]] = []
    var shortfalls: [Roster.Shortfall] = []
    var (wanted, granted) = (0, 0)
    for point in points {
      for goods in goods {
        var total = 0
        for day in days[point.id]?[goods] ?? [] {
          total += day.granted
          wanted += day.given ?? day.quota
          granted += day.granted
          let move = heat.move(of: point, on: day.date)
          rows.append(row(point, goods, day, total: total, move))
          if day.missing > 0 {
            shortfalls.append(shortfall(point, goods, day))
          }
        }
      }
    }
    var request = RosterRequest(.supply, seats: wanted, columns: Self.columns)
    request.ledger = RosterRequest.Ledger(rows: rows, filled: granted, shortfalls: shortfalls)
    request.paper.title = Text(zh: "送清凉站点台账", en: "Ledger of cooling points")
    if goods.count > 1 { request.paper.totalledBy = 5 }
    return request
  }

  private static let columns = [
    RosterColumn(Text(zh: "日期", en: "Date"), .date),
    RosterColumn(Text(zh: "站点", en: "Point"), width: 18),
    // The address of a point is for everybody, unlike that of a person.
    RosterColumn(Text(zh: "地址", en: "Address"), width: 24),
    RosterColumn(Text(zh: "开放时间", en: "Hours"), width: 14),
    RosterColumn(Text(zh: "服务对象", en: "For"), width: 16),
    RosterColumn(Text(zh: "物品", en: "Goods"), width: 12),
    RosterColumn(Text(zh: "日定额", en: "Quota"), .count),
    RosterColumn(Text(zh: "发放数", en: "Given"), .count),
    RosterColumn(Text(zh: "接收人签字", en: "Received by"), .signature),
    RosterColumn(Text(zh: "累计", en: "Sum"), .number), .remarks,
  ]

  private func row(
    _ point: OpenPoint, _ goods: String, _ day: SuppliedDay, total: Int, _ move: CoolingMove?
  ) -> [Text] {
    let hours = (move?.hours ?? point.hours).map(\.display).joined(separator: "、")
    var remarks: [Text] = []
    if day.missing > 0 {
      remarks.append(Text(zh: "缺 \(day.missing)", en: "\(day.missing) short"))
    }
    if let move { remarks.append(remark(of: move)) }
    return [
      Text(day.date.description), point.name, Text(point.point.address ?? ""), Text(hours),
      Text(point.point.served ?? ""), Text(goods), Text("\(day.quota)"),
      Text(day.given.map(String.init) ?? ""), Text(""), Text("\(total)"),
      Text(
        zh: remarks.map(\.zh).joined(separator: "；"), en: remarks.map(\.en).joined(separator: "; ")),
    ]
  }

  private func remark(of move: CoolingMove) -> Text {
    let old = move.point.hours.map(\.display).joined(separator: "、")
    if let shelter = move.shelter {
      return Text(zh: "高温，改到\(shelter.zh)", en: "heat: at \(shelter.en)")
    }
    if move.isHomeless { return Text(zh: "高温，室内地点待定", en: "heat: indoors, place to follow") }
    return Text(zh: "高温，原 \(old)", en: "heat: usually \(old)")
  }

  private func shortfall(
    _ point: OpenPoint, _ goods: String, _ day: SuppliedDay
  ) -> Roster.Shortfall {
    Roster.Shortfall(
      stratum: Text(
        zh: "\(point.name.zh) \(day.date.chineseShort) \(goods)",
        en: "\(point.name.en) \(day.date.englishShort) \(goods)"),
      missing: day.missing)
  }
}
