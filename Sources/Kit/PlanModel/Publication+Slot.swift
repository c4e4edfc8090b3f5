public import CivilTime
public import Diagnostics

extension Publication {
  /// When and where an activity was announced to take place.
  public struct Slot: Hashable, Sendable {
    /// On several days the hours of each: the time of `start` to the time of `end`.
    public var start: CivilDateTime
    /// Exclusive; on the last day where there are several.
    public var end: CivilDateTime
    public var isAllDay: Bool
    /// Id of the venue; nil online and at a place that no table lists.
    public var venue: String?
    /// What a person reads as the place; empty online.
    public var place: Text

    public init(
      start: CivilDateTime, end: CivilDateTime, isAllDay: Bool, venue: String?, place: Text
    ) {
      self.start = start
      self.end = end
      self.isAllDay = isAllDay
      self.venue = venue
      self.place = place
    }
  }
}

extension Publication.Entry {
  /// When and where it stands now.
  public var slot: Publication.Slot {
    Publication.Slot(start: start, end: end, isAllDay: isAllDay, venue: venue, place: place)
  }
}
