import CampaignKit
import CivilTime
import ConfigValue
import Diagnostics
import Fingerprints
import PlanModel
import Tabular

/// Reads the 排期表 that districts keep: a row for each fair with its day, hours and place, as a
/// campaign of job fairs.
struct ScheduleSheet {
  let grid: SheetGrid
  let module: any CampaignModule.Type
  let workspace: Workspace
  /// The unit that files it, where the command line says so.
  let unit: Unit?

  private static let title = ColumnName("title", zh: "活动名称", "招聘会名称", "名称", "活动", "场次名称")
  private static let date = ColumnName(
    "date", zh: "日期", "举办日期", "活动日期", "举办时间", "活动时间", "时间")
  private static let hours = ColumnName("slots", zh: "时段", "具体时间", "起止时间", "举办时段")
  private static let place = ColumnName("venue", zh: "地点", "举办地点", "活动地点", "场地", "地址")
  private static let people = ColumnName(
    "attendance", zh: "预计人数", "参加人数", "人数", "规模", "预计参加人数")
  private static let booths = ColumnName("booths", zh: "展位", "展位数", "参会企业数", "企业数")
  private static let firms = ColumnName("employers", zh: "企业", "邀请企业", "参会企业", "企业名称")
  private static let leaders = ColumnName("leaders", zh: "出席领导", "出席", "领导")
  private static let key = ColumnName("key", zh: "编号", "活动编号", "代号")
  private static let units = ColumnName("units", zh: "区县", "单位", "所在区县")
  private static let form = ColumnName("form", zh: "形式", "举办形式")

  private static let required = [title, date, place]
  private static let optional = [hours, people, booths, firms, leaders, key, units, form]

  /// What a district's sheet rarely says.
  private static let usualAttendance = 300

  /// The campaign of the sheet; nil after errors.
  func campaign(issues: inout Issues) -> ConfigValue? {
    guard let head = headerRow(issues: &issues) else { return nil }
    let columns = columns(of: grid.rows[head])
    guard reportMissing(columns, head, issues: &issues) else { return nil }
    let rows = grid.rows[(head + 1)...].filter { $0.cell(columns[Self.date] ?? 0) != nil }
    guard let first = rows.first else {
      issues.report(.submissionNoRows, at: grid.location(of: grid.rows[head]))
      return nil
    }
    var days: [CivilDate] = []
    var used: [String: Int] = [:]
    let entries = rows.map { row in entry(row, columns, &days, &used) }
    let place = grid.location(of: first)
    let title = grid.rows[..<head].lazy.compactMap { $0.first { !$0.isEmpty } }.first
    var building = RecordBuilding()
    let id = "\((unit?.id ?? unitID(rows, columns))?.lowercased() ?? "sheet")-schedule-\(year)"
    building.set(["编号"], CellWords.text(id, at: place))
    building.set(["模块"], CellWords.text(module.manifest.name.zh, at: place))
    building.set(
      ["标题"], CellWords.text(title?.text ?? "\(year)年招聘会排期", at: title?.location ?? place))
    let span = (
      days.min() ?? workspace.horizon.lowerBound, days.max() ?? workspace.horizon.upperBound
    )
    building.set(["时间", "从"], CellWords.text(span.0.description, at: place))
    building.set(["时间", "到"], CellWords.text(span.1.description, at: place))
    building.set(["区县"], ConfigValue(.sequence(named(rows, columns)), at: place))
    building.set(["场次"], ConfigValue(.sequence(entries), at: place))
    return building.value(at: SourceLocation(startOf: grid.file))
  }

  private var year: Int { workspace.horizon.lowerBound.year }

  /// The units of the rows, or the one that files.
  private func named(_ rows: [[Cell]], _ columns: [ColumnName: Int]) -> [ConfigValue] {
    var seen: Set<String> = []
    let cells = rows.compactMap { row in columns[Self.units].flatMap { row.cell($0) } }
    let named = cells.filter { seen.insert($0.text).inserted }
      .map { CellWords.text($0.text, at: $0.location) }
    if !named.isEmpty { return named }
    return unit.map { [CellWords.text($0.name.zh, at: SourceLocation(startOf: grid.file))] } ?? []
  }

  private func unitID(_ rows: [[Cell]], _ columns: [ColumnName: Int]) -> String? {
    let names = UnitNames(workspace.tables.units, horizon: workspace.horizon)
    var issues = Issues()
    let found = Set(
      named(rows, columns).compactMap { value -> String? in
        guard case .scalar(let scalar) = value.content else { return nil }
        return names.unit(named: scalar.text, at: value.location, issues: &issues)?.id
      })
    return found.count == 1 ? found.first : nil
  }

  private func entry(
    _ row: [Cell], _ columns: [ColumnName: Int], _ days: inout [CivilDate],
    _ used: inout [String: Int]
  ) -> ConfigValue {
    func cell(_ name: ColumnName) -> Cell? { columns[name].flatMap { row.cell($0) } }
    let start = grid.location(of: row)
    var building = RecordBuilding()
    let own = cell(Self.key).flatMap { cell in PlainID(cell.text).map { ($0.value, cell.location) }
    }
    // The same row has the same key wherever it is sorted to and whatever day it moves to.
    let words = [cell(Self.title)?.text ?? "", cell(Self.place)?.text ?? ""]
    let hash = "r-" + sha256Hex(Array(words.joined(separator: "\n").utf8)).prefix(8)
    let key = own?.0 ?? hash
    used[key, default: 0] += 1
    let count = used[key, default: 1]
    building.set(
      ["代号"], CellWords.text(count == 1 ? key : "\(key)-\(count)", at: own?.1 ?? start))
    if let title = cell(Self.title) {
      building.set(["名称"], CellWords.text(title.text, at: title.location))
    }
    if let date = cell(Self.date) {
      let (day, span) = moment(date.text)
      building.set(["日期"], CellWords.text(day, at: date.location))
      let hours = cell(Self.hours).map { (CellWords.written($0.text), $0.location) }
      if let hours = hours ?? span.map({ ($0, date.location) }) {
        building.set(["时段"], CellWords.text(hours.0, at: hours.1))
      }
      if case .success(let anchor) = Anchor.parse(day),
        case .success(let resolved) = anchor.date(in: year, calendar: workspace.calendar)
      {
        days.append(resolved)
      }
    }
    if let units = cell(Self.units) {
      building.set(["区县"], CellWords.value(units, as: .list(.text(form: "", example: ""))))
    }
    let isOnline = cell(Self.form).map { $0.text.contains("线上") } ?? false
    if isOnline {
      building.set(["线上"], ConfigValue(.scalar(Scalar("true", .bool(true))), at: start))
    } else if let place = cell(Self.place) {
      building.set(["地点"], CellWords.text(place.text, at: place.location))
    }
    building.set(
      ["预计人数"],
      cell(Self.people).map { CellWords.value($0, as: .integer(nil)) }
        ?? CellWords.integer(Self.usualAttendance, at: start))
    if let booths = cell(Self.booths) {
      building.set(["展位"], CellWords.value(booths, as: .integer(nil)))
    }
    for (name, word) in [(Self.firms, "企业"), (Self.leaders, "出席")] {
      if let cell = cell(name) {
        building.set([word], CellWords.value(cell, as: .list(.text(form: "", example: ""))))
      }
    }
    return building.value(at: cell(Self.title)?.location ?? start)
  }

  /// The day and the hours of a cell that may hold both: `2月28日（周六）9:00-12:00`.
  private func moment(_ text: String) -> (day: String, hours: String?) {
    if let date = CellWords.date(text) { return (date, nil) }
    var plain = text.halfWidthDigits
    while let open = plain.firstIndex(where: { "(（".contains($0) }),
      let close = plain[open...].firstIndex(where: { ")）".contains($0) })
    {
      plain.replaceSubrange(open...close, with: " ")
    }
    let colon = plain.firstIndex { ":：".contains($0) }
    guard let colon else { return (CellWords.written(plain.trimmingBlanks), nil) }
    var from = colon
    while from > plain.startIndex, plain[plain.index(before: from)].isNumber {
      from = plain.index(before: from)
    }
    let day = plain[..<from].trimmingBlanks
    return (CellWords.date(day) ?? day, CellWords.span(String(plain[from...])))
  }

  // MARK: The header

  private func headerRow(issues: inout Issues) -> Int? {
    let counts = grid.rows.prefix(30).map { row in columns(of: row).count }
    if let most = counts.max(), most >= 2 { return counts.firstIndex(of: most) }
    issues.report(
      .submissionNoHeader, at: SourceLocation(startOf: grid.file),
      ["columns": Text(listing: Self.required.map { Text(zh: $0.zh[0], en: $0.en) })])
    return nil
  }

  private func columns(of row: [Cell]) -> [ColumnName: Int] {
    var found: [ColumnName: Int] = [:]
    let keys = row.map { ColumnName.key(of: $0.text) }
    for name in Self.required + Self.optional {
      for spelling in name.spellings where found[name] == nil {
        let key = ColumnName.key(of: spelling)
        if let index = keys.firstIndex(of: key), !found.values.contains(index) {
          found[name] = index
        }
      }
    }
    return found
  }

  private func reportMissing(
    _ columns: [ColumnName: Int], _ head: Int, issues: inout Issues
  ) -> Bool {
    let missing = Self.required.filter { columns[$0] == nil }
    for name in missing {
      issues.report(
        .tableMissingColumn, at: grid.location(of: grid.rows[head]),
        ["name": Text(zh: name.zh[0], en: name.en)])
    }
    return missing.isEmpty
  }
}
