internal import CivilTime
public import PlanModel

/// One employer that two organisers named for times too near to one another.
public struct InvitationClash: Hashable, Sendable {
  /// Ids of the two activities, the earlier one first.
  public var first: String
  public var second: String
  /// Id of the organisation, as the second activity named it.
  public var organisation: String
  /// Whether both are at one time; otherwise within the days of rest.
  public var isSameTime: Bool
  /// Days within which it is not invited twice.
  public var cooldownDays: Int
}

/// The employers that organisers have named for two placed activities at one time, or within the
/// days of rest in the same or a neighbouring unit. The rule is that of the rosters themselves.
public func invitationClashes(of agenda: Agenda, in schedule: Schedule) -> [InvitationClash] {
  let requests = placedRequests(of: agenda, in: schedule).filter { !$0.request.invited.isEmpty }
  let employers = Employers(agenda.tables, holders: requests.map(\.activity.unit))
  var invitations = Invitations(entities: employers.entityCount, near: employers.near)
  let byIndex = Dictionary(uniqueKeysWithValues: requests.map { ($0.index, $0) })
  var clashes: [InvitationClash] = []
  for placed in requests {
    let visit = Invitations.Visit(placed, unit: employers.unit(placed.activity.unit))
    var present: Set<Int> = []
    for id in placed.request.invited {
      guard let organisation = employers.index[id],
        present.insert(employers.entity[organisation]).inserted
      else { continue }
      let entity = employers.entity[organisation]
      for (conflict, other) in invitations.conflicts(of: visit, for: entity) {
        guard let there = byIndex[other.request], there.id != placed.id else { continue }
        clashes.append(
          InvitationClash(
            first: there.id, second: placed.id, organisation: id,
            isSameTime: conflict == .busy,
            cooldownDays: max(other.cooldownDays, visit.cooldownDays)))
      }
      invitations.add(visit, for: entity)
    }
  }
  return clashes
}

extension Invitations.Visit {
  /// The time and place of a request for employers.
  init(_ placed: PlacedRequest, unit: Int) {
    func minutes(_ moment: CivilDateTime) -> Int {
      moment.date.dayNumber * 1440 + moment.time.minutes
    }
    let start = minutes(placed.occurrence.start)
    self.init(
      request: placed.index, unit: unit, day: placed.occurrence.start.date.dayNumber,
      minutes: start..<max(start + 1, minutes(placed.occurrence.end)),
      cooldownDays: placed.request.cooldownDays)
  }
}
