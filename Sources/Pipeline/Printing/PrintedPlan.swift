internal import CivilTime
internal import Diagnostics
internal import PlanModel
internal import Tabular

/// A plan as papers look at it: what stands where, in one language, for one circle of people.
struct PrintedPlan: Sendable {
  let plan: Plan
  let language: Language
  /// How much of a person's data lists show.
  let masking: Masking
  let today: CivilDate

  private let itemIndex: [String: Int]
  private let unitIndex: [String: Int]
  private let leaderIndex: [String: Int]

  init(_ plan: Plan, language: Language, masking: Masking, today: CivilDate) {
    self.plan = plan
    self.language = language
    self.masking = masking
    self.today = today
    func index(_ ids: [String]) -> [String: Int] {
      Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    }
    itemIndex = index(plan.agenda.items.map(\.id))
    unitIndex = index(plan.agenda.tables.units.map(\.id))
    leaderIndex = index(plan.agenda.tables.leaders.map(\.id))
  }

  var agenda: Agenda { plan.agenda }

  func item(_ id: String) -> Agenda.Item? { itemIndex[id].map { agenda.items[$0] } }

  func campaign(of item: Agenda.Item) -> Campaign { agenda.campaigns[item.campaign] }

  func occurrence(of item: Agenda.Item) -> Occurrence? {
    agenda.occurrence(of: item, in: plan.schedule)
  }

  func unitName(_ id: String) -> String {
    unitIndex[id].map { agenda.tables.units[$0].name[language] } ?? id
  }

  /// Leaders by name, and whoever else is bound by name.
  func people(of activity: Activity) -> [String] {
    activity.groups.map { id in
      leaderIndex[id].map { agenda.tables.leaders[$0].name[language] } ?? id
    }
  }

  /// Of the activity itself and of its campaign, the smaller circle.
  func audience(of item: Agenda.Item) -> Audience {
    max(item.activity.audience, campaign(of: item).audience)
  }

  func words(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  func list(_ parts: [String]) -> String { parts.joined(separator: language == .zh ? "、" : ", ") }

  func workbook(_ title: String, _ sheets: [Sheet]) -> [UInt8] {
    let day = agenda.horizon.lowerBound.dayNumber
    let book = Workbook(
      title: title, author: plan.city[language], created: day * 86_400, sheets: sheets)
    do {
      return try book.xlsx()
    } catch {
      // NB: whoever renders has asked `Workbook.obstacle` before; what is left is a disk or memory
      // that filled up meanwhile.
      preconditionFailure("a workbook cannot be written: \(error.reason)")
    }
  }
}

extension PrintedPlan {
  /// `2026年7月22日（周三）`, `Wed 22 Jul 2026`.
  func long(_ date: CivilDate) -> String {
    words("\(date.chinese)（\(date.weekday.chinese)）", date.english)
  }

  /// `7月22日（周三）`, `Wed 22 Jul`.
  func short(_ date: CivilDate) -> String {
    words("\(date.month)月\(date.day)日（\(date.weekday.chinese)）", date.englishShort)
  }

  /// The hours, and until when it goes on: `14:30–17:00`, `至7月25日（周六） 10:00–17:00`.
  func hours(of item: Agenda.Item, _ occurrence: Occurrence) -> String {
    spanAndHours(of: item, occurrence).joined(separator: " ")
  }

  /// The same in parts, for a cell in which each has a line of its own.
  func spanAndHours(of item: Agenda.Item, _ occurrence: Occurrence) -> [String] {
    let activity = item.activity
    let last = occurrence.start.date.adding(days: activity.span - 1)
    let until = words("至\(short(last))", "until \(short(last))")
    if activity.staysOpen {
      let open = activity.slots.sorted { $0.start < $1.start }.map(\.display)
      return [until, list(open)].filter { !$0.isEmpty }
    }
    let hours = "\(occurrence.start.time)–\(occurrence.end.time)"
    return activity.span == 1 ? [hours] : [until, hours]
  }

  func place(of item: Agenda.Item, _ occurrence: Occurrence?) -> String {
    if let place = occurrence?.place[language], !place.isEmpty { return place }
    switch item.activity.place {
    case .online: return words("线上", "online")
    case .named(let name): return name[language]
    case .types, .venues: return ""
    }
  }
}
