import CampaignKit

/// What a forecast makes of points in the open.
///
/// Under a roof hours stay as they are. From 37 °C on, a point in the open goes under the roof that
/// its line names and keeps its hours, or else moves to the evening; from 40 °C on nothing is left
/// in the open, and it goes to an indoor venue or an indoor point of its unit.
struct CoolingHeat {
  let options: SummerCooling.Options
  let campaign: Campaign

  /// The hottest word on each day of the campaign on which some text asks for something.
  func hotDays(in unit: String) -> [Forecast] {
    var hottest: [CivilDate: Forecast] = [:]
    for forecast in campaign.tables.forecast
    where forecast.unit == unit && campaign.window.contains(forecast.date) {
      if let known = hottest[forecast.date], known.maximum >= forecast.maximum { continue }
      hottest[forecast.date] = forecast
    }
    return hottest.values.filter { campaign.heat.strictest(at: $0.maximum) != nil }
      .sorted { $0.date < $1.date }
  }

  /// What becomes of a point on a day; nil where it stays as it is.
  func move(of point: OpenPoint, on date: CivilDate) -> CoolingMove? {
    guard !point.point.isIndoor, point.days.contains(date),
      let day = hotDays(in: point.unit.id).first(where: { $0.date == date }),
      let limits = campaign.heat.strictest(at: day.maximum)
    else { return nil }
    let minutes = point.hours.map(\.length.count).reduce(0, +)
    let touchesPause = point.hours.contains {
      $0.start < limits.pause.end && limits.pause.start < $0.end
    }
    guard touchesPause || minutes > limits.longest else { return nil }
    if let shelter = point.point.shelter {
      return CoolingMove(point: point, hours: point.hours, shelter: Text(shelter))
    }
    if limits.longest > 0 {
      return CoolingMove(point: point, hours: [options.hotHours], shelter: nil)
    }
    return CoolingMove(point: point, hours: point.hours, shelter: roof(near: point))
  }

  /// Tells the planners of every hot day what becomes of a unit's points, old and new.
  func report(_ points: [OpenPoint], of unit: Unit, issues: inout Issues) {
    for day in hotDays(in: unit.id) {
      let moves = points.compactMap { move(of: $0, on: day.date) }
      guard !moves.isEmpty else { continue }
      let date = Text(zh: day.date.chineseShort, en: day.date.englishShort)
      issues.report(
        .heatMoves, at: day.source,
        [
          "unit": unit.shortName, "date": date, "maximum": Text(day.degrees),
          "count": Text("\(moves.count)"),
        ],
        notes: moves.map { Diagnostic.Note($0.words, at: $0.point.source) })
      for move in moves where move.isHomeless {
        issues.report(
          .noShelter, at: move.point.source,
          ["point": move.point.name, "maximum": Text(day.degrees), "date": date])
      }
    }
  }

  /// An indoor venue of the unit, in the same township where there is one; else an indoor point.
  private func roof(near point: OpenPoint) -> Text? {
    let indoor = campaign.tables.venues.filter { $0.isIndoor && $0.unit == point.unit.id }
      .sorted { $0.id < $1.id }
    let township = point.point.township?.value
    let venue = indoor.first { $0.township == township && township != nil } ?? indoor.first
    return venue?.name
  }
}

/// A point on a day on which it is not as usual.
struct CoolingMove {
  var point: OpenPoint
  var hours: [TimeSpan]
  /// Where it goes; nil where it stays, or where nobody knows.
  var shelter: Text?

  /// Whether it may not stay in the open and has nowhere to go.
  var isHomeless: Bool { shelter == nil && hours == point.hours }

  /// Old and new in a line.
  var words: Text {
    let old = point.hours.map(\.display).joined(separator: "、")
    let new = hours.map(\.display).joined(separator: "、")
    if let shelter {
      return Text(
        zh: "\(point.name.zh)：露天 → \(shelter.zh)，\(new) 不变",
        en: "\(point.name.en): in the open → \(shelter.en), \(new) as usual")
    }
    if isHomeless {
      return Text(
        zh: "\(point.name.zh)：露天 → 室内，地点另行通知",
        en: "\(point.name.en): in the open → indoors, place to follow")
    }
    return Text(zh: "\(point.name.zh)：\(old) → \(new)", en: "\(point.name.en): \(old) → \(new)")
  }
}

extension Forecast {
  /// `39` or `38.5`.
  var degrees: String {
    maximum % 10 == 0 ? "\(maximum / 10)" : "\(maximum / 10).\(abs(maximum % 10))"
  }

  var reason: Text { Text(zh: "预报最高\(degrees)℃", en: "up to \(degrees) °C forecast") }
}
