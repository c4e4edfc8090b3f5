import CivilTime
import Diagnostics
import PlanModel
import Presenting
import Publishing

/// A small invented city whose fairs stand where a test says, as the earlier stages would leave
/// them.
struct City {
  /// A fair and where it stands; one without a day has no place.
  struct Fair {
    var key: String
    var unit = "500103"
    var day: String? = "2026-07-22"
    var slot = "14:30-17:00"
    var venue: String? = "square"
    var campaign = "spring"
    var title: Text = Text(zh: "渝中区招聘会", en: "Yuzhong job fair")
    var details: Text = Text(zh: "免费入场，咨询电话12333", en: "Free entry, hotline 12333")
    var theme: Activity.Theme? = Activity.Theme(
      id: "domestic", name: Text(zh: "家政外卖专场", en: "domestic work"))
    var audience = Audience.public
    var status = Activity.Status.planned
    var span = 1
    var place: Activity.Place?
    var teams: [String] = []
    var tasks: [TaskRule] = []
    var pin = Activity.Pin.none
  }

  var fairs: [Fair]
  var campaigns: [Campaign] = [City.campaign("spring")]
  var rosters: [Roster] = []
  var obstacles: [String: [Obstacle]] = [:]
  var calendar = ChineseCalendar()
  var tables = City.tables

  init(_ fairs: Fair...) { self.fairs = fairs }

  init(fairs: [Fair]) { self.fairs = fairs }

  static let horizon = day("2026-01-01")...day("2026-12-31")
  static let place = SourceLocation(file: "campaigns/spring.yaml", line: 3, column: 5)

  static let tables = Tables(
    units: [
      Unit(
        id: "500103", name: Text(zh: "渝中区", en: "Yuzhong"),
        shortName: Text(zh: "渝中", en: "Yuzhong"),
        source: place),
      Unit(
        id: "500105", name: Text(zh: "江北区", en: "Jiangbei"),
        shortName: Text(zh: "江北", en: "Jiangbei"), source: place),
      Unit(
        id: "500229", name: Text(zh: "城口县", en: "Chengkou"),
        shortName: Text(zh: "城口", en: "Chengkou"), source: place),
    ],
    venues: [
      Venue(
        id: "square", name: Text(zh: "解放碑广场", en: "Jiefangbei Square"),
        shortName: Text(zh: "解放碑", en: "Jiefangbei"), unit: "500103", type: "广场", source: place),
      Venue(
        id: "hall", name: Text(zh: "渝中区文化宫大礼堂", en: "Cultural Palace"),
        shortName: Text(zh: "文化宫", en: "Palace"), unit: "500103", type: "礼堂", source: place),
    ],
    teams: [
      Team(
        id: "team-1", name: Text(zh: "服务一队", en: "Team 1"), home: "500103", skills: ["advice"],
        source: place)
    ],
    organisations: [
      Organisation(
        id: "org-1", name: Text(zh: "巴渝家政公司", en: "Bayu Services"), trade: "家政", posts: 3,
        openings: 20, source: place)
    ])

  static func campaign(
    _ id: String, basis: String? = "渝人社发〔2026〕1号", state: Campaign.State = .approved,
    audience: Audience = .public
  ) -> Campaign {
    Campaign(
      id: id, module: "job-fair", title: Text(zh: "春风行动", en: "Spring Breeze"), basis: basis,
      state: state, audience: audience, lead: "市人力社保局", partners: ["市总工会", "团市委"],
      window: horizon, units: tables.units, tables: tables, calendar: ChineseCalendar(),
      horizon: horizon, plannedOn: horizon.lowerBound, source: place)
  }

  var agenda: Agenda {
    var problem = Problem(name: "city")
    let items = fairs.map { fair -> Agenda.Item in
      let isPlanned = fair.status == .planned
      if isPlanned {
        let span = City.span(fair.slot)
        problem.activities.append(
          Problem.Activity(
            id: fair.key, kind: 0, district: 0,
            duration: problem.grid.periods(in: span.length), span: fair.span, window: 0...364))
      }
      return Agenda.Item(
        id: "\(fair.campaign).\(fair.key)",
        campaign: campaigns.firstIndex { $0.id == fair.campaign }!, activity: activity(fair),
        problemIndex: isPlanned ? problem.activities.count - 1 : nil)
    }
    return Agenda(
      horizon: City.horizon, calendar: calendar, campaigns: campaigns, items: items,
      tables: tables, problem: problem)
  }

  var schedule: Schedule {
    let planned = fairs.filter { $0.status == .planned }
    let placements = planned.map { fair -> Placement? in
      guard let text = fair.day else { return nil }
      return Placement(
        day: City.horizon.lowerBound.days(until: day(text)),
        start: TimeGrid.halfHours.period(at: City.span(fair.slot).start)!,
        venue: fair.venue.map { id in City.tables.venues.firstIndex { $0.id == id }! },
        teams: fair.teams.map { id in City.tables.teams.firstIndex { $0.id == id }! })
    }
    var reasons: [Int: [Obstacle]] = [:]
    for (index, fair) in planned.enumerated() { reasons[index] = obstacles[fair.key] }
    return Schedule(
      placements: placements, score: Score(hard: 0, medium: 3, soft: 42),
      costs: [.targetDay: 30, .spacingSame: 12], obstacles: reasons)
  }

  var plan: Plan {
    Plan(
      city: Text(zh: "重庆市", en: "Chongqing"), agenda: agenda, schedule: schedule,
      rosters: rosters, seed: 7, moves: 1000)
  }

  func proposal(after last: Publication = Publication(), on today: String) -> Proposal {
    Publishing.proposal(
      agenda: agenda, schedule: schedule, rosters: rosters, last: last, today: day(today))
  }

  /// Every file, rendered, by path.
  func files(
    after last: Publication = Publication(), on today: String, language: Language = .zh
  ) -> [String: String] {
    let proposal = proposal(after: last, on: today)
    let all =
      artifacts(of: plan, for: proposal, language: language)
      + pages(of: plan, for: proposal, linksFeeds: true)
    return Dictionary(
      uniqueKeysWithValues: all.map { ($0.path, String(decoding: $0.render(), as: UTF8.self)) })
  }

  private func activity(_ fair: Fair) -> Activity {
    let span = City.span(fair.slot)
    var activity = Activity(
      fair.key, title: fair.title, what: Text(zh: "招聘会", en: "job fair"), unit: fair.unit,
      kind: "job-fair", window: City.horizon, slots: [span],
      place: fair.place ?? .venues([fair.venue ?? ""]), attendance: 300, source: City.place)
    activity.details = fair.details
    activity.theme = fair.theme
    activity.audience = fair.audience
    activity.status = fair.status
    activity.span = fair.span
    activity.tasks = fair.tasks
    activity.pin = fair.pin
    return activity
  }

  private static func span(_ text: String) -> TimeSpan {
    let parts = text.split(separator: "-").map { part in
      let clock = part.split(separator: ":").map { Int($0)! }
      return TimeOfDay(hour: clock[0], minute: clock[1])!
    }
    return TimeSpan(from: parts[0], to: parts[1])!
  }
}

func day(_ text: String) -> CivilDate { CivilDate(text)! }

/// A small seeded generator (SplitMix64).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
