public import CivilTime
public import Diagnostics

/// Money for a campaign, a unit, a span of days, or all that a combination of them holds.
public struct Budget: Hashable, Sendable {
  public var id: String
  public var name: Text
  /// In yuan.
  public var amount: Int
  /// Id of the only campaign that it is for; nil for any.
  public var campaign: String?
  /// Id of the only unit that it is for; nil for any.
  public var unit: String?
  /// The days that it is for; nil for the whole horizon.
  public var days: ClosedRange<CivilDate>?
  public var source: SourceLocation

  public init(
    id: String, name: Text, amount: Int, campaign: String? = nil, unit: String? = nil,
    days: ClosedRange<CivilDate>? = nil, source: SourceLocation
  ) {
    self.id = id
    self.name = name
    self.amount = amount
    self.campaign = campaign
    self.unit = unit
    self.days = days
    self.source = source
  }

  /// Whether an activity of a campaign and a unit is paid out of it.
  public func covers(campaign: String, unit: String) -> Bool {
    (self.campaign == nil || self.campaign == campaign) && (self.unit == nil || self.unit == unit)
  }
}
