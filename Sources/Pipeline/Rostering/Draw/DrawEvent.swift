public import Diagnostics

/// One activity with seats to draw.
public struct DrawEvent: Hashable, Sendable {
  public var id: Int
  /// Code of the district whose people it is for.
  public var district: Int
  /// The kind of benefit, 1 to 6: those of one kind share a cooldown and a `last_visit` column.
  public var kind: Int
  public var scope: Scope
  /// First day, in days since 1970-01-01.
  public var start: Int
  /// Last day, inclusive.
  public var end: Int
  /// Seats.
  public var capacity: Int
  /// First and last birth date that it is for, in days since 1970-01-01; nil: for nobody, since
  /// the first lies after the last.
  public var births: ClosedRange<Int>?
  /// All of them must hold for a person.
  public var terms: [DrawTerm]
  public var quotas: [DrawQuota]
  public var weights: DrawWeights
  public var source: SourceLocation

  /// Whose district counts.
  public enum Scope: String, CaseIterable, Sendable {
    case home = "H"
    case work = "W"
    /// Either of the two; a person who lives and works there counts once.
    case either = "E"
  }

  public init(
    id: Int, district: Int, kind: Int, scope: Scope, start: Int, end: Int, capacity: Int,
    births: ClosedRange<Int>?, terms: [DrawTerm] = [], quotas: [DrawQuota] = [],
    weights: DrawWeights = DrawWeights(), source: SourceLocation
  ) {
    self.id = id
    self.district = district
    self.kind = kind
    self.scope = scope
    self.start = start
    self.end = end
    self.capacity = capacity
    self.births = births
    self.terms = terms
    self.quotas = quotas
    self.weights = weights
    self.source = source
  }
}
