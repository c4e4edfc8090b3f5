public import CivilTime
public import Diagnostics

/// What units have to file by a day (报送要求), asked for by a campaign or by the workspace.
public struct FilingDuty: Hashable, Sendable {
  public var title: Text
  /// Id of the campaign that asks; nil where the workspace does.
  public var campaign: String?
  /// The last day on which a filing is in time.
  public var due: CivilDate
  /// Ids of the units that are asked, in the order of the table.
  public var units: [String]
  public var source: SourceLocation

  public init(
    title: Text, campaign: String? = nil, due: CivilDate, units: [String],
    source: SourceLocation
  ) {
    self.title = title
    self.campaign = campaign
    self.due = due
    self.units = units
    self.source = source
  }
}
