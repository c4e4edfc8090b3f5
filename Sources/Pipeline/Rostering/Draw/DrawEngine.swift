internal import PlanModel

/// Fills one activity after the other; what it remembers between them are the seats given.
///
/// People are looked at in blocks, column by column, so that what is compared stays in the
/// processor's nearest memory and plain loops over numbers do the work.
final class DrawEngine {
  let persons: DrawPersons
  let seed: String
  private(set) var book: SeatBook
  private let block = DrawBlock()
  private var candidates = DrawCandidates()

  /// - Parameter book: what people have before the first activity.
  init(_ persons: DrawPersons, seed: String, book: SeatBook? = nil) {
    self.persons = persons
    self.seed = seed
    self.book = book ?? SeatBook(count: persons.table.count)
  }

  /// What came of one activity.
  struct Filled {
    /// People who met all conditions.
    var eligible: Int
    var selection: DrawSelection
    var funnel: [DrawFunnel.Count]
  }

  /// Gives the seats.
  func seat(_ filled: Filled, at task: DrawTask) {
    for drawn in filled.selection.seated { book.seat(drawn.person, at: task) }
  }

  /// Draws without giving the seats yet.
  ///
  /// - Parameter keepsOrder: whether to put everybody eligible in order, not only as far as it
  ///   decides about somebody.
  func drawn(_ task: DrawTask, countsFunnel: Bool = false, keepsOrder: Bool = false) -> Filled {
    var funnel = countsFunnel ? DrawFunnel(task) : nil
    collect(task, &funnel)
    let selection = DrawSelection(
      of: candidates, task, persons.table, keepsOrder: keepsOrder,
      drawing: LotDrawing(seed: seed, task, persons))
    return Filled(
      eligible: candidates.persons.count, selection: selection, funnel: funnel?.steps ?? [])
  }

  /// How many are eligible.
  func eligible(for task: DrawTask) -> Int {
    var funnel: DrawFunnel?
    collect(task, &funnel)
    return candidates.persons.count
  }

  private func collect(_ task: DrawTask, _ funnel: inout DrawFunnel?) {
    candidates.begin(strata: task.quotas.count)
    for part in parts(of: task) { admit(task, part, &funnel) }
  }

  /// The stretches of the register whose people an activity is for, each person once.
  func parts(of task: DrawTask) -> [DrawPart] {
    let table = persons.table
    let home = DrawPart(table, .home, table.residents(of: task.district))
    let work = DrawPart(table, .work, table.workplaces(in: task.district))
    switch task.scope {
    case .home: return [home]
    case .work: return [work]
    case .either: return [home, work.leavingOut(home: task.district)]
    case .everybody: return [DrawPart(table, .home, 0..<table.count)]
    }
  }

  /// Adds those of a part for whom all that the register says holds, who are free, and who have not
  /// had too much yet.
  private func admit(_ task: DrawTask, _ part: DrawPart, _ funnel: inout DrawFunnel?) {
    let conditions = part.conditions(of: task)
    if funnel == nil, conditions.contains(where: { $0.choices.allSatisfy(\.isNever) }) { return }
    let own = part.own
    let strata = task.quotas.map(part.tests)
    let scoring = DrawScoring(task, part)
    var start = part.rows.lowerBound
    while start < part.rows.upperBound {
      block.begin(at: start, before: part.rows.upperBound)
      start += block.length
      own?.narrow(block.mask, from: block.start, count: block.length)
      if funnel != nil { funnel?.add(.pool, block.passed) }
      for condition in conditions {
        block.narrow(condition.choices)
        if funnel != nil { funnel?.add(condition.step, block.passed) }
      }
      keepFree(task, part, &funnel)
      guard block.count > 0 else { continue }
      scoring.score(block)
      candidates.add(block, part)
      for (stratum, tests) in strata.enumerated() {
        candidates.add(block.members(tests), to: stratum)
      }
    }
  }

  /// Lists those of the block who are free; a funnel is told what stops each of the others.
  private func keepFree(_ task: DrawTask, _ part: DrawPart, _ funnel: inout DrawFunnel?) {
    guard funnel != nil else { return book.keepFree(block, part, task) }
    var lost = DrawFunnel.Step.ofSeats.map { _ in 0 }
    let passed = block.passed
    book.keepFree(block, part, task, counting: &lost)
    funnel?.add(passed: passed, lost: lost)
  }
}
