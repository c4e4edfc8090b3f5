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

  /// The conditions of a stratum, in the order of this part's people.
  func tests(of quota: DrawQuota) -> [DrawTest] {
    quota.terms.map { DrawTest(column($0.column), $0.test) }
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
}
