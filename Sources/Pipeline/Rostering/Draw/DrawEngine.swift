internal import PlanModel

/// Fills one activity after the other; what it remembers between them are the seats given.
///
/// People are looked at in blocks, column by column, so that what is compared stays in the
/// processor's nearest memory and plain loops over numbers do the work.
final class DrawEngine {
  private let plan: DrawPlan
  private let persons: PersonTable
  private var book: SeatBook
  private let block = DrawBlock()
  private var candidates = DrawCandidates()

  init(_ plan: DrawPlan, _ persons: PersonTable) {
    self.plan = plan
    self.persons = persons
    book = SeatBook(plan, persons)
  }

  func fill(_ event: DrawEvent, countsFunnel: Bool = false) -> DrawResult.Event {
    candidates.begin(strata: event.quotas.count)
    var funnel = countsFunnel ? DrawFunnel() : nil
    for part in parts(of: event) { admit(event, part, &funnel) }
    funnel?.note(.free, candidates.persons.count)
    let waiting = (event.capacity * plan.waitPercent + 99) / 100
    let selection = DrawSelection(
      of: candidates, needs: event.quotas.map(\.need), capacity: event.capacity,
      waiting: waiting, drawing: LotDrawing(plan, event, persons.keys))
    for drawn in selection.seated { book.seat(drawn.person, at: event) }
    return DrawResult.Event(
      id: event.id, eligible: candidates.persons.count,
      seated: selection.seated.map(place), waiting: selection.waiting.map(place),
      unfilled: event.capacity - selection.seated.count, released: selection.released,
      funnel: funnel?.steps ?? [])
  }

  /// The stretches of the register whose people an activity is for, each person once.
  private func parts(of event: DrawEvent) -> [DrawPart] {
    let home = DrawPart(persons, .home, persons.residents(of: event.district))
    let work = DrawPart(persons, .work, persons.workplaces(in: event.district))
    switch event.scope {
    case .home: return [home]
    case .work: return [work]
    case .either: return [home, work.leavingOut(home: event.district)]
    }
  }

  /// Adds those of a part for whom all that the register says holds, who are free, and who have not
  /// had too much yet.
  private func admit(_ event: DrawEvent, _ part: DrawPart, _ funnel: inout DrawFunnel?) {
    let conditions = part.conditions(of: event, plan)
    funnel?.note(conditions.map(\.step), part.rows.count)
    guard !conditions.contains(where: { $0.test.isNever }) else { return }
    let strata = event.quotas.map(part.tests)
    let scoring = DrawScoring(event, part)
    var start = part.rows.lowerBound
    while start < part.rows.upperBound {
      block.begin(at: start, before: part.rows.upperBound)
      for (index, condition) in conditions.enumerated() {
        condition.test.narrow(block.mask, from: start, count: block.length)
        if funnel != nil { funnel?.count(index, block.passed) }
      }
      book.narrow(block, part, event)
      block.collect()
      book.count(block, part, event)
      scoring.score(block)
      candidates.add(block, part)
      for (stratum, tests) in strata.enumerated() {
        block.beginStratum()
        for test in tests { test.narrow(block.stratum, from: start, count: block.length) }
        candidates.add(block.members(), to: stratum)
      }
      start += block.length
    }
  }

  private func place(_ drawn: DrawSelection.Drawn) -> DrawResult.Place {
    DrawResult.Place(
      record: persons.records.value(at: Int(drawn.person), or: PersonTable.missing),
      person: drawn.key, score: drawn.score, lot: drawn.lot)
  }
}
