import CampaignKit
import Diagnostics
import PlanModel
import Rostering

/// What the rules of draws, their activities and their people say wrong, with line and column, before
/// anybody is drawn; the rules that can be read, by index of campaign.
///
/// - Parameter register: the columns of the workspace's register; nil where they are not known.
func checkedDraws(
  of workspace: Workspace, _ agenda: Agenda, _ register: Set<String>?, issues: inout Issues
) -> [(campaign: Int, rules: LotteryRules)] {
  var read: [(campaign: Int, rules: LotteryRules)] = []
  for (index, entry) in workspace.campaigns.enumerated() {
    guard let value = entry.draw?.value else { continue }
    let block = value.numberingDistricts(workspace.tables.units, issues: &issues)
    guard let rules = LotteryRules(from: block, campaign: entry.campaign.id, issues: &issues) else {
      continue
    }
    read.append((index, rules))
    rules.checkActivities(in: agenda, campaign: index, at: block.location, issues: &issues)
    if let name = rules.people {
      guard let list = entry.campaign.lists[name] else { continue }
      checkPeople(list, for: rules, units: workspace.tables.units, issues: &issues)
    } else if workspace.register == nil {
      issues.report(.drawNobody, at: block.location, ["campaign": entry.campaign.title])
    } else if let register {
      rules.checkColumns(of: register, issues: &issues)
    }
  }
  return read
}
