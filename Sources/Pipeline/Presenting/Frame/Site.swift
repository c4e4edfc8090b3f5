import CivilTime
import Diagnostics
import PlanModel

/// What all pages show: the activities that their readers may know, and what is known around them.
///
/// One for both languages; pages keep a copy, which costs nothing.
struct Site: Sendable {
  let plan: Plan
  let today: CivilDate
  /// Whether the feeds are written too, so that links to them lead somewhere.
  let linksFeeds: Bool
  /// What is shown, in the order of time.
  let entries: [Publication.Entry]
  let units: [String: Unit]
  let venues: [String: Venue]
  let campaigns: [String: Campaign]
  /// The plan's items by the id of the activity; a cancelled activity may have none.
  let items: [String: Agenda.Item]
  let byUnit: [String: [Publication.Entry]]
  let byCampaign: [String: [Publication.Entry]]
  let byVenue: [String: [Publication.Entry]]
  let byTheme: [String: [Publication.Entry]]
  /// Every day of the horizon, as the Chinese calendar has it.
  let days: [ChineseDay]

  /// - Parameter entries: what the readers of these pages may know.
  init(plan: Plan, today: CivilDate, linksFeeds: Bool, entries: [Publication.Entry]) {
    let agenda = plan.agenda
    self.plan = plan
    self.today = today
    self.linksFeeds = linksFeeds
    let entries = entries.sorted { ($0.start, $0.end, $0.uid) < ($1.start, $1.end, $1.uid) }
    self.entries = entries
    units = Dictionary(agenda.tables.units.map { ($0.id, $0) }) { first, _ in first }
    venues = Dictionary(agenda.tables.venues.map { ($0.id, $0) }) { first, _ in first }
    campaigns = Dictionary(agenda.campaigns.map { ($0.id, $0) }) { first, _ in first }
    items = Dictionary(agenda.items.map { ($0.id, $0) }) { first, _ in first }
    byUnit = Dictionary(grouping: entries, by: \.unit)
    byCampaign = Dictionary(grouping: entries, by: \.campaign)
    byVenue = Dictionary(grouping: entries.filter { $0.venue != nil }) { $0.venue ?? "" }
    byTheme = Dictionary(grouping: entries.filter { $0.theme != nil }) { $0.theme?.id ?? "" }
    days = Array(ChineseDays(agenda.horizon, calendar: agenda.calendar))
  }

  var horizon: ClosedRange<CivilDate> { plan.agenda.horizon }

  /// `2026`, `2026–2027`.
  var years: String {
    let (first, last) = (horizon.lowerBound.year, horizon.upperBound.year)
    return first == last ? "\(first)" : "\(first)–\(last)"
  }

  /// The months of the horizon, with the days of each.
  var months: [(month: Month, days: [ChineseDay])] {
    days.grouped { Month(of: $0.date) }.map { (month: $0, days: $1) }
  }

  /// Units with a page: those that stand, in the order of the table, and those that are gone and
  /// still have something to show.
  var shownUnits: [String] {
    let standing = plan.agenda.standingUnits.map(\.id)
    return standing + byUnit.keys.filter { !Set(standing).contains($0) }.sorted()
  }

  /// Campaigns with a page: the public ones of the plan, and those that only the record knows.
  var shownCampaigns: [String] {
    let planned = plan.agenda.campaigns.filter { $0.audience == .public }.map(\.id)
    return planned + byCampaign.keys.filter { !Set(planned).contains($0) }.sorted()
  }

  var shownVenues: [String] { byVenue.keys.sorted() }
  var shownThemes: [String] { byTheme.keys.sorted() }

  func unitName(_ id: String) -> Text { units[id]?.name ?? Text(id) }

  func campaignTitle(_ id: String) -> Text {
    campaigns[id]?.title ?? byCampaign[id]?.first?.campaignTitle ?? Text(id)
  }

  func venueName(_ id: String) -> Text {
    venues[id]?.name ?? byVenue[id]?.first?.place ?? Text(id)
  }

  func themeName(_ id: String) -> Text { byTheme[id]?.first?.theme?.name ?? Text(id) }

  /// The day as the Chinese calendar has it; nil outside of the horizon.
  func day(_ date: CivilDate) -> ChineseDay? {
    horizon.contains(date) ? days[horizon.lowerBound.days(until: date)] : nil
  }
}

extension [Publication.Entry] {
  /// How many there are, without those that are called off.
  var standing: Int { count { $0.status != .cancelled } }
}

extension Array {
  /// Neighbours with an equal key together, in their order.
  func grouped<Key: Equatable>(by key: (Element) -> Key) -> [(Key, [Element])] {
    var groups: [(Key, [Element])] = []
    for element in self {
      let key = key(element)
      if groups.last?.0 == key {
        groups[groups.count - 1].1.append(element)
      } else {
        groups.append((key, [element]))
      }
    }
    return groups
  }
}
