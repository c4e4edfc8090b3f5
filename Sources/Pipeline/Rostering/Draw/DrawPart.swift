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

  /// What leaves out those whom another part has; nil where there are none.
  var own: DrawTest? {
    withoutHome.map { DrawTest(column(DrawColumn.home), isNot: $0) }
  }

  /// Whether another part has a person.
  func isLeftOut(_ person: Int32) -> Bool {
    guard let withoutHome else { return false }
    return table.column(DrawColumn.home)?.value(at: Int(person)) == withoutHome
  }

  /// All that columns decide about an activity, in the order in which it is explained; one of the
  /// choices must hold.
  func conditions(of task: DrawTask) -> [(step: DrawFunnel.Step, choices: [DrawTest])] {
    task.conditions.map { condition in
      let choices = condition.choices.map { choice in
        switch choice {
        case .term(let name, let test): DrawTest(column(name), test)
        case .notAfter(let name, let day): DrawTest(column(name), notAfter: day)
        }
      }
      return (condition.step, choices)
    }
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
  /// What circumstances add up to, for each of the places; `held` is what each has so far.
  func scores(of places: [Int32], _ held: [SeatBook.Held], _ task: DrawTask) -> [Int] {
    var scores = [Int](repeating: 0, count: places.count)
    for weight in task.weights {
      if let name = weight.column {
        add(name, of: places, to: &scores, worth: weight.worthOfColumn(on: task.start))
      }
      if case .held(let each) = weight.worth {
        for index in scores.indices { scores[index] += each * Int(held[index].count) }
      } else if weight.countsSeats {
        addSeats(weight, places, held, task, to: &scores)
      }
    }
    return scores
  }

  /// Puts right what the column alone said of those few who have had something since.
  private func addSeats(
    _ weight: DrawWeight, _ places: [Int32], _ held: [SeatBook.Held], _ task: DrawTask,
    to scores: inout [Int]
  ) {
    let nobody = SeatBook.Held()
    for (index, own) in held.enumerated()
    where weight.column == nil || own.count > 0 || own.last > .min {
      let value = weight.column.flatMap(column)?.value(at: Int(places[index]))
      let before = weight.column == nil ? 0 : weight.points(value, nobody, on: task.start)
      scores[index] += weight.points(value, own, on: task.start) - before
    }
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
