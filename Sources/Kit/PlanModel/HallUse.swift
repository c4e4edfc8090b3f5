public import CivilTime
public import Diagnostics

/// A venue that somebody has booked already: the hours of one day that stand in a file.
public struct HallUse: Hashable, Sendable {
  /// Id of the campaign that has it.
  public var campaign: String
  /// Id of the venue.
  public var venue: String
  public var date: CivilDate
  public var hours: TimeSpan
  public var source: SourceLocation

  public init(
    campaign: String, venue: String, date: CivilDate, hours: TimeSpan, source: SourceLocation
  ) {
    self.campaign = campaign
    self.venue = venue
    self.date = date
    self.hours = hours
    self.source = source
  }
}
