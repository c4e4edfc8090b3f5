import Diagnostics

/// A draw under way: fills one activity after the other and remembers who has what.
///
/// Everything follows from the plan, the snapshot and the seed. A lot is the first eight bytes of
/// the SHA-256 of `seed|activity|person`, the person being a keyed hash, so that a published seed
/// tells nobody anything about a number.
struct Lottery {
  let plan: LotteryPlan
  let people: LotteryPeople
  let seed: String
  var rules: LotteryRules { plan.rules }

  /// By person: what they got in this draw, as index of the activity.
  private(set) var seatsHere: [[Int]]
  /// By person: the lines of the snapshot's history that are theirs.
  private let past: [Range<Int>]
  private let home: [Int]
  private let work: [Int]
  /// Persons by the district of their home, and of their work.
  private var residents: [Int: [Int]] = [:]
  private var workers: [Int: [Int]] = [:]

  init(_ plan: LotteryPlan, _ people: LotteryPeople, seed: String) {
    (self.plan, self.people, self.seed) = (plan, people, seed)
    seatsHere = Array(repeating: [], count: people.count)
    var past = Array(repeating: 0..<0, count: people.count)
    var next = 0
    while next < people.history.count {
      let person = people.history[next].person
      var end = next
      while end < people.history.count, people.history[end].person == person { end += 1 }
      if let index = people.index(of: person) { past[index] = next..<end }
      next = end
    }
    self.past = past
    home = people.columns[DrawColumn.home] ?? []
    work = people.columns[DrawColumn.work] ?? []
    for (person, district) in home.enumerated() { residents[district, default: []].append(person) }
    for (person, district) in work.enumerated() { workers[district, default: []].append(person) }
  }

  /// Whose activity it is, in ascending order.
  func pool(of activity: LotteryPlan.Activity) -> [Int] {
    let residents = residents[activity.district] ?? []
    let workers = workers[activity.district] ?? []
    switch rules.scope {
    case .city: return Array(0..<people.count)
    case .home: return residents
    case .work: return workers
    case .either: return (residents + workers.filter { home[$0] != activity.district }).sorted()
    }
  }

  /// The draw of the activity with an index; all before it must have been drawn.
  mutating func fill(_ index: Int) -> LotteryResult.Activity {
    let activity = plan.activities[index]
    var counts = Array(repeating: 0, count: rules.asked.count)
    var eligible: [Int] = []
    // Those who fail one rule alone are whom a relaxation would let in.
    var nearly: [LotteryRule: [Int]] = [:]
    let asked = rules.asked
    for person in pool(of: activity) {
      counts[0] += 1
      var failed: [LotteryRule] = []
      for (place, rule) in asked.enumerated().dropFirst() {
        if !passes(rule, person, activity) {
          failed.append(rule)
          if failed.count > 1 { break }
        }
        if failed.isEmpty { counts[place] += 1 }
      }
      if failed.isEmpty {
        eligible.append(person)
      } else if failed.count == 1 {
        nearly[failed[0], default: []].append(person)
      }
    }
    var funnel = zip(rules.asked, counts).map {
      LotteryResult.Step(rule: rules.words($0), count: $1)
    }
    let selection = LotterySelection(of: eligible, for: activity, in: self)
    for person in selection.seated { seatsHere[person.person].append(index) }
    funnel.append(
      .init(rule: Text(zh: "入选", en: "seated"), count: selection.seated.count))
    func place(_ drawn: LotterySelection.Drawn) -> LotteryResult.Place {
      LotteryResult.Place(
        person: people.keys[drawn.person], score: drawn.score, lot: drawn.lot,
        stratum: drawn.stratum)
    }
    var result = LotteryResult.Activity(
      id: activity.id, seats: activity.seats, funnel: funnel,
      seated: selection.seated.map(place),
      waiting: selection.waiting.map { .init(stratum: $0.stratum, places: $0.drawn.map(place)) },
      shortfalls: [], order: selection.order.map(place))
    result.shortfalls = shortfalls(selection, activity, nearly)
    return result
  }

  // MARK: Rules

  func lives(_ person: Int, in activity: LotteryPlan.Activity) -> Bool {
    if rules.scope == .city { return true }
    let lives = home[person] == activity.district
    let works = work[person] == activity.district
    switch rules.scope {
    case .home: return lives
    case .work: return works
    case .either, .city: return lives || works
    }
  }

  func passes(_ rule: LotteryRule, _ person: Int, _ activity: LotteryPlan.Activity) -> Bool {
    switch rule {
    case .district: return lives(person, in: activity)
    case .term(let index): return holds(rules.terms[index], person, activity)
    case .consent: return people.value("consent", of: person) == 1
    case .guardian:
      guard let limit = rules.guardianAge, let born = people.value(DrawColumn.birth, of: person)
      else { return false }
      return age(born: born, on: activity.start) >= limit
        || people.value("guardian_consent", of: person) == 1
    case .cooldown:
      guard let last = lastBenefit(of: person, before: activity.start) else { return true }
      return activity.start - last >= rules.cooldownDays
    case .capDraw: return seatsHere[person].count < (rules.caps.draw ?? .max)
    case .capRound:
      return seats(of: person, inRound: rules.round) < (rules.caps.round ?? .max)
    case .capYear:
      return seats(of: person, inYearOf: activity.start) < (rules.caps.year ?? .max)
    case .overlap: return isFree(person, for: activity)
    }
  }

  func value(_ column: LotteryColumn, of person: Int, on start: Int) -> Int? {
    guard let value = people.value(column.stored, of: person) else { return nil }
    return column.kind == .age ? age(born: value, on: start) : value
  }

  func holds(_ term: LotteryTerm, _ person: Int, _ activity: LotteryPlan.Activity) -> Bool {
    term.holds(value(term.column, of: person, on: activity.start))
  }

  /// The latest benefit of the kind, whether the register, another workspace or this draw knows it.
  func lastBenefit(of person: Int, before start: Int) -> Int? {
    var days = seatsHere[person].map { plan.activities[$0].start }
    if let benefit = rules.benefit,
      let visit = people.value(DrawColumn.lastVisit(benefit), of: person)
    {
      days.append(visit)
    }
    let kind = rules.benefit.map(String.init)
    days += people.history[past[person]].filter {
      kind == nil || $0.kind == kind || $0.round == rules.round
    }.map(\.day)
    return days.max()
  }

  func seats(of person: Int, inRound round: String) -> Int {
    seatsHere[person].count + people.history[past[person]].count { $0.round == round }
  }

  func seats(of person: Int, inYearOf start: Int) -> Int {
    let year = yearOf(start)
    return seatsHere[person].count { yearOf(plan.activities[$0].start) == year }
      + people.history[past[person]].count { yearOf($0.day) == year }
  }

  func isFree(_ person: Int, for activity: LotteryPlan.Activity) -> Bool {
    !seatsHere[person].contains {
      plan.activities[$0].end >= activity.start && plan.activities[$0].start <= activity.end
    }
  }

  // MARK: Score and lot

  /// What each weight gives, in their order.
  func points(of person: Int, at activity: LotteryPlan.Activity) -> [Int] {
    rules.weights.map { weight in
      let value = weight.column.flatMap { self.value($0, of: person, on: activity.start) }
      switch weight.what {
      case .where_(let test, let points):
        guard let value else { return 0 }
        switch test {
        case .between(let lower, let upper):
          return lower <= value && value <= upper ? points : 0
        case .oneOf(let set): return set.contains(value) ? points : 0
        }
      case .each(let points, let most): return points * max(-most, min(most, value ?? 0))
      case .daysSinceLast(let points, let most):
        let last = lastBenefit(of: person, before: activity.start)
        return points * (last.map { max(0, min(most, activity.start - $0)) } ?? most)
      case .seatsHere(let points): return points * seatsHere[person].count
      }
    }
  }

  func lot(_ words: String, at activity: LotteryPlan.Activity) -> Lot {
    Lot(Array("\(seed)|\(activity.id)|\(words)".utf8))
  }
}

func yearOf(_ dayNumber: Int) -> Int {
  Int(day(dayNumber).prefix(4)) ?? 0
}

/// Draws all seats of a plan from a snapshot.
public func draw(_ plan: LotteryPlan, from people: LotteryPeople, seed: String) -> LotteryResult {
  var lottery = Lottery(plan, people, seed: seed)
  return LotteryResult(activities: plan.activities.indices.map { lottery.fill($0) })
}
