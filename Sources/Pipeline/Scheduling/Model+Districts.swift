import PlanModel

/// Which districts have something in common.
extension Model {
  /// Districts in the groups that something joins which no two searches could share.
  func inseparableDistricts() -> [[Int]] { inseparable().groups() }

  /// By district: the number of the cluster it belongs to. Districts of different clusters have
  /// nothing in common, so what is laid out in one leaves the others as they are.
  func clusters() -> [Int] {
    var districts = inseparable()
    for activity in 0..<activityCount {
      let district = Int(entries[activity].district)
      for slot in 0..<Int(entries[activity].teamSlots) {
        for index in teamRows.range(Int(entries[activity].firstTeamRow) + slot) {
          districts.join(district, Int(teamHome[Int(teamRows.items[index])]))
        }
      }
    }
    for resource in problem.resources.indices {
      districts.join(resourceDistricts.range(resource).map { Int(resourceDistricts.items[$0]) })
    }
    for employer in 0..<employerCount {
      let members = employees.range(employer).lazy.map { Int(self.employees.items[$0]) }
      districts.join(members.map { Int(self.entries[$0].district) })
    }
    for district in 0..<districtCount {
      for index in neighbours.range(district) {
        districts.join(district, Int(neighbours.items[index]))
      }
    }
    return (0..<districtCount).map { districts.root(of: $0) }
  }

  private func inseparable() -> JoinedIndices {
    var districts = JoinedIndices(count: districtCount)
    func join(activities: some Sequence<Int>) {
      districts.join(activities.map { Int(entries[$0].district) })
    }
    for component in components where component.count > 1 {
      join(activities: component.lazy.map { Int($0) })
    }
    for stock in problem.stocks.indices {
      join(activities: drawers.range(stock).map { Int(drawers.items[$0]) })
    }
    for series in problem.series.indices {
      join(activities: seriesMembers.range(series).map { Int(seriesMembers.items[$0]) })
    }
    var firstOfGroup: [Int32: Int] = [:]
    for activity in 0..<activityCount {
      let district = Int(entries[activity].district)
      for index in venuesOf.range(activity) {
        districts.join(district, problem.venues[Int(venuesOf.items[index])].district)
      }
      for index in groupsOf.range(activity) {
        let group = groupsOf.items[index]
        districts.join(firstOfGroup[group] ?? district, district)
        firstOfGroup[group] = firstOfGroup[group] ?? district
      }
    }
    return districts
  }
}

/// Indices that are found to belong together, pair by pair.
private struct JoinedIndices {
  private var parent: [Int]

  init(count: Int) { parent = Array(0..<count) }

  /// The least index of those that belong with this one.
  func root(of index: Int) -> Int {
    var index = index
    while parent[index] != index { index = parent[index] }
    return index
  }

  mutating func join(_ a: Int, _ b: Int) {
    let (a, b) = (root(of: a), root(of: b))
    parent[max(a, b)] = min(a, b)
  }

  mutating func join(_ indices: some Sequence<Int>) {
    var first: Int?
    for index in indices {
      join(first ?? index, index)
      first = first ?? index
    }
  }

  func groups() -> [[Int]] {
    var groups = [[Int]](repeating: [], count: parent.count)
    for index in parent.indices { groups[root(of: index)].append(index) }
    return groups.filter { !$0.isEmpty }
  }
}
