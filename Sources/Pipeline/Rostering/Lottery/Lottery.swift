import Diagnostics
import PlanModel

/// A campaign's draw under way: its rules, made ready for the engine, and what came of them in
/// words.
///
/// Everything follows from the plan, the snapshot and the seed. A lot is the first eight bytes of
/// the SHA-256 of `seed|activity|person`, the person being a keyed hash, so that a published seed
/// tells nobody anything about a number.
struct Lottery {
  let plan: LotteryPlan
  let people: LotteryPeople
  let engine: DrawEngine
  /// By rank of the person's hash, the place in the engine's table.
  private let places: [Int32]
  var rules: LotteryRules { plan.rules }

  init(_ plan: LotteryPlan, _ people: LotteryPeople, seed: String) {
    (self.plan, self.people) = (plan, people)
    let persons = DrawPersons(people)
    places = persons.places
    var book = SeatBook(count: people.count)
    let kind = plan.rules.benefit.map(String.init)
    for line in people.history {
      guard let rank = people.index(of: line.person) else { continue }
      let isOfRound = line.round == plan.rules.round
      let counts = kind == nil || line.kind == kind || isOfRound
      book.note(
        SeatBook.Seat(
          kind: counts ? 0 : -1, start: Int32(clamping: line.day), end: Int32(clamping: line.day),
          isOfRound: isOfRound, isHere: false),
        of: places[rank])
    }
    engine = DrawEngine(persons, seed: seed, book: book)
  }

  /// The place of a person in the engine's table; nil for somebody who is not there.
  func place(of key: PersonKey) -> Int32? { people.index(of: key).map { places[$0] } }

  func key(of person: Int32) -> PersonKey {
    people.keys[engine.persons.table.keys.value(at: Int(person), or: 0)]
  }

  /// An activity as it looks now, from a single person.
  func reading(_ activity: LotteryPlan.Activity) -> DrawReading {
    DrawReading(task: plan.task(activity), engine: engine)
  }

  /// The title of another activity on whose days somebody has a seat.
  func seat(of person: Int32, during activity: LotteryPlan.Activity) -> Text? {
    let other = engine.book.days(of: person).first { days in
      days.end >= activity.start && days.start <= activity.end
    }
    return other.flatMap { other in
      plan.activities.first { $0.start == other.start && $0.end == other.end }?.title
    }
  }

  /// The rules of the draw, in the order in which they are asked.
  var asked: [DrawFunnel.Step] {
    plan.activities.first.map { DrawFunnel(plan.task($0)).steps.map(\.step) } ?? []
  }

  /// The draw of the activity with an index; all before it must have been drawn.
  ///
  /// - Parameter keepsOrder: whether to note everybody eligible, in order.
  func fill(_ index: Int, keepsOrder: Bool = false) -> LotteryResult.Activity {
    let activity = plan.activities[index]
    let task = plan.task(activity)
    let filled = engine.drawn(task, countsFunnel: true, keepsOrder: keepsOrder)
    let selection = filled.selection
    var funnel = filled.funnel.map {
      LotteryResult.Step(rule: rules.words($0.step), count: $0.left)
    }
    funnel.append(.init(rule: Text(zh: "入选", en: "seated"), count: selection.seated.count))
    func place(_ drawn: DrawSelection.Drawn) -> LotteryResult.Place {
      LotteryResult.Place(
        person: people.keys[drawn.key], score: drawn.score, lot: drawn.lot,
        stratum: drawn.stratum)
    }
    // Before the seats are given: afterwards those who got one are busy.
    let shortfalls = shortfalls(selection, activity, task)
    engine.seat(filled, at: task)
    return LotteryResult.Activity(
      id: activity.id, seats: activity.seats, funnel: funnel,
      seated: selection.seated.map(place),
      waiting: selection.waiting.map { .init(stratum: $0.stratum, places: $0.drawn.map(place)) },
      shortfalls: shortfalls, eligible: filled.eligible,
      order: keepsOrder ? selection.order.map(place) : [])
  }
}

func yearOf(_ dayNumber: Int) -> Int {
  Int(day(dayNumber).prefix(4)) ?? 0
}

/// Draws all seats of a plan from a snapshot.
///
/// - Parameter keepsOrder: whether to note everybody eligible, in order.
/// - Complexity: for each activity linear in the people of its district.
public func draw(
  _ plan: LotteryPlan, from people: LotteryPeople, seed: String, keepsOrder: Bool = false
) -> LotteryResult {
  let lottery = Lottery(plan, people, seed: seed)
  return LotteryResult(
    activities: plan.activities.indices.map { lottery.fill($0, keepsOrder: keepsOrder) })
}
