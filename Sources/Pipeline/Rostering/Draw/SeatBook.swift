internal import PlanModel

/// The seats given so far, by person; only being seated changes it.
///
/// Few of a register's people have any, so the latest seat of each is looked up in one array and
/// the others hang on it.
struct SeatBook {
  private struct Seat {
    var kind: Int32
    var start: Int32
    var end: Int32
    /// The person's seat before this one; -1 for the first.
    var earlier: Int32
  }

  private var latest: [Int32]
  private var seats: [Seat] = []

  init(count: Int) { latest = Array(repeating: -1, count: count) }

  mutating func seat(_ person: Int32, at event: DrawEvent) {
    seats.append(
      Seat(
        kind: Int32(event.kind), start: Int32(event.start), end: Int32(event.end),
        earlier: latest[Int(person)]))
    latest[Int(person)] = Int32(seats.count - 1)
  }

  /// Leaves those of `places` who may get one more seat, and says how many each has: no other seat
  /// on those days, none of the kind within the cooldown, and fewer than the plan allows.
  func keepFree(
    _ places: inout [Int32], _ held: inout [Int32], _ part: DrawPart, _ event: DrawEvent,
    _ plan: DrawPlan
  ) {
    held.reserveCapacity(places.count)
    var kept = 0
    let persons = part.numbers
    places.withUnsafeMutableBufferPointer { places in
      latest.withUnsafeBufferPointer { latest in
        for place in places {
          let person = persons.map { $0[Int(place)] } ?? place
          let last = latest[Int(person)]
          guard last >= 0 || plan.maxPerPerson > 0 else { continue }
          guard let count = last < 0 ? 0 : count(from: last, event, plan) else { continue }
          places[kept] = place
          kept += 1
          held.append(count)
        }
      }
    }
    places.removeLast(places.count - kept)
  }

  /// The seats of one person; nil where they stand in the way of one more.
  private func count(from last: Int32, _ event: DrawEvent, _ plan: DrawPlan) -> Int32? {
    var count: Int32 = 0
    var index = last
    while index >= 0 {
      let seat = seats[Int(index)]
      guard Int(seat.end) < event.start else { return nil }
      if seat.kind == event.kind, event.start - Int(seat.start) < plan.cooldownDays { return nil }
      count += 1
      index = seat.earlier
    }
    return count < plan.maxPerPerson ? count : nil
  }
}
