internal import PlanModel

/// Fills one activity after the other; what it remembers between them are the seats given.
///
/// People are looked at in stretches of `blockLength`, column by column, so that what is compared
/// stays in the processor's nearest memory and plain loops over numbers do the work.
final class DrawEngine {
  private let plan: DrawPlan
  private let persons: PersonTable
  private var book: SeatBook
  private let mask = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: blockLength + 8)
  /// Places of those who passed, in the order that is being looked at.
  private var places: [Int32] = []

  static let blockLength = 8192

  init(_ plan: DrawPlan, _ persons: PersonTable) {
    self.plan = plan
    self.persons = persons
    book = SeatBook(count: persons.count)
    mask.initialize(repeating: 0)
  }

  deinit { mask.deallocate() }

  func fill(_ event: DrawEvent, countsFunnel: Bool = false) -> DrawResult.Event {
    var candidates = DrawCandidates(strata: event.quotas.count)
    var funnel = countsFunnel ? DrawFunnel() : nil
    for part in parts(of: event) {
      passing(event, part, &funnel)
      admit(event, part, into: &candidates)
    }
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

  /// Sets `places` to those of a part for whom all that the register says holds.
  private func passing(_ event: DrawEvent, _ part: DrawPart, _ funnel: inout DrawFunnel?) {
    places.removeAll(keepingCapacity: true)
    let conditions = part.conditions(of: event, plan)
    funnel?.note(conditions.map(\.step), part.rows.count)
    guard !conditions.contains(where: { $0.test.isNever }) else { return }
    var start = part.rows.lowerBound
    while start < part.rows.upperBound {
      let count = min(Self.blockLength, part.rows.upperBound - start)
      let block = UnsafeMutableBufferPointer(rebasing: mask[..<((count + 7) & ~7)])
      for index in 0..<count { block[index] = 1 }
      for index in count..<block.count { block[index] = 0 }
      for (index, condition) in conditions.enumerated() {
        condition.test.narrow(block, from: start, count: count)
        if funnel != nil {
          funnel?.count(index, block.reduce(0) { $0 + Int($1) })
        }
      }
      collect(block, from: start)
      start += count
    }
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
  private func admit(_ event: DrawEvent, _ part: DrawPart, into candidates: inout DrawCandidates) {
    var seats: [Int32] = []
    book.keepFree(&places, &seats, part, event, plan)
    guard !places.isEmpty else { return }
    let scores = part.scores(of: places, seats, event)
    candidates.add(part.persons(at: places), scores)
    for (stratum, quota) in event.quotas.enumerated() {
      candidates.add(part.members(at: places, quota.terms), to: stratum)
    }
  }

  private func place(_ drawn: DrawSelection.Drawn) -> DrawResult.Place {
    DrawResult.Place(
      record: persons.records.value(at: Int(drawn.person), or: PersonTable.missing),
      person: drawn.key, score: drawn.score, lot: drawn.lot)
  }
}
