import Diagnostics
import PlanModel

/// The names behind feeds: of units, employers and teams, which an activity knows by id only.
///
/// - Parameter known: as published last, for what the tables do not know any more.
func names(
  behind publication: Publication, tables: Tables, known: [String: Text]
) -> [String: Text] {
  let listed = tables.namesByFeed
  var names: [String: Text] = [:]
  for sight in publication.sights {
    for feed in sight.feeds { names[feed] = listed[feed] ?? known[feed] }
  }
  return names
}

extension Tables {
  /// The names of units, employers and teams by the paths of their feeds.
  var namesByFeed: [String: Text] {
    let pairs =
      units.map { (FeedPath.unit($0.id), $0.name) }
      + organisations.map { (FeedPath.organisation($0.id), $0.name) }
      + teams.map { (FeedPath.team($0.id), $0.name) }
    return Dictionary(pairs) { first, _ in first }
  }
}

/// What each feed is called in a subscriber's list of calendars.
struct FeedNames {
  let city: Text
  /// Of units, employers and teams by path.
  private let known: [String: Text]
  private let venues: [String: Text]
  private let campaigns: [String: Text]

  init(plan: Plan, proposal: Proposal) {
    let tables = plan.agenda.tables
    city = plan.city
    known = proposal.next.names.merging(tables.namesByFeed) { $1 }
    venues = Dictionary(tables.venues.map { (FeedPath.venue($0.id), $0.name) }) { first, _ in
      first
    }
    campaigns = Dictionary(plan.agenda.campaigns.map { (FeedPath.campaign($0.id), $0.title) }) {
      first, _ in first
    }
  }

  /// - Parameter sample: something that the feed shows, for what no table says.
  func name(of feed: String, sample: Publication.Entry?) -> Text {
    let parts = feed.split(separator: "/")
    let id = Text(parts.last.map(String.init) ?? feed)
    switch (parts.first, parts.count) {
    case ("city", _): return Names.city(city)
    case ("deadlines", _): return Names.deadlines
    case ("district", 3):
      let unit = "district/\(parts[1])"
      return Names.unit(
        known[unit] ?? Text(String(parts[1])), theme: sample?.theme?.name ?? id)
    case ("district", _): return Names.unit(known[feed] ?? id)
    case ("theme", _): return Names.theme(sample?.theme?.name ?? id, city: city)
    case ("campaign", _): return campaigns[feed] ?? sample?.campaignTitle ?? id
    case ("organisation", _): return Names.organisation(known[feed] ?? id)
    case ("venue", _): return Names.venue(venues[feed] ?? sample?.place ?? id)
    case ("internal", 3): return Names.team(known[feed] ?? id)
    default:
      switch feed {
      case FeedPath.leaders: return Names.leaders
      case FeedPath.internalDeadlines: return Names.internalDeadlines
      default: return Names.internal(city)
      }
    }
  }
}
