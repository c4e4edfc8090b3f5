public import CampaignKit
import Carrying
import CivilTime
import ConfigValue
public import Diagnostics
import PlanModel

/// Says that a file is of another year, and what carrying it over would make of its dates; nothing
/// where its days meet the horizon or cannot be read.
///
/// - Returns: whether it was said.
public func reportLastYear(
  _ received: Received, in workspace: Workspace, issues: inout Issues
) -> Bool {
  var own = Issues()
  guard var reader = RecordReader(received.value, key: "专项", issues: &own),
    let window: DateWindow = reader.optional(ConfigName("window", zh: "时间"), issues: &own),
    let dates = window.dates(
      in: workspace.horizon, calendar: workspace.calendar, issues: &own),
    !dates.overlaps(workspace.horizon)
  else { return false }
  let title: Text? = reader.optional(ConfigName("title", zh: "标题"), issues: &own)
  let horizon = workspace.horizon
  issues.report(
    .submissionLastYear, at: window.source,
    [
      "title": title ?? Text(received.name), "year": Text("\(dates.lowerBound.year)"),
      "from": Text(dates.lowerBound.description), "to": Text(dates.upperBound.description),
      "first": Text(horizon.lowerBound.description), "last": Text(horizon.upperBound.description),
      "carried": carried(received, from: dates.lowerBound.year, in: workspace),
    ])
  return true
}

/// What `carry` would write in the place of each date, the first few of them.
private func carried(_ received: Received, from year: Int, in workspace: Workspace) -> Text {
  let target = workspace.horizon.lowerBound.year
  guard target > year, let first = CivilDate(year: year, month: 1, day: 1),
    let last = CivilDate(year: year, month: 12, day: 31)
  else { return Text(zh: "无法推算", en: "not known") }
  var old = workspace
  old.horizon = first...last
  old.campaigns = []
  var issues = Issues()
  let next = Carrying.carried(
    old, files: [WorkspaceFile(path: "campaign.yaml", bytes: received.yaml)], to: target,
    issues: &issues)
  let dates = next.decisions.filter { !$0.old.isEmpty && $0.old != $0.new && $0.line > 0 }
  let shown = dates.prefix(8).map { date in
    // Lines are those of the YAML: of a sheet they would lead nowhere.
    Text((received.bytes == received.yaml ? "\(date.line): " : "") + "\(date.old) → \(date.new)")
  }
  if shown.isEmpty { return Text(zh: "没有要改的", en: "nothing to change") }
  let more =
    dates.count > shown.count
    ? [Text(zh: "等 \(dates.count) 处", en: "\(dates.count) places in all")] : []
  return Text(listing: shown + more)
}
