import CampaignKit
import CivilTime
import ConfigValue
import Diagnostics
import PlanModel
import Tabular

let id = ColumnName("id", zh: "编号")
let name = ColumnName("name", zh: "名称")
private let shortName = ColumnName("short_name", zh: "简称")
let english = ColumnName("name_en", zh: "英文名")
let skills = ColumnName("skills", zh: "技能")
private let township = ColumnName("township", zh: "乡镇街道")

enum UnitColumns {
  static let code = ColumnName("code", zh: "代码")
  static let former = ColumnName("former_names", zh: "曾用名")
  static let neighbours = ColumnName("neighbours", zh: "相邻")
  static let market = ColumnName("market_days", zh: "赶场日")
  static let staff = ColumnName("staff", zh: "工作人员")
  static let x = ColumnName("x", zh: "横坐标")
  static let y = ColumnName("y", zh: "纵坐标")
  static let abolished = ColumnName("abolished_on", zh: "撤销日期")
  static let successor = ColumnName("successor", zh: "并入")
  static let schema = TableSchema(
    required: [id, name],
    optional: [
      shortName, english, code, former, neighbours, township, market, staff, x, y, abolished,
      successor,
    ])
}

func unit(_ row: RowReader, issues: inout Issues) -> Unit? {
  typealias Columns = UnitColumns
  guard let id = row.id(id, issues: &issues),
    let name = row.name(name, english, issues: &issues)
  else { return nil }
  let short = row.text(shortName) ?? name.zh
  var unit = Unit(
    id: id, name: name, shortName: Text(zh: short, en: name.en), code: row.text(Columns.code),
    aliases: row.list(Columns.former), neighbours: row.list(Columns.neighbours),
    townships: row.list(township),
    marketDays: row.value(Columns.market, issues: &issues),
    staff: row.count(Columns.staff, issues: &issues), source: row.location)
  // Ten thousand points of 10 km reach around the world, and their squares still fit.
  if let x = row.number(Columns.x, in: 0...10_000, issues: &issues),
    let y = row.number(Columns.y, in: 0...10_000, issues: &issues)
  {
    unit.position = Unit.Position(x: x, y: y)
  }
  if let date = row.date(Columns.abolished, issues: &issues) {
    unit.abolished = (date, row.text(Columns.successor))
  }
  return unit
}

enum VenueColumns {
  static let unit = ColumnName("unit", zh: "区县", "单位")
  static let type = ColumnName("type", zh: "类型")
  static let capacity = ColumnName("capacity", zh: "容量")
  static let indoor = ColumnName("indoor", zh: "室内")
  static let booths = ColumnName("booths", zh: "展位")
  static let hours = ColumnName("hours", zh: "开放时间")
  static let days = ColumnName("open_days", zh: "开放日")
  static let closed = ColumnName("closed", zh: "停用")
  static let shared = ColumnName("shared", zh: "共用")
  static let everyUnit = ColumnName("every_unit", zh: "各区县可用")
  static let address = ColumnName("address", zh: "地址")
  static let addressInEnglish = ColumnName("address_en", zh: "英文地址")
  static let transit = ColumnName("transit", zh: "交通")
  static let transitInEnglish = ColumnName("transit_en", zh: "英文交通")
  static let schema = TableSchema(
    required: [id, name, unit, type],
    optional: [
      shortName, english, township, capacity, indoor, booths, hours, days, closed, shared,
      everyUnit, address, addressInEnglish, transit, transitInEnglish, busyCalendar,
    ])
}

func venue(_ row: RowReader, _ units: UnitNames, issues: inout Issues) -> Venue? {
  typealias Columns = VenueColumns
  guard let id = row.id(id, issues: &issues),
    let name = row.name(name, english, issues: &issues),
    let type = row.required(Columns.type, issues: &issues),
    let unit = unit(Columns.unit, in: row, units, issues: &issues)
  else { return nil }
  var venue = Venue(
    id: id, name: name, shortName: row.text(shortName).map { Text(zh: $0, en: name.en) },
    unit: unit.id, township: row.text(township), type: type,
    capacity: row.count(Columns.capacity, issues: &issues) ?? .max,
    isIndoor: row.value(Columns.indoor, issues: &issues) ?? false,
    booths: row.count(Columns.booths, issues: &issues),
    hours: row.value(Columns.hours, issues: &issues),
    openDayKinds: openDays(in: row, issues: &issues),
    closed: row.spans(Columns.closed, issues: &issues),
    isShared: row.value(Columns.shared, issues: &issues) ?? false, source: row.location)
  venue.servesEveryUnit = row.value(Columns.everyUnit, issues: &issues) ?? false
  venue.closedHours = row.hours(Columns.closed)
  venue.address = row.text(Columns.address, Columns.addressInEnglish)
  venue.transit = row.text(Columns.transit, Columns.transitInEnglish)
  return venue
}

extension RowReader {
  /// A text with its English form beside it; the Chinese one stands in for that.
  fileprivate func text(_ column: ColumnName, _ english: ColumnName) -> Text? {
    text(column).map { Text(zh: $0, en: text(english) ?? $0) }
  }
}

private func openDays(in row: RowReader, issues: inout Issues) -> Set<DayKind> {
  let every = Set(DayKind.allCases)
  guard let cell = row.cell(VenueColumns.days), cell.text != "每天", cell.text != "every day" else {
    return every
  }
  let words = row.list(VenueColumns.days).map {
    ConfigValue(.scalar(Scalar($0, .string)), at: cell.location)
  }
  let kinds = words.compactMap { DayKind.decode($0, key: "开放日", issues: &issues) }
  return kinds.isEmpty ? every : Set(kinds)
}

enum TeamColumns {
  static let home = ColumnName("home", zh: "驻地")
  static let serves = ColumnName("serves", zh: "服务区县")
  static let off = ColumnName("off", zh: "停班")
  static let perDay = ColumnName("max_per_day", zh: "每日上限")
  static let load = ColumnName("load", zh: "载货")
  static let schema = TableSchema(
    required: [id, name, home, skills],
    optional: [english, serves, off, perDay, load, busyCalendar])
}

func team(_ row: RowReader, _ units: UnitNames, issues: inout Issues) -> Team? {
  typealias Columns = TeamColumns
  guard let id = row.id(id, issues: &issues),
    let name = row.name(name, english, issues: &issues),
    let home = unit(Columns.home, in: row, units, issues: &issues)
  else { return nil }
  let place = row.cell(Columns.serves)?.location ?? row.location
  let serves = row.list(Columns.serves).compactMap {
    units.unit(named: $0, at: place, issues: &issues)?.id
  }
  var team = Team(
    id: id, name: name, home: home.id, serves: serves, skills: row.list(skills),
    off: row.spans(Columns.off, issues: &issues),
    maxPerDay: row.count(Columns.perDay, issues: &issues) ?? 2, source: row.location)
  team.offHours = row.hours(Columns.off)
  team.load = row.count(Columns.load, issues: &issues)
  return team
}

enum OrganisationColumns {
  static let code = ColumnName("credit_code", zh: "统一社会信用代码", "信用代码")
  static let unit = ColumnName("unit", zh: "所在区县", "区县")
  static let trade = ColumnName("trade", zh: "行业")
  static let posts = ColumnName("posts", zh: "岗位数")
  static let openings = ColumnName("openings", zh: "招聘人数")
  static let split = ColumnName("can_split", zh: "可分头参会")
  static let nature = ColumnName("nature", zh: "性质")
  static let size = ColumnName("size", zh: "规模")
  static let schema = TableSchema(
    required: [id, name, trade],
    optional: [english, code, unit, posts, openings, split, nature, size])
}

func organisation(
  _ row: RowReader, _ units: UnitNames, issues: inout Issues
) -> Organisation? {
  typealias Columns = OrganisationColumns
  guard let id = row.id(id, issues: &issues),
    let name = row.name(name, english, issues: &issues),
    let trade = row.required(Columns.trade, issues: &issues)
  else { return nil }
  let home = row.cell(Columns.unit).flatMap {
    units.unit(named: $0.text, at: $0.location, issues: &issues)
  }
  let posts = row.count(Columns.posts, issues: &issues) ?? 0
  var organisation = Organisation(
    id: id, name: name, creditCode: creditCode(in: row, issues: &issues), unit: home?.id,
    trade: trade,
    posts: posts, openings: row.count(Columns.openings, issues: &issues) ?? posts,
    source: row.location)
  organisation.canSplit = row.value(Columns.split, issues: &issues) ?? false
  organisation.nature = row.value(Columns.nature, issues: &issues)
  organisation.size = row.value(Columns.size, issues: &issues)
  return organisation
}

/// A code that checks out; a wrong one would make strangers one legal entity.
func creditCode(in row: RowReader, issues: inout Issues) -> String? {
  guard let cell = row.cell(OrganisationColumns.code) else { return nil }
  if CreditCode.isValid(cell.text) { return cell.text }
  issues.report(.creditCode, at: cell.location, ["code": Text(cell.text)])
  return nil
}

enum EquipmentColumns {
  static let quantity = ColumnName("quantity", zh: "数量")
  static let schema = TableSchema(required: [id, name, quantity], optional: [english])
}

func equipment(_ row: RowReader, issues: inout Issues) -> Equipment? {
  guard let id = row.id(id, issues: &issues),
    let name = row.name(name, english, issues: &issues),
    row.required(EquipmentColumns.quantity, issues: &issues) != nil,
    let quantity = row.count(EquipmentColumns.quantity, issues: &issues)
  else { return nil }
  return Equipment(id: id, name: name, quantity: quantity, source: row.location)
}

enum HolidayColumns {
  static let date = ColumnName("date", zh: "日期")
  static let kind = ColumnName("kind", zh: "安排")
  static let notice = ColumnName("notice", zh: "依据")
  static let schema = TableSchema(required: [date, name, kind], optional: [notice])
}

func holiday(_ row: RowReader, issues: inout Issues) -> HolidayRow? {
  typealias Columns = HolidayColumns
  guard row.required(Columns.date, issues: &issues) != nil,
    let date = row.date(Columns.date, issues: &issues),
    let name = row.required(name, issues: &issues),
    row.required(Columns.kind, issues: &issues) != nil, let cell = row.cell(Columns.kind)
  else { return nil }
  guard let kind = HolidayRow.Kind(cell.text) else {
    issues.report(
      .invalidValue, at: cell.location,
      ["key": "安排", "value": Text(cell.text), "expected": Text(zh: "“休”或“班”", en: "休 or 班")])
    return nil
  }
  return HolidayRow(date: date, name: name, kind: kind, notice: row.text(Columns.notice) ?? "")
}

func unit(
  _ column: ColumnName, in row: RowReader, _ units: UnitNames, issues: inout Issues
) -> Unit? {
  guard let word = row.required(column, issues: &issues), let cell = row.cell(column) else {
    return nil
  }
  return units.unit(named: word, at: cell.location, issues: &issues)
}
