public import CivilTime
public import Diagnostics
public import PlanModel

/// Something that a filed activity wants and cannot have, or should not: what, from whom, and what
/// would resolve it.
public struct Clash: Hashable, Sendable {
  public var kind: ClashKind
  public var severity: Severity
  /// What it is about: a venue, a team, somebody's name, a day.
  public var subject: Text
  /// Why, as people say it.
  public var reason: Text
  public var ours: Side
  /// The other activity; nil where a rule stands against it and not somebody else.
  public var theirs: Side?
  /// Where a rule stands that is in the way, such as the line of a blocked day.
  public var rule: SourceLocation?
  public var remedies: [Remedy]

  /// How much a clash weighs.
  public enum Severity: Int, CaseIterable, Comparable, Sendable {
    /// Both cannot be held, or it is against the law.
    case serious
    /// Both can be held and should not.
    case warning
    /// Worth knowing.
    case note

    public static func < (a: Self, b: Self) -> Bool { a.rawValue < b.rawValue }

    public var name: Text {
      switch self {
      case .serious: Text(zh: "严重", en: "serious")
      case .warning: Text(zh: "警告", en: "warning")
      case .note: Text(zh: "提醒", en: "note")
      }
    }
  }

  /// One of the two activities.
  public struct Side: Hashable, Sendable {
    /// Id in the plan.
    public var activity: String
    public var title: Text
    public var campaign: String
    /// Name of the unit that holds it.
    public var unit: Text
    /// Who filed it: the unit, or for the city's own campaigns whoever leads them.
    public var filedBy: Text
    public var filedOn: CivilDate?
    /// What the city says to it; nil for its own.
    public var state: Filing.State?
    /// The line that asked for it.
    public var source: SourceLocation
    public var occurrence: Occurrence?
  }

  /// A change that makes every clash of the activity go away, found by planning it.
  public struct Remedy: Hashable, Sendable {
    public var kind: Kind
    public var start: CivilDateTime
    public var end: CivilDateTime
    public var place: Text

    public enum Kind: String, Sendable {
      case day
      case venue
      case dayAndVenue = "day_and_venue"
    }
  }
}
