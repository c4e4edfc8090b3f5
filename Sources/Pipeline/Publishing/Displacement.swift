import CivilTime
import Diagnostics
import PlanModel

/// Why an activity is no longer where it was announced, as far as the plan tells: what its files ask
/// for now, who is away, and who has its place, its teams or its people now.
///
/// For planners; but a notice may be pasted anywhere, so what is internal is not named.
struct Displacement {
  let agenda: Agenda
  let schedule: Schedule
  let before: Publication.Entry
  let item: Agenda.Item

  /// Nil where nothing stands in the way of the old place any more: then it is better for the year
  /// as it is.
  var reason: Text? {
    guard let index = item.problemIndex, agenda.horizon.contains(before.start.date) else {
      return nil
    }
    let day = agenda.horizon.lowerBound.days(until: before.start.date)
    guard problem.days.indices.contains(day) else { return nil }
    return request(index, on: day) ?? others(index, on: day)
  }

  private var problem: Problem { agenda.problem }

  // MARK: What its own files say

  private func request(_ index: Int, on day: Int) -> Text? {
    let request = problem.activities[index]
    let campaign = agenda.campaigns[item.campaign]
    if campaign.pins[item.activity.key]?.pin.isPlace == true
      || campaign.listed.contains(where: { $0.key == item.activity.key })
    {
      return Reasons.fixedAnew
    }
    let date = problem.days[day]
    let isAsked =
      request.window.contains(day) && request.dayKinds >> UInt8(date.kind.bit) & 1 == 1
      && request.weekdays >> UInt8(date.date.weekday.rawValue - 1) & 1 == 1
    if request.pin.day == nil, !isAsked { return Reasons.askedElsewhere }
    let mask = self.mask
    if request.pin.start == nil, !before.isAllDay, let start,
      request.starts >> UInt32(start) & 1 == 0
    {
      return Reasons.askedElsewhere
    }
    if request.forbidden.contains(where: { $0.day == day && $0.periods & mask != 0 }) {
      return Reasons.away
    }
    if let venue, problem.venues[venue].capacity < request.attendance,
      !problem.rules.softCapacity
    {
      return Reasons.tooSmall
    }
    let gone = before.teams.filter { id in !agenda.tables.teams.contains { $0.id == id } }
    let off = teams.filter { team in
      problem.teams[team].offDays.contains(day)
        || problem.teams[team].offCells.contains { $0.day == day && $0.periods & mask != 0 }
    }
    let named = off.map { agenda.tables.teams[$0].name } + gone.map { Text($0) }
    return named.isEmpty ? nil : Reasons.teamOff(named)
  }

  // MARK: What others do

  private func others(_ index: Int, on day: Int) -> Text? {
    let request = problem.activities[index]
    var onVenue: Int?
    var onTeams: Int?
    var onPeople: Int?
    for (other, placement) in schedule.placements.enumerated() where other != index {
      guard let placement else { continue }
      let activity = problem.activities[other]
      guard (placement.day..<placement.day + activity.span).contains(day) else { continue }
      let taken = problem.grid.periods(touching: other, placement, in: problem)
      guard taken & mask != 0 else { continue }
      if onVenue == nil, let venue, placement.venue == venue, !problem.venues[venue].isShared,
        !activity.sharesVenue, !request.sharesVenue
      {
        onVenue = other
      }
      if onTeams == nil, placement.teams.contains(where: teams.contains) { onTeams = other }
      let shared = request.groups.contains {
        problem.groups[$0].isExclusive && activity.groups.contains($0)
      }
      if onPeople == nil, shared { onPeople = other }
    }
    if let onPeople { return Reasons.people(title(of: onPeople)) }
    if let onVenue { return Reasons.displaced(title(of: onVenue)) }
    if let onTeams { return Reasons.teamElsewhere(title(of: onTeams)) }
    return order(index, on: day) ?? resources(index, on: day) ?? stocks(index, on: day)
  }

  /// Goods or money of which others have so much now that too little is left.
  private func stocks(_ index: Int, on day: Int) -> Text? {
    for stock in Set(problem.activities[index].draws.map(\.stock)).sorted() {
      let row = problem.stocks[stock]
      var drawn = [Int](repeating: 0, count: problem.days.count)
      for (other, placement) in schedule.placements.enumerated() {
        let first = other == index ? day : placement?.day
        guard let first else { continue }
        let activity = problem.activities[other]
        for draw in activity.draws where draw.stock == stock {
          let days = draw.isDaily ? problem.days(of: activity, from: first) : [first]
          for day in days where row.days.contains(day) { drawn[day] += draw.amount }
        }
      }
      var left = 0
      for (day, amount) in drawn.enumerated() {
        left += row.supplies.reduce(0) {
          $1.day == day || day == 0 && $1.day < 0 ? $0 + $1.amount : $0
        }
        left -= amount
        if left < 0 { return Reasons.lacksStock(agenda.name(ofStock: stock)) }
      }
    }
    return nil
  }

  private func order(_ index: Int, on day: Int) -> Text? {
    for binding in problem.precedences where binding.before == index || binding.after == index {
      let other = binding.before == index ? binding.after : binding.before
      guard let place = schedule.placements[other] else { continue }
      let lag = binding.before == index ? place.day - day : day - place.day
      if lag < binding.minLag || lag > binding.maxLag { return Reasons.follows(title(of: other)) }
    }
    return nil
  }

  private func resources(_ index: Int, on day: Int) -> Text? {
    for use in problem.activities[index].uses {
      let resource = problem.resources[use.resource]
      var used = use.amount
      for (other, placement) in schedule.placements.enumerated() where other != index {
        guard let placement else { continue }
        let activity = problem.activities[other]
        guard (placement.day..<placement.day + activity.span).contains(day),
          resource.isPerDay
            || problem.grid.periods(touching: other, placement, in: problem) & mask != 0
        else { continue }
        used += activity.uses.reduce(0) { $1.resource == use.resource ? $0 + $1.amount : $0 }
      }
      if used > resource.quantity(on: day) {
        return Reasons.lacks(agenda.name(ofResource: use.resource))
      }
    }
    return nil
  }

  // MARK: Where it stood

  private var start: Int? { problem.grid.period(at: before.start.time) }

  private var mask: UInt32 {
    guard !before.isAllDay, let span = TimeSpan(from: before.start.time, to: endOfDay) else {
      return .max
    }
    return problem.grid.periods(touching: span)
  }

  private var endOfDay: TimeOfDay {
    before.end.time == .midnight ? TimeOfDay(hour: 24) ?? before.end.time : before.end.time
  }

  private var venue: Int? {
    before.venue.flatMap { id in problem.venues.firstIndex { $0.id == id } }
  }

  private var teams: [Int] {
    before.teams.compactMap { id in problem.teams.firstIndex { $0.id == id } }
  }

  /// What everybody may know by its name; of anything else only that there is something.
  private func title(of index: Int) -> Text {
    let unnamed = Text(zh: "另一场活动", en: "another activity")
    guard let other = agenda.item(index) else { return unnamed }
    let audience = max(other.activity.audience, agenda.campaigns[other.campaign].audience)
    return audience == .public ? other.activity.title : unnamed
  }
}

extension Activity.Pin {
  fileprivate var isPlace: Bool { date != nil || start != nil || venue != nil || teams != nil }
}

extension TimeGrid {
  /// The periods that an activity takes where it stands.
  fileprivate func periods(
    touching index: Int, _ placement: Placement, in problem: Problem
  ) -> UInt32 {
    let length = problem.activities[index].length(at: placement.start)
    let run: UInt32 = length >= 32 ? .max : (1 << UInt32(length)) - 1
    return run << UInt32(placement.start)
  }
}
