internal import PlanModel

/// What circumstances add up to for the people of one part, made ready for many at once.
struct DrawScoring {
  private let used: Int
  /// What everybody has, because the register has no such column.
  private var same = 0
  private var worths: [(column: RegisterColumn, worth: Worth)] = []

  private enum Worth {
    /// By the bits of a value of one byte.
    case table([Int])
    /// By a few small codes; all others are worth nothing.
    case classes([Int])
    /// So much for each, up to so many.
    case each(Int, upTo: Int)
    /// So much for each day before the day, at most 730.
    case days(Int, before: Int)
  }

  init(_ event: DrawEvent, _ part: DrawPart) {
    let weights = event.weights
    used = weights.used
    let hardship = [0, weights.deepHardship, weights.relativeHardship, weights.accidentHardship]
    if hardship.contains(where: { $0 != 0 }) { add("hardship", .classes(hardship), part) }
    add("union_member", .each(weights.unionMember, upTo: .max), part)
    add("children", .each(weights.child, upTo: 3), part)
    add("left_behind", .each(weights.leftBehind, upTo: 3), part)
    add("arrears", .each(weights.arrears, upTo: .max), part)
    add("years_city", .each(weights.year, upTo: 20), part)
    add(DrawColumn.lastVisit(event.kind), .days(weights.day, before: event.start), part)
  }

  private mutating func add(_ name: String, _ worth: Worth, _ part: DrawPart) {
    switch worth {
    case .each(0, _), .days(0, _): return
    default: break
    }
    guard let column = part.column(name) else {
      same += Self.points(PersonTable.missing, worth)
      return
    }
    guard column.width == .one else { return worths.append((column, worth)) }
    // Few values are possible, so what each is worth is worked out once.
    let table = (0..<256).map { code in
      let value = Int8(bitPattern: UInt8(code))
      return Self.points(value == .min ? PersonTable.missing : Int(value), worth)
    }
    worths.append((column, .table(table)))
  }

  private static func points(_ value: Int, _ worth: Worth) -> Int {
    switch worth {
    case .table(let table): table[value & 255]
    case .classes(let classes): classes.indices.contains(value) ? classes[value] : 0
    case .each(let weight, let most): weight * min(most, known(value))
    case .days(let weight, let day):
      weight * (value == PersonTable.missing ? 730 : min(730, day - known(value)))
    }
  }

  /// A circumstance that the register is silent about counts for nothing. The bounds lie far
  /// beyond any real value; with them no register makes a sum of products overflow.
  @inline(__always)
  private static func known(_ value: Int) -> Int {
    value == PersonTable.missing ? 0 : max(-1_000_000_000_000, min(1_000_000_000_000, value))
  }

  /// Scores those of a block who passed.
  func score(_ block: DrawBlock) {
    for index in 0..<block.count { block.scores[index] = same &- used &* Int(block.seats[index]) }
    for (column, worth) in worths {
      switch column.width {
      case .one:
        guard case .table(let table) = worth else { continue }
        column.withValues(as: UInt8.self) { values in
          table.withUnsafeBufferPointer { table in
            let (places, scores) = (block.places, block.scores)
            for index in 0..<block.count {
              scores[index] &+= table[Int(values[Int(places[index])])]
            }
          }
        }
      case .two: column.withValues(as: Int16.self) { Self.add($0, worth, block) }
      case .four: column.withValues(as: Int32.self) { Self.add($0, worth, block) }
      case .eight: column.withValues(as: Int64.self) { Self.add($0, worth, block) }
      }
    }
  }

  @inline(__always)
  private static func add<Value: FixedWidthInteger>(
    _ values: UnsafeBufferPointer<Value>, _ worth: Worth, _ block: DrawBlock
  ) {
    let (places, scores) = (block.places, block.scores)
    if case .days(let weight, let day) = worth {
      for index in 0..<block.count {
        let value = values[Int(places[index])]
        let days = value == .min ? 730 : min(730, day &- known(Int(value)))
        scores[index] &+= weight &* days
      }
      return
    }
    for index in 0..<block.count {
      let value = values[Int(places[index])]
      scores[index] += points(value == .min ? PersonTable.missing : Int(value), worth)
    }
  }
}
