import CivilTime
public import Diagnostics
public import PlanModel

/// What keeps an activity from a target, each at the line that says so.
public struct Obstructions {
  private let agenda: Agenda
  private let item: Agenda.Item
  private let target: Target

  public init(to target: Target, of item: Agenda.Item, in agenda: Agenda) {
    self.agenda = agenda
    self.item = item
    self.target = target
  }

  /// - Parameter obstacles: the rules to which the target falls; what has the place is said by name.
  public func notes(_ obstacles: [Obstacle]) -> [Diagnostic.Note] {
    let standing = obstacles.filter { $0.count > 0 && $0.rule != .pinned }
    // Who else in the city could not come is no news where one who could is taken.
    let telling = standing.filter { ![.teamSkill, .teamArea].contains($0.rule) }
    return (telling.isEmpty ? standing : telling).flatMap(notes)
  }

  private func notes(_ obstacle: Obstacle) -> [Diagnostic.Note] {
    switch obstacle.rule {
    case .venueClosed: [closedVenue ?? plain(obstacle)]
    case .forbidden: absences.isEmpty ? [plain(obstacle)] : absences
    default: [plain(obstacle)]
    }
  }

  private var closedVenue: Diagnostic.Note? {
    guard let venue = agenda.tables.venues.first(where: { $0.id == target.venue }) else {
      return nil
    }
    let day = target.date.shortWords
    let isClosed = venue.closed.contains { $0.contains(target.date) }
    return .init(
      isClosed
        ? Text(
          zh: "场地“\(venue.name.zh)”\(day.zh)停用",
          en: "the venue '\(venue.name.en)' is closed on \(day.en)")
        : Text(
          zh: "场地“\(venue.name.zh)”\(day.zh)这个时段不开放",
          en: "the venue '\(venue.name.en)' is not open at these hours on \(day.en)"),
      at: venue.source)
  }

  private var absences: [Diagnostic.Note] {
    let days = target.date...target.date.adding(days: max(0, item.activity.span - 1))
    return agenda.tables.leaders.filter { leader in
      item.activity.groups.contains(leader.id)
        && (leader.away.contains { $0.overlaps(days) }
          || leader.awayHours.contains { days.contains($0.date) })
    }.map { leader in
      .init(
        Text(
          zh: "“\(leader.name.zh)”\(target.date.chineseShort)不在",
          en: "'\(leader.name.en)' is away on \(target.date.englishShort)"),
        at: leader.source)
    }
  }

  private func plain(_ obstacle: Obstacle) -> Diagnostic.Note {
    let others = obstacle.blockers.prefix(3).compactMap { index in
      agenda.items.first { $0.problemIndex == index }
    }
    guard let first = others.first else {
      return .init(obstacle.rule.name, at: item.activity.source)
    }
    let names = others.map { "\($0.activity.title.zh)(\($0.id))" }.joined(separator: "、")
    let english = others.map { "\($0.activity.title.en) (\($0.id))" }.joined(separator: ", ")
    return .init(
      Text(zh: "\(obstacle.rule.name.zh)：\(names)", en: "\(obstacle.rule.name.en): \(english)"),
      at: first.activity.source)
  }
}

extension Target {
  /// `7月23日(周四) 19:00–21:00 大坪广场`.
  public func words(in tables: Tables) -> Text {
    let place = tables.venues.first { $0.id == venue }?.name
    return Text(
      zh: [date.chineseShort, hours?.display, place?.zh].compactMap { $0 }.joined(separator: " "),
      en: [date.englishShort, hours?.display, place?.en].compactMap { $0 }.joined(separator: " "))
  }
}

extension Standing {
  /// The same as a target: where it is already.
  public var target: Target { Target(date: date, hours: hours, venue: venue) }
}
