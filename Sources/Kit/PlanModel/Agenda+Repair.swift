public import CivilTime
public import Diagnostics

extension Agenda {
  /// What a repair of an activity does, in words.
  public func words(for repair: Explanation.Repair, of item: Item) -> Text {
    let place = words(for: repair.placement, of: item.problemIndex)
    switch repair.kind {
    case .day(let distance):
      let days = abs(distance)
      let (zh, en) = distance > 0 ? ("晚", "after") : ("早", "before")
      return Text(
        zh: "改在\(place.zh)：比规定的日子\(zh) \(days) 天",
        en: "hold it on \(place.en): \(days) day\(days == 1 ? "" : "s") \(en) its own days")
    case .weekday:
      return Text(
        zh: "改在\(place.zh)：换一个星期几或一类日子",
        en: "hold it on \(place.en): another weekday or kind of day")
    case .hours:
      return Text(zh: "改在\(place.zh)：换一个时段", en: "hold it on \(place.en): at other hours")
    case .release:
      return Text(zh: "不再固定在原处，改在\(place.zh)", en: "no longer fix it, hold it on \(place.en)")
    case .venueType:
      let type = repair.placement.venue.map { tables.venues[$0].type } ?? ""
      return Text(
        zh: "场地类型加上“\(type)”：排在\(place.zh)",
        en: "accept '\(type)' for a venue, too: hold it on \(place.en)")
    case .capacity:
      let venue = repair.placement.venue.map { tables.venues[$0] }
      let people = item.activity.attendance
      return Text(
        zh: "场地“\(venue?.name.zh ?? "")”的容量由 \(venue?.capacity ?? 0) 核到 \(people)：排在\(place.zh)",
        en:
          "raise the capacity of '\(venue?.name.en ?? "")' from \(venue?.capacity ?? 0) to \(people): hold it on \(place.en)"
      )
    case .resource(let index, let more):
      let name = self.name(ofResource: index)
      return Text(
        zh: "“\(name.zh)”增加 \(more)：排在\(place.zh)",
        en: "have \(more) more of '\(name.en)': hold it on \(place.en)")
    case .stock(let index, let more):
      return words(raising: index, by: more, for: repair.placement, place)
    case .lead(let short): return words(shortening: short, at: repair.placement, of: item)
    case .move(let other, let elsewhere, let isPinned):
      let title = self.item(other)?.activity.title ?? Text("")
      let there = words(for: elsewhere, of: other)
      let id = problem.activities[other].id
      return Text(
        zh: "把\(isPinned ? "已固定的" : "")“\(title.zh)”[\(id)]改到\(there.zh)，本场排在\(place.zh)",
        en:
          "move '\(title.en)'\(isPinned ? ", which is fixed," : "") [\(id)] to \(there.en) and hold this one on \(place.en)"
      )
    }
  }

  /// `7月23日(周四) 19:00–21:00 大坪广场`.
  public func words(for placement: Placement, of index: Int?) -> Text {
    let date = date(of: placement.day)
    let span = hours(of: placement, index)
    let hours = span.map { "\($0.start)–\($0.end)" } ?? "\(problem.grid.time(of: placement.start))"
    let venue = placement.venue.map { tables.venues[$0].name }
    return Text(
      zh: [date.chineseShort, hours, venue?.zh].compactMap { $0 }.joined(separator: " "),
      en: [date.englishShort, hours, venue?.en].compactMap { $0 }.joined(separator: " "))
  }

  /// The hours of an activity at a placement that it does not have yet.
  public func hours(of placement: Placement, _ index: Int?) -> TimeSpan? {
    let start = problem.grid.time(of: placement.start)
    let periods = index.map { problem.activities[$0].length(at: placement.start) } ?? 1
    let end = min(1440, start.minutes + periods * problem.grid.minutesPerPeriod)
    return TimeOfDay(minutes: end).flatMap { TimeSpan(from: start, to: $0) }
  }
}
