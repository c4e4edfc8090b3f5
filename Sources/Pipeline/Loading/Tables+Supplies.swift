import CampaignKit
import CivilTime
import ConfigValue
import Diagnostics
import PlanModel
import Tabular

let ownerName = ColumnName("unit", zh: "区县", "单位")
private let quantity = ColumnName("quantity", zh: "数量", "人数")
private let days = ColumnName("days", zh: "日期")

enum StaffColumns {
  static let skill = ColumnName("skill", zh: "技能")
  static let schema = TableSchema(required: [skill, quantity], optional: [ownerName, days])
}

func staff(_ row: RowReader, _ units: UnitNames, issues: inout Issues) -> Staff? {
  guard let skill = row.required(StaffColumns.skill, issues: &issues),
    row.required(quantity, issues: &issues) != nil,
    let count = row.count(quantity, issues: &issues),
    let unit = row.owner(units, issues: &issues),
    let period = row.period(issues: &issues)
  else { return nil }
  return Staff(unit: unit.id, skill: skill, count: count, days: period.days, source: row.location)
}

enum LeaderColumns {
  static let away = ColumnName("away", zh: "外出")
  static let replaceable = ColumnName("replaceable", zh: "可代")
  static let schema = TableSchema(
    required: [id, name], optional: [english, away, replaceable, busyCalendar])
}

func leader(_ row: RowReader, issues: inout Issues) -> Leader? {
  typealias Columns = LeaderColumns
  guard let id = row.id(id, issues: &issues),
    let name = row.name(name, english, issues: &issues)
  else { return nil }
  return Leader(
    id: id, name: name, away: row.spans(Columns.away, issues: &issues),
    isReplaceable: row.value(Columns.replaceable, issues: &issues) ?? false,
    source: row.location)
}

enum GoodsColumns {
  static let arrives = ColumnName("arrives", zh: "到货日期")
  static let bulk = ColumnName("bulk", zh: "占载货")
  static let schema = TableSchema(
    required: [id, name, quantity], optional: [english, ownerName, arrives, bulk])
}

func goods(_ row: RowReader, _ units: UnitNames, issues: inout Issues) -> Goods? {
  typealias Columns = GoodsColumns
  guard let id = row.id(id, issues: &issues),
    let name = row.name(name, english, issues: &issues),
    row.required(quantity, issues: &issues) != nil,
    let amount = row.count(quantity, issues: &issues),
    let unit = row.owner(units, issues: &issues)
  else { return nil }
  let arrives = row.date(Columns.arrives, issues: &issues)
  if arrives == nil, row.cell(Columns.arrives) != nil { return nil }
  return Goods(
    id: id, name: name, unit: unit.id, amount: amount, arrives: arrives,
    bulk: row.count(Columns.bulk, issues: &issues) ?? 0, source: row.location)
}

enum BudgetColumns {
  static let amount = ColumnName("amount", zh: "金额")
  static let campaign = ColumnName("campaign", zh: "专项")
  static let schema = TableSchema(
    required: [id, name, amount], optional: [english, campaign, ownerName, days])
}

func budget(_ row: RowReader, _ units: UnitNames, issues: inout Issues) -> Budget? {
  typealias Columns = BudgetColumns
  guard let id = row.id(id, issues: &issues),
    let name = row.name(name, english, issues: &issues),
    row.required(Columns.amount, issues: &issues) != nil,
    let amount = row.count(Columns.amount, issues: &issues),
    let unit = row.owner(units, issues: &issues),
    let period = row.period(issues: &issues)
  else { return nil }
  return Budget(
    id: id, name: name, amount: amount, campaign: row.text(Columns.campaign), unit: unit.id,
    days: period.days, source: row.location)
}

enum ForecastColumns {
  static let date = ColumnName("date", zh: "日期")
  static let maximum = ColumnName("maximum", zh: "最高气温")
  static let schema = TableSchema(required: [ownerName, date, maximum], optional: [])
}

func forecast(_ row: RowReader, _ units: UnitNames, issues: inout Issues) -> Forecast? {
  typealias Columns = ForecastColumns
  guard let unit = unit(ownerName, in: row, units, issues: &issues),
    row.required(Columns.date, issues: &issues) != nil,
    let date = row.date(Columns.date, issues: &issues),
    let text = row.required(Columns.maximum, issues: &issues),
    let cell = row.cell(Columns.maximum)
  else { return nil }
  guard let maximum = ForecastEntry.temperature(in: text) else {
    issues.report(
      .invalidValue, at: cell.location,
      [
        "key": Text(zh: "最高气温", en: "maximum"), "value": Text(text),
        "expected": Text(zh: "摄氏度（如 39 或 38.5）", en: "degrees Celsius such as 39 or 38.5"),
      ])
    return nil
  }
  return Forecast(unit: unit.id, date: date, maximum: maximum, source: cell.location)
}

/// What `workspace.yaml` says of one day.
func forecast(
  _ entry: Located<ForecastEntry>, _ units: UnitNames, _ horizon: ClosedRange<CivilDate>,
  _ calendar: ChineseCalendar, issues: inout Issues
) -> Forecast? {
  let anchor = Located(entry.value.date, at: entry.location)
  guard let unit = units.unit(named: entry.value.unit, at: entry.location, issues: &issues),
    let date = anchor.date(in: horizon, calendar: calendar, issues: &issues)
  else { return nil }
  return Forecast(
    unit: unit.id, date: date, maximum: entry.value.maximum, source: entry.location)
}

/// Whose a row is; the city's where the id is nil.
struct Owner {
  var id: String?
}

/// The days of which a row speaks; all of them where there is no span.
private struct Period {
  var days: ClosedRange<CivilDate>?
}

extension RowReader {
  /// Nil after an error.
  func owner(_ units: UnitNames, issues: inout Issues) -> Owner? {
    guard let cell = cell(ownerName) else { return Owner() }
    return units.unit(named: cell.text, at: cell.location, issues: &issues).map {
      Owner(id: $0.id)
    }
  }

  /// Nil after an error.
  fileprivate func period(issues: inout Issues) -> Period? {
    guard cell(days) != nil else { return Period() }
    return spans(days, issues: &issues).first.map { Period(days: $0) }
  }
}
