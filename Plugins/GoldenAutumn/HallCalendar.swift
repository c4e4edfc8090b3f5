import CampaignKit

/// When halls can be had, as far as their table, this campaign's bookings and what other files of the
/// workspace hold tell.
struct HallCalendar {
  private let campaign: Campaign
  /// Nothing can move to a day before this one: it has to be announced first.
  private let earliest: CivilDate
  private var taken: [String: [Activity.ForbiddenSpan]] = [:]

  init(_ campaign: Campaign, from earliest: CivilDate) {
    self.campaign = campaign
    self.earliest = earliest
    for use in campaign.bookedElsewhere {
      take(use.date, use.hours, of: campaign.tables.venues.first { $0.id == use.venue })
    }
  }

  mutating func take(_ date: CivilDate, _ hours: TimeSpan, of venue: Venue?) {
    guard let venue, !venue.isShared else { return }
    taken[venue.id, default: []].append(Activity.ForbiddenSpan(date: date, span: hours))
  }

  /// The free day of `window` that is nearest to `date`; of two equally near the earlier one.
  func nearest(
    to date: CivilDate, in window: ClosedRange<CivilDate>, _ hours: TimeSpan, of venue: Venue?
  ) -> CivilDate? {
    window.filter { isFree($0, hours, of: venue) }
      .min { (abs(date.days(until: $0)), $0) < (abs(date.days(until: $1)), $1) }
  }

  /// Whether a fair can move there: announced in time, on no public holiday, in an open hall that
  /// nobody has.
  func isFree(_ date: CivilDate, _ hours: TimeSpan, of venue: Venue?) -> Bool {
    let kind = campaign.calendar.kind(of: date)
    guard date >= earliest, kind != .holiday else { return false }
    guard let venue else { return true }
    let closed = venue.closedHours + (taken[venue.id] ?? [])
    return venue.openDayKinds.contains(kind)
      && !venue.closed.contains { $0.contains(date) }
      && (venue.hours.map { $0.start <= hours.start && hours.end <= $0.end } ?? true)
      && !closed.contains {
        $0.date == date && $0.span.start < hours.end && hours.start < $0.span.end
      }
  }
}
