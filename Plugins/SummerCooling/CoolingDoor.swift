import CampaignKit

/// Points that stand in the calendars as one door that stays open.
struct CoolingDoor {
  let key: String
  /// Not empty, all of one unit.
  let points: [OpenPoint]
  let options: SummerCooling.Options
  let campaign: Campaign

  func activity(_ stock: SuppliedPoints, _ heat: CoolingHeat) -> Activity {
    let days = days
    return Activity(
      key, title: title, what: Text(zh: "清凉站", en: "cooling point"), unit: unit.id,
      kind: SummerCooling.pointKind, window: days.lowerBound...days.lowerBound, slots: hours,
      place: .named(place), source: points[0].source
    )
    .open(
      days: days.lowerBound.days(until: days.upperBound) + 1, closedOn: [],
      Set(Weekday.allCases).subtracting(options.weekdays)
    )
    .on(Set(DayKind.allCases))
    // Whoever opened it before the plan was made has opened it.
    .pinned(Activity.Pin(date: days.lowerBound))
    .described(details)
    .seen(by: campaign.audience)
    .priority(3)
    .announced(days: 0)
    .with(roster: stock.ledger(of: points, heat))
    .with {
      $0.township = township
      $0.counts = stock.counts(of: points, in: campaign)
    }
  }

  /// What heat makes of its days: an entry for each day that is not as usual.
  func changes(in heat: CoolingHeat) -> [Activity] {
    heat.hotDays(in: unit.id).compactMap { day in
      let moves = points.compactMap { heat.move(of: $0, on: day.date) }
      return moves.isEmpty ? nil : change(moves, on: day)
    }
  }

  private func change(_ moves: [CoolingMove], on day: Forecast) -> Activity {
    let evening = moves.first { $0.hours != $0.point.hours }?.hours
    let usual = moves.flatMap(\.point.hours).enclosing
    let week = day.date.isoWeek.description.lowercased()
    let reason = day.reason
    return Activity(
      "\(key).heat.\(week)-\(day.date.weekday.english.lowercased())",
      title: Text(
        zh: "\(unit.shortName.zh)清凉站高温调整", en: "\(unit.shortName.en) cooling points in heat"),
      what: Text(zh: "清凉站高温调整", en: "cooling point, heat"), unit: unit.id,
      kind: SummerCooling.pointKind, window: day.date...day.date,
      slots: [(evening ?? [usual]).enclosing], place: .named(newPlace(of: moves)),
      source: points[0].source
    )
    .on(Set(DayKind.allCases))
    .pinned(Activity.Pin(date: day.date))
    .described(
      Text(
        zh: ([reason.zh + "。"] + moves.map(\.words.zh)).joined(separator: "\n"),
        en: ([reason.en + "."] + moves.map(\.words.en)).joined(separator: "\n"))
    )
    .seen(by: campaign.audience)
    .priority(3)
    .announced(days: 0)
    .instead(of: .init(hours: usual, place: place, reason: reason))
    .with {
      $0.township = township
      $0.sharesVenue = true
    }
  }

  // MARK: Words

  private var unit: Unit { points[0].unit }

  private var township: String? {
    options.grouping == .unit ? nil : points[0].point.township?.value
  }

  private var days: ClosedRange<CivilDate> {
    let first = points.map { $0.days[0] }.min() ?? campaign.window.lowerBound
    let last = points.map { $0.days[$0.days.count - 1] }.max() ?? first
    return first...last
  }

  /// Every span in which some point is open, once.
  private var hours: [TimeSpan] {
    Set(points.flatMap(\.hours)).sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  private var title: Text {
    if points.count == 1 {
      return Text(
        zh: "\(unit.shortName.zh)清凉站·\(points[0].name.zh)",
        en: "\(unit.shortName.en) cooling point, \(points[0].name.en)")
    }
    let area = township ?? ""
    return Text(
      zh: "\(unit.shortName.zh)\(area)清凉站（\(points.count)处）",
      en: [unit.shortName.en, area, "cooling points (\(points.count))"]
        .filter { !$0.isEmpty }.joined(separator: " "))
  }

  private var place: Text {
    if points.count == 1 { return points[0].name }
    let area = township ?? unit.shortName.zh
    return Text(
      zh: "\(area)\(points.count)处站点",
      en: "\(points.count) points in \(township ?? unit.shortName.en)")
  }

  private func newPlace(of moves: [CoolingMove]) -> Text {
    guard points.count == 1, let shelter = moves[0].shelter else { return place }
    return shelter
  }

  private var details: Text {
    let goods = options.goods.entries.map(\.name.value).joined(separator: "、")
    let isHot = campaign.heat.strictest(at: 370) != nil
    let list = points.map { point -> Text in
      let hours = point.hours.map(\.display).joined(separator: "、")
      let first = point.days[0] == days.lowerBound ? nil : point.days[0]
      let served = point.point.served
      return Text(
        zh: "\(point.whereabouts.zh) \(hours)" + (first.map { "，\($0.chineseShort)起" } ?? "")
          + (served.map { "，\($0)" } ?? ""),
        en: "\(point.whereabouts.en) \(hours)" + (first.map { ", from \($0.englishShort)" } ?? "")
          + (served.map { ", \($0)" } ?? ""))
    }
    var lines: [Text] = []
    if !goods.isEmpty {
      lines.append(Text(zh: "每日定额发放：\(goods)。", en: "Handed out each day: \(goods)."))
    }
    lines += list
    if isHot {
      lines.append(
        Text(
          zh: "预报最高气温 37℃ 以上的日子，露天站点改到 \(options.hotHours.display) 或室内。",
          en: """
            On days of 37 °C and more, points in the open are open \(options.hotHours.display) or \
            go indoors.
            """))
    }
    return Text(
      zh: lines.map(\.zh).joined(separator: "\n"), en: lines.map(\.en).joined(separator: "\n"))
  }
}

extension [TimeSpan] {
  /// From the first beginning to the last end; the list is not empty.
  var enclosing: TimeSpan {
    guard let start = map(\.start).min(), let end = map(\.end).max(),
      let span = TimeSpan(from: start, to: end)
    else { preconditionFailure("a point has hours") }
    return span
  }
}
