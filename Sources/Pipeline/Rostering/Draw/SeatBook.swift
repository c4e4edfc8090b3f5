internal import PlanModel

/// The seats given so far, by person; only being seated changes it.
///
/// One word for each person says whether one more seat can be given: the kinds that the person has,
/// how many seats, and from which day of the plan on none of them is in the way. Words stand in the
/// order of homes and in that of workplaces, so that plain loops compare thousands of them. Where a
/// word cannot say all, those who have any seat are looked up in a history.
struct SeatBook {
  /// Bits of a word, from below: one for each kind, the number of seats, the day.
  private static let countShift: Int32 = 6
  private static let dayShift: Int32 = 12
  private static let mostSeats = 62
  private static let mostDays = 1 << 18

  private var home: [Int32] = []
  private var work: [Int32] = []
  /// Of each person, its place in work order.
  private var workPlaces: [Int32] = []
  private var history: SeatHistory?
  /// The first days of the plan's activities, in order: a word counts days by them.
  private let starts: [Int]
  private let plan: DrawPlan

  init(_ plan: DrawPlan, _ persons: PersonTable) {
    self.plan = plan
    starts = plan.events.map(\.start).sorted()
    // The seats of the last activity are in nobody's way.
    guard plan.events.count > 1, let first = starts.first, let last = starts.last else { return }
    home = Array(repeating: 0, count: persons.count)
    let isPlain =
      plan.maxPerPerson <= Self.mostSeats && starts.count < Self.mostDays
      && last - first < plan.cooldownDays
      && plan.events.allSatisfy { DrawColumn.kinds.contains($0.kind) }
    if !isPlain { history = SeatHistory(count: persons.count) }
    guard plan.events.contains(where: { $0.scope != .home }) else { return }
    work = home
    workPlaces = [Int32](unsafeUninitializedCapacity: persons.count) { places, count in
      persons.workers.withValues(as: Int32.self) { workers in
        for place in 0..<workers.count { places[Int(workers[place])] = Int32(place) }
      }
      count = persons.count
    }
  }

  mutating func seat(_ person: Int32, at event: DrawEvent) {
    guard !home.isEmpty else { return }
    history?.seat(person, at: event)
    let before = home[Int(person)]
    let kind: Int32 = 1 << Int32(event.kind - 1)
    let count = min(Int32(Self.mostSeats + 1), before >> Self.countShift & 63 + 1)
    let day = max(before >> Self.dayShift, Int32(firstFree(after: event.end)))
    let word =
      history == nil
      ? day << Self.dayShift | count << Self.countShift | before & 63 | kind : 1
    home[Int(person)] = word
    if !work.isEmpty { work[Int(workPlaces[Int(person)])] = word }
  }

  /// How many activities begin on `day` or before it.
  private func firstFree(after day: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func words(_ part: DrawPart) -> [Int32] { part.numbers == nil ? home : work }

  /// Clears the bytes of those in a block who may not get one more seat, as far as words say.
  func narrow(_ block: DrawBlock, _ part: DrawPart, _ event: DrawEvent) {
    guard plan.maxPerPerson > 0 else { return block.mask.update(repeating: 0) }
    guard history == nil, !home.isEmpty else { return }
    let limit = (Int32(firstFree(after: event.start - 1)) << Self.dayShift) | 0xFFF
    let kind: Int32 = 1 << Int32(event.kind - 1)
    let most = Int32(plan.maxPerPerson)
    words(part).withUnsafeBufferPointer { words in
      let words = UnsafeBufferPointer(rebasing: words[block.start..<(block.start + block.length)])
      let mask = block.mask
      for index in 0..<words.count {
        let word = words[index]
        let isFree = word <= limit && word & kind == 0 && word >> Self.countShift & 63 < most
        mask[index] &= isFree ? 1 : 0
      }
    }
  }

  /// Notes how many seats each of those who passed has; whom history rules out is taken out.
  func count(_ block: DrawBlock, _ part: DrawPart, _ event: DrawEvent) {
    guard !home.isEmpty else { return block.seats.update(repeating: 0) }
    words(part).withUnsafeBufferPointer { words in
      let (places, seats) = (block.places, block.seats)
      guard let history else {
        for index in 0..<block.count {
          seats[index] = words[Int(places[index])] >> Self.countShift & 63
        }
        return
      }
      var kept = 0
      for index in 0..<block.count {
        let place = places[index]
        var count: Int32? = 0
        if words[Int(place)] != 0 {
          count = history.count(of: part.person(at: place), event, plan)
        }
        guard let count else { continue }
        places[kept] = place
        seats[kept] = count
        kept += 1
      }
      block.count = kept
    }
  }
}

/// Every seat of every person, for plans in which the number and the kinds do not say enough: the
/// latest of each is looked up in one array and the others hang on it.
private struct SeatHistory {
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

  /// The seats of one person; nil where they stand in the way of one more: one on those days, one of
  /// the kind within the cooldown, or as many as the plan allows.
  func count(of person: Int32, _ event: DrawEvent, _ plan: DrawPlan) -> Int32? {
    var count: Int32 = 0
    var index = latest[Int(person)]
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
