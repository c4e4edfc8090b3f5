import CivilTime
import Diagnostics
import PlanModel
import Scheduling

// What would resolve a clash, found by planning it.
extension ClashSearch {
  /// Days before and after the asked one on which another place is looked for.
  private static let reach = 60
  /// Places that are looked at until one has no clash of any kind.
  private static let tries = 40

  /// The nearest free day in the same hall, another hall on the same day, or else the nearest day
  /// in any hall of the unit: each planned with everything else held where it stands, and looked at
  /// once more for clashes of every kind.
  ///
  /// The first one found is taken for what comes after, so that the first remedies of all clashes
  /// can be had together.
  mutating func remedies(
    for index: Int, at place: Placement, _ findings: [ClashFinding]
  ) -> [Clash.Remedy] {
    guard findings.contains(where: { $0.severity != .note }) else { return [] }
    var remedies: [Clash.Remedy] = []
    var first: Placement?
    func add(_ kind: Clash.Remedy.Kind, _ found: Placement?) {
      guard let found, let occurrence = occurrence(of: index, at: found) else { return }
      remedies.append(
        Clash.Remedy(
          kind: kind, start: occurrence.start, end: occurrence.end, place: occurrence.place))
      first = first ?? found
    }
    let hasVenue = place.venue != nil
    add(.day, verified(index, asked: place, keepsDay: false, keepsVenue: true))
    if hasVenue { add(.venue, verified(index, asked: place, keepsDay: true, keepsVenue: false)) }
    if remedies.isEmpty, hasVenue {
      add(.dayAndVenue, verified(index, asked: place, keepsDay: false, keepsVenue: false))
    }
    placements[index] = first ?? placements[index]
    return remedies
  }

  /// A place without any clash; nil where the planner knows none.
  private func verified(
    _ index: Int, asked: Placement, keepsDay: Bool, keepsVenue: Bool
  ) -> Placement? {
    var trial = relaxed(index, asked: asked, keepsDay: keepsDay, keepsVenue: keepsVenue)
    var others = placements
    others[index] = nil
    for other in others.indices {
      // Whoever is far away in the year cannot be in the way of a trial.
      guard let stand = others[other], abs(stand.day - asked.day) > 2 * Self.reach,
        problem.activities[other].span < Self.reach, problem.activities[other].draws.isEmpty
      else { continue }
      others[other] = nil
    }
    var asked = trial
    asked.activities[index].submitted = -10_000
    for _ in 0..<Self.tries {
      let found = Scheduling.placements(of: [index], in: trial, beside: others, seed: seed)
      guard let place = found[index] else { return nil }
      var search = self
      search.placements[index] = nil
      let clashes = search.findings(about: index, at: place, in: asked)
      if !clashes.contains(where: { $0.severity != .note }),
        !search.invitesTooSoon(index, at: place)
      {
        return place
      }
      trial.activities[index].forbidden.append(
        Problem.Cells(day: place.day, periods: keepsDay ? 0 : .max))
      if keepsDay {
        trial.activities[index].venues.removeAll { $0 == place.venue }
        if trial.activities[index].venues.isEmpty { return nil }
      }
    }
    return nil
  }

  /// The problem with one activity asking for less, and for nothing but being near.
  private func relaxed(
    _ index: Int, asked: Placement, keepsDay: Bool, keepsVenue: Bool
  ) -> Problem {
    var problem = self.problem
    problem.weights = .nearness(within: 2 * Self.reach)
    var wish = problem.activities[index]
    let campaign = agenda.campaigns[items[index].campaign]
    let span = campaign.window.clamped(to: agenda.horizon)
    let window =
      agenda.horizon.lowerBound.days(
        until: span.lowerBound)...agenda.horizon.lowerBound.days(
        until: span.upperBound)
    wish.window =
      keepsDay
      ? asked.day...asked.day
      : max(
        window.lowerBound, asked.day - Self.reach)...max(
          max(window.lowerBound, asked.day - Self.reach),
          min(window.upperBound, asked.day + Self.reach))
    // What was fixed to days has to be let go of; people who are away stay away.
    let excluded = Set(
      items[index].activity.excludedDates.map { agenda.horizon.lowerBound.days(until: $0) })
    var dropped: Set<Int> = []
    wish.forbidden.removeAll {
      excluded.contains($0.day) && $0.periods == problem.grid.wholeDayMask
        && dropped.insert($0.day).inserted
    }
    wish.pin = Problem.Activity.Pin(
      day: nil, start: asked.start, venue: keepsVenue ? asked.venue : nil, teams: nil)
    if !keepsDay { wish.weekdays = 0b111_1111 }
    if !keepsVenue {
      wish.venues = problem.venues.indices.filter {
        $0 != asked.venue && problem.venues[$0].district == wish.district
          && (!wish.isIndoor || problem.venues[$0].isIndoor)
      }
      wish.venueTypes = Set(wish.venues.map { problem.venues[$0].type }).sorted()
      if wish.venues.isEmpty { wish.venues = asked.venue.map { [$0] } ?? [] }
    }
    wish.preference = Problem.Activity.Preference(target: asked.day)
    wish.previous = nil
    problem.activities[index] = wish
    return problem
  }
}

extension TimeGrid {
  fileprivate var wholeDayMask: UInt32 { ~0 >> UInt32(32 - periodsPerDay) }
}

extension Weights {
  /// Nothing counts but the days between a place and the one that was asked for.
  fileprivate static func nearness(within days: Int) -> Weights {
    var weights = Weights()
    weights.targetCap = days
    weights.preferenceMissed = 0
    weights.spacingSame = 0
    weights.spacingNeighbour = 0
    weights.weekDistrict = 0
    weights.weekTeam = 0
    weights.travel = 0
    weights.township = 0
    weights.quarter = 0
    weights.employerOverlap = 0
    weights.employerSameDay = 0
    weights.seat = 0
    return weights
  }
}
