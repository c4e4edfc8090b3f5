internal import PlanModel

/// A stretch of the register, side by side in memory, from which an activity draws.
struct DrawPart {
  let rows: Range<Int>
  /// The person at each place, where places are not the persons' own numbers.
  let numbers: UnsafeBufferPointer<Int32>?

  private let table: PersonTable
  private let order: Order
  /// People who live in this district are left out, since another part has them.
  private var withoutHome: Int?

  enum Order { case home, work }

  init(_ table: PersonTable, _ order: Order, _ rows: Range<Int>) {
    self.table = table
    self.order = order
    self.rows = rows
    // NB: the engine holds the table for as long as it holds this.
    numbers = order == .home ? nil : table.workers.withValues(as: Int32.self) { $0 }
  }

  func leavingOut(home district: Int) -> DrawPart {
    var part = self
    part.withoutHome = district
    return part
  }

  func column(_ name: String) -> RegisterColumn? {
    order == .home ? table.column(name) : table.workColumn(name)
  }

  func persons(at places: [Int32]) -> [Int32] {
    numbers.map { numbers in places.map { numbers[Int($0)] } } ?? places
  }

  /// All that the register decides about an activity, in the order in which it is explained.
  func conditions(of event: DrawEvent, _ plan: DrawPlan) -> [(
    step: DrawFunnel.Step, test: DrawTest
  )] {
    var conditions: [(DrawFunnel.Step, DrawTest)] = []
    if let withoutHome {
      conditions.append((.district, DrawTest(column(DrawColumn.home), isNot: withoutHome)))
    }
    conditions.append((.born, DrawTest(column(DrawColumn.birth), in: event.births)))
    for (index, term) in event.terms.enumerated() {
      conditions.append((.term(index), DrawTest(column(term.column), term.test)))
    }
    let visits = column(DrawColumn.lastVisit(event.kind))
    conditions.append(
      (.cooldown, DrawTest(visits, notAfter: event.start - plan.cooldownDays)))
    return conditions
  }

  /// Whether all of `terms` hold, for each of the places.
  func members(at places: [Int32], _ terms: [DrawTerm]) -> [Bool] {
    var members = [Bool](repeating: true, count: places.count)
    for term in terms { DrawTest(column(term.column), term.test).narrow(&members, at: places) }
    return members
  }
}

// What people score.
extension DrawPart {
  /// What circumstances add up to, for each of the places; `seats` are those got in this plan.
  func scores(of places: [Int32], _ seats: [Int32], _ event: DrawEvent) -> [Int] {
    let weights = event.weights
    var scores = seats.map { -weights.used * Int($0) }
    let hardship = [0, weights.deepHardship, weights.relativeHardship, weights.accidentHardship]
    if hardship.contains(where: { $0 != 0 }) {
      add("hardship", of: places, to: &scores) {
        hardship.indices.contains($0) ? hardship[$0] : 0
      }
    }
    add("union_member", weights.unionMember, of: places, to: &scores)
    add("children", weights.child, upTo: 3, of: places, to: &scores)
    add("left_behind", weights.leftBehind, upTo: 3, of: places, to: &scores)
    add("arrears", weights.arrears, of: places, to: &scores)
    add("years_city", weights.year, upTo: 20, of: places, to: &scores)
    if weights.day != 0 {
      add(DrawColumn.lastVisit(event.kind), of: places, to: &scores) {
        weights.day * ($0 == PersonTable.missing ? 730 : min(730, event.start - Self.known($0)))
      }
    }
    return scores
  }

  private func add(
    _ name: String, _ weight: Int, upTo most: Int = .max, of places: [Int32],
    to scores: inout [Int]
  ) {
    guard weight != 0 else { return }
    add(name, of: places, to: &scores) { weight * min(most, Self.known($0)) }
  }

  /// A circumstance that the register is silent about counts for nothing. The bounds lie far
  /// beyond any real value; with them no register makes a sum of products overflow.
  private static func known(_ value: Int) -> Int {
    value == PersonTable.missing ? 0 : max(-1_000_000_000_000, min(1_000_000_000_000, value))
  }

  /// Adds what `worth` says of each value; of a column without one everybody's is missing.
  private func add(
    _ name: String, of places: [Int32], to scores: inout [Int], worth: (Int) -> Int
  ) {
    guard let column = column(name) else {
      let same = worth(PersonTable.missing)
      for index in scores.indices { scores[index] += same }
      return
    }
    switch column.width {
    case .one:
      // Few values are possible, so what each is worth is worked out once.
      let table = (0..<256).map { code in
        let value = Int8(bitPattern: UInt8(code))
        return worth(value == .min ? PersonTable.missing : Int(value))
      }
      column.withValues(as: Int8.self) { values in
        Self.add(values, places, &scores) { table[Int(UInt8(bitPattern: $0))] }
      }
    case .two: column.withValues(as: Int16.self) { Self.addEach($0, places, &scores, worth) }
    case .four: column.withValues(as: Int32.self) { Self.addEach($0, places, &scores, worth) }
    case .eight: column.withValues(as: Int64.self) { Self.addEach($0, places, &scores, worth) }
    }
  }

  private static func addEach<Value: FixedWidthInteger>(
    _ values: UnsafeBufferPointer<Value>, _ places: [Int32], _ scores: inout [Int],
    _ worth: (Int) -> Int
  ) {
    add(values, places, &scores) { worth($0 == .min ? PersonTable.missing : Int($0)) }
  }

  @inline(__always)
  private static func add<Value: FixedWidthInteger>(
    _ values: UnsafeBufferPointer<Value>, _ places: [Int32], _ scores: inout [Int],
    _ worth: (Value) -> Int
  ) {
    places.withUnsafeBufferPointer { places in
      scores.withUnsafeMutableBufferPointer { scores in
        for index in 0..<places.count { scores[index] += worth(values[Int(places[index])]) }
      }
    }
  }
}
