import CampaignKit
import CivilTime
import ConfigValue
import Diagnostics
import PlanModel
import Tabular

/// The table of what came of activities (实际数), as units report it.
enum CountColumns {
  static let campaign = ColumnName("campaign", zh: "专项")
  static let indicator = ColumnName("indicator", zh: "指标")
  static let date = ColumnName("date", zh: "日期")
  static let group = ColumnName("group", zh: "其中")
  static let amount = ColumnName("amount", zh: "数量")
  static let about = ColumnName("about", zh: "约")
  static let schema = TableSchema(
    required: [campaign, indicator, amount], optional: [ownerName, date, group, about])
}

func count(_ row: RowReader, _ units: UnitNames, issues: inout Issues) -> IndicatorCount? {
  typealias Columns = CountColumns
  guard let campaign = row.required(Columns.campaign, issues: &issues),
    let indicator = row.required(Columns.indicator, issues: &issues),
    row.required(Columns.amount, issues: &issues) != nil,
    let amount = row.count(Columns.amount, issues: &issues),
    let unit = row.owner(units, issues: &issues)
  else { return nil }
  let date = row.date(Columns.date, issues: &issues)
  if date == nil, row.cell(Columns.date) != nil { return nil }
  var count = IndicatorCount(
    campaign: campaign, indicator: indicator, unit: unit.id, date: date,
    group: row.text(Columns.group), amount: amount, source: row.location)
  // Whatever stands there but a plain no: people write 约, 多, 近 or a tick.
  count.isAbout = row.text(Columns.about).map { !["否", "no", "0"].contains($0) } ?? false
  return count
}

extension CampaignReader {
  /// A count of a campaign or an indicator that nobody has is a slip of the pen.
  func checkCounts(of counts: [IndicatorCount], issues: inout Issues) {
    for count in counts {
      guard
        let entry = entries.first(where: {
          [$0.campaign.id, $0.campaign.title.zh, $0.campaign.title.en].contains(count.campaign)
        })
      else {
        issues.report(
          unknown: Text(zh: "专项", en: "campaign"), Located(count.campaign, at: count.source),
          among: entries.map(\.campaign.id))
        continue
      }
      let names = entry.campaign.indicators.flatMap(\.names)
      if !names.contains(count.indicator) {
        issues.report(
          unknown: Text(zh: "指标", en: "indicator"), Located(count.indicator, at: count.source),
          among: names)
      }
    }
  }
}
