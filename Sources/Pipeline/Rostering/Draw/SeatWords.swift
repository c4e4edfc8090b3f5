internal import PlanModel

/// A word for each person that says whether one more seat can be given: the kinds that the person
/// has, how many seats, and from which day of the plan on none of them is in the way.
///
/// Words stand in the order of homes and in that of workplaces, so that plain loops compare
/// thousands of them.
struct SeatWords {
  /// Bits of a word, from below: one for each kind, the number of seats, the day.
  private static let countShift: Int32 = 6
  private static let dayShift: Int32 = 12
  private static let kinds: ClosedRange<Int32> = 1...6
  private static let mostSeats = 62
  private static let mostDays = 1 << 18

  private var home: [Int32]
  private var work: [Int32] = []
  /// Of each person, its place in work order.
  private var workPlaces: [Int32] = []
  /// The first days of the activities, in order: a word counts days by them.
  private let starts: [Int]

  /// - Parameter tasks: all that will be filled, in that order.
  /// - Returns: nil where words cannot say all that the limits ask.
  init?(_ tasks: [DrawTask], _ table: PersonTable) {
    guard let first = tasks.first?.start, let last = tasks.last?.start,
      tasks.count < Self.mostDays,
      zip(tasks, tasks.dropFirst()).allSatisfy({ $0.start <= $1.start }),
      tasks.allSatisfy({ Self.suffice(for: $0, within: last - first) })
    else { return nil }
    starts = tasks.map(\.start)
    home = Array(repeating: 0, count: table.count)
    guard tasks.contains(where: { $0.scope == .work || $0.scope == .either }) else { return }
    work = home
    workPlaces = [Int32](unsafeUninitializedCapacity: table.count) { places, count in
      table.workers.withValues(as: Int32.self) { workers in
        for place in 0..<workers.count { places[Int(workers[place])] = Int32(place) }
      }
      count = table.count
    }
  }

  /// Whether the number and the kinds of seats say enough: nothing else is limited, and the days of
  /// rest are longer than the `span` of all activities.
  private static func suffice(for task: DrawTask, within span: Int) -> Bool {
    let limits = task.limits
    guard let most = limits.draw, most <= mostSeats, limits.round == nil, limits.year == nil,
      kinds.contains(limits.kind), limits.cooldownDays > span, task.end >= task.start
    else { return false }
    return task.weights.allSatisfy { weight in
      if case .days(_, _, countsSeats: true) = weight.worth { false } else { true }
    }
  }

  mutating func seat(_ person: Int32, at task: DrawTask) {
    let before = home[Int(person)]
    let day = max(before >> Self.dayShift, Int32(begun(by: task.end)))
    let count = before >> Self.countShift & 63 + 1
    let word =
      day << Self.dayShift | count << Self.countShift | before & 63 | Self.bit(of: task)
    home[Int(person)] = word
    if !work.isEmpty { work[Int(workPlaces[Int(person)])] = word }
  }

  private static func bit(of task: DrawTask) -> Int32 { 1 << (task.limits.kind - 1) }

  /// How many activities begin on `day` or before it.
  private func begun(by day: Int) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= day { low = middle + 1 } else { high = middle }
    }
    return low
  }

  private func words(_ part: DrawPart) -> [Int32] { part.numbers == nil ? home : work }

  /// Clears the bytes of those in a block who may not get one more seat.
  func narrow(_ block: DrawBlock, _ part: DrawPart, _ task: DrawTask) {
    let limit = (Int32(begun(by: task.start - 1)) << Self.dayShift) | 0xFFF
    let kind = Self.bit(of: task)
    let most = Int32(clamping: task.limits.draw ?? 0)
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

  /// Notes how many seats each of those who passed has.
  func count(_ block: DrawBlock, _ part: DrawPart) {
    words(part).withUnsafeBufferPointer { words in
      let (places, seats) = (block.places, block.seats)
      for index in 0..<block.count {
        seats[index] = words[Int(places[index])] >> Self.countShift & 63
      }
    }
  }
}
