import CivilTime
public import Diagnostics

extension Agenda {
  /// The line that asked for a requirement, or the row of a table that says it where nobody asks: of
  /// several rows the one for the days of the activity.
  public func source(of requirement: Explanation.Requirement, of item: Item) -> SourceLocation {
    let campaign = campaigns[item.campaign]
    let own =
      campaign.listed.first { $0.key == item.activity.key }?.source ?? item.activity.source
    switch requirement {
    case .pinnedDay, .pinnedStart, .pinnedVenue, .pinnedTeams:
      return campaign.pins[item.activity.key]?.source ?? own
    case .venueClosed(let index): return tables.venues[index].source
    case .teamArea: return teamFromElsewhere(for: item)?.source ?? own
    case .teamOff(let team), .teamLimit(let team): return tables.teams[team].source
    case .heat: return hottest(of: item)?.source ?? own
    case .team, .resource, .stock, .group:
      return wanted(by: requirement, of: item).flatMap { item.activity.asked[$0] } ?? own
    case .order(let other), .activity(let other):
      guard let item = self.item(other) else { return own }
      let pin = campaigns[item.campaign].pins[item.activity.key]
      return pin?.source ?? campaigns[item.campaign].listed.first { $0.key == item.activity.key }?
        .source
        ?? item.activity.source
    default: return own
    }
  }

  /// The row of a table that says how much there is of what a requirement asks for, or who it is; nil
  /// where no table does, and where the requirement is what a table says.
  public func record(
    of requirement: Explanation.Requirement, of item: Item
  ) -> SourceLocation? {
    switch requirement {
    case .resource(let index): return source(ofResource: index, on: days(of: item))
    case .stock(let index): return source(ofStock: index)
    case .group(let index):
      let id = problem.groups[index].id
      return tables.leaders.first { $0.id == id }?.source ?? employer(ofGroup: index)?.source
    default: return nil
    }
  }

  /// What of an activity's own a requirement is about.
  private func wanted(
    by requirement: Explanation.Requirement, of item: Item
  ) -> Activity.Wanted? {
    switch requirement {
    case .team(let slot):
      return item.skills.indices.contains(slot) ? .team(skill: item.skills[slot]) : nil
    case .resource(let index):
      let id = problem.resources[index].id
      if tables.equipment.contains(where: { $0.id == id }) { return .equipment(id: id) }
      return .staff(skill: skill(ofStaff: id))
    case .stock(let index):
      return goods(ofStock: problem.stocks[index].id).map { .goods(id: $0.id) } ?? .money
    case .group(let index):
      let id = problem.groups[index].id
      return employer(ofGroup: index).map { .employer($0.legalEntity) } ?? .person(id)
    default: return nil
    }
  }

  /// Of people with a skill, what they can do: `staff/UNIT/SKILL`.
  private func skill(ofStaff id: String) -> String? {
    let parts = id.split(separator: "/", maxSplits: 2, omittingEmptySubsequences: false)
    return parts.count > 2 ? String(parts[2]) : nil
  }

  /// The days that an activity may take; the one that a file fixes where it does.
  private func days(of item: Item) -> ClosedRange<CivilDate> {
    let first = item.activity.pin.date.map { $0...$0 } ?? item.activity.window
    return first.lowerBound...first.upperBound.adding(days: max(0, item.activity.span - 1))
  }

  /// The hottest forecast of its unit within its days, of several the first.
  private func hottest(of item: Item) -> Forecast? {
    let days = days(of: item)
    let rows = tables.forecast.filter {
      $0.unit == item.activity.unit && days.contains($0.date)
    }
    return rows.min { (-$0.maximum, $0.date) < (-$1.maximum, $1.date) }
  }

  /// A team that could do it but does not serve its unit: the one that is fixed, or the first.
  private func teamFromElsewhere(for item: Item) -> Team? {
    let pinned = item.problemIndex.flatMap { problem.activities[$0].pin.teams } ?? []
    return (pinned.map { tables.teams[$0] } + tables.teams).first { team in
      !team.serves.isEmpty && !team.serves.contains(item.activity.unit)
        && item.skills.contains(where: team.skills.contains)
    }
  }

  /// The employer behind a group: the first row of its legal entity.
  func employer(ofGroup index: Int) -> Organisation? {
    let id = problem.groups[index].id
    return tables.organisations.first { "employer/" + $0.legalEntity == id }
  }

  /// The row that says how much of a resource there is while something takes place; nil where one
  /// row does not say it for all of its days.
  public func source(
    ofResource index: Int, at placement: Placement, of item: Item
  ) -> SourceLocation? {
    guard let request = item.problemIndex.map({ problem.activities[$0] }) else { return nil }
    let rows = Set(
      problem.days(of: request, from: placement.day).map { day -> SourceLocation? in
        let date = date(of: day)
        return source(ofResource: index, on: date...date)
      })
    return rows.count == 1 ? rows.first ?? nil : nil
  }

  /// The row that says how much of a resource there is on some days, of several the one that leaves
  /// least.
  private func source(
    ofResource index: Int, on days: ClosedRange<CivilDate>
  ) -> SourceLocation? {
    let id = problem.resources[index].id
    if let row = tables.equipment.first(where: { $0.id == id }) { return row.source }
    let parts = id.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    guard parts.count > 1, parts[0] == "staff" else { return nil }
    if parts.count == 2 { return tables.units.first { $0.id == parts[1] }?.source }
    let rows = tables.staff.filter { $0.skill == parts[2] && ($0.unit ?? "") == parts[1] }
    // Where two rows speak of one day, the later one holds.
    let usual = rows.last { $0.days == nil }
    let first = max(days.lowerBound, horizon.lowerBound)
    let last = min(days.upperBound, horizon.upperBound)
    guard first <= last else { return usual?.source }
    let spoken = (first...last).compactMap { date in
      rows.last { $0.days?.contains(date) ?? false } ?? usual
    }
    return spoken.min { ($0.count, $0.source) < ($1.count, $1.source) }?.source
  }
}
