import CampaignKit

/// Drafts the fairs in halls that are booked, and asks of each one outside the announced window
/// whether it stays or moves, by when to answer, and to which day it could go.
struct BookingPlan {
  private let season: Season
  private var campaign: Campaign { season.campaign }

  init(_ season: Season) { self.season = season }

  var draft: Draft {
    Draft { draft, issues in
      let held = heldBookings(issues: &issues)
      var hall = HallCalendar(
        campaign, from: campaign.plannedOn.adding(days: season.options.invitations.publicityDays))
      let rows = bookedRows
      for booking in held + rows { hall.take(booking.date, booking.hours, of: booking.venue) }
      for booking in held {
        let invited = booking.terms.invited(by: campaign, issues: &issues)
        guard let (date, tasks) = outcome(of: booking, in: &hall, issues: &issues) else { continue }
        let fair = Activity(
          "\(booking.unit.id).hall-\(booking.key)", title: booking.unit.titled(booking.title),
          what: Text(zh: "招聘会", en: "job fair"), unit: booking.unit.id,
          kind: GoldenAutumn.Kind.fair, window: date...date, slots: [booking.hours],
          place: booking.place, source: booking.source
        )
        .on(Set(DayKind.allCases))
        draft.activities.append(
          season.fair(fair, by: booking.terms, inviting: invited).with { $0.tasks += tasks })
      }
      // A row stands where its sheet has it; the question is the same.
      for row in rows { _ = outcome(of: row, in: &hall, issues: &issues) }
    }
  }

  /// The day on which a booked fair is held now, and what has to be done about it; nil after an
  /// error.
  private func outcome(
    of booking: HeldBooking, in hall: inout HallCalendar, issues: inout Issues
  ) -> (date: CivilDate, tasks: [TaskRule])? {
    guard let window = season.announced, !window.contains(booking.date) else {
      if let decision = booking.decision {
        issues.report(.autumnNothingToDecide, at: decision.location, ["date": booking.date.text])
      }
      return (booking.date, [])
    }
    if booking.decision?.value == .keep { return (booking.date, []) }
    let free = hall.nearest(to: booking.date, in: window, booking.hours, of: booking.venue)
    if let decision = booking.decision {
      return moved(booking, to: free, at: decision.location, in: &hall, issues: &issues)
        .map { ($0, []) }
    }
    // So that two bookings are not both offered one day.
    if let free { hall.take(free, booking.hours, of: booking.venue) }
    ask(about: booking, free, window, issues: &issues)
    let left = season.replyBy.days(until: booking.date)
    guard left > 0 else { return (booking.date, []) }
    return (booking.date, [Self.replyTask(daysBefore: left, free: free)])
  }

  /// What a row of a schedule sheet brings with it where it lies outside the announced window.
  func tasks(for row: ListedActivity) -> [TaskRule] {
    guard let booking = booking(row), let window = season.announced,
      !window.contains(booking.date)
    else { return [] }
    let left = season.replyBy.days(until: booking.date)
    return left > 0 ? [Self.replyTask(daysBefore: left, free: nil)] : []
  }

  private func moved(
    _ booking: HeldBooking, to free: CivilDate?, at place: SourceLocation,
    in hall: inout HallCalendar, issues: inout Issues
  ) -> CivilDate? {
    guard let window = season.announced else { return nil }
    guard let wish = booking.movedTo else {
      guard let free else {
        issues.report(.autumnNoFreeDay, at: place, ["venue": booking.venueName])
        return nil
      }
      hall.take(free, booking.hours, of: booking.venue)
      return free
    }
    guard let date = wish.date(in: window, calendar: campaign.calendar, issues: &issues) else {
      return nil
    }
    guard window.contains(date), hall.isFree(date, booking.hours, of: booking.venue) else {
      issues.report(
        .autumnCannotMove, at: wish.location,
        [
          "date": date.text, "venue": booking.venueName,
          "free": free?.text ?? Text(zh: "没有", en: "none"),
        ])
      return nil
    }
    hall.take(date, booking.hours, of: booking.venue)
    return date
  }

  /// One line of the list of decisions.
  private func ask(
    about booking: HeldBooking, _ free: CivilDate?, _ window: ClosedRange<CivilDate>,
    issues: inout Issues
  ) {
    let outside =
      booking.date < window.lowerBound
      ? booking.date.days(until: window.lowerBound) : window.upperBound.days(until: booking.date)
    let move =
      free.map { Text(zh: "改到\($0.chinese)", en: "move to \($0)") }
      ?? Text(zh: "改期（窗口内这个场地没有空日子，须另找场地）", en: "move elsewhere: the hall has no free day")
    let isLate = season.replyBy < campaign.plannedOn
    issues.report(
      isLate ? .autumnReplyOverdue : .autumnKeepOrMove, at: booking.source,
      [
        "title": booking.isRow ? booking.title : booking.unit.titled(booking.title),
        "venue": booking.venueName,
        "date": booking.date.text, "outside": Text("\(outside)"),
        "from": Text(window.lowerBound.description), "to": Text(window.upperBound.description),
        "move": move, "reply": season.replyBy.text,
      ], help: booking.isRow ? Self.rowHelp : nil)
  }

  private static let rowHelp = Text(
    zh: "改排期表里的日期就是改期；保留的，“公布时间”不含它也照排",
    en: "moving it is to change its date in the sheet; kept, it stays outside the window")

  private static func replyTask(daysBefore: Int, free: CivilDate?) -> TaskRule {
    let move = free.map { Text(zh: "改到\($0.chinese)", en: "move to \($0)") }
    return TaskRule(
      key: "keep-or-move",
      title: Text(
        zh: "答复：保留，或" + (move?.zh ?? "另找场地"),
        en: "say: keep, or " + (move?.en ?? "find another hall")), daysBefore: daysBefore)
  }
}

extension BookingPlan {
  /// The fairs that schedule sheets have in halls of the tables, on days that their rows fix: these
  /// halls are booked as well.
  private var bookedRows: [HeldBooking] { campaign.listed.compactMap(booking) }

  private func booking(_ row: ListedActivity) -> HeldBooking? {
    guard row.status != .cancelled, row.isDated,
      GoldenAutumn.kind(of: row) == GoldenAutumn.Kind.fair,
      let hours = row.hours, case .venues(let ids) = row.place, ids.count == 1,
      let venue = campaign.tables.venues.first(where: { $0.id == ids[0] }),
      let unit = campaign.units.first(where: { $0.id == row.unit })
    else { return nil }
    return HeldBooking(
      key: row.key, title: Text(row.title), unit: unit, date: row.window.lowerBound, hours: hours,
      venue: venue, venueName: venue.name, place: .venues(ids), terms: FairTerms(), decision: nil,
      movedTo: nil, isRow: true, source: row.source)
  }
}

/// A booking whose names have been found.
struct HeldBooking {
  var key: String
  var title: Text
  var unit: Unit
  var date: CivilDate
  var hours: TimeSpan
  /// Nil where nobody keeps a table of venues.
  var venue: Venue?
  var venueName: Text
  var place: Activity.Place
  var terms: FairTerms
  var decision: Located<BookingDecision>?
  var movedTo: Located<Anchor>?
  /// Whether it is a row of a schedule sheet, which says its own name and is moved there.
  var isRow = false
  var source: SourceLocation
}

extension BookingPlan {
  /// The bookings of the file, each with one hall, one span of hours and a day of the campaign.
  private func heldBookings(issues: inout Issues) -> [HeldBooking] {
    var first: [PlainID: SourceLocation] = [:]
    return season.options.bookings.compactMap { booking in
      if let place = first[booking.value.key] {
        issues.report(
          .autumnSameKey, at: booking.location, ["key": Text(booking.value.key.value)],
          notes: [.init(Text(zh: "先用在这里", en: "first used here"), at: place)])
        return nil
      }
      first[booking.value.key] = booking.location
      return held(booking.value, at: booking.location, issues: &issues)
    }
  }

  private func held(
    _ booking: HallBooking, at location: SourceLocation, issues: inout Issues
  ) -> HeldBooking? {
    let terms = booking.terms
    let isKnown = terms.namesAreKnown(in: campaign, issues: &issues)
    let date = booking.date.date(
      in: campaign.window, calendar: campaign.calendar, issues: &issues)
    guard let name = terms.venue.first, terms.venue.count == 1, let hours = terms.slots.first,
      terms.slots.count == 1
    else {
      issues.report(.autumnOneHall, at: location, ["title": booking.title])
      return nil
    }
    let venue = campaign.tables.venues.first {
      [$0.id, $0.name.zh, $0.name.en, $0.shortName.zh].contains(name.value)
    }
    let named = booking.unit.flatMap { campaign.units(named: [$0], issues: &issues).first }
    guard isKnown, let date,
      let unit = named ?? campaign.units.first(where: { $0.id == venue?.unit })
        ?? campaign.units.min(by: { $0.id < $1.id }),
      let place = campaign.place(named: [name], in: unit, issues: &issues)
    else { return nil }
    guard campaign.window.contains(date) else {
      issues.reportOutside(date.text, of: campaign, at: booking.date.location)
      return nil
    }
    return HeldBooking(
      key: booking.key.value, title: booking.title, unit: unit, date: date, hours: hours,
      venue: venue, venueName: venue?.name ?? Text(name.value), place: place, terms: terms,
      decision: booking.decision, movedTo: booking.movedTo, source: location)
  }
}
