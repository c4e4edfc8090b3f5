import Rostering

/// The rules of a draw word for word: slow, one person after the other, and without a line of
/// what it checks.
struct LiteralDraw {
  private struct Person {
    var key: String
    var record: SampleDraw.Record
    var seats: [(kind: Int, start: Int, end: Int)] = []
  }
  private struct Ranked {
    var person: Int
    var score: Int
    var lot: String
    var isTaken = false
  }

  private var people: [Person] = []

  static func lines(of sample: SampleDraw) -> String {
    var draw = LiteralDraw()
    draw.collect(sample)
    let events = sample.plan.events.sorted { ($0.start, $0.id) < ($1.start, $1.id) }
    return events.map { draw.lines(of: $0, sample.plan) }.joined()
  }

  private static func key(_ text: String) -> String? {
    let text = Array(text.replacing(" ", with: "").uppercased())
    let digits = "0123456789"
    if text.count == 15, text.allSatisfy({ digits.contains($0) }) {
      return String(text[..<6]) + "19" + String(text[6...])
    }
    guard text.count == 18, text[..<17].allSatisfy({ digits.contains($0) }) else { return nil }
    let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
    let sum = zip(weights, text).map { $0 * ($1.wholeNumberValue ?? 0) }.reduce(0, +)
    return Array("10X98765432")[sum % 11] == text[17] ? String(text[..<17]) : nil
  }

  private mutating func collect(_ sample: SampleDraw) {
    var groups: [String: [SampleDraw.Record]] = [:]
    for (number, record) in zip(sample.numbers, sample.records) {
      if let key = LiteralDraw.key(number) { groups[key, default: []].append(record) }
    }
    for (key, records) in groups.sorted(by: { $0.key < $1.key }) {
      var best = records[0]
      for other in records {
        let (a, b) = (other["update_date"] ?? 0, best["update_date"] ?? 0)
        if a > b || a == b && (other["wid"] ?? 0) < (best["wid"] ?? 0) { best = other }
      }
      for kind in 1...6 {
        best["last_visit_\(kind)"] = records.compactMap { $0["last_visit_\(kind)"] }.max()
      }
      people.append(Person(key: key, record: best))
    }
  }

  private func holds(_ term: DrawTerm, _ record: SampleDraw.Record) -> Bool {
    guard let value = record[term.column] else { return false }
    switch term.test {
    case .between(let lower, let upper): return lower <= value && value <= upper
    case .oneOf(let set): return set.contains(value)
    }
  }

  private func isEligible(_ person: Person, _ event: DrawEvent, _ plan: DrawPlan) -> Bool {
    let record = person.record
    let isHome = record["home_district"] == event.district
    let isWork = record["work_district"] == event.district
    let inScope =
      event.scope == .home ? isHome : event.scope == .work ? isWork : isHome || isWork
    guard inScope, let births = event.births, let birth = record["birth"],
      births.contains(birth), event.terms.allSatisfy({ holds($0, record) })
    else { return false }
    var benefits = person.seats.filter { $0.kind == event.kind }.map(\.start)
    if let visit = record["last_visit_\(event.kind)"] { benefits.append(visit) }
    if let last = benefits.max(), event.start - last < plan.cooldownDays { return false }
    return person.seats.count < plan.maxPerPerson
      && person.seats.allSatisfy { $0.end < event.start }
  }

  private func score(_ person: Person, _ event: DrawEvent) -> Int {
    let record = person.record
    let weights = event.weights
    let hard = [0, weights.deepHardship, weights.relativeHardship, weights.accidentHardship]
    var score = hard[record["hardship"] ?? 0]
    if let visit = record["last_visit_\(event.kind)"] {
      score += weights.day * min(730, event.start - visit)
    } else {
      score += weights.day * 730
    }
    score += weights.unionMember * (record["union_member"] ?? 0)
    score += weights.child * min(3, record["children"] ?? 0)
    score += weights.leftBehind * min(3, record["left_behind"] ?? 0)
    score += weights.arrears * (record["arrears"] ?? 0)
    score += weights.year * min(20, record["years_city"] ?? 0)
    return score - weights.used * person.seats.count
  }

  private mutating func lines(of event: DrawEvent, _ plan: DrawPlan) -> String {
    var list = people.indices.filter { isEligible(people[$0], event, plan) }.map { index in
      let text = "\(plan.seed)|\(event.id)|\(people[index].key)"
      let lot = plainSHA256(Array(text.utf8)).prefix(8).map { byte in
        let hex = String(byte, radix: 16)
        return hex.count == 1 ? "0" + hex : hex
      }
      return Ranked(person: index, score: score(people[index], event), lot: lot.joined())
    }
    list.sort { a, b in
      if a.score != b.score { return a.score > b.score }
      return a.lot != b.lot ? a.lot < b.lot : people[a.person].key < people[b.person].key
    }
    for quota in event.quotas {
      // A place is kept for whoever is among the first `need` members of the stratum.
      let members = list.indices.filter { index in
        quota.terms.allSatisfy { holds($0, people[list[index].person].record) }
      }
      for index in members.prefix(quota.need) { list[index].isTaken = true }
    }
    var taken = list.count { $0.isTaken }
    for index in list.indices where !list[index].isTaken && taken < event.capacity {
      list[index].isTaken = true
      taken += 1
    }
    var places = event.capacity * plan.waitPercent / 100
    if places * 100 < event.capacity * plan.waitPercent { places += 1 }
    let seated = list.filter(\.isTaken)
    for ranked in seated {
      people[ranked.person].seats.append((event.kind, event.start, event.end))
    }
    return text(seated, "R", event)
      + text(Array(list.filter { !$0.isTaken }.prefix(places)), "W", event)
  }

  private func text(_ list: [Ranked], _ status: String, _ event: DrawEvent) -> String {
    list.enumerated().map { index, ranked in
      let person = people[ranked.person]
      return
        "\(event.id),\(status),\(index + 1),\(person.record["wid"] ?? 0),\(person.key),"
        + "\(ranked.score),\(ranked.lot)\n"
    }
    .joined()
  }
}
