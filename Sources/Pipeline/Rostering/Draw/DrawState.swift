/// What the seats given so far mean for each person; only being seated changes it.
struct DrawState {
  private(set) var seats: [Int]
  /// Last day of the person's latest seat.
  private(set) var busyUntil: [Int]
  /// By kind: first day of the latest benefit, whether from the register or from this plan.
  private(set) var lastBenefit: [Int: [Int]]

  /// - Parameter lastVisits: what the register knows, by kind.
  init(count: Int, lastVisits: [Int: [Int]]) {
    seats = Array(repeating: 0, count: count)
    busyUntil = Array(repeating: DrawPersons.missing, count: count)
    lastBenefit = lastVisits
  }

  mutating func seat(_ person: Int, at event: DrawEvent) {
    seats[person] += 1
    busyUntil[person] = max(busyUntil[person], event.end)
    let latest = max(lastBenefit[event.kind]?[person] ?? event.start, event.start)
    lastBenefit[event.kind]?[person] = latest
  }
}
