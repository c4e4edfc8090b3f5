public import Diagnostics

/// Who was reached of those who could be: counts by district, trade, sex, age and hardship, from
/// which nobody can be made out.
public struct Coverage: Hashable, Sendable {
  /// Counts from 1 below this are not shown.
  public var threshold: Int
  public var total: Row
  public var dimensions: [Dimension]

  /// One way of looking at the people, such as by district.
  public struct Dimension: Hashable, Sendable {
    public var name: Text
    public var rows: [Row]

    public init(name: Text, rows: [Row]) { (self.name, self.rows) = (name, rows) }
  }

  /// The people of one district, trade or age.
  public struct Row: Hashable, Sendable {
    public var name: Text
    /// Everybody known.
    public var known: Count
    /// Those whom some rule lets in.
    public var eligible: Count
    public var reached: Count
    /// Eligible, and never reached as far as anybody knows.
    public var never: Count

    public init(name: Text, known: Count, eligible: Count, reached: Count, never: Count) {
      self.name = name
      (self.known, self.eligible, self.reached, self.never) = (known, eligible, reached, never)
    }

    /// Reached of a thousand who are eligible; nil where either is too small to show.
    public var perMille: Int? {
      guard case .exact(let reached) = reached, case .exact(let eligible) = eligible, eligible > 0
      else { return nil }
      return (reached * 1000 + eligible / 2) / eligible
    }
  }

  /// A count as it may be shown.
  public enum Count: Hashable, Sendable {
    case exact(Int)
    /// Too small to show, or hidden because it would give away one that is.
    case hidden
  }

  public init(threshold: Int, total: Row, dimensions: [Dimension]) {
    (self.threshold, self.total, self.dimensions) = (threshold, total, dimensions)
  }

  /// The headings of its columns.
  public static let headings = [
    Text(zh: "类别", en: "Group"), Text(zh: "登记人数", en: "Known"),
    Text(zh: "合格人数", en: "Eligible"), Text(zh: "已惠及", en: "Reached"),
    Text(zh: "惠及率", en: "Share"), Text(zh: "从未惠及", en: "Never reached"),
  ]
}

extension Coverage.Count {
  /// `1234`, or `—` where it is not shown.
  public var shown: String {
    switch self {
    case .exact(let count): String(count)
    case .hidden: "—"
    }
  }
}

extension Coverage.Row {
  /// Its cells in the order of `Coverage.headings`.
  public func cells(_ language: Language) -> [String] {
    [
      name[language], known.shown, eligible.shown, reached.shown,
      perMille.map { "\($0 / 10).\($0 % 10)%" } ?? "—", never.shown,
    ]
  }
}
