public import CivilTime
public import Diagnostics

extension Publication {
  /// Feeds that an activity has left while it goes on elsewhere: it moved to another venue or unit,
  /// or turned internal. There it is called off, as it was last seen, and its new time, place and
  /// words are nobody's business.
  public struct Departure: Hashable, Sendable {
    /// Paths below `calendars/`, without ending, in order.
    public var feeds: [String]
    /// As these feeds show it: called off, with the sequence number and the day of that.
    public var entry: Entry

    public init(feeds: [String], entry: Entry) {
      self.feeds = feeds
      self.entry = entry
    }
  }

  /// A deadline that came with an activity, as the feeds of deadlines know it.
  public struct Deadline: Hashable, Sendable {
    /// Key of its rule, part of its UID.
    public var key: String
    public var title: Text
    /// The law or notice behind it.
    public var basis: Text?
    public var due: CivilDate
    /// Changes of its own, on top of the activity's SEQUENCE.
    public var sequence: Int
    /// The last change of its own; nil while only the activity has changed.
    public var modified: Moment?
    /// The day on which its rule was dropped.
    public var removedOn: CivilDate?
    /// Whether it was dropped so long ago that no feed shows it any more.
    public var isExpired: Bool

    public init(
      key: String, title: Text, basis: Text? = nil, due: CivilDate, sequence: Int = 0,
      modified: Moment? = nil, removedOn: CivilDate? = nil, isExpired: Bool = false
    ) {
      self.key = key
      self.title = title
      self.basis = basis
      self.due = due
      self.sequence = sequence
      self.modified = modified
      self.removedOn = removedOn
      self.isExpired = isExpired
    }
  }
}
