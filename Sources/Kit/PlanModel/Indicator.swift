public import Diagnostics

/// One thing that a drive is counted by (指标): what the plan says of it beforehand, and of whom it
/// is told apart when it is over.
public struct Indicator: Hashable, Sendable {
  /// The word for files and tables: lower case with hyphens.
  public var id: String
  public var name: Text
  /// Other words under which a campaign file may set a goal for it.
  public var aliases: [String]
  /// What one of it is called: 场, 家, 个, 人次.
  public var unit: Text
  /// How a plan reaches it; nil for what only the day itself can tell.
  public var measure: Measure?
  /// Of whom reports tell it apart (其中).
  public var groups: [Text]

  /// What of a plan adds up to an indicator, over the activities that have a place.
  public struct Measure: Hashable, Sendable {
    public var what: What
    /// Kinds of activity that count; empty: all.
    public var kinds: Set<String>

    public init(_ what: What, of kinds: Set<String> = []) {
      self.what = what
      self.kinds = kinds
    }
  }

  public enum What: Hashable, Sendable {
    case activities
    /// Activities online.
    case online
    /// Activities that are held somewhere.
    case onSite
    /// Organisations on the rosters, counted once an activity, as reports count them.
    case organisations
    /// Kinds of post that those organisations offer.
    case posts
    /// People whom they look for.
    case openings
    /// People on lists, or the places for them.
    case seats
    /// Equipment sent out, like coaches.
    case equipment
    /// Pieces of goods that ledgers hand out.
    case goods
    /// Yuan in the first column of money of rosters, and in the second.
    case money
    case worth
  }

  public init(
    _ id: String, _ name: Text, aliases: [String] = [], unit: Text, measure: Measure? = nil,
    groups: [Text] = []
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.unit = unit
    self.measure = measure
    self.groups = groups
  }

  /// Every word by which a campaign file may call it.
  public var names: [String] { [name.zh, id, name.en] + aliases }
}

/// How much of an indicator a campaign set out to reach (计划数).
public struct Goal: Hashable, Sendable {
  public var indicator: Indicator
  public var amount: Int
  public var source: SourceLocation

  public init(_ indicator: Indicator, amount: Int, source: SourceLocation) {
    self.indicator = indicator
    self.amount = amount
    self.source = source
  }
}
