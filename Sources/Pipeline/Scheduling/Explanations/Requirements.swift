import PlanModel

/// What one activity asks for and what stands around it, one requirement at a time.
struct Requirements {
  typealias Requirement = Explanation.Requirement

  let problem: Problem
  let index: Int
  let activity: Problem.Activity
  /// Those who stand and could matter to it, the fixed ones first.
  let others: [Neighbour]
  /// Venues that its candidates are counted over; nil stands for none.
  let venues: [Int?]
  /// By skill: the teams that have it.
  let teams: [[Int]]

  /// Another activity where it stands.
  struct Neighbour {
    let index: Int
    let activity: Problem.Activity
    let placement: Placement
    let days: [Int]
    let mask: UInt32
  }

  init(of index: Int, in problem: Problem, around placements: [Placement?]) {
    self.problem = problem
    self.index = index
    let activity = problem.activities[index]
    self.activity = activity
    venues = problem.venuesConsidered(for: activity)
    teams = activity.skills.map { skill in
      problem.teams.indices.filter { problem.teams[$0].skills.contains(skill) }
    }
    let venueSet = Set(venues.compactMap { $0 })
    let teamSet = Set(teams.joined())
    let groups = Set(activity.groups)
    let resources = Set(activity.uses.map(\.resource))
    let stocks = Set(activity.draws.map(\.stock))
    let partners = Set(
      problem.precedences.flatMap { binding -> [Int] in
        if binding.before == index { return [binding.after] }
        return binding.after == index ? [binding.before] : []
      })
    others = problem.activities.indices.compactMap { other -> Neighbour? in
      guard other != index, let placement = placements[other] else { return nil }
      let asked = problem.activities[other]
      let matters =
        partners.contains(other) || placement.venue.map(venueSet.contains) ?? false
        || placement.teams.contains(where: teamSet.contains)
        || asked.groups.contains(where: groups.contains)
        || asked.uses.contains { resources.contains($0.resource) }
        || asked.draws.contains { stocks.contains($0.stock) }
      guard matters else { return nil }
      return Neighbour(
        index: other, activity: asked, placement: placement,
        days: problem.days(of: asked, from: placement.day),
        mask: Periods.mask(start: placement.start, length: asked.length(at: placement.start)))
    }.sorted { ($0.isFree ? 1 : 0, $0.index) < ($1.isFree ? 1 : 0, $1.index) }
  }

  /// Everything that is required, what the activity asks of itself first.
  var all: [Requirement] { own + tables + others.map { .activity($0.index) } }

  private var own: [Requirement] {
    var list: [Requirement] = []
    let pin = activity.pin
    if pin.day != nil {
      list.append(.pinnedDay)
    } else {
      list.append(.window)
      if problem.rules.lead(of: activity) > 0 { list.append(.leadTime) }
      if activity.dayKinds & 0b111 != 0b111 { list.append(.dayKinds) }
      if activity.weekdays & 0b111_1111 != 0b111_1111 { list.append(.weekdays) }
    }
    list.append(pin.start != nil ? .pinnedStart : .hours)
    if !activity.forbidden.isEmpty { list.append(.forbidden) }
    if activity.needsVenue {
      if pin.venue != nil { list.append(.pinnedVenue) }
      list += [.venueType, .district]
      if activity.attendance > 0, !problem.rules.softCapacity { list.append(.attendance) }
      if activity.isIndoor { list.append(.indoor) }
    } else if pin.venue != nil {
      list.append(.pinnedVenue)
    }
    list += activity.skills.indices.map { .team($0) }
    if pin.teams != nil { list.append(.pinnedTeams) }
    list += activity.totalUses.map { .resource(Int($0.resource)) }
    list += Set(activity.draws.filter { $0.amount > 0 }.map(\.stock)).sorted().map { .stock($0) }
    list += activity.groups.filter { problem.groups[$0].isExclusive }.map { .group($0) }
    return list
  }

  private var tables: [Requirement] {
    var list: [Requirement] = [.heat]
    if !activity.skills.isEmpty { list.append(.teamArea) }
    for venue in venues.compactMap({ $0 }) where problem.venues[venue].isEverClosed {
      list.append(.venueClosed(venue))
    }
    for team in Set(teams.joined()).sorted() {
      if !problem.teams[team].offDays.isEmpty || !problem.teams[team].offCells.isEmpty {
        list.append(.teamOff(team))
      }
      list.append(.teamLimit(team))
    }
    let partners = Set(others.map(\.index))
    for binding in problem.precedences where binding.before == index || binding.after == index {
      let other = binding.before == index ? binding.after : binding.before
      if partners.contains(other), !list.contains(.order(other)) { list.append(.order(other)) }
    }
    return list
  }
}

extension Requirements.Neighbour {
  /// Whether nothing of it is fixed.
  var isFree: Bool { activity.pin == .none }
}

extension Problem {
  /// The venues over which the candidates of an activity are counted: those of its district, those
  /// that it names and the one it is pinned to; nil alone where it needs none or there is none.
  func venuesConsidered(for activity: Activity) -> [Int?] {
    guard activity.needsVenue else { return [nil] }
    var considered = Set(activity.venues)
    for (index, venue) in venues.enumerated() where venue.district == activity.district {
      considered.insert(index)
    }
    if let pinned = activity.pin.venue { considered.insert(pinned) }
    return considered.isEmpty ? [nil] : considered.sorted()
  }
}

extension Problem.Venue {
  /// Whether there is a day or an hour at which it cannot be had.
  fileprivate var isEverClosed: Bool {
    openDayKinds & 0b111 != 0b111 || !closedDays.isEmpty || closedPeriods != 0
      || !closedCells.isEmpty
  }
}
