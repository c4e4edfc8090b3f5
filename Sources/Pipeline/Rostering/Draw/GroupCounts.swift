internal import PlanModel

/// How many of each group have seats so far, against what is allowed.
struct GroupCounts {
  private let groups: [(column: RegisterColumn, most: Int)]
  private var counts: [[Int: Int]]

  /// - Parameter column: the columns of those who are counted, by name.
  init(_ groups: [DrawTask.Group], _ column: (String) -> RegisterColumn?) {
    self.groups = groups.compactMap { group in
      guard let most = group.most, let column = column(group.column) else { return nil }
      return (column, most)
    }
    counts = self.groups.map { _ in [:] }
  }

  /// Counts some people in, if every group of theirs has room for them.
  mutating func admit(_ drawn: some Sequence<DrawSelection.Drawn>) -> Bool {
    groups.isEmpty || admit(persons: drawn.map(\.person))
  }

  mutating func admit(persons: [Int32]) -> Bool {
    for (index, group) in groups.enumerated() {
      for person in persons {
        guard let value = group.column.value(at: Int(person)) else { continue }
        counts[index][value, default: 0] += 1
      }
    }
    let fits = groups.enumerated().allSatisfy { index, group in
      persons.allSatisfy { person in
        group.column.value(at: Int(person)).map { counts[index][$0, default: 0] <= group.most }
          ?? true
      }
    }
    guard !fits else { return true }
    for (index, group) in groups.enumerated() {
      for person in persons {
        guard let value = group.column.value(at: Int(person)) else { continue }
        counts[index][value, default: 0] -= 1
      }
    }
    return false
  }
}
