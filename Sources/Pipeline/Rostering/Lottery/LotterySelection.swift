/// Who of the eligible is seated and who waits: quotas first, in the order of score and lot, then
/// everybody, as far as groups allow.
struct LotterySelection {
  /// Everybody eligible, by score, then lot, then key.
  private(set) var order: [Drawn] = []
  /// In that order, too.
  private(set) var seated: [Drawn] = []
  private(set) var waiting: [(stratum: Int?, drawn: [Drawn])] = []
  /// By quota: kept seats that nobody took.
  private(set) var missing: [Int] = []
  private(set) var free = 0

  struct Drawn {
    var person: Int
    var score: Int
    var lot: Lot
    var stratum: Int?
  }

  /// One person, or a group that stays together.
  private struct Entry {
    var people: [Int]
    var score: Int
    var lot: Lot
  }

  init(of eligible: [Int], for activity: LotteryPlan.Activity, in lottery: Lottery) {
    let rules = lottery.rules
    let entries = Self.entries(of: eligible, for: activity, in: lottery)
    order = entries.flatMap { entry in
      entry.people.map { Drawn(person: $0, score: entry.score, lot: entry.lot) }
    }
    let needs = rules.quotas.map { $0.seats.resolved(of: activity.seats, roundsUp: false) }
    missing = needs
    free = activity.seats
    var groups = GroupCounts(rules.groups, lottery)
    var strata: [Int: Int?] = [:]
    func own(_ person: Int) -> [Int] {
      rules.quotas.indices.filter { quota in
        rules.quotas[quota].terms.allSatisfy { lottery.holds($0, person, activity) }
      }
    }
    let members =
      rules.quotas.isEmpty
      ? [:]
      : Dictionary(
        uniqueKeysWithValues: eligible.map { ($0, own($0)) })
    var isTaken = Array(repeating: false, count: entries.count)
    if !rules.quotas.isEmpty {
      for (index, entry) in entries.enumerated() where free >= entry.people.count {
        let isWanted = entry.people.contains { person in
          (members[person] ?? []).contains { missing[$0] > 0 }
        }
        guard isWanted, groups.admit(entry.people) else { continue }
        isTaken[index] = true
        free -= entry.people.count
        for person in entry.people {
          strata[person] = .some((members[person] ?? []).first { missing[$0] > 0 })
          for quota in members[person] ?? [] { missing[quota] -= 1 }
        }
      }
    }
    missing = missing.map { max(0, $0) }
    for (index, entry) in entries.enumerated()
    where !isTaken[index] && free >= entry.people.count && free > 0 {
      guard groups.admit(entry.people) else { continue }
      isTaken[index] = true
      free -= entry.people.count
      for person in entry.people { strata[person] = .some(nil) }
    }
    seated = order.filter { strata[$0.person] != nil }.map { drawn in
      var drawn = drawn
      drawn.stratum = strata[drawn.person] ?? nil
      return drawn
    }
    let left = order.filter { strata[$0.person] == nil }
    waiting = [
      (nil, Array(left.prefix(rules.waiting.resolved(of: activity.seats, roundsUp: true))))
    ]
    for quota in rules.quotas.indices {
      let length = rules.waiting.resolved(of: needs[quota], roundsUp: true)
      let own = left.lazy.filter { (members[$0.person] ?? []).contains(quota) }
      waiting.append((quota, Array(own.prefix(length))))
    }
  }

  private static func entries(
    of eligible: [Int], for activity: LotteryPlan.Activity, in lottery: Lottery
  ) -> [Entry] {
    let together = lottery.rules.groups.first { $0.rule == .together }
    var alone: [Int] = []
    var groups: [Int: [Int]] = [:]
    for person in eligible {
      if let group = together,
        let value = lottery.value(group.column, of: person, on: activity.start)
      {
        groups[value, default: []].append(person)
      } else {
        alone.append(person)
      }
    }
    func score(_ person: Int) -> Int {
      lottery.points(of: person, at: activity).reduce(0, +)
    }
    var entries = alone.map {
      Entry(
        people: [$0], score: score($0),
        lot: lottery.lot(lottery.people.keys[$0].description, at: activity))
    }
    // One lot for all of a group: a large one has no better chance than a small one.
    for (value, people) in groups {
      entries.append(
        Entry(
          people: people, score: people.map(score).max() ?? 0,
          lot: lottery.lot("group|\(value)", at: activity)))
    }
    return entries.sorted { a, b in
      if a.score != b.score { return a.score > b.score }
      return (a.lot, a.people[0]) < (b.lot, b.people[0])
    }
  }
}

/// How many of each group have seats so far, against what is allowed.
struct GroupCounts {
  private let groups: [(column: LotteryColumn, most: Int)]
  private let lottery: Lottery
  private var counts: [[Int: Int]]

  init(_ groups: [LotteryGroup], _ lottery: Lottery) {
    self.groups = groups.compactMap {
      if case .atMost(let most) = $0.rule { ($0.column, most) } else { nil }
    }
    self.lottery = lottery
    counts = self.groups.map { _ in [:] }
  }

  /// Counts some people in, if every group of theirs has room for them.
  mutating func admit(_ people: [Int]) -> Bool {
    var next = counts
    for (index, group) in groups.enumerated() {
      for person in people {
        guard let value = lottery.people.value(group.column.stored, of: person) else { continue }
        next[index][value, default: 0] += 1
        if next[index][value, default: 0] > group.most { return false }
      }
    }
    counts = next
    return true
  }
}
