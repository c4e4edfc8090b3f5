import CampaignKit
import Diagnostics
import PlanModel

// Teams, people, things and money.
extension ProblemCompiler {
  /// - Returns: whether the tables know everything that it needs.
  func addNeeds(
    of activity: Activity, in campaign: String, to request: inout Problem.Activity,
    issues: inout Issues
  ) -> Bool {
    for need in activity.needs {
      switch need {
      case .team(let skill):
        guard let index = resources.skills[skill] else {
          report(
            Text(zh: "队伍技能", en: "skill"), skill, resources.skills.ids, activity, &issues)
          return false
        }
        request.skills.append(index)
      case .staff(let count, skill: nil):
        // A unit that counts nobody is not held to a number.
        guard let index = resources[staffID(of: activity.unit)] else { continue }
        request.uses.append(.init(resource: index, amount: count))
      case .staff(let count, let skill?):
        if workspace.tables.staff.isEmpty { continue }
        guard let index = staff(with: skill, for: activity.unit) else {
          let known = Set(workspace.tables.staff.map(\.skill)).sorted()
          report(Text(zh: "人员技能", en: "skill of staff"), skill, known, activity, &issues)
          return false
        }
        request.uses.append(.init(resource: index, amount: count))
      case .goods(let id, let amount, let isDaily):
        guard let index = stocks.goods(id, for: activity.unit) else {
          let known = workspace.tables.goods.map(\.id)
          report(Text(zh: "物资", en: "goods"), id, known, activity, &issues)
          return false
        }
        request.draws.append(.init(stock: index, amount: amount, isDaily: isDaily))
        request.load += amount * stocks.bulk[index]
      case .money(let yuan):
        for index in stocks.money(for: campaign, of: activity.unit) {
          request.draws.append(.init(stock: index, amount: yuan))
        }
      case .equipment(let id, let amount):
        guard let index = resources[id] else {
          let known = workspace.tables.equipment.map(\.id)
          report(Text(zh: "设备", en: "equipment"), id, known, activity, &issues)
          return false
        }
        request.uses.append(.init(resource: index, amount: amount))
      }
    }
    return true
  }

  /// The people of the unit with a skill, or else those of the city.
  private func staff(with skill: String, for unit: String) -> Int? {
    resources[staffID(of: unit, skill: skill)] ?? resources[staffID(of: nil, skill: skill)]
  }

  private func report(
    _ what: Text, _ name: String, _ known: [String], _ activity: Activity, _ issues: inout Issues
  ) {
    issues.report(
      .unknownInPlan, at: activity.source, ["what": what, "name": Text(name)],
      help: didYouMean(name, known))
  }
}
