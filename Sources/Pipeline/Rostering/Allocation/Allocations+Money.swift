internal import CivilTime
internal import Diagnostics
internal import PlanModel

/// Whether there is money for everybody, and what is paid where there is not.
extension Allocations {
  /// Requests that are paid out of one budget, in the order of time.
  struct BudgetGroup {
    var campaign: Campaign
    /// Nil where the campaign's own money pays for all units.
    var unit: String?
    var requests: [PlacedRequest]
    /// Nil where nobody has set any money aside.
    var budget: Int?
  }

  func budgetGroups() -> [BudgetGroup] {
    var groups: [Pool: BudgetGroup] = [:]
    for placed in requests {
      let campaign = campaign(of: placed)
      let unit = placed.activity.unit
      let budgets = agenda.tables.budgets
      let own = budgets.filter {
        $0.unit == unit && $0.covers(campaign: campaign.id, unit: unit)
      }
      let general = budgets.filter { $0.unit == nil && $0.campaign == campaign.id }
      let key = Pool(campaign: campaign.id, unit: own.isEmpty ? "" : unit)
      let money = (own.isEmpty ? general : own).map(\.amount).reduce(0, +)
      let amount =
        own.isEmpty
        ? campaign.budget.map { general.isEmpty ? $0 : min($0, money) }
          ?? (general.isEmpty ? nil : money) : money
      groups[
        key,
        default: BudgetGroup(
          campaign: campaign, unit: own.isEmpty ? nil : unit, requests: [], budget: amount)
      ].requests.append(placed)
    }
    return groups.values.sorted {
      ($0.campaign.id, $0.unit ?? "") < ($1.campaign.id, $1.unit ?? "")
    }
  }

  mutating func pay(_ group: BudgetGroup, issues: inout Issues) {
    guard let first = group.requests.first, let rule = first.request.allocation?.whenShort else {
      return
    }
    var ahead: [HardshipClass: Int] = [:]
    for pool in Set(group.requests.map(pool)) {
      ahead.merge(later[pool] ?? [:], uniquingKeysWith: +)
    }
    let wanted =
      ahead.values.reduce(0, +)
      + group.requests.flatMap { places[$0.index] ?? [] }.map(\.wanted).reduce(0, +)
    // What was paid at visits that are no longer in the plan came out of the same money.
    let here = Set(requests.map(\.id))
    let spent = settled.filter {
      $0.campaign == group.campaign.id && (group.unit == nil || $0.unit == group.unit)
        && !here.contains($0.activity)
    }.flatMap(\.given).map(\.yuan).reduce(0, +)
    let money = group.budget.map { max(0, $0 - spent) }
    let isShort = money.map { $0 < wanted } ?? false
    if let money, isShort {
      report(
        .allocationShort, at: first,
        ["wanted": Text("\(wanted)"), "money": Text("\(money)"), "gap": Text("\(wanted - money)")],
        &issues)
      cut(group.requests, to: money, wanted: wanted, ahead: ahead, by: rule)
    }
    var reported: Set<Text> = []
    for placed in group.requests {
      guard let allocation = placed.request.allocation else { continue }
      let lacks = obstacle(allocation, hasMoney: money != nil, isShort: isShort)
      obstacles[placed.index] = lacks
      if let lacks, reported.insert(lacks).inserted {
        report(.allocationWithheld, at: placed, ["missing": lacks], &issues)
      }
    }
  }

  private func obstacle(
    _ allocation: Allocation, hasMoney: Bool, isShort: Bool
  ) -> Text? {
    var lacks: [Text] = []
    if !hasMoney { lacks.append(Text(zh: "经费预算", en: "a budget")) }
    if isShort, allocation.whenShort == .meeting {
      lacks.append(Text(zh: "经费不足怎么发的会议决定", en: "a decision on the money that is short"))
    }
    if allocation.minutes == nil {
      lacks.append(Text(zh: "会议纪要编号", en: "the number of the minutes"))
    }
    if let obstacle = allocation.obstacle { lacks.append(obstacle) }
    return lacks.isEmpty
      ? nil
      : Text(
        zh: lacks.map(\.zh).joined(separator: "、"), en: lacks.map(\.en).joined(separator: ", "))
  }

  /// Less than was wanted, by what the meeting has decided.
  ///
  /// - Parameter ahead: what those want, by class, whose visit lies after the horizon: whoever is
  ///   worse off is not left out for having a later visit.
  private mutating func cut(
    _ requests: [PlacedRequest], to money: Int, wanted: Int, ahead: [HardshipClass: Int],
    by rule: Allocation.Shortage
  ) {
    var left = money
    let order = requests.flatMap { placed in
      (places[placed.index] ?? []).indices.map { (placed.index, $0) }
    }
    switch rule {
    case .meeting: break
    case .byClass:
      for level in HardshipClass.allCases.sorted() {
        for (request, index) in order
        where places[request]?[index].recipient.hardship == level {
          let yuan = places[request]?[index].wanted ?? 0
          let isPaid = yuan <= left
          places[request]?[index].yuan = isPaid ? yuan : 0
          if isPaid { left -= yuan } else { left = 0 }
        }
        left = max(0, left - (ahead[level] ?? 0))
      }
    case .proRata:
      for (request, index) in order {
        let yuan = (places[request]?[index].wanted ?? 0) * money / max(1, wanted)
        places[request]?[index].yuan = yuan
      }
    }
  }
}
