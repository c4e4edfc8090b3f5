import PlanModel

/// What a search may touch, and what it hears of the others.
extension Search {
  /// What became of an activity.
  struct Change: BitwiseCopyable, Sendable {
    var activity: Int32
    var place: Place
  }

  /// Takes over a territory for a round: the activities of its districts, the teams at home there,
  /// and of what all use those days on which it is this search's turn.
  func enter(_ index: Int, of count: Int, owners: [UInt8], round: Int) {
    if count == 1, memberCount > 0 || round > 0 { return }
    var byDistrict = [[Int32]](repeating: [], count: model.districtCount)
    var users = [Set<UInt8>](repeating: [], count: model.problem.resources.count)
    tiedCount = 0
    for activity in 0..<model.activityCount {
      let district = Int(model.entries[activity].district)
      let isMine = Int(owners[district]) == index && isMovable[activity]
      isMember[activity] = isMine
      if isMine { byDistrict[district].append(Int32(activity)) }
      if isMine, !model.lags.range(activity).isEmpty {
        tied[tiedCount] = Int32(activity)
        tiedCount += 1
      }
      if count == 1 { continue }
      for use in model.uses.range(activity) {
        users[Int(model.uses.items[use].resource)].insert(owners[district])
      }
    }
    memberCount = 0
    for (district, activities) in byDistrict.enumerated() {
      districtStart[district] = Int32(memberCount)
      for activity in activities {
        members[memberCount] = activity
        memberCount += 1
      }
    }
    districtStart[model.districtCount] = Int32(memberCount)
    if count > 1 { divide(index, owners: owners, users: users.map { $0.sorted() }, round: round) }
  }

  /// Takes its own teams and a fair share of what is left of everything that others use as well,
  /// so that whatever all of them add in a round, there is enough for it.
  private func divide(_ index: Int, owners: [UInt8], users: [[UInt8]], round: Int) {
    for team in 0..<model.teamCount {
      let isMine = Int(owners[Int(model.teamHome[team])]) == index
      state.teamRoom[team] = isMine ? model.teamLimit[team] : 0
    }
    for (resource, searches) in users.enumerated() {
      guard let rank = searches.firstIndex(of: UInt8(index)) else { continue }
      for day in 0..<model.dayCount {
        let quantity = Int32(clamping: model.problem.resources[resource].quantity(on: day))
        let base = (resource * model.dayCount + day) * model.periodCount
        // What cannot be divided goes round.
        let turn = (rank + day + round) % searches.count
        for cell in base..<base + model.periodCount {
          let left = Int(quantity) - Int(state.resourceUse[cell])
          let share = left / searches.count + (turn < left % searches.count ? 1 : 0)
          state.resourceLimit[cell] = state.resourceUse[cell] + Int32(share)
        }
      }
    }
  }

  /// Remembers where its activities stand.
  func begin() {
    for index in 0..<memberCount { before[index] = state.places[Int(members[index])] }
  }

  /// What was moved since `begin`.
  func changes() -> [Change] {
    (0..<memberCount).compactMap { index in
      let activity = members[index]
      let place = state.places[Int(activity)]
      return place.isSame(as: before[index]) ? nil : Change(activity: activity, place: place)
    }
  }

  /// Does what others did.
  func adopt(_ changes: some Sequence<Change>) {
    for change in changes where state.places[Int(change.activity)].isPlaced {
      state.remove(Int(change.activity))
    }
    for change in changes where change.place.isPlaced {
      state.place(Int(change.activity), at: change.place)
    }
  }
}
