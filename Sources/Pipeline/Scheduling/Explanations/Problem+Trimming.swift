import PlanModel

extension Problem {
  /// The problem without the places, teams, things and people that none of its activities can have,
  /// and without what only costs: small enough to be solved anew for every part of a conflict.
  ///
  /// - Parameters:
  ///   - venues: that stay besides those that activities name.
  ///   - teams: that stay besides those that activities are pinned to.
  /// - Returns: a problem in which the same activities can be placed.
  func trimmed(keepingVenues venues: [Int], teams: [Int]) -> Problem {
    var kept = Kept()
    kept.venues.keep(venues)
    kept.teams.keep(teams)
    for activity in activities {
      kept.venues.keep(activity.venues + [activity.pin.venue].compactMap { $0 })
      kept.teams.keep(activity.pin.teams ?? [])
      kept.resources.keep(activity.uses.map(\.resource))
      kept.stocks.keep(activity.draws.map(\.stock))
      kept.groups.keep(activity.groups)
    }
    var problem = self
    problem.venues = kept.venues.rows(of: self.venues).map { venue in
      var venue = venue
      venue.township = nil
      return venue
    }
    problem.teams = kept.teams.rows(of: self.teams)
    problem.resources = kept.resources.rows(of: resources)
    problem.stocks = kept.stocks.rows(of: stocks)
    problem.groups = kept.groups.rows(of: groups)
    problem.townships = []
    problem.series = []
    problem.kinds = [Kind(id: "any", gapSame: 0, gapNeighbour: 0)]
    problem.activities = activities.map(kept.renumbered)
    return problem
  }

  /// What stays, by kind.
  private struct Kept {
    var venues = Numbering()
    var teams = Numbering()
    var resources = Numbering()
    var stocks = Numbering()
    var groups = Numbering()

    func renumbered(_ activity: Activity) -> Activity {
      var activity = activity
      activity.kind = 0
      activity.series = nil
      activity.employers = []
      activity.previous = nil
      activity.venues = activity.venues.map { venues[$0] }
      activity.pin.venue = activity.pin.venue.map { venues[$0] }
      activity.pin.teams = activity.pin.teams?.map { teams[$0] }
      activity.uses = activity.uses.map {
        .init(resource: resources[$0.resource], amount: $0.amount)
      }
      activity.draws = activity.draws.map {
        .init(stock: stocks[$0.stock], amount: $0.amount, isDaily: $0.isDaily)
      }
      activity.groups = activity.groups.map { groups[$0] }
      return activity
    }
  }

  /// New numbers for some rows of a table, in their old order.
  private struct Numbering {
    private var old: Set<Int> = []
    private var new: [Int: Int] = [:]

    mutating func keep(_ indices: [Int]) {
      old.formUnion(indices)
      new = [:]
    }

    mutating func rows<Row>(of table: [Row]) -> [Row] {
      let order = old.sorted()
      for (position, index) in order.enumerated() { new[index] = position }
      return order.map { table[$0] }
    }

    subscript(index: Int) -> Int {
      guard let position = new[index] else { preconditionFailure("a row that is asked for stays") }
      return position
    }
  }
}
