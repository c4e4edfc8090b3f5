internal import PlanModel

/// What each person has so far: the seats of this draw and what records know of earlier ones.
///
/// Few of a register's people have any, so the latest of each is looked up in one array and the
/// others hang on it. Where a word for each person says all that limits ask, only that is looked at.
struct SeatBook {
  struct Seat {
    /// Seats of one kind share the days of rest; -1: of a kind that does not count.
    var kind: Int32
    var start: Int32
    var end: Int32
    /// Whether it counts in the round.
    var isOfRound = true
    /// Given by this draw, not before it.
    var isHere = true
    /// The person's seat before this one; -1 for the first.
    var earlier: Int32 = -1
  }

  /// What somebody who is free has got.
  struct Held {
    /// Seats of this draw.
    var count: Int32 = 0
    /// The latest day of the kind; the smallest number where there is none.
    var last = Int32.min
  }

  /// All that one person has, against one activity.
  struct Standing {
    var held = Held()
    var ofRound = 0
    var ofYear = 0
    var isBusy = false

    /// The first limit that is reached, in the order in which they are explained.
    func obstacle(_ task: DrawTask) -> DrawFunnel.Step? {
      DrawFunnel.Step.ofSeats.first { reaches($0, task) }
    }

    func reaches(_ step: DrawFunnel.Step, _ task: DrawTask) -> Bool {
      let limits = task.limits
      switch step {
      case .cooldown:
        return limits.cooldownDays > 0 && held.last > .min
          && task.start - Int(held.last) < limits.cooldownDays
      case .capDraw: return limits.draw.map { Int(held.count) >= $0 } ?? false
      case .capRound: return limits.round.map { ofRound >= $0 } ?? false
      case .capYear: return limits.year.map { ofYear >= $0 } ?? false
      case .free: return isBusy
      default: return false
      }
    }
  }

  /// Of each person, the place of the latest in `seats`; empty until somebody has any.
  private var latest: [Int32] = []
  private var seats: [Seat] = []
  private let count: Int
  private var words: SeatWords?

  init(count: Int) { self.count = count }

  /// - Parameter tasks: all that will be filled, in that order, when nobody has anything yet.
  init(_ table: PersonTable, filling tasks: [DrawTask]) {
    count = table.count
    // The seats of the last activity are in nobody's way.
    if tasks.count > 1 { words = SeatWords(tasks, table) }
  }

  mutating func seat(_ person: Int32, at task: DrawTask) {
    words?.seat(person, at: task)
    add(
      Seat(kind: task.limits.kind, start: Int32(task.start), end: Int32(task.end)), of: person)
  }

  /// Remembers what somebody had before.
  mutating func note(_ seat: Seat, of person: Int32) {
    words = nil
    add(seat, of: person)
  }

  private mutating func add(_ seat: Seat, of person: Int32) {
    if latest.isEmpty { latest = Array(repeating: -1, count: count) }
    var seat = seat
    seat.earlier = latest[Int(person)]
    seats.append(seat)
    latest[Int(person)] = Int32(seats.count - 1)
  }

  /// Lists those of a block whose seats allow one more, with what each has.
  func keepFree(_ block: DrawBlock, _ part: DrawPart, _ task: DrawTask) {
    if let words {
      words.narrow(block, part, task)
      block.collect()
      words.count(block, part)
    } else {
      var lost: [Int] = []
      keepFree(block, part, task, counting: &lost)
    }
  }

  /// The same, by what everybody has in full: the limits that the others reach are counted in `lost`,
  /// by `DrawFunnel.Step.ofSeats`, unless that is empty.
  func keepFree(
    _ block: DrawBlock, _ part: DrawPart, _ task: DrawTask, counting lost: inout [Int]
  ) {
    block.collect()
    // Whoever has nothing is stopped by a limit of none alone.
    let first = Standing().obstacle(task)
    let places = block.places
    var kept = 0
    latest.withUnsafeBufferPointer { latest in
      for index in 0..<block.count {
        let place = places[index]
        let last = latest.isEmpty ? -1 : latest[Int(part.person(at: place))]
        let standing = last < 0 ? nil : standing(from: last, task)
        if let step = standing.map({ $0.obstacle(task) }) ?? first {
          if !lost.isEmpty { lost[DrawFunnel.Step.ofSeats.firstIndex(of: step) ?? 0] += 1 }
          continue
        }
        let held = standing?.held ?? Held()
        places[kept] = place
        block.seats[kept] = held.count
        block.lasts[kept] = held.last
        kept += 1
      }
    }
    block.count = kept
  }

  /// The days of the seats that this draw gave somebody, the latest first.
  func days(of person: Int32) -> [(start: Int, end: Int)] {
    var days: [(start: Int, end: Int)] = []
    var index = latest.isEmpty ? -1 : latest[Int(person)]
    while index >= 0 {
      let seat = seats[Int(index)]
      if seat.isHere { days.append((Int(seat.start), Int(seat.end))) }
      index = seat.earlier
    }
    return days
  }

  func standing(of person: Int32, _ task: DrawTask) -> Standing {
    standing(from: latest.isEmpty ? -1 : latest[Int(person)], task)
  }

  private func standing(from last: Int32, _ task: DrawTask) -> Standing {
    var standing = Standing()
    let year = task.limits.year == nil ? 0 : yearOf(task.start)
    var index = last
    while index >= 0 {
      let seat = seats[Int(index)]
      if seat.kind == task.limits.kind { standing.held.last = max(standing.held.last, seat.start) }
      if seat.isOfRound { standing.ofRound += 1 }
      if task.limits.year != nil, yearOf(Int(seat.start)) == year { standing.ofYear += 1 }
      if seat.isHere {
        standing.held.count += 1
        if Int(seat.end) >= task.start, Int(seat.start) <= task.end { standing.isBusy = true }
      }
      index = seat.earlier
    }
    return standing
  }
}
