internal import PlanModel

/// What the placed activities of a plan add up to.
struct PlannedAmounts {
  private let agenda: Agenda
  private let schedule: Schedule
  private var rosters: [String: [Roster]] = [:]
  private var organisations: [String: Organisation] = [:]

  init(_ agenda: Agenda, _ schedule: Schedule, _ rosters: [Roster]) {
    self.agenda = agenda
    self.schedule = schedule
    for roster in rosters { self.rosters[roster.activity, default: []].append(roster) }
    for organisation in agenda.tables.organisations {
      organisations[organisation.id] = organisation
    }
  }

  func amount(of measure: Indicator.Measure, in campaign: Int) -> Int {
    amounts(of: measure, at: placedItems(of: campaign)).values.reduce(0, +)
  }

  /// Of a campaign, those that have a place and are not called off.
  func placedItems(of campaign: Int) -> [Agenda.Item] {
    agenda.items.filter { item in
      item.campaign == campaign
        && item.problemIndex.map { schedule.placements[$0] != nil } ?? false
    }
  }

  /// By unit.
  func amounts(of measure: Indicator.Measure, at items: [Agenda.Item]) -> [String: Int] {
    var amounts: [String: Int] = [:]
    for item in items
    where measure.kinds.isEmpty || measure.kinds.contains(item.activity.kind) {
      amounts[item.activity.unit, default: 0] += amount(of: measure.what, at: item)
    }
    return amounts
  }

  private func amount(of what: Indicator.What, at item: Agenda.Item) -> Int {
    let isOnline = item.activity.place == .online
    let rosters = rosters[item.id] ?? []
    func sum(_ amount: (Organisation) -> Int) -> Int {
      rosters.flatMap(\.organisations).reduce(0) { $0 + (organisations[$1].map(amount) ?? 0) }
    }
    switch what {
    case .activities: return 1
    case .online: return isOnline ? 1 : 0
    case .onSite: return isOnline ? 0 : 1
    case .organisations: return sum { _ in 1 }
    case .posts: return sum(\.posts)
    case .openings: return sum(\.openings)
    case .seats:
      return rosters.reduce(0) { sum, roster in
        roster.kind == .open || roster.kind == .supply ? sum : sum + roster.seats
      }
    case .equipment:
      return item.activity.needs.reduce(0) { sum, need in
        if case .equipment(_, let amount) = need { sum + amount } else { sum }
      }
    case .goods: return rosters.reduce(0) { $0 + ($1.isLedger ? $1.seats : 0) }
    case .money: return rosters.reduce(0) { $0 + $1.yuan(inMoneyColumn: 0) }
    case .worth: return rosters.reduce(0) { $0 + $1.yuan(inMoneyColumn: 1) }
    }
  }
}
