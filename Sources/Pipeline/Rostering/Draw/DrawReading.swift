internal import PlanModel

/// One activity as it looks from a single person: for whoever asks why.
struct DrawReading {
  let task: DrawTask
  let engine: DrawEngine

  private var table: PersonTable { engine.persons.table }

  func value(_ column: String, of person: Int32) -> Int? {
    table.column(column)?.value(at: Int(person))
  }

  func standing(of person: Int32) -> SeatBook.Standing { engine.book.standing(of: person, task) }

  /// Whether somebody meets one of the steps.
  func meets(_ step: DrawFunnel.Step, _ person: Int32) -> Bool {
    if step == .pool { return isThere(person) }
    for condition in task.conditions where condition.step == step {
      let holds = condition.choices.contains { $0.holds { value($0, of: person) } }
      if !holds { return false }
    }
    return !standing(of: person).reaches(step, task)
  }

  private func isThere(_ person: Int32) -> Bool {
    let lives = value(DrawColumn.home, of: person) == task.district
    let works = value(DrawColumn.work, of: person) == task.district
    switch task.scope {
    case .home: return lives
    case .work: return works
    case .either: return lives || works
    case .everybody: return true
    }
  }

  /// How many people the activity is for, whoever they are.
  var pool: Int {
    engine.parts(of: task).reduce(0) { sum, part in
      sum + part.rows.count { !part.isLeftOut(part.person(at: Int32($0))) }
    }
  }

  /// The latest benefit of the kind, whether the register, another record or this draw knows it.
  func lastBenefit(of person: Int32) -> Int? {
    let last = standing(of: person).held.last
    var days = last > .min ? [Int(last)] : []
    for condition in task.conditions where condition.step == .cooldown {
      for case .notAfter(let column, _) in condition.choices {
        if let day = value(column, of: person) { days.append(day) }
      }
    }
    return days.max()
  }

  /// What each weight gives, in their order.
  func points(of person: Int32) -> [Int] {
    let held = standing(of: person).held
    return task.weights.map { weight in
      weight.points(weight.column.flatMap { value($0, of: person) }, held, on: task.start)
    }
  }

  /// Those who fail one step alone, by step: whom a relaxation would let in.
  func nearly() -> [DrawFunnel.Step: [Int32]] {
    let steps = DrawFunnel(task).steps.map(\.step).filter { $0 != .pool }
    var nearly: [DrawFunnel.Step: [Int32]] = [:]
    for part in engine.parts(of: task) {
      for place in part.rows {
        let person = part.person(at: Int32(place))
        if part.isLeftOut(person) { continue }
        var failed: DrawFunnel.Step?
        var count = 0
        for step in steps where !meets(step, person) {
          failed = step
          count += 1
          if count > 1 { break }
        }
        if count == 1, let failed { nearly[failed, default: []].append(person) }
      }
    }
    return nearly
  }
}
