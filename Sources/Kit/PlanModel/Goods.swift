public import CivilTime
public import Diagnostics

/// One delivery of something that activities give away: water, medicine, quilts.
public struct Goods: Hashable, Sendable {
  public var id: String
  public var name: Text
  /// Nil for a stock of the city, from which every unit draws.
  public var unit: String?
  public var amount: Int
  /// The day on which it comes in; nil for what is there already.
  public var arrives: CivilDate?
  /// How much of a team's load one piece takes; 0 for what nobody needs to carry.
  public var bulk: Int
  public var source: SourceLocation

  public init(
    id: String, name: Text, unit: String? = nil, amount: Int, arrives: CivilDate? = nil,
    bulk: Int = 0, source: SourceLocation
  ) {
    self.id = id
    self.name = name
    self.unit = unit
    self.amount = amount
    self.arrives = arrives
    self.bulk = bulk
    self.source = source
  }
}
