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

  func person(at place: Int32) -> Int32 { numbers.map { $0[Int(place)] } ?? place }

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

  /// The conditions of a stratum, in the order of this part's people.
  func tests(of quota: DrawTask.Quota) -> [DrawTest] {
    quota.terms.map { DrawTest(column($0.column), $0.test) }
  }
}
