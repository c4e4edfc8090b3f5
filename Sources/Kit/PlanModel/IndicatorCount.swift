public import CivilTime
public import Diagnostics

/// What came of a drive (实际数), as somebody counted it: so many of an indicator on a day, in a unit.
public struct IndicatorCount: Hashable, Sendable {
  /// Id of the campaign.
  public var campaign: String
  /// The indicator, by any of its names.
  public var indicator: String
  /// Id of the unit; nil for what was counted for all of them together.
  public var unit: String?
  /// The day; nil for all that came before the plan was made.
  public var date: CivilDate?
  /// Of whom it tells apart (其中); nil for everybody.
  public var group: String?
  public var amount: Int
  /// Whether it is near that or more than that, and no exact number.
  public var isAbout = false
  /// The line that says so.
  public var source: SourceLocation

  public init(
    campaign: String, indicator: String, unit: String? = nil, date: CivilDate? = nil,
    group: String? = nil, amount: Int, source: SourceLocation
  ) {
    self.campaign = campaign
    self.indicator = indicator
    self.unit = unit
    self.date = date
    self.group = group
    self.amount = amount
    self.source = source
  }
}
