public import CivilTime
public import Diagnostics

/// What one campaign is counted by, with what was planned and what came of it (统计表).
public struct Statistics: Hashable, Sendable {
  /// Index of the campaign in the agenda.
  public var campaign: Int
  /// The days of which `Line.actual` tells.
  public var period: ClosedRange<CivilDate>
  /// For all units together, indicator by indicator in the order of the module, each followed by
  /// those whom it tells apart.
  public var lines: [Line]
  /// The same for each unit of which something can be said, in the order of the campaign's units.
  public var units: [UnitLines]

  public struct UnitLines: Hashable, Sendable {
    /// Id of the unit.
    public var unit: String
    public var lines: [Line]

    public init(unit: String, lines: [Line]) {
      self.unit = unit
      self.lines = lines
    }
  }

  /// One number of a drive: planned, in the period, and so far.
  public struct Line: Hashable, Sendable {
    public var indicator: Indicator
    /// Of whom it tells apart (其中); nil for everybody.
    public var group: Text?
    /// What the campaign set out to reach or, where it says nothing, what the plan adds up to; nil
    /// where neither says anything.
    public var planned: Int?
    /// In the period; nil where nobody has counted.
    public var actual: Int?
    /// Up to the end of the period; nil where nobody has counted.
    public var total: Int?
    /// Whether a number is near that or more than that.
    public var isAbout = false

    public init(_ indicator: Indicator, group: Text? = nil) {
      self.indicator = indicator
      self.group = group
    }

    /// What has been reached of the plan, in percent, rounded down, so that 100 means all of it.
    public var percent: Int? {
      guard let planned, let total, planned > 0 else { return nil }
      return total * 100 / planned
    }

    /// Whether there is any number in it.
    public var saysSomething: Bool { (planned ?? 0) > 0 || (total ?? 0) > 0 }
  }

  public init(
    campaign: Int, period: ClosedRange<CivilDate>, lines: [Line], units: [UnitLines] = []
  ) {
    self.campaign = campaign
    self.period = period
    self.lines = lines
    self.units = units
  }
}
