import CampaignKit
import CivilTime
import ConfigValue
import Diagnostics
import PlanModel
import Tabular

/// Every table that the settings name. Without a table of units the city is the only one.
func tables(
  of settings: Settings, in files: WorkspaceFiles, calendar: ChineseCalendar,
  issues: inout Issues
) -> Tables {
  var tables = Tables()
  tables.units = [
    Unit(
      id: "city", name: settings.city, shortName: settings.city, source: settings.horizonPlace)
  ]
  if let rows = rows(of: .units, UnitColumns.schema, settings, files, issues: &issues) {
    var borders: [String: SourceLocation] = [:]
    let units = rows.compactMap { row -> Unit? in
      let unit = unit(row, issues: &issues)
      if let unit { borders[unit.id] = row.cell(UnitColumns.neighbours)?.location }
      return unit
    }
    tables.units = unique(units, issues: &issues)
    checkBorders(of: tables.units, at: borders, issues: &issues)
  }
  let names = UnitNames(tables.units, horizon: settings.horizon)
  if let rows = rows(of: .venues, VenueColumns.schema, settings, files, issues: &issues) {
    tables.venues = unique(
      rows.compactMap { row in
        venue(row, names, issues: &issues)?.busy(
          BusyTimes(row, in: files, settings.horizon, issues: &issues))
      }, issues: &issues)
  }
  if let rows = rows(of: .teams, TeamColumns.schema, settings, files, issues: &issues) {
    tables.teams = unique(
      rows.compactMap { row in
        team(row, names, issues: &issues)?.busy(
          BusyTimes(row, in: files, settings.horizon, issues: &issues))
      }, issues: &issues)
  }
  if let rows = rows(
    of: .organisations, OrganisationColumns.schema, settings, files, issues: &issues)
  {
    tables.organisations = unique(
      rows.compactMap { organisation($0, names, issues: &issues) }, issues: &issues)
  }
  if let rows = rows(of: .equipment, EquipmentColumns.schema, settings, files, issues: &issues) {
    tables.equipment = unique(rows.compactMap { equipment($0, issues: &issues) }, issues: &issues)
  }
  addSupplies(to: &tables, of: settings, in: files, names, issues: &issues)
  tables.forecast += settings.forecast.compactMap {
    forecast($0, names, settings.horizon, calendar, issues: &issues)
  }
  return tables
}

/// Who and what there is to send out, and how hot it will be.
private func addSupplies(
  to tables: inout Tables, of settings: Settings, in files: WorkspaceFiles, _ names: UnitNames,
  issues: inout Issues
) {
  if let rows = rows(of: .staff, StaffColumns.schema, settings, files, issues: &issues) {
    tables.staff = rows.compactMap { staff($0, names, issues: &issues) }
  }
  if let rows = rows(of: .leaders, LeaderColumns.schema, settings, files, issues: &issues) {
    tables.leaders = unique(
      rows.compactMap { row in
        leader(row, issues: &issues)?.busy(
          BusyTimes(row, in: files, settings.horizon, issues: &issues))
      }, issues: &issues)
  }
  if let rows = rows(of: .goods, GoodsColumns.schema, settings, files, issues: &issues) {
    tables.goods = rows.compactMap { goods($0, names, issues: &issues) }
  }
  if let rows = rows(of: .budgets, BudgetColumns.schema, settings, files, issues: &issues) {
    tables.budgets = unique(
      rows.compactMap { budget($0, names, issues: &issues) }, issues: &issues)
  }
  if let rows = rows(of: .forecast, ForecastColumns.schema, settings, files, issues: &issues) {
    tables.forecast = rows.compactMap { forecast($0, names, issues: &issues) }
  }
  if let rows = rows(of: .counts, CountColumns.schema, settings, files, issues: &issues) {
    tables.counts = rows.compactMap { count($0, names, issues: &issues) }
  }
}

/// The built-in holiday notices, and those that the workspace adds or corrects year by year.
func calendar(
  of settings: Settings, in files: WorkspaceFiles, issues: inout Issues
) -> ChineseCalendar {
  guard
    let rows = rows(of: .holidays, HolidayColumns.schema, settings, files, issues: &issues)
  else { return ChineseCalendar() }
  var first: [CivilDate: SourceLocation] = [:]
  var places: [SourceLocation] = []
  let own = rows.compactMap { row -> HolidayRow? in
    guard let holiday = holiday(row, issues: &issues) else { return nil }
    guard let other = first[holiday.date] else {
      first[holiday.date] = row.location
      places.append(row.location)
      return holiday
    }
    issues.report(
      .rowTwice, at: row.location, ["id": Text(holiday.date.description)],
      notes: [.init(Text(zh: "先写在这里", en: "first given here"), at: other)])
    return nil
  }
  // NB: a table holds fewer than 65 535 days; a century of notices has some 4000.
  guard own.count < Int(UInt16.max) else {
    issues.report(.tableTooLarge, at: rows[0].location)
    return ChineseCalendar()
  }
  // A year that the table names loses the built-in notice, so half a notice is worth a word.
  for problem in HolidayTable.problems(in: own) {
    issues.report(.holidayRow, at: places[problem.row], ["reason": problem.words])
  }
  return ChineseCalendar(holidays: HolidayTable.builtIn.overridden(by: HolidayTable(rows: own)))
}

private func rows(
  of name: Settings.TableName, _ schema: TableSchema, _ settings: Settings,
  _ files: WorkspaceFiles, issues: inout Issues
) -> [RowReader]? {
  guard let path = settings.tables[name],
    let table = TableReading(files: files, mappings: settings.mappings).table(
      of: .table(name), at: path.value, named: path.location, issues: &issues),
    let columns = table.columns(schema, issues: &issues)
  else { return nil }
  return table.rows.map { RowReader(row: $0, columns: columns) }
}

/// A row of a table, found by its id.
protocol Record {
  var id: String { get }
  var source: SourceLocation { get }
}
extension Unit: Record {}
extension Venue: Record {}
extension Team: Record {}
extension Organisation: Record {}
extension Equipment: Record {}
extension Leader: Record {}
extension Budget: Record {}

private func unique<Row: Record>(_ rows: [Row], issues: inout Issues) -> [Row] {
  var first: [String: SourceLocation] = [:]
  return rows.filter { row in
    guard let other = first[row.id] else {
      first[row.id] = row.source
      return true
    }
    issues.report(
      .rowTwice, at: row.source, ["id": Text(row.id)],
      notes: [.init(Text(zh: "先写在这里", en: "first given here"), at: other)])
    return false
  }
}

/// Borders are mutual and lead to units that exist.
private func checkBorders(
  of units: [Unit], at places: [String: SourceLocation], issues: inout Issues
) {
  let byID = Dictionary(units.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  for unit in units {
    let place = places[unit.id] ?? unit.source
    for neighbour in unit.neighbours {
      guard let other = byID[neighbour] else {
        issues.report(.unknownUnit, at: place, ["name": Text(neighbour)])
        continue
      }
      if !other.neighbours.contains(unit.id) {
        issues.report(
          .borderOneWay, at: place, ["unit": unit.name, "other": other.name],
          notes: [.init(Text(zh: "对方写在这里", en: "the other unit stands here"), at: other.source)])
      }
    }
  }
}

extension HolidayProblem {
  fileprivate var words: Text {
    switch reason {
    case .duplicate: Text(zh: "这一天写了两次", en: "the day is given twice")
    case .alreadyWorkday:
      Text(zh: "这一天本来就上班", en: "the day is a workday without being made up for")
    case .unknownHoliday(let name):
      Text(zh: "没有叫“\(name)”的法定节假日", en: "there is no public holiday '\(name)'")
    case .unnamed: Text(zh: "没有写节日名称", en: "the holiday has no name")
    case .missingHoliday(let holiday, let year):
      Text(
        zh: "\(year)年缺少\(holiday.chinese)的放假安排", en: "\(year) has no day off for \(holiday.chinese)"
      )
    case .worksOnStatutoryDay(let holiday):
      Text(zh: "\(holiday.chinese)当天写成了上班", en: "\(holiday.chinese) itself is given as a workday")
    }
  }
}
