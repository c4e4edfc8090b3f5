import PlanModel

/// The feeds by their paths below `calendars/`, without ending.
enum FeedPath {
  static let city = "city"
  static let deadlines = "deadlines"
  static let internalCity = "internal/city"
  static let internalDeadlines = "internal/deadlines"
  static let leaders = "internal/leaders"

  static func unit(_ id: String) -> String { "district/" + pathComponent(id) }
  static func unit(_ id: String, theme: String) -> String {
    unit(id) + "/" + pathComponent(theme)
  }
  static func theme(_ id: String) -> String { "theme/" + pathComponent(id) }
  static func campaign(_ id: String) -> String { "campaign/" + pathComponent(id) }
  static func organisation(_ id: String) -> String { "organisation/" + pathComponent(id) }
  static func venue(_ id: String) -> String { "venue/" + pathComponent(id) }
  static func team(_ id: String) -> String { "internal/team/" + pathComponent(id) }

  /// Whether a feed is only for who has its private link.
  static func isPrivate(_ path: String) -> Bool { path.hasPrefix("internal/") }

  /// Whether a feed shows activities; those of deadlines show only deadlines.
  static func showsActivities(_ path: String) -> Bool {
    path != deadlines && path != internalDeadlines
  }

  /// Whether a feed shows deadlines.
  static func showsDeadlines(_ path: String) -> Bool {
    path == deadlines || path == internalDeadlines || path == leaders
  }
}

extension Publication.Entry {
  /// The feeds that it belongs to. This is the one place that decides who sees what.
  var feeds: Set<String> {
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
  struct Sight {
    var feeds: [String]
    var entry: Entry
  }

  /// All that feeds show: each activity where it belongs, and called off where it has left.
  var sights: [Sight] {
    entries.flatMap { entry in
      ([Sight(feeds: entry.feeds.sorted(), entry: entry)]
        + entry.departures.map { Sight(feeds: $0.feeds, entry: $0.entry) })
        .filter { !$0.entry.isExpired }
    }
  }

  /// What one feed shows, in the order of activity ids.
  func entries(in feed: String) -> [Entry] {
    sights.filter { $0.feeds.contains(feed) }.map(\.entry)
  }
}
