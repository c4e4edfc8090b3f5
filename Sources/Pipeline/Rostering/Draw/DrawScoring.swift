internal import PlanModel

/// What circumstances add up to for the people of one part, made ready for many at once.
struct DrawScoring {
  private let start: Int
  /// What everybody has, because the register has no such column.
  private var same = 0
  /// For each seat in this draw.
  private var seat = 0
  private var worths: [(column: RegisterColumn, worth: Worth)] = []
  /// Weights of which a column says too little: somebody may have had something since.
  private var bySeats: [(column: RegisterColumn?, weight: DrawWeight)] = []

  private enum Worth {
    /// By the bits of a value of one byte.
    case table([Int])
    /// So much for each, from so many up to so many.
    case each(Int, least: Int, most: Int)
    /// So much for each day before the first of the activity, and for so many where there is none.
    case days(Int, atMost: Int)
    case any((Int) -> Int)
  }

  init(_ task: DrawTask, _ part: DrawPart) {
    start = task.start
    for weight in task.weights {
      if case .held(let each) = weight.worth {
        seat += each
        continue
      }
      let column = weight.column.flatMap(part.column)
      if weight.column != nil { add(weight, column) }
      if weight.countsSeats { bySeats.append((column, weight)) }
    }
  }

  private mutating func add(_ weight: DrawWeight, _ column: RegisterColumn?) {
    let worth = weight.worthOfColumn(on: start)
    guard let column else {
      same += worth(PersonTable.missing)
      return
    }
    if column.width == .one {
      // Few values are possible, so what each is worth is worked out once.
      let table = (0..<256).map { code in
        let value = Int8(bitPattern: UInt8(code))
        return worth(value == .min ? PersonTable.missing : Int(value))
      }
      return worths.append((column, .table(table)))
    }
    switch weight.worth {
    case .each(let points, let range) where weight.ageOn == nil:
      worths.append((column, .each(points, least: range.lowerBound, most: range.upperBound)))
    case .days(let each, let most, _): worths.append((column, .days(each, atMost: most)))
    default: worths.append((column, .any(worth)))
    }
  }

  /// Scores those of a block who passed.
  func score(_ block: DrawBlock) {
    let (seats, scores) = (block.seats, block.scores)
    for index in 0..<block.count { scores[index] = same &+ seat &* Int(seats[index]) }
    for (column, worth) in worths {
      switch column.width {
      case .one: column.withValues(as: UInt8.self) { Self.add($0, worth, block) }
      case .two: column.withValues(as: Int16.self) { add($0, worth, block) }
      case .four: column.withValues(as: Int32.self) { add($0, worth, block) }
      case .eight: column.withValues(as: Int64.self) { add($0, worth, block) }
      }
    }
    for (column, weight) in bySeats { addSeats(weight, column, block) }
  }

  private static func add(
    _ values: UnsafeBufferPointer<UInt8>, _ worth: Worth, _ block: DrawBlock
  ) {
    guard case .table(let table) = worth else { return }
    let (places, scores) = (block.places, block.scores)
    table.withUnsafeBufferPointer { table in
      for index in 0..<block.count { scores[index] &+= table[Int(values[Int(places[index])])] }
    }
  }

  @inline(__always)
  private func add<Value: FixedWidthInteger>(
    _ values: UnsafeBufferPointer<Value>, _ worth: Worth, _ block: DrawBlock
  ) {
    let (places, scores) = (block.places, block.scores)
    switch worth {
    case .table: return
    case .each(let points, let least, let most):
      for index in 0..<block.count {
        let value = values[Int(places[index])]
        let known = max(least, min(most, DrawWeight.bounded(Int(value))))
        scores[index] &+= value == .min ? 0 : points &* known
      }
    case .days(let each, let most):
      for index in 0..<block.count {
        let value = values[Int(places[index])]
        let days = max(0, min(most, start &- DrawWeight.bounded(Int(value))))
        scores[index] &+= each &* (value == .min ? most : days)
      }
    case .any(let worth):
      for index in 0..<block.count {
        let value = values[Int(places[index])]
        scores[index] &+= worth(value == .min ? PersonTable.missing : Int(value))
      }
    }
  }

  /// Puts right what the column alone said of those few who have had something since.
  private func addSeats(_ weight: DrawWeight, _ column: RegisterColumn?, _ block: DrawBlock) {
    let nobody = SeatBook.Held()
    for index in 0..<block.count {
      let own = SeatBook.Held(count: block.seats[index], last: block.lasts[index])
      guard weight.column == nil || own.count > 0 || own.last > .min else { continue }
      let value = column?.value(at: Int(block.places[index]))
      let before = weight.column == nil ? 0 : weight.points(value, nobody, on: start)
      block.scores[index] &+= weight.points(value, own, on: start) &- before
    }
  }
}
