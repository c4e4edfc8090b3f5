import CivilTime
import Diagnostics
import PlanModel
import Rostering

/// A year of fairs in six units in a ring, their employers, and a schedule that places them.
struct SampleFairs {
  static let dayOne = CivilDate(dayNumber: 20_600)
  static let units = ["a", "b", "c", "d", "e", "f"]
  static let trades = ["家政", "制造", "餐饮"]

  var tables = Tables()
  var items: [Agenda.Item] = []
  var placements: [Placement?] = []
  var lengths: [Int] = []

  init() {
    tables.units = SampleFairs.units.enumerated().map { index, id in
      // Only one of two neighbours says so; the border is there all the same.
      Unit(
        id: id, name: Text(zh: "\(id)区", en: "District \(id)"), shortName: Text(id),
        neighbours: [SampleFairs.units[(index + 1) % 6]], source: place(index + 1))
    }
  }

  init(_ seed: UInt64) {
    self.init()
    var random = SeededGenerator(seed)
    for index in 0..<random.number(10...60) {
      tables.organisations.append(
        Organisation(
          id: "o\(index)", name: Text("单位\(index)"),
          creditCode: random.once(in: 3) ? "code-\(random.number(0...9))" : nil,
          unit: random.once(in: 6) ? nil : SampleFairs.units[random.number(0...5)],
          trade: SampleFairs.trades[random.number(0...2)], posts: random.number(1...9),
          openings: random.number(1...99), source: place(index + 1)))
      tables.organisations[index].nature = random.once(in: 2) ? .private : .state
      tables.organisations[index].size = random.once(in: 2) ? .small : nil
    }
    for index in 0..<random.number(5...30) {
      let invited = (0..<random.number(0...4)).map { _ in
        "o\(random.number(0...(tables.organisations.count - 1)))"
      }
      let trades = SampleFairs.trades.filter { _ in random.once(in: 2) }
      add(
        "fair-\(index)", unit: SampleFairs.units[random.number(0...5)],
        day: random.number(0...40), start: random.number(4...12),
        span: random.once(in: 5) ? 2 : 1,
        RosterRequest(
          .supply, seats: random.number(0...12), invited: invited, trades: trades,
          cooldownDays: random.once(in: 5) ? 0 : 8))
      items[index].activity.rosters[0].smallPrivateFirst = random.once(in: 3)
    }
  }

  mutating func add(
    _ key: String, unit: String, day: Int, start: Int = 6, span: Int = 1,
    isPlaced: Bool = true, needs: [Activity.Need] = [], _ requests: RosterRequest...
  ) {
    let date = SampleFairs.dayOne.adding(days: day)
    var activity = Activity(
      key, title: Text(zh: "招聘会\(key)", en: "Fair \(key)"), what: Text("招聘会"), unit: unit,
      kind: "fair", window: date...date, slots: [], place: .named(Text("广场")),
      attendance: 300, source: place(100 + items.count))
    activity.span = span
    activity.rosters = requests
    activity.needs = needs
    items.append(
      Agenda.Item(id: "demo.\(key)", campaign: 0, activity: activity, problemIndex: items.count))
    placements.append(isPlaced ? Placement(day: day, start: start, venue: nil) : nil)
  }

  func rosters(
    register: Register? = nil, seed: UInt64 = 1, language: Language = .zh,
    issues: inout Issues
  ) -> [Roster] {
    var problem = Problem(name: "demo")
    problem.activities = items.map {
      Problem.Activity(
        id: $0.id, kind: 0, district: 0, duration: 6, span: $0.activity.span, window: 0...0)
    }
    let agenda = Agenda(
      horizon: SampleFairs.dayOne...SampleFairs.dayOne.adding(days: 99),
      calendar: ChineseCalendar(), campaigns: [], items: items, tables: tables, problem: problem)
    let schedule = Schedule(placements: placements, score: Score())
    return Rostering.rosters(
      for: agenda, schedule: schedule, register: register, seed: seed, language: language,
      issues: &issues)
  }
}

/// A line of an invented file.
func place(_ line: Int) -> SourceLocation {
  SourceLocation(file: "sample.yaml", line: line, column: 3)
}
