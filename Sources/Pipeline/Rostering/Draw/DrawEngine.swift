internal import PlanModel

/// Fills one activity after the other; what it remembers between them are the seats given.
///
/// People are looked at in stretches of `blockLength`, column by column, so that what is compared
/// stays in the processor's nearest memory and plain loops over numbers do the work.
final class DrawEngine {
  let persons: DrawPersons
  let seed: String
  private(set) var book: SeatBook
  private let mask = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: blockLength + 8)
  /// Where a condition has several choices: what each of them lets through, and all of them.
  private let tries = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 2 * (blockLength + 8))
  /// Places of those who passed, in the order that is being looked at.
  private var places: [Int32] = []

  static let blockLength = 8192

  /// - Parameter book: what people have before the first activity.
  init(_ persons: DrawPersons, seed: String, book: SeatBook? = nil) {
    self.persons = persons
    self.seed = seed
    self.book = book ?? SeatBook(count: persons.table.count)
    mask.initialize(repeating: 0)
    tries.initialize(repeating: 0)
  }

  deinit {
    mask.deallocate()
    tries.deallocate()
  }

  /// What came of one activity.
  struct Filled {
    var candidates: DrawCandidates
    var selection: DrawSelection
    var funnel: [DrawFunnel.Count]
  }

  /// Draws and gives the seats.
  func fill(_ task: DrawTask, countsFunnel: Bool = false) -> Filled {
    let filled = drawn(task, countsFunnel: countsFunnel)
    seat(filled, at: task)
    return filled
  }

  func seat(_ filled: Filled, at task: DrawTask) {
    for drawn in filled.selection.seated { book.seat(drawn.person, at: task) }
  }

  /// Draws without giving the seats yet.
  ///
  /// - Parameter keepsOrder: whether to put everybody eligible in order, not only as far as it
  ///   decides about somebody.
  func drawn(_ task: DrawTask, countsFunnel: Bool = false, keepsOrder: Bool = false) -> Filled {
    var funnel = countsFunnel ? DrawFunnel(task) : nil
    let candidates = candidates(of: task, &funnel)
    let selection = DrawSelection(
      of: candidates, task, persons.table, keepsOrder: keepsOrder,
      drawing: LotDrawing(seed: seed, task, persons))
    return Filled(candidates: candidates, selection: selection, funnel: funnel?.steps ?? [])
  }

  /// Those who are eligible.
  func candidates(of task: DrawTask) -> DrawCandidates {
    var funnel: DrawFunnel?
    return candidates(of: task, &funnel)
  }

  private func candidates(of task: DrawTask, _ funnel: inout DrawFunnel?) -> DrawCandidates {
    var candidates = DrawCandidates(strata: task.quotas.count)
    for part in parts(of: task) {
      passing(task, part, &funnel)
      admit(task, part, &funnel, into: &candidates)
    }
    return candidates
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

  /// Sets `places` to those of a part for whom all that the register says holds.
  private func passing(_ task: DrawTask, _ part: DrawPart, _ funnel: inout DrawFunnel?) {
    places.removeAll(keepingCapacity: true)
    let own = part.own
    let conditions = part.conditions(of: task)
    if funnel == nil, conditions.contains(where: { $0.choices.allSatisfy(\.isNever) }) { return }
    var start = part.rows.lowerBound
    while start < part.rows.upperBound {
      let count = min(Self.blockLength, part.rows.upperBound - start)
      let block = UnsafeMutableBufferPointer(rebasing: mask[..<((count + 7) & ~7)])
      for index in 0..<count { block[index] = 1 }
      for index in count..<block.count { block[index] = 0 }
      own?.narrow(block, from: start, count: count)
      if funnel != nil { funnel?.add(.pool, Self.sum(block)) }
      for condition in conditions {
        narrow(block, condition.choices, from: start, count: count)
        if funnel != nil { funnel?.add(condition.step, Self.sum(block)) }
      }
      collect(block, from: start)
      start += count
    }
  }

  private static func sum(_ block: UnsafeMutableBufferPointer<UInt8>) -> Int {
    block.reduce(0) { $0 + Int($1) }
  }

  /// Leaves in a block those for whom one of the choices holds.
  private func narrow(
    _ block: UnsafeMutableBufferPointer<UInt8>, _ choices: [DrawTest], from start: Int, count: Int
  ) {
    if choices.count == 1 { return choices[0].narrow(block, from: start, count: count) }
    let all = UnsafeMutableBufferPointer(rebasing: tries[..<block.count])
    let one = UnsafeMutableBufferPointer(rebasing: tries[block.count..<(2 * block.count)])
    all.update(repeating: 0)
    for choice in choices {
      _ = one.update(fromContentsOf: block)
      choice.narrow(one, from: start, count: count)
      for index in 0..<block.count { all[index] |= one[index] }
    }
    _ = block.update(fromContentsOf: all)
  }

  /// Adds the places of a block that are not ruled out.
  private func collect(_ block: UnsafeMutableBufferPointer<UInt8>, from start: Int) {
    let words = UnsafeRawBufferPointer(block)
    for offset in stride(from: 0, to: block.count, by: 8) {
      var word = UInt64(littleEndian: words.loadUnaligned(fromByteOffset: offset, as: UInt64.self))
      while word != 0 {
        places.append(Int32(truncatingIfNeeded: start + offset + word.trailingZeroBitCount >> 3))
        word &= word &- 1
      }
    }
  }

  /// Adds those of `places` who are free and have not had too much yet, with their scores.
  private func admit(
    _ task: DrawTask, _ part: DrawPart, _ funnel: inout DrawFunnel?,
    into candidates: inout DrawCandidates
  ) {
    var held: [SeatBook.Held] = []
    var lost = DrawFunnel.Step.ofSeats.map { _ in 0 }
    let passed = places.count
    book.keepFree(&places, &held, &lost, part, task)
    funnel?.add(passed: passed, lost: lost)
    guard !places.isEmpty else { return }
    candidates.add(part.persons(at: places), part.scores(of: places, held, task))
    for (stratum, quota) in task.quotas.enumerated() {
      candidates.add(part.members(at: places, quota.terms), to: stratum)
    }
  }
}
