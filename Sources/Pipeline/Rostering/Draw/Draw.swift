public import Diagnostics
public import PlanModel

/// Draws the rosters of a whole plan from a register: for each activity, in the order of first
/// days and ids, who gets a seat and who waits.
///
/// Integer arithmetic throughout, so two right engines give the same bytes; the order of the
/// register's rows makes no difference. The register must have been read with `id_no`.
///
/// - Parameter rule: what makes two records one person, where the register does not say.
/// - Returns: nil, with an error for each of them, where the plan speaks of columns that the
///   register does not have as numbers.
/// - Complexity: for each activity linear in the people of its district; only lots that can
///   matter are hashed, and only what they decide is sorted.
public func draw(
  _ plan: DrawPlan, from register: Register, rule: IdentityRule = .r1, issues: inout Issues
) -> DrawResult? {
  var found = Issues()
  plan.check(against: register, issues: &found)
  issues.append(contentsOf: found)
  if found.hasErrors { return nil }
  let persons = PersonTable(register, rule: rule, columns: plan.columns)
  return draw(plan, from: persons, issues: &issues)
}

/// The same from persons that are laid out already, for which `PersonTable` says what counts.
///
/// - Parameters:
///   - funnels: ids of the activities for which to count how many people pass each condition.
///   - observe: told after each activity how many are done.
public func draw(
  _ plan: DrawPlan, from persons: PersonTable, funnels: Set<Int> = [],
  observe: (Int) -> Void = { _ in }, issues: inout Issues
) -> DrawResult? {
  var found = Issues()
  plan.check(against: persons, issues: &found)
  issues.append(contentsOf: found)
  if found.hasErrors { return nil }
  let events = plan.events.sorted { ($0.start, $0.id) < ($1.start, $1.id) }
  let tasks = events.map { DrawTask($0, plan) }
  let engine = DrawEngine(
    DrawPersons(persons), seed: plan.seed, book: SeatBook(persons, filling: tasks))
  return withExtendedLifetime(persons) {
    var results: [DrawResult.Event] = []
    for (event, task) in zip(events, tasks) {
      let filled = engine.drawn(task, countsFunnel: funnels.contains(event.id))
      // The seats of the last activity are in nobody's way.
      if results.count + 1 < tasks.count { engine.seat(filled, at: task) }
      results.append(DrawResult.Event(event, filled, persons))
      observe(results.count)
    }
    return DrawResult(events: results)
  }
}

extension DrawResult.Event {
  fileprivate init(_ event: DrawEvent, _ filled: DrawEngine.Filled, _ persons: PersonTable) {
    func place(_ drawn: DrawSelection.Drawn) -> DrawResult.Place {
      DrawResult.Place(
        record: persons.records.value(at: Int(drawn.person), or: PersonTable.missing),
        person: drawn.key, score: drawn.score, lot: drawn.lot)
    }
    let selection = filled.selection
    self.init(
      id: event.id, eligible: filled.eligible,
      seated: selection.seated.map(place),
      waiting: selection.waiting.flatMap { $0.drawn.map(place) }, unfilled: selection.free,
      released: selection.released, funnel: filled.funnel)
  }
}
