internal import PlanModel

/// Who of the candidates is seated and who waits: by score, then by lot, then by key; strata
/// first until each has what it needs, then everyone until the seats are full, as far as groups
/// allow.
struct DrawSelection {
  /// In the order of score and lot, whether the seat was kept for a stratum or not.
  private(set) var seated: [Drawn] = []
  /// The waiting list of everybody, then those of strata that have one.
  private(set) var waiting: [(stratum: Int?, drawn: [Drawn])] = []
  /// For each stratum, the kept places that it had nobody for.
  private(set) var released: [Int] = []
  /// Seats that nobody took.
  private(set) var free: Int
  /// Those whose lot was drawn, in order: everybody, or as many as decide.
  private(set) var order: [Drawn] = []

  struct Drawn: Comparable {
    var person: Int32
    /// Its place among the candidates.
    var place: Int32
    var score: Int
    var lot: Lot
    var key: Int
    /// The least key of those who are drawn together; the own one of whoever is alone.
    var lead: Int
    /// The stratum that the seat was kept for.
    var stratum: Int?

    static func < (a: Drawn, b: Drawn) -> Bool {
      if a.score != b.score { return a.score > b.score }
      if a.lot != b.lot { return a.lot < b.lot }
      if a.lead != b.lead { return a.lead < b.lead }
      return a.key < b.key
    }
  }

  init(
    of candidates: DrawCandidates, _ task: DrawTask, _ table: PersonTable, keepsOrder: Bool,
    drawing: consuming LotDrawing
  ) {
    free = task.capacity
    let needs = task.quotas.map(\.need)
    // Whom a group leaves no room for makes way for somebody far behind.
    let isWhole = keepsOrder || !task.groups.isEmpty
    let contenders =
      isWhole ? Array(0..<Int32(candidates.persons.count)) : candidates.contenders(task)
    order.reserveCapacity(contenders.count)
    for place in contenders {
      let person = candidates.persons[Int(place)]
      let (lot, key) = drawing.lot(of: person)
      order.append(
        Drawn(
          person: person, place: place, score: candidates.scores[Int(place)], lot: lot, key: key,
          lead: key))
    }
    joinGroups(task, table, drawing)
    order.sort()
    var groups = GroupCounts(task.groups, table.column)
    let isTaken = take(needs, candidates.members, &groups)
    wait(isTaken, task, candidates.members)
  }

  /// Gives those who stay together the best score among them and one lot: a large group has no
  /// better chance than a small one.
  private mutating func joinGroups(
    _ task: DrawTask, _ table: PersonTable, _ drawing: borrowing LotDrawing
  ) {
    guard let together = task.groups.first(where: { $0.most == nil }),
      let column = table.column(together.column)
    else { return }
    var groups: [Int: [Int]] = [:]
    for (index, drawn) in order.enumerated() {
      guard let value = column.value(at: Int(drawn.person)) else { continue }
      groups[value, default: []].append(index)
    }
    for (value, members) in groups {
      let lot = drawing.lot(ofGroup: value)
      let score = members.reduce(Int.min) { max($0, order[$1].score) }
      let lead = members.reduce(Int.max) { min($0, order[$1].key) }
      for index in members {
        order[index].lot = lot
        order[index].score = score
        order[index].lead = lead
      }
    }
  }

  /// Seats strata first, then everyone; whether each of `order` is seated.
  private mutating func take(
    _ needs: [Int], _ members: [[UInt8]], _ groups: inout GroupCounts
  ) -> [Bool] {
    var missing = needs
    var isTaken = [Bool](repeating: false, count: order.count)
    for keeps in needs.contains(where: { $0 > 0 }) ? [true, false] : [false] {
      var start = 0
      while start < order.count, free > 0 {
        var end = start + 1
        while end < order.count, order[end].lead == order[start].lead { end += 1 }
        defer { start = end }
        guard !isTaken[start], end - start <= free else { continue }
        let isWanted = !keeps || (start..<end).contains { isMissed(order[$0], missing, members) }
        guard isWanted, groups.admit(order[start..<end]) else { continue }
        free -= end - start
        for index in start..<end {
          isTaken[index] = true
          if keeps { order[index].stratum = count(order[index], &missing, members) }
        }
      }
    }
    released = missing.map { max(0, $0) }
    return isTaken
  }

  /// Whether somebody belongs to a stratum that still wants people.
  private func isMissed(_ drawn: Drawn, _ missing: [Int], _ members: [[UInt8]]) -> Bool {
    for stratum in 0..<missing.count
    where missing[stratum] > 0 && members[stratum][Int(drawn.place)] != 0 { return true }
    return false
  }

  /// Counts somebody in all strata that they belong to; returns the first that wanted people.
  private func count(_ drawn: Drawn, _ missing: inout [Int], _ members: [[UInt8]]) -> Int? {
    var first: Int?
    for stratum in 0..<missing.count where members[stratum][Int(drawn.place)] != 0 {
      if first == nil, missing[stratum] > 0 { first = stratum }
      missing[stratum] -= 1
    }
    return first
  }

  /// Divides the order into the seated and those who wait.
  private mutating func wait(_ isTaken: [Bool], _ task: DrawTask, _ members: [[UInt8]]) {
    var all: [Drawn] = []
    var lists = task.quotas.map { _ in [Drawn]() }
    for (drawn, isTaken) in zip(order, isTaken) {
      if isTaken {
        seated.append(drawn)
        continue
      }
      if all.count < task.waiting { all.append(drawn) }
      for (stratum, quota) in task.quotas.enumerated()
      where lists[stratum].count < quota.waiting && members[stratum][Int(drawn.place)] != 0 {
        lists[stratum].append(drawn)
      }
    }
    waiting = [(nil, all)] + lists.enumerated().map { ($0, $1) }
  }
}
