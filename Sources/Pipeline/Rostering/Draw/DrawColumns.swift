/// The persons of a register as the draw looks at them: columns, and who lives and works where.
struct DrawColumns {
  let persons: DrawPersons
  let records: [Int]
  let home: [Int]
  let births: [Int]
  let lastVisits: [Int: [Int]]
  private let residents: [Int: [Int32]]
  private let workers: [Int: [Int32]]
  private let columns: [String: [Int]]

  init(_ persons: DrawPersons, for plan: DrawPlan) {
    self.persons = persons
    records = persons.column(DrawColumn.record)
    home = persons.column(DrawColumn.home)
    births = persons.column(DrawColumn.birth)
    let kinds = Set(plan.events.map(\.kind))
    lastVisits = Dictionary(
      uniqueKeysWithValues: kinds.map { ($0, persons.column(DrawColumn.lastVisit($0))) })
    residents = Self.index(home)
    workers = Self.index(persons.column(DrawColumn.work))
    columns = Dictionary(
      uniqueKeysWithValues: plan.columns.union(DrawWeights.allColumns).map {
        ($0, persons.column($0))
      })
  }

  /// The values of a column that the plan or its scores read.
  func column(_ name: String) -> [Int] {
    guard let values = columns[name] else {
      preconditionFailure("the draw reads only columns that its plan names")
    }
    return values
  }

  /// The persons whose district counts for `event`, each once.
  func pool(of event: DrawEvent) -> [Int32] {
    let residents = residents[event.district] ?? []
    let workers = workers[event.district] ?? []
    switch event.scope {
    case .home: return residents
    case .work: return workers
    case .either: return residents + workers.filter { home[Int($0)] != event.district }
    }
  }

  /// Those of `candidates` for whom all of `terms` hold.
  func narrowed(_ candidates: [Int32], by terms: [DrawTerm]) -> [Int32] {
    terms.reduce(candidates) { narrowed($0, by: $1) }
  }

  private func narrowed(_ candidates: [Int32], by term: DrawTerm) -> [Int32] {
    let values = column(term.column)
    switch term.test {
    case .between(let lower, let upper):
      return candidates.filter {
        let value = values[Int($0)]
        return value != DrawPersons.missing && lower <= value && value <= upper
      }
    case .oneOf(let set):
      let sorted = set.subtracting([DrawPersons.missing]).sorted()
      return candidates.filter { sorted.holds(values[Int($0)]) }
    }
  }

  private static func index(_ districts: [Int]) -> [Int: [Int32]] {
    var index: [Int: [Int32]] = [:]
    for (person, district) in districts.enumerated() where district != DrawPersons.missing {
      index[district, default: []].append(Int32(person))
    }
    return index
  }
}

extension [Int] {
  /// Whether an ascending array holds `value`.
  fileprivate func holds(_ value: Int) -> Bool {
    var lower = 0
    var upper = count
    while lower < upper {
      let middle = (lower + upper) / 2
      if self[middle] < value { lower = middle + 1 } else { upper = middle }
    }
    return lower < count && self[lower] == value
  }
}
