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
  /// By person: every line of `Tally` that counts them.
  private let marks: [Mark]
  private let words: [String: [Int: Text]]

  /// What is known of one person.
  private struct Mark: OptionSet {
    var rawValue: UInt8

    static let eligible = Mark(rawValue: 1)
    static let reached = Mark(rawValue: 2)
    /// The register or a record knows of some benefit, whenever.
    static let visited = Mark(rawValue: 4)
  }

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
    var marks = [Mark](repeating: eligible == nil ? .eligible : [], count: people.count)
    for key in eligible ?? [] {
      if let index = people.index(of: key) { marks[index].insert(.eligible) }
    }
    for key in reached {
      // Whoever was reached was eligible then, whatever the rules say today.
      if let index = people.index(of: key) { marks[index].formUnion([.eligible, .reached]) }
    }
    for visits in DrawColumn.kinds.compactMap({ people.columns[DrawColumn.lastVisit($0)] }) {
      for person in marks.indices where visits.value(at: person) != nil {
        marks[person].insert(.visited)
      }
    }
    self.marks = marks
  }

  /// - Parameter threshold: counts from 1 below it are hidden, with whatever would give them away: who
  ///   was reached with who never was, for one is what the other leaves of the eligible; and another
  ///   part of the column where only one would be hidden, for that is what is left of the total.
  public func coverage(threshold: Int) -> Coverage {
    var everybody = Tally(name: Text(zh: "合计", en: "All"))
    for mark in marks { everybody.count(mark) }
    let dimensions = [
      districts, coded("trade", Text(zh: "工种", en: "Trade")),
      coded("sex", Text(zh: "性别", en: "Sex")), ages,
      coded("hardship", Text(zh: "困难类别", en: "Hardship")),
    ]
    return Coverage(
      threshold: threshold, total: everybody.row(hiding: everybody.small(threshold)),
      // A list that knows nobody's trade has nothing to say of trades.
      dimensions: dimensions.filter(\.isKnown).map { hidden($0, threshold) })
  }

  // MARK: Counting

  private struct Tally {
    var name: Text
    /// Known, eligible, reached, never.
    var counts = [0, 0, 0, 0]

    mutating func count(_ mark: Mark) {
      counts[0] += 1
      guard mark.contains(.eligible) else { return }
      counts[1] += 1
      if mark.contains(.reached) {
        counts[2] += 1
      } else if !mark.contains(.visited) {
        counts[3] += 1
      }
    }

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

  /// One way to part people.
  private struct Parting {
    var name: Text
    /// In order; last, those of whom it is not known.
    var parts: [Tally]
    /// Whether it is known of anybody.
    var isKnown: Bool
  }

  /// - Parameters:
  ///   - part: the part of one person; nil where it is not known.
  ///   - title: what a part is called; asked once for each.
  ///   - rest: what those are called of whom it is not known.
  private func parting(
    _ name: Text, rest: Text = Text(zh: "未登记", en: "not known"), by part: (Int) -> Int?,
    called title: (Int) -> Text
  ) -> Parting {
    var parts: [Int: Tally] = [:]
    for (person, mark) in marks.enumerated() {
      let own = part(person) ?? Int.max
      parts[own, default: Tally(name: Text(""))].count(mark)
    }
    let tallies = parts.sorted { $0.key < $1.key }.map { own, tally in
      var tally = tally
      tally.name = own == Int.max ? rest : title(own)
      return tally
    }
    return Parting(name: name, parts: tallies, isKnown: parts.keys.contains { $0 != Int.max })
  }

  private func hidden(_ parting: Parting, _ threshold: Int) -> Coverage.Dimension {
    let parts = parting.parts
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
      name: parting.name, rows: zip(parts, hidden).map { $0.row(hiding: $1) })
  }

  // MARK: Parts

  private var districts: Parting {
    let (work, home) = (people.columns[DrawColumn.work], people.columns[DrawColumn.home])
    // A register may know districts that this workspace does not plan for.
    let rest = Text(zh: "其他或未登记", en: "elsewhere or not known")
    return parting(Text(zh: "区县", en: "District"), rest: rest) { person in
      let working = work?.value(at: person) ?? 0
      let district = working > 0 ? working : home?.value(at: person) ?? 0
      return units.indices.contains(district - 1) ? district : nil
    } called: {
      units[$0 - 1].name
    }
  }

  private func coded(_ column: String, _ name: Text) -> Parting {
    let values = people.columns[column]
    return parting(name) {
      values?.value(at: $0)
    } called: { value in
      if let word = words[column]?[value], !word.zh.isEmpty { return word }
      return LotteryColumn.named(column)?.shown(value) ?? Text(String(value))
    }
  }

  private var ages: Parting {
    let births = people.columns[DrawColumn.birth]
    // Below which age each group ends.
    let ends = [18, 30, 40, 50, 60]
    return parting(Text(zh: "年龄", en: "Age")) { person in
      births?.value(at: person).map { born in
        let years = age(born: born, on: day.dayNumber)
        return ends.firstIndex { years < $0 } ?? ends.count
      }
    } called: { group in
      switch group {
      case 0: Text(zh: "18 岁以下", en: "under 18")
      case ends.count: Text(zh: "60 岁以上", en: "60 and over")
      default:
        Text(
          zh: "\(ends[group - 1])–\(ends[group] - 1) 岁",
          en: "\(ends[group - 1])–\(ends[group] - 1)")
      }
    }
  }
}
