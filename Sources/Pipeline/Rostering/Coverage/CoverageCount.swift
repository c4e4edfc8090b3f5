public import CivilTime
public import Diagnostics
public import PlanModel

/// Counts who was reached, part by part.
public struct CoverageCount {
  /// The columns that counting reads.
  public static let columns: Set<String> = [
    DrawColumn.home, DrawColumn.work, "trade", "sex", DrawColumn.birth, "hardship",
  ]

  private let people: LotteryPeople
  private let units: [Unit]
  private let day: CivilDate
  /// By person.
  private let isEligible: [Bool]
  private let isReached: [Bool]
  private let words: [String: [Int: Text]]

  /// - Parameters:
  ///   - people: everybody known, with `columns`.
  ///   - eligible: whom some rule lets in; nil: everybody.
  ///   - reached: who got something.
  ///   - words: what the register's schema calls the codes of its columns.
  public init(
    _ people: LotteryPeople, units: [Unit], on day: CivilDate, eligible: Set<PersonKey>?,
    reached: Set<PersonKey>, words: [String: [Int: Text]] = [:]
  ) {
    self.words = words
    self.people = people
    self.units = units
    self.day = day
    func marked(_ keys: Set<PersonKey>) -> [Bool] {
      var marks = [Bool](repeating: false, count: people.count)
      for key in keys { if let index = people.index(of: key) { marks[index] = true } }
      return marks
    }
    isReached = marked(reached)
    // Whoever was reached was eligible then, whatever the rules say today.
    isEligible =
      eligible.map { marked($0.union(reached)) } ?? Array(repeating: true, count: people.count)
  }

  /// - Parameter threshold: counts from 1 below it are hidden, with whatever would give them away: who
  ///   was reached with who never was, for one is what the other leaves of the eligible; and another
  ///   part of the column where only one would be hidden, for that is what is left of the total.
  public func coverage(threshold: Int) -> Coverage {
    let everybody = tally(people.keys.indices.map { $0 }, Text(zh: "合计", en: "All"))
    let dimensions = [
      dimension(Text(zh: "区县", en: "District"), district),
      dimension(Text(zh: "工种", en: "Trade")) { self.coded("trade", of: $0) },
      dimension(Text(zh: "性别", en: "Sex")) { self.coded("sex", of: $0) },
      dimension(Text(zh: "年龄", en: "Age"), ageGroup),
      dimension(Text(zh: "困难类别", en: "Hardship")) { self.coded("hardship", of: $0) },
    ]
    return Coverage(
      threshold: threshold, total: everybody.row(hiding: everybody.small(threshold)),
      // A list that knows nobody's trade has nothing to say of trades.
      dimensions: dimensions.filter { $0.isKnown }.map { hidden($0.part, threshold) })
  }

  // MARK: Counting

  private struct Tally {
    var name: Text
    /// Known, eligible, reached, never.
    var counts: [Int]

    /// Columns that give one another away.
    static let together: [Set<Int>] = [[0], [1], [2, 3]]

    /// The columns that are to be hidden for their own sake.
    func small(_ threshold: Int) -> Set<Int> {
      var values = counts.map { [$0] }
      values[2].append(counts[1] - counts[2])
      let small = counts.indices.filter { values[$0].contains { $0 > 0 && $0 < threshold } }
      return Self.together.filter { !$0.isDisjoint(with: small) }
        .reduce(into: []) { $0.formUnion($1) }
    }

    func row(hiding hidden: Set<Int>) -> Coverage.Row {
      func count(_ place: Int) -> Coverage.Count {
        hidden.contains(place) ? .hidden : .exact(counts[place])
      }
      return Coverage.Row(
        name: name, known: count(0), eligible: count(1), reached: count(2), never: count(3))
    }
  }

  private func tally(_ persons: [Int], _ name: Text) -> Tally {
    var counts = [persons.count, 0, 0, 0]
    for person in persons {
      guard isEligible[person] else { continue }
      counts[1] += 1
      if isReached[person] {
        counts[2] += 1
      } else if !wasVisited(person) {
        counts[3] += 1
      }
    }
    return Tally(name: name, counts: counts)
  }

  /// Whether the register or a record knows of any benefit ever.
  private func wasVisited(_ person: Int) -> Bool {
    DrawColumn.kinds.contains { people.value(DrawColumn.lastVisit($0), of: person) != nil }
  }

  private func dimension(
    _ name: Text, _ part: (Int) -> (order: Int, name: Text)?
  ) -> (part: (name: Text, parts: [Tally]), isKnown: Bool) {
    var parts: [Int: (name: Text, persons: [Int])] = [:]
    for person in people.keys.indices {
      let own = part(person) ?? (Int.max, Text(zh: "未登记", en: "not known"))
      parts[own.order, default: (own.name, [])].persons.append(person)
    }
    let tallies = parts.sorted { $0.key < $1.key }.map { tally($0.value.persons, $0.value.name) }
    return ((name, tallies), parts.keys.contains { $0 != Int.max })
  }

  private func hidden(
    _ dimension: (name: Text, parts: [Tally]), _ threshold: Int
  ) -> Coverage.Dimension {
    let parts = dimension.parts
    var hidden = parts.map { $0.small(threshold) }
    for columns in Tally.together {
      // Of several columns that are hidden together one may ask for more rows than the other.
      var isDone = false
      while !isDone {
        isDone = true
        for column in columns.sorted() {
          let telling = parts.indices.filter { parts[$0].counts[column] > 0 }
          let shown = telling.filter { !hidden[$0].contains(column) }
          let least = shown.min {
            (parts[$0].counts[column], $0) < (parts[$1].counts[column], $1)
          }
          guard telling.count - shown.count == 1, let least else { continue }
          hidden[least].formUnion(columns)
          isDone = false
        }
      }
    }
    return Coverage.Dimension(
      name: dimension.name, rows: zip(parts, hidden).map { $0.row(hiding: $1) })
  }

  // MARK: Parts

  private func district(_ person: Int) -> (order: Int, name: Text)? {
    let work = people.value(DrawColumn.work, of: person) ?? 0
    let district = work > 0 ? work : people.value(DrawColumn.home, of: person) ?? 0
    guard units.indices.contains(district - 1) else { return nil }
    return (district, units[district - 1].name)
  }

  private func coded(_ column: String, of person: Int) -> (order: Int, name: Text)? {
    people.value(column, of: person).map { value in
      if let word = words[column]?[value], !word.zh.isEmpty { return (value, word) }
      return (value, LotteryColumn.named(column)?.shown(value) ?? Text(String(value)))
    }
  }

  private func ageGroup(_ person: Int) -> (order: Int, name: Text)? {
    guard let born = people.value(DrawColumn.birth, of: person) else { return nil }
    switch age(born: born, on: day.dayNumber) {
    case ..<18: return (0, Text(zh: "18 岁以下", en: "under 18"))
    case ..<30: return (1, Text(zh: "18–29 岁", en: "18–29"))
    case ..<40: return (2, Text(zh: "30–39 岁", en: "30–39"))
    case ..<50: return (3, Text(zh: "40–49 岁", en: "40–49"))
    case ..<60: return (4, Text(zh: "50–59 岁", en: "50–59"))
    default: return (5, Text(zh: "60 岁以上", en: "60 and over"))
    }
  }
}
