import CivilTime
import PlanModel

extension Problem {
  /// One value for each district and day.
  func table<Value>(_ value: (District, Int) -> Value) -> [Value] {
    var table: [Value] = []
    table.reserveCapacity(districts.count * days.count)
    for district in districts {
      for day in days.indices { table.append(value(district, day)) }
    }
    return table
  }

  /// By day and venue: the periods in which it is closed.
  func closedPeriods() -> [UInt32] {
    days.indices.flatMap { day in
      venues.map { venue in
        let isOpen = venue.openDayKinds >> days[day].kind.bit & 1 == 1
        if !isOpen || venue.closedDays.contains(day) { return .max }
        return venue.closedCells.reduce(venue.closedPeriods) {
          $1.day == day ? $0 | $1.periods : $0
        }
      }
    }
  }

  /// By day and team: the periods in which it is off.
  func offPeriods() -> [UInt32] {
    days.indices.flatMap { day in
      teams.map { team in
        if team.offDays.contains(day) { return .max }
        return team.offCells.reduce(0) { $1.day == day ? $0 | $1.periods : $0 }
      }
    }
  }

  /// The neighbours of each district in ascending order, each pair known to both.
  func symmetricNeighbours() -> [[Int32]] {
    var sets = [Set<Int32>](repeating: [], count: districts.count)
    for (index, district) in districts.enumerated() {
      for neighbour in district.neighbours where neighbour != index {
        sets[index].insert(Int32(neighbour))
        sets[neighbour].insert(Int32(index))
      }
    }
    return sets.map { $0.sorted() }
  }

  /// Distances of every pair of districts; empty where travel costs nothing.
  func distanceTable() -> [Int32] {
    if travel.matrix.isEmpty { return [] }
    return districts.indices.flatMap { from in
      districts.indices.map { Int32(travel.distance(from, $0)) }
    }
  }

  /// Periods between every pair of districts; empty where a team may be everywhere at once.
  func wayTable() -> [Int32] {
    if !travel.takesTime { return [] }
    return districts.indices.flatMap { from in
      districts.indices.map { Int32(clamping: travel.periods(from: from, to: $0)) }
    }
  }

  /// What an activity draws, as far as it is anything: goods first, as in `HardRule`.
  func countedDraws(of activity: Activity) -> [Model.Draw] {
    let draws = activity.draws.filter { $0.amount > 0 }
    return (draws.filter { !stocks[$0.stock].isMoney } + draws.filter { stocks[$0.stock].isMoney })
      .map { Model.Draw(stock: Int32($0.stock), amount: $0.amount, isDaily: $0.isDaily) }
  }

  /// By stock: the activities that draw on it.
  func drawers() -> [[Int32]] {
    var drawers = [[Int32]](repeating: [], count: stocks.count)
    for (index, activity) in activities.enumerated() {
      for draw in countedDraws(of: activity) where drawers[Int(draw.stock)].last != Int32(index) {
        drawers[Int(draw.stock)].append(Int32(index))
      }
    }
    return drawers
  }

  /// By stock and day: what is there while nothing is drawn; out of reach on days that the stock
  /// does not count.
  func supplies() -> [Int] {
    stocks.flatMap { stock in
      days.indices.map { day in
        if !stock.days.contains(day) { return State.plenty }
        return stock.supplies.reduce(0) { $1.day <= day ? $0 + $1.amount : $0 }
      }
    }
  }

  /// Venues of each activity that only the day and what stands there can still close.
  func venueCandidates() -> [[Int32]] {
    var byDistrict = [[Int]](repeating: [], count: districts.count)
    for (index, venue) in venues.enumerated() { byDistrict[venue.district].append(index) }
    return activities.map { activity in
      if !activity.needsVenue { return [] }
      let named = Set(activity.venues)
      let considered =
        named.isEmpty ? byDistrict[activity.district] : named.sorted()
      return considered.filter { index in
        (activity.pin.venue.map { $0 == index } ?? true)
          && staticObstacle(for: activity, atVenue: index) == nil
      }.map { Int32($0) }
    }
  }

  /// The first rule that keeps an activity out of a venue on every day.
  func staticObstacle(for activity: Activity, atVenue index: Int) -> HardRule? {
    let venue = venues[index]
    let isNamed = activity.venues.contains(index)
    let isTypeRight =
      activity.venues.isEmpty ? activity.venueTypes.contains(venue.type) : isNamed
    if !isTypeRight { return .venueType }
    if venue.capacity < activity.attendance, !rules.softCapacity { return .venueCapacity }
    if venue.district != activity.district, !isNamed { return .venueDistrict }
    if activity.isIndoor, !venue.isIndoor { return .indoor }
    return nil
  }

  /// Teams for each slot of each activity; activities that ask for the same share their rows.
  ///
  /// - Returns: The rows, the district that each is for, and by activity the first of its rows.
  func teamCandidates() -> (rows: [[Int32]], districts: [Int], first: [Int]) {
    struct Wish: Hashable {
      let district: Int
      let skills: [Int]
      let pinned: [Int]?
    }
    var known: [Wish: Int] = [:]
    var rows: [[Int32]] = []
    var districts: [Int] = []
    var first: [Int] = []
    for activity in activities {
      let wish = Wish(
        district: activity.district, skills: activity.skills, pinned: activity.pin.teams)
      if let row = known[wish] {
        first.append(row)
        continue
      }
      known[wish] = rows.count
      first.append(rows.count)
      for (slot, skill) in activity.skills.enumerated() {
        districts.append(wish.district)
        rows.append(
          teams.indices.filter { index in
            let isPinned = wish.pinned.map { slot < $0.count && $0[slot] == index }
            return teams[index].skills.contains(skill)
              && teams[index].serves.contains(activity.district) && isPinned ?? true
          }.map { Int32($0) })
      }
    }
    return (rows, districts, first)
  }

  /// The activities that belong to each employer or series, by its index.
  func members(_ owners: (Activity) -> [Int]) -> [[Int32]] {
    let count = max(series.count, (activities.flatMap(owners).max() ?? -1) + 1)
    var members = [[Int32]](repeating: [], count: count)
    for (index, activity) in activities.enumerated() {
      for owner in owners(activity) { members[owner].append(Int32(index)) }
    }
    return members
  }

  /// Every precedence as seen from both of its ends.
  func lagRows() -> [[Model.Lag]] {
    var rows = [[Model.Lag]](repeating: [], count: activities.count)
    for precedence in precedences {
      let least = max(-Int32.max, Int32(clamping: precedence.minLag))
      let greatest = max(-Int32.max, Int32(clamping: precedence.maxLag))
      rows[precedence.before].append(
        Model.Lag(other: Int32(precedence.after), least: least, greatest: greatest))
      rows[precedence.after].append(
        Model.Lag(
          other: Int32(precedence.before), least: -greatest, greatest: -least))
    }
    return rows
  }
}

extension Array {
  /// For each of `count` things that activities may take: the districts of those activities, in
  /// ascending order. Each element lists what one activity may take.
  func sorted<Wish>(
    into count: Int, _ districtOf: [Int32], _ thing: (Wish) -> Int32
  ) -> [[Int32]] where Element == [Wish] {
    var districts = [[Int32]](repeating: [], count: count)
    let order = indices.sorted { (districtOf[$0], $0) < (districtOf[$1], $1) }
    for activity in order {
      for wish in self[activity] {
        let index = Int(thing(wish))
        if districts[index].last != districtOf[activity] {
          districts[index].append(districtOf[activity])
        }
      }
    }
    return districts
  }
}

extension Problem.Activity {
  /// The amount of each resource, once for each.
  var totalUses: [Model.Amount] {
    var totals: [Model.Amount] = []
    for use in uses where use.amount > 0 {
      if let index = totals.firstIndex(where: { $0.resource == Int32(use.resource) }) {
        totals[index].amount += Int32(use.amount)
      } else {
        totals.append(Model.Amount(resource: Int32(use.resource), amount: Int32(use.amount)))
      }
    }
    return totals
  }
}
