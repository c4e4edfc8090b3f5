public import CivilTime
import Diagnostics
import Tabular

/// The files of a workspace that begins with nothing but schedule sheets: its settings, one campaign
/// that takes them, and the units and venues that their rows name.
public struct SheetsStart: Sendable {
  /// Name of the city, for titles.
  public var city: String
  /// How the module is called.
  public var module: String
  private var units: [String] = []
  private var venues: [(name: String, unit: String)] = []
  private var files: [String] = []
  private var dates: [CivilDate] = []

  public init(city: String, module: String) {
    self.city = city
    self.module = module
  }

  /// Takes note of what a sheet names.
  ///
  /// - Parameters:
  ///   - file: its path as the campaign is to name it.
  ///   - horizon: the year to take where dates have none.
  public mutating func add(
    _ proposal: SheetProposal, file: String, horizon: ClosedRange<CivilDate>
  ) {
    if !files.contains(file) { files.append(file) }
    let name = file.split(separator: "/").last.map(String.init) ?? file
    let owner = [proposal.title, proposal.sheet.name, name].compactMap { $0 }
      .lazy.compactMap(Self.district).first
    for row in proposal.rows {
      func text(_ column: ColumnName) -> String? {
        proposal.column(column).flatMap { proposal.sheet.shown(row: row, column: $0) }
          .flatMap { $0.isEmpty ? nil : $0.text }
      }
      let section = proposal.body.sections.last { $0.row < row }?.title
      let unit =
        text(ScheduleColumns.unit).map { Self.district($0) ?? $0 }
        ?? section.flatMap(Self.district) ?? owner
      if let unit, !units.contains(unit) { units.append(unit) }
      if let unit, let venue = text(ScheduleColumns.venue),
        !["线上", "直播", "网络"].contains(where: venue.contains),
        !venues.contains(where: { $0.name == venue && $0.unit == unit })
      {
        venues.append((venue, unit))
      }
      let moment = text(ScheduleColumns.date).flatMap { SheetMomentReader.read($0) }
      if let days = moment?.dates(in: horizon) { dates += [days.lowerBound, days.upperBound] }
    }
  }

  /// The dates within a year of most others, in order: a row that a damaged cell puts into another
  /// year must not stretch the plan there; it is named when the sheet is read.
  private var datesOfOneYear: [CivilDate] {
    let sorted = dates.sorted()
    guard !sorted.isEmpty else { return [] }
    let middle = sorted[sorted.count / 2].dayNumber
    return sorted.filter { abs($0.dayNumber - middle) <= 366 }
  }

  /// The files by name.
  public var workspace: [(name: String, bytes: [UInt8])] {
    let near = datesOfOneYear
    let first = near.first ?? CivilDate(dayNumber: 20_454)
    let last = near.last ?? first
    let title = "\(first.year)年活动排期"
    let list = files.map { "  - \"\($0.replacing("\"", with: ""))\"" }.joined(separator: "\n")
    let window = "{从: \(Self.monthStart(of: first)), 到: \(Self.monthEnd(of: last))}"
    let settings = """
      # 由排期表建的工作区：单位和场地取自各表，请核对；坐标、容量等可以补在 units.csv、venues.csv 里
      城市: \(city)
      规划期: {从: \(first.year)-01-01, 到: \(last.year)-12-31}
      表: {单位: units.csv, 场地: venues.csv}

      """
    let campaign = """
      编号: sheets-\(first.year)
      模块: \(module)
      标题: \(title)
      时间: \(window)
      排期表:
      \(list)

      """
    return [
      ("workspace.yaml", Array(settings.utf8)), ("campaign.yaml", Array(campaign.utf8)),
      (
        "units.csv",
        table(["编号", "名称"], wholeUnits.enumerated().map { ["U\($0 + 1)", $1] })
      ),
      (
        "venues.csv",
        table(
          ["编号", "名称", "区县", "类型"],
          owned.enumerated().map { ["V\($0 + 1)", $1.name, $1.unit, "场地"] })
      ),
    ]
  }

  /// A unit by its whole name: `江北` is `江北区` where a sheet has that, too.
  private func whole(_ unit: String) -> String {
    units.first { ["区", "县", "市"].contains(String($0.suffix(1))) && $0.dropLast() == unit } ?? unit
  }

  private var wholeUnits: [String] { units.filter { whole($0) == $0 } }

  /// Each venue with the unit in which it lies. A hall that is named for a district is that one's,
  /// whoever holds something there, so that two who meet in it are seen; halls that have one name in
  /// several districts, like their job markets, are as many halls.
  private var owned: [(name: String, unit: String)] {
    var owned: [(name: String, unit: String)] = []
    for venue in venues {
      let namesake = units.first { unit in
        unit.count > 2 && (unit.hasSuffix("区") || unit.hasSuffix("县"))
          && venue.name.hasPrefix(unit.dropLast())
      }
      let unit = namesake ?? whole(venue.unit)
      if !owned.contains(where: { $0.name == venue.name && $0.unit == unit }) {
        owned.append((venue.name, unit))
      }
    }
    return owned
  }

  private func table(_ header: [String], _ rows: [[String]]) -> [UInt8] {
    var writer = CSVWriter()
    writer.write(header)
    for row in rows { writer.write(row) }
    return writer.bytes
  }

  private static func monthStart(of date: CivilDate) -> CivilDate {
    date.adding(days: 1 - date.day)
  }

  private static func monthEnd(of date: CivilDate) -> CivilDate {
    monthStart(of: date).adding(days: CivilDate.daysInMonth(date.month, of: date.year) - 1)
  }

  /// `渝中区` out of `渝中区2026年7月排期` or `渝中区人力社保局`; nil where no district is named.
  private static func district(_ text: String) -> String? {
    var run: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      guard scalar.properties.isIdeographic else {
        run = []
        continue
      }
      run.append(scalar)
      if scalar == "区" || scalar == "县", (2...6).contains(run.count), run.dropLast() != ["各"] {
        return String(String.UnicodeScalarView(run))
      }
    }
    return nil
  }
}
