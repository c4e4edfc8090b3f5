internal import PlanModel

/// One activity as the engine fills it, whoever asked for it: a plan of the benchmark's or the rules
/// of a campaign.
struct DrawTask {
  /// What stands between the seed and the person in the text that a lot is the hash of.
  var name: String
  var district: Int
  var scope: Scope
  /// First and last day, in days since 1970-01-01.
  var start: Int
  var end: Int
  var capacity: Int
  /// Places on the waiting list of everybody.
  var waiting: Int
  /// All that the columns say must hold, in the order in which it is explained.
  var conditions: [Condition] = []
  /// What seats that somebody has already leave open.
  var limits = Limits()
  var weights: [DrawWeight] = []
  var quotas: [Quota] = []
  var groups: [Group] = []

  /// Whose people it is for.
  enum Scope { case home, work, either, everybody }

  struct Condition {
    var step: DrawFunnel.Step
    /// One of them must hold.
    var choices: [Requirement]
  }

  /// What is asked of one column.
  enum Requirement {
    /// A missing value does not pass.
    case term(String, DrawTerm.Test)
    /// A missing value passes.
    case notAfter(String, Int)

    func holds(_ value: (String) -> Int?) -> Bool {
      switch self {
      case .term(let column, let test): value(column).map(test.holds) ?? false
      case .notAfter(let column, let day): value(column).map { $0 <= day } ?? true
      }
    }
  }

  struct Quota {
    var need: Int
    var terms: [DrawTerm]
    /// Places on a waiting list of its own.
    var waiting = 0
  }

  /// People who share a value of a column.
  struct Group {
    var column: String
    /// The most seats of one group in this activity; nil: all who are eligible, or nobody.
    var most: Int?
  }

  /// How much of what somebody has stands in the way of more.
  struct Limits {
    /// Seats of one kind share the days of rest between them.
    var kind: Int32 = 0
    var cooldownDays = 0
    /// Most seats of this draw, of the round and of the year; nil for no limit.
    var draw: Int?
    var round: Int?
    var year: Int?
  }
}

extension DrawTerm.Test {
  func holds(_ value: Int) -> Bool {
    switch self {
    case .between(let lower, let upper): lower <= value && value <= upper
    case .oneOf(let set): set.contains(value)
    }
  }
}

/// What a circumstance adds to a score.
struct DrawWeight {
  /// Nil: what somebody has in this draw alone decides.
  var column: String?
  var worth: Worth
  /// The day on which the column, a date of birth, is taken as full years; nil: as it stands.
  var ageOn: Int?

  enum Worth {
    /// So much for each, as far as the bounds go; what is missing counts for nothing.
    case each(Int, ClosedRange<Int>)
    /// By the value, from 0 on; nothing beyond.
    case table([Int])
    case points(Int, DrawTerm.Test)
    /// For each day since the last benefit, and so many where there was none.
    case days(Int, atMost: Int, countsSeats: Bool)
    /// For each seat in this draw.
    case held(Int)
  }

  /// Whether seats matter besides the column.
  var countsSeats: Bool {
    switch worth {
    case .held: true
    case .days(_, _, let countsSeats): countsSeats
    case .each, .table, .points: false
    }
  }

  /// - Parameters:
  ///   - value: the column's, nil where it is missing.
  ///   - last: the day of the last benefit that seats and records know of.
  func points(_ value: Int?, _ held: SeatBook.Held, on start: Int) -> Int {
    switch worth {
    case .held(let each): return each * Int(held.count)
    case .days(let each, let most, let countsSeats):
      var last = value
      if countsSeats, held.last > .min { last = max(last ?? .min, Int(held.last)) }
      return each * (last.map { max(0, min(most, start - Self.bounded($0))) } ?? most)
    case .each, .table, .points: return plain(value)
    }
  }

  /// The points of a value of the column, `PersonTable.missing` for one that is not there; made once
  /// for many people, so that nothing but numbers is looked at for each.
  func worthOfColumn(on start: Int) -> (Int) -> Int {
    let missing = PersonTable.missing
    switch worth {
    case .each(let points, let range) where ageOn == nil:
      let (least, most) = (range.lowerBound, range.upperBound)
      return { $0 == missing ? 0 : points * max(least, min(most, Self.bounded($0))) }
    case .days(let each, let most, _):
      return { $0 == missing ? each * most : each * max(0, min(most, start - Self.bounded($0))) }
    default:
      return { self.points($0 == missing ? nil : $0, SeatBook.Held(), on: start) }
    }
  }

  /// What the value alone is worth.
  private func plain(_ value: Int?) -> Int {
    guard var value else { return 0 }
    if let ageOn { value = age(born: value, on: ageOn) }
    switch worth {
    case .each(let points, let range):
      return points * max(range.lowerBound, min(range.upperBound, Self.bounded(value)))
    case .table(let table): return table.indices.contains(value) ? table[value] : 0
    case .points(let points, let test): return test.holds(value) ? points : 0
    case .days, .held: return 0
    }
  }

  /// The bounds lie far beyond any real value; with them no register makes a sum of products
  /// overflow.
  @inline(__always)
  static func bounded(_ value: Int) -> Int {
    max(-1_000_000_000_000, min(1_000_000_000_000, value))
  }
}
