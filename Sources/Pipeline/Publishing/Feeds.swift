import Diagnostics
import ICalendar
import PlanModel

/// A feed and where it is written, relative to `out/`.
struct FeedFile: Sendable {
  var path: String
  var feed: CalendarFeed
}

/// All feeds of a proposal, in one language.
///
/// Each activity is turned into an event once; the feeds share it. Nothing internal or for leaders
/// is outside `calendars/internal/`: every public feed is picked from `publicEvents`, which holds
/// nothing else.
struct Feeds {
  let plan: Plan
  let proposal: Proposal
  let language: Language

  /// Every feed, in the order of their paths' kinds.
  var files: [FeedFile] {
    let shown = proposal.shown.map { ($0, $0.event(language)) }
    let open = shown.filter { $0.0.audience == .public }
    let within = shown.filter { $0.0.audience <= .internal }
    let leaders = shown.filter { $0.0.audience == .leaders }
    return publicFeeds(open) + internalFeeds(within, leaders: leaders)
  }

  typealias Shown = (entry: Publication.Entry, event: CalendarEvent)

  private func publicFeeds(_ shown: [Shown]) -> [FeedFile] {
    let tables = plan.agenda.tables
    var files = [file("city", Names.city(plan.city), shown.map(\.event))]
    files += group(shown, of: plan.agenda.standingUnits.map(\.id)) { [$0.unit] }.flatMap {
      unit, shown in
      let name = tables.units.first { $0.id == unit }?.name ?? Text(unit)
      return [file("district/" + pathComponent(unit), Names.unit(name), shown.map(\.event))]
        + group(shown) { $0.theme.map { [$0.id] } ?? [] }.map { theme, shown in
          file(
            "district/\(pathComponent(unit))/\(pathComponent(theme))",
            Names.unit(name, theme: shown[0].entry.theme?.name ?? Text(theme)),
            shown.map(\.event))
        }
    }
    files += group(shown) { $0.theme.map { [$0.id] } ?? [] }.map { theme, shown in
      file(
        "theme/" + pathComponent(theme),
        Names.theme(shown[0].entry.theme?.name ?? Text(theme), city: plan.city),
        shown.map(\.event))
    }
    let campaigns = plan.agenda.campaigns.filter { $0.audience == .public }
    files += group(shown, of: campaigns.map(\.id)) { [$0.campaign] }.map { campaign, shown in
      let title = campaigns.first { $0.id == campaign }?.title ?? shown.last?.entry.campaignTitle
      return file(
        "campaign/" + pathComponent(campaign), title ?? Text(campaign), shown.map(\.event))
    }
    let organisations = names(tables.organisations.map { ($0.id, $0.name) })
    files += group(shown) { $0.organisations }.map { organisation, shown in
      let name = organisations[organisation] ?? Text(organisation)
      return file(
        "organisation/" + pathComponent(organisation), Names.organisation(name),
        shown.map(\.event))
    }
    let venues = names(tables.venues.map { ($0.id, $0.name) })
    files += group(shown) { $0.venue.map { [$0] } ?? [] }.map { venue, shown in
      let name = venues[venue] ?? shown[0].entry.place
      return file("venue/" + pathComponent(venue), Names.venue(name), shown.map(\.event))
    }
    files.append(file("deadlines", Names.deadlines, deadlines { $0 == .public }))
    return files
  }

  private func internalFeeds(_ within: [Shown], leaders: [Shown]) -> [FeedFile] {
    let teams = names(plan.agenda.tables.teams.map { ($0.id, $0.name) })
    var files = [file("internal/city", Names.internal(plan.city), within.map(\.event))]
    files += group(within) { $0.teams }.map { team, shown in
      file(
        "internal/team/" + pathComponent(team), Names.team(teams[team] ?? Text(team)),
        shown.map(\.event))
    }
    files.append(
      file(
        "internal/leaders", Names.leaders,
        leaders.map(\.event) + deadlines { $0 == .leaders }))
    files.append(
      file("internal/deadlines", Names.internalDeadlines, deadlines { $0 <= .internal }))
    return files
  }

  private func deadlines(_ isMeant: (Audience) -> Bool) -> [CalendarEvent] {
    Deadlines(plan: plan, entries: proposal.shown, language: language).events(isMeant)
  }

  private func file(_ path: String, _ name: Text, _ events: [CalendarEvent]) -> FeedFile {
    FeedFile(
      path: "calendars/\(path).ics",
      feed: CalendarFeed(
        name: name[language], description: Names.description[language], events: events))
  }

  /// The activities by id, ids in order; those of `ids` are there even when they have none.
  private func group(
    _ shown: [Shown], of ids: [String] = [], by keys: (Publication.Entry) -> [String]
  ) -> [(String, [Shown])] {
    var groups: [String: [Shown]] = [:]
    for id in ids { groups[id] = [] }
    for one in shown {
      for key in keys(one.entry) { groups[key, default: []].append(one) }
    }
    return groups.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }

  private func names(_ pairs: [(String, Text)]) -> [String: Text] {
    Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }
}
