import CivilTime
import Diagnostics
import PlanModel
import Rostering

/// Visits of a winter in two units, their lists of people, and days on which they stand.
struct SampleWinter {
  static let today = CivilDate(dayNumber: 20_600)

  var campaigns: [Campaign] = []
  var budgets: [Budget] = []
  var last = Publication()
  var key: [UInt8] = [1, 2, 3]
  private var items: [Agenda.Item] = []
  private var placements: [Placement?] = []

  /// A campaign with `budget` yuan; its visits follow.
  mutating func campaign(_ id: String, budget: Int? = 1_000_000) {
    var campaign = Campaign(
      id: id, title: Text(id), window: SampleWinter.horizon, units: [], calendar: ChineseCalendar(),
      horizon: SampleWinter.horizon, plannedOn: SampleWinter.today, source: place(1))
    campaign.budget = budget
    campaigns.append(campaign)
  }

  /// A visit of the last campaign.
  mutating func visit(
    _ key: String, unit: String = "a", day: Int, seats: Int = 10, _ people: [Recipient],
    _ change: (inout Allocation) -> Void = { _ in }
  ) {
    let date = SampleWinter.today.adding(days: day)
    var activity = Activity(
      key, title: Text("走访\(key)"), what: Text("走访"), unit: unit, kind: "home-visit",
      window: date...date, slots: [], place: .named(Text("入户")), source: place(items.count + 10))
    var allocation = Allocation(
      round: "2026", benefit: "送温暖", amounts: [.deep: 2000, .relative: 1000, .accident: 1500],
      revisitDays: 30, minutes: "8号", recipients: people)
    change(&allocation)
    var request = RosterRequest(.allocation, seats: seats)
    request.allocation = allocation
    activity.rosters = [request]
    items.append(
      Agenda.Item(
        id: campaigns[campaigns.count - 1].id + "." + key, campaign: campaigns.count - 1,
        activity: activity, problemIndex: items.count))
    placements.append(Placement(day: day, start: 6, venue: nil))
  }

  /// A visit that lies after the horizon.
  mutating func leaveUnplaced(_ id: String) {
    guard let index = items.firstIndex(where: { $0.id == id }) else { return }
    placements[index] = nil
  }

  func rosters(register: Register? = nil, issues: inout Issues) -> [Roster] {
    var problem = Problem(name: "demo")
    problem.activities = items.map {
      Problem.Activity(id: $0.id, kind: 0, district: 0, duration: 6, span: 1, window: 0...0)
    }
    var tables = Tables()
    tables.units = ["a", "b"].map {
      Unit(id: $0, name: Text($0), shortName: Text($0), source: place(1))
    }
    tables.budgets = budgets
    let agenda = Agenda(
      horizon: SampleWinter.horizon, calendar: ChineseCalendar(), campaigns: campaigns,
      items: items, tables: tables, problem: problem)
    return Rostering.rosters(
      for: agenda, schedule: Schedule(placements: placements, score: Score()), last: last,
      register: register, key: key, seed: 1, issues: &issues)
  }

  static let horizon = today...today.adding(days: 99)

  static func person(
    _ number: Int, _ hardship: HardshipClass = .deep, reason: String? = nil
  ) -> Recipient {
    Recipient(
      name: "人\(number)", identity: identity(number), phone: "1380000\(1000 + number)",
      employer: "单位", hardship: hardship, reason: reason, source: place(1000 + number))
  }

  /// A right number of the region that nobody has.
  static func identity(_ number: Int) -> String {
    let key = 99_000_019_880_808_000 + number
    return String(key) + String(UnicodeScalar(IdentityNumber.checkCharacter(of: key)))
  }
}
