public import CivilTime
public import Diagnostics

/// What has been promised to subscribers so far: every activity that was ever published, with its
/// UID, sequence number, the time of its last change, and the feeds that it has left.
///
/// Kept as `publication.yaml` beside the workspace, reviewable and mergeable: nothing in it belongs
/// to all activities and changes with each publication.
public struct Publication: Hashable, Sendable {
  /// Raised whenever the file's meaning changes.
  public static let format = 2

  /// In the order of activity ids, so that two branches that add activities merge.
  public var entries: [Entry]
  /// Names behind feeds that no table may know any more, by the feed's path below `calendars/`
  /// (`district/500103`): a unit, an employer, a team.
  public var names: [String: Text]
  /// Fingerprint of the key from which the private links were made; nil while there are none.
  public var privateLinks: String?
  /// What people get at its activities, by activity; hashes of people, not people.
  public var benefits: [Benefits] = []
  /// Fingerprint of the key behind these hashes; nil while there are none.
  public var peopleKey: String?

  public init(
    entries: [Entry] = [], names: [String: Text] = [:], privateLinks: String? = nil
  ) {
    self.entries = entries
    self.names = names
    self.privateLinks = privateLinks
  }

  /// How often something was published; 0 before the first time.
  ///
  /// NB: counted in the entries, so that two branches that publish merge: no line of the record is
  /// changed by every publication.
  public var edition: Int { entries.map(\.edition).max() ?? 0 }

  /// One activity as subscribers know it. It repeats everything that a feed needs, because what
  /// was published must be called off even when nothing else remembers it.
  public struct Entry: Hashable, Sendable {
    public var uid: String
    /// Id of the activity, `<campaign id>.<activity key>`.
    public var activity: String
    public var campaign: String
    public var campaignTitle: Text
    public var unit: String
    public var theme: Activity.Theme?
    public var organisations: [String]
    /// Ids of the teams that go out.
    public var teams: [String]
    public var audience: Audience
    public var title: Text
    public var shortTitle: Text
    public var details: Text
    public var start: CivilDateTime
    public var end: CivilDateTime
    public var isAllDay: Bool
    /// Id of the venue; nil online and at a place that no table lists.
    public var venue: String?
    public var place: Text
    public var status: Status
    /// SEQUENCE of RFC 5545 §3.8.7.4: rises when time, place or status changes.
    public var sequence: Int
    /// Moment of the last change that a subscriber can see, in UTC; DTSTAMP and LAST-MODIFIED.
    public var modified: Moment
    /// The day on which it was called off; it stays in the feeds for 90 days from here.
    public var removedOn: CivilDate?
    /// When and where it was announced before it last moved; nil while it has not moved.
    public var previous: Slot?
    /// Why it last moved, was put off or called off, where subscribers may know.
    public var reason: Text? = nil
    /// The publication that last changed it, counted from 1.
    public var edition = 1
    /// People expected, where so many need a licence; nil for a smaller one.
    public var licensedFor: Int? = nil
    /// Whether it was called off so long ago that no feed shows it any more.
    public var isExpired: Bool
    /// The deadlines that came with it, by key.
    public var deadlines: [Deadline]
    /// The feeds that it has left, and how it was last seen there; oldest first.
    public var departures: [Departure]

    public enum Status: String, CaseIterable, Sendable {
      case confirmed
      case tentative
      case postponed
      case cancelled
    }

    public init(
      uid: String, activity: String, campaign: String, campaignTitle: Text, unit: String,
      theme: Activity.Theme?, organisations: [String], teams: [String] = [],
      audience: Audience, title: Text, shortTitle: Text, details: Text, start: CivilDateTime,
      end: CivilDateTime, isAllDay: Bool, venue: String?, place: Text, status: Status,
      sequence: Int, modified: Moment, removedOn: CivilDate? = nil, previous: Slot? = nil,
      isExpired: Bool = false, deadlines: [Deadline] = [], departures: [Departure] = []
    ) {
      self.uid = uid
      self.activity = activity
      self.campaign = campaign
      self.campaignTitle = campaignTitle
      self.unit = unit
      self.theme = theme
      self.organisations = organisations
      self.teams = teams
      self.audience = audience
      self.title = title
      self.shortTitle = shortTitle
      self.details = details
      self.start = start
      self.end = end
      self.isAllDay = isAllDay
      self.venue = venue
      self.place = place
      self.status = status
      self.sequence = sequence
      self.modified = modified
      self.removedOn = removedOn
      self.previous = previous
      self.isExpired = isExpired
      self.deadlines = deadlines
      self.departures = departures
    }
  }

  /// A moment in UTC to the second: a date and seconds since its midnight.
  ///
  /// No clock stands behind it: it is midnight of the day a change was published, or one second
  /// after the change before, whichever is later, so that it always moves forward.
  public struct Moment: Hashable, Comparable, Sendable {
    public var date: CivilDate
    public var seconds: Int

    public init(_ date: CivilDate, seconds: Int = 0) {
      self.date = date.adding(days: seconds / 86_400)
      self.seconds = seconds % 86_400
    }

    public static func < (a: Moment, b: Moment) -> Bool {
      (a.date, a.seconds) < (b.date, b.seconds)
    }

    /// The moment of a change published on `today`, always after this one.
    public func next(on today: CivilDate) -> Moment {
      max(Moment(today), Moment(date, seconds: seconds + 1))
    }
  }
}

extension Publication.Entry {
  /// Why it is not as it was announced; nil where it is.
  public var toldReason: Text? {
    let isOff = status == .cancelled || status == .postponed
    return isOff || previous != nil ? reason : nil
  }
}
