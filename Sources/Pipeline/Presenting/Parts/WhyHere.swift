import CivilTime
import Diagnostics
import PlanModel

/// Why an activity has its day and its place, as far as everybody may know: what its organiser
/// fixed, what was left to choose, and what speaks for what was chosen.
///
/// Nothing here comes from an activity that the readers of the page may not see.
struct WhyHere {
  let site: Site
  let entry: Publication.Entry

  var lines: [Text] {
    let agenda = site.plan.agenda
    guard entry.status == .confirmed || entry.status == .tentative,
      let item = site.items[entry.activity], let index = item.problemIndex,
      let placement = site.plan.schedule.placements[index],
      let occurrence = agenda.occurrence(of: item, in: site.plan.schedule),
      // A record may lag behind the plan while somebody looks at both.
      occurrence.start == entry.start
    else { return [] }
    let activity = agenda.problem.activities[index]
    return day(of: item.activity, as: activity, on: placement.day)
      + place(of: item.activity, in: occurrence.venue)
  }

  // MARK: The day

  private func day(
    of activity: Activity, as problem: Problem.Activity, on day: Int
  ) -> [Text] {
    let date = entry.start.date
    let window = activity.window
    var lines: [Text] = []
    let choices = activity.choices
    if activity.pin.date != nil {
      lines.append(WhyWords.pinnedDay)
    } else if choices == 1 {
      lines.append(WhyWords.onlyDay)
    } else if window.contains(date) {
      lines.append(WhyWords.chosenDay(from: window.lowerBound, to: window.upperBound, choices))
    }
    let features = features(of: date, day: day, wish: activity.wish, district: problem.district)
    if !features.isEmpty { lines.append(WhyWords.thatDay(features)) }
    if choices > 1, activity.pin.date == nil, let gap = gapBefore(activity) {
      lines.append(WhyWords.gap(gap))
    }
    return lines
  }

  /// What is special about a day.
  private func features(
    of date: CivilDate, day: Int, wish: Activity.Wish, district: Int
  ) -> [Text] {
    var features: [Text] = []
    let districts = site.plan.agenda.problem.districts
    if districts.indices.contains(district), districts[district].marketDays.contains(day) {
      features.append(WhyWords.marketDay)
    }
    guard let known = site.day(date) else { return features }
    let calendar = site.plan.agenda.calendar
    let after = PublicHoliday.allCases.filter {
      calendar.firstWorkday(after: $0, in: date.year) == date
    }
    features += after.map(WhyWords.firstWorkday)
    if known.isMakeup {
      features.append(DayWords.workMeaning)
    } else if let holiday = known.holiday {
      features.append(WhyWords.holiday(holiday))
    } else if known.kind == .rest, wish.weekend {
      features.append(WhyWords.weekend)
    }
    if let name = DayWords.name(of: known, .zh), let english = DayWords.name(of: known, .en) {
      features.append(Text(zh: name, en: english))
    }
    if let target = wish.target, target == date { features.append(WhyWords.target) }
    return features
  }

  /// Days since the last activity of its kind in its unit.
  private func gapBefore(_ activity: Activity) -> Int? {
    let last = (site.byUnit[entry.unit] ?? []).last { other in
      other.start.date < entry.start.date && other.status != .cancelled
        && site.items[other.activity]?.activity.kind == activity.kind
    }
    return last.map { $0.start.date.days(until: entry.start.date) }
  }

  // MARK: The place

  private func place(of activity: Activity, in venue: Venue?) -> [Text] {
    guard let venue else { return [] }
    var lines: [Text] = []
    let choices = self.venues(for: activity)
    if activity.pin.venue != nil || choices == 1 {
      lines.append(WhyWords.onlyVenue)
    } else if choices > 1 {
      lines.append(WhyWords.chosenVenue(choices))
    }
    if venue.capacity < .max, activity.attendance > 0 {
      lines.append(WhyWords.room(venue.capacity, for: activity.attendance))
    }
    return lines
  }

  /// How many venues would do by what was asked for.
  private func venues(for activity: Activity) -> Int {
    switch activity.place {
    case .online, .named: return 0
    case .venues(let ids): return ids.count
    case .types(let types, let indoor):
      return site.plan.agenda.tables.venues.count {
        $0.unit == activity.unit && types.contains($0.type) && (!indoor || $0.isIndoor)
          && $0.capacity >= activity.attendance
      }
    }
  }
}

extension Activity {
  /// Days on which it might begin by its window.
  fileprivate var choices: Int {
    max(1, window.lowerBound.days(until: window.upperBound) + 1 - excludedDates.count)
  }
}

enum WhyWords {
  static let pinnedDay = Text(zh: "日期由主办方定下。", en: "The organiser fixed the day.")
  static let onlyDay = Text(zh: "专项规定在这一天举办。", en: "The campaign holds it on this day.")
  static let marketDay = Text(zh: "当地赶场日", en: "a market day here")
  static let weekend = Text(zh: "周末，方便上班的人", en: "a weekend, when working people can come")
  static let target = Text(zh: "主办方想要的日子", en: "the day the organiser wanted")
  static let onlyVenue = Text(zh: "场地由主办方定下。", en: "The organiser fixed the venue.")

  static func chosenDay(from first: CivilDate, to last: CivilDate, _ choices: Int) -> Text {
    Text(
      zh: "从\(DayWords.day(first, .zh))到\(DayWords.day(last, .zh))可办的 \(choices) 天里选定这一天。",
      en:
        "Chosen out of \(choices) possible days from \(DayWords.day(first, .en)) to \(DayWords.day(last, .en))."
    )
  }

  static func thatDay(_ features: [Text]) -> Text {
    Text(
      zh: "这一天：\(features.map(\.zh).joined(separator: "；"))。",
      en: "That day: \(features.map(\.en).joined(separator: "; ")).")
  }

  static func firstWorkday(after holiday: PublicHoliday) -> Text {
    Text(
      zh: "\(holiday.festival.chinese)后首个工作日",
      en: "the first workday after \(holiday.festival.english)")
  }

  static func holiday(_ name: String) -> Text {
    Text(zh: "\(name)放假", en: "a public holiday")
  }

  static func gap(_ days: Int) -> Text {
    Text(
      zh: "与本地上一场同类活动相隔 \(days) 天。",
      en: days == 1
        ? "One day after the last of its kind here."
        : "\(days) days after the last of its kind here.")
  }

  static func chosenVenue(_ count: Int) -> Text {
    Text(zh: "从本地合适的 \(count) 处场地中选定。", en: "Chosen out of \(count) venues here that would do.")
  }

  static func room(_ capacity: Int, for people: Int) -> Text {
    Text(
      zh: "场地容纳 \(capacity.grouped) 人，预计来 \(people.grouped) 人。",
      en: "The venue holds \(capacity.grouped) people; \(people.grouped) are expected.")
  }
}
