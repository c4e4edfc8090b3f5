import Diagnostics
import ICalendar
import PlanModel

/// A feed and its name below `calendars/`, without ending.
struct FeedFile: Sendable {
  var name: String
  var feed: CalendarFeed

  /// Whether it is only for who was given its link.
  var isPrivate: Bool { FeedPath.isPrivate(name) }

  /// Where it is written.
  func path(with links: PrivateLinks?) -> String {
    guard let links, isPrivate else { return "calendars/\(name).ics" }
    return "calendars/\(links.path(of: name)).ics"
  }
}

/// All feeds of a proposal, in one language: what the record says that each of them shows, and
/// nothing else. Nothing internal or for leaders is outside `calendars/internal/`, because
/// `Publication.Entry.feeds` names no such feed for it.
struct Feeds {
  let plan: Plan
  let proposal: Proposal
  let language: Language

  /// Every feed, in the order of paths. Each activity is turned into an event once, which the
  /// feeds share.
  var files: [FeedFile] {
    var contents: [String: (events: [CalendarEvent], sample: Publication.Entry)] = [:]
    for sight in proposal.next.sights {
      let event = sight.entry.event(language)
      let deadlines = sight.entry.deadlineEvents(language)
      for feed in sight.feeds {
        contents[feed, default: ([], sight.entry)].events +=
          (FeedPath.showsActivities(feed) ? [event] : [])
          + (FeedPath.showsDeadlines(feed) ? deadlines : [])
        contents[feed]?.sample = sight.entry
      }
    }
    let names = FeedNames(plan: plan, proposal: proposal)
    return Set(contents.keys).union(standing).sorted().map { feed in
      let content = contents[feed]
      return FeedFile(
        name: feed,
        feed: CalendarFeed(
          name: names.name(of: feed, sample: content?.sample)[language],
          description: Names.description(provisionalYears: plan.agenda.provisionalYears)[language],
          events: content?.events ?? []))
    }
  }

  /// The feeds that are there even when they are empty: who subscribes early misses nothing.
  private var standing: [String] {
    [
      FeedPath.city, FeedPath.deadlines, FeedPath.internalCity, FeedPath.internalDeadlines,
      FeedPath.leaders,
    ] + plan.agenda.standingUnits.map { FeedPath.unit($0.id) }
      + plan.agenda.campaigns.filter { $0.audience == .public }.map { FeedPath.campaign($0.id) }
  }
}
