public import Diagnostics
public import PlanModel

/// What a module asks for: activities, what binds them together, and what it has to say about the
/// campaign file.
public struct Draft: Hashable, Sendable {
  public var activities: [Activity] = []
  public var series: [ActivitySeries] = []
  public var groups: [ActivityGroup] = []
  public var precedences: [Precedence] = []
  public var diagnostics: [Diagnostic] = []

  public init() {}

  /// What `make` adds to an empty draft, with the issues that it finds on the way.
  public init(_ make: (inout Draft, inout Issues) -> Void) {
    var issues = Issues()
    make(&self, &issues)
    diagnostics += issues.sorted
  }

  /// One activity begins so many days after another, both named by key.
  public struct Precedence: Hashable, Sendable {
    public var before: String
    public var after: String
    /// Days from the first day of one to the first day of the other.
    public var lag: ClosedRange<Int>

    public init(_ before: String, before after: String, lag: ClosedRange<Int>) {
      self.before = before
      self.after = after
      self.lag = lag
    }
  }
}

/// Activities that belong together, and what the schedule should respect about that.
public struct ActivitySeries: Hashable, Sendable {
  /// The key that its activities carry in `Activity.series`.
  public var key: String
  /// Different days wanted.
  public var minDays: Int
  /// Whether they should stay in one venue.
  public var wantsOneVenue: Bool

  public init(_ key: String, minDays: Int = 0, wantsOneVenue: Bool = false) {
    self.key = key
    self.minDays = minDays
    self.wantsOneVenue = wantsOneVenue
  }
}

/// Somebody of whom activities speak in `Activity.groups`, and what that asks of the schedule.
///
/// A name that no draft explains and no table of leaders has is somebody who cannot be in two
/// places.
public struct ActivityGroup: Hashable, Sendable {
  /// The name that activities carry; people of one name are one person in all campaigns.
  public var name: String
  /// Hard: never in two places. Otherwise two places at a time, and two on a day, cost.
  public var isHard: Bool
  /// Whether half hours on their own cost, so that sessions of a day follow one another.
  public var wantsCompactDays: Bool

  public init(_ name: String, isHard: Bool = true, wantsCompactDays: Bool = false) {
    self.name = name
    self.isHard = isHard
    self.wantsCompactDays = wantsCompactDays
  }
}

/// Lets a module list what it asks for with plain `for` and `if`.
@resultBuilder
public enum DraftBuilder {
  public static func buildExpression(_ activity: Activity) -> Draft {
    var draft = Draft()
    draft.activities = [activity]
    return draft
  }
  public static func buildExpression(_ activities: [Activity]) -> Draft {
    var draft = Draft()
    draft.activities = activities
    return draft
  }
  public static func buildExpression(_ series: ActivitySeries) -> Draft {
    var draft = Draft()
    draft.series = [series]
    return draft
  }
  public static func buildExpression(_ group: ActivityGroup) -> Draft {
    var draft = Draft()
    draft.groups = [group]
    return draft
  }
  public static func buildExpression(_ precedence: Draft.Precedence) -> Draft {
    var draft = Draft()
    draft.precedences = [precedence]
    return draft
  }
  public static func buildExpression(_ diagnostic: Diagnostic) -> Draft {
    var draft = Draft()
    draft.diagnostics = [diagnostic]
    return draft
  }
  public static func buildExpression(_ draft: Draft) -> Draft { draft }

  public static func buildBlock(_ parts: Draft...) -> Draft { buildArray(parts) }
  public static func buildOptional(_ part: Draft?) -> Draft { part ?? Draft() }
  public static func buildEither(first part: Draft) -> Draft { part }
  public static func buildEither(second part: Draft) -> Draft { part }
  public static func buildArray(_ parts: [Draft]) -> Draft {
    parts.reduce(into: Draft()) { whole, part in
      whole.activities += part.activities
      whole.series += part.series
      whole.groups += part.groups
      whole.precedences += part.precedences
      whole.diagnostics += part.diagnostics
    }
  }
}
