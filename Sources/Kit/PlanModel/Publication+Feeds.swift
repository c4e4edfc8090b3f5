/// The feeds by their paths below `calendars/`, without ending.
public enum FeedPath {
  /// Every public activity.
  public static let city = "city"
  /// The deadlines of public activities.
  public static let deadlines = "deadlines"
  /// Everything but what is for leaders only.
  public static let internalCity = "internal/city"
  /// The deadlines of all that.
  public static let internalDeadlines = "internal/deadlines"
  /// What is for leaders only, with its deadlines.
  public static let leaders = "internal/leaders"

  /// Of a unit.
  public static func unit(_ id: String) -> String { "district/" + pathComponent(id) }
  /// Of one theme of a unit.
  public static func unit(_ id: String, theme: String) -> String {
    unit(id) + "/" + pathComponent(theme)
  }
  /// Of a theme.
  public static func theme(_ id: String) -> String { "theme/" + pathComponent(id) }
  /// Of a campaign.
  public static func campaign(_ id: String) -> String { "campaign/" + pathComponent(id) }
  /// Of an employer.
  public static func organisation(_ id: String) -> String { "organisation/" + pathComponent(id) }
  /// Of a venue.
  public static func venue(_ id: String) -> String { "venue/" + pathComponent(id) }
  /// Of a team.
  public static func team(_ id: String) -> String { "internal/team/" + pathComponent(id) }

  /// Whether a feed is only for who has its private link.
  public static func isPrivate(_ path: String) -> Bool { path.hasPrefix("internal/") }

  /// Whether a feed shows activities; those of deadlines show only deadlines.
  public static func showsActivities(_ path: String) -> Bool {
    path != deadlines && path != internalDeadlines
  }

  /// Whether a feed shows deadlines.
  public static func showsDeadlines(_ path: String) -> Bool {
    path == deadlines || path == internalDeadlines || path == leaders
  }
}

extension Publication.Entry {
  /// The feeds that it belongs to. This is the one place that decides who sees what.
  public var feeds: Set<String> {
    switch audience {
    case .public: return publicFeeds.union(internalFeeds)
    case .internal: return internalFeeds
    case .leaders: return [FeedPath.leaders]
    }
  }

  private var publicFeeds: Set<String> {
    var feeds: Set = [FeedPath.city, FeedPath.unit(unit), FeedPath.campaign(campaign)]
    if let theme {
      feeds.insert(FeedPath.theme(theme.id))
      feeds.insert(FeedPath.unit(unit, theme: theme.id))
    }
    if let venue { feeds.insert(FeedPath.venue(venue)) }
    feeds.formUnion(organisations.map(FeedPath.organisation))
    if !deadlines.isEmpty { feeds.insert(FeedPath.deadlines) }
    return feeds
  }

  private var internalFeeds: Set<String> {
    var feeds: Set = [FeedPath.internalCity]
    feeds.formUnion(teams.map(FeedPath.team))
    if !deadlines.isEmpty { feeds.insert(FeedPath.internalDeadlines) }
    return feeds
  }
}

extension Publication {
  /// An activity as some feeds show it.
  public struct Sight: Sendable {
    /// Paths of feeds below `calendars/`, without ending.
    public var feeds: [String]
    public var entry: Entry
  }

  /// All that feeds show: each activity where it belongs, and called off where it has left.
  public var sights: [Sight] {
    entries.flatMap { entry in
      ([Sight(feeds: entry.feeds.sorted(), entry: entry)]
        + entry.departures.map { Sight(feeds: $0.feeds, entry: $0.entry) })
        .filter { !$0.entry.isExpired }
    }
  }

  /// What one feed shows, in the order of activity ids.
  public func entries(in feed: String) -> [Entry] {
    sights.filter { $0.feeds.contains(feed) }.map(\.entry)
  }
}
