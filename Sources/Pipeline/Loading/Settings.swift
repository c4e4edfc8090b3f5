import CampaignKit
import CivilTime
import ConfigValue
import Diagnostics
import PlanModel

/// What `workspace.yaml` says.
struct Settings {
  /// Whether city and horizon are the file's own; without them nothing can be planned.
  var isWhole: Bool
  var city: Text
  /// Where `published/` is served, without a slash at its end.
  var address: String?
  var horizon: ClosedRange<CivilDate>
  var horizonPlace: SourceLocation
  var plannedOn: CivilDate
  var languages: [Language]
  var seed: UInt64
  var searchMoves: Int?
  /// Paths of tables, each with the place that names it.
  var tables: [TableName: Located<String>]
  var register: Workspace.RegisterSource?
  var rules: PlanningRules
  var blockedDays: [Located<BlockedDays>]
  /// What the workspace itself asks units to file.
  var filing: FilingRequest?
  /// Temperatures that stand in the file itself.
  var forecast: [Located<ForecastEntry>]
  /// What is remembered of the columns of sheets.
  var mappings = SheetMappings()
  /// Campaigns that stand in the file itself.
  var campaigns: [ConfigValue]

  enum TableName: String, CaseIterable {
    case units
    case venues
    case teams
    case organisations
    case equipment
    case holidays
    case staff
    case leaders
    case goods
    case budgets
    case forecast
    case counts

    var name: ConfigName {
      switch self {
      case .units: ConfigName(rawValue, zh: "单位")
      case .venues: ConfigName(rawValue, zh: "场地")
      case .teams: ConfigName(rawValue, zh: "队伍")
      case .organisations: ConfigName(rawValue, zh: "企业", "组织")
      case .equipment: ConfigName(rawValue, zh: "设备")
      case .holidays: ConfigName(rawValue, zh: "节假日")
      case .staff: ConfigName(rawValue, zh: "人员")
      case .leaders: ConfigName(rawValue, zh: "领导")
      case .goods: ConfigName(rawValue, zh: "物资")
      case .budgets: ConfigName(rawValue, zh: "预算")
      case .forecast: ConfigName(rawValue, zh: "预报")
      case .counts: ConfigName(rawValue, zh: "实际数")
      }
    }
  }

  init?(_ value: ConfigValue, today: CivilDate, overrideToday: Bool, issues: inout Issues) {
    let key = "workspace.yaml"
    guard var reader = RecordReader(value, key: key, issues: &issues) else { return nil }
    let address: Located<String>? = reader.optional(Self.addressName, issues: &issues)
    let horizonName = ConfigName("horizon", zh: "规划期")
    let city: Text? = reader.required(ConfigName("city", zh: "城市"), issues: &issues)
    let window: DateWindow? = reader.required(horizonName, issues: &issues)
    let planned: Located<Anchor>? = reader.optional(
      ConfigName("planned_on", zh: "制表日"), issues: &issues)
    let languages: [Language] =
      reader.optional(ConfigName("languages", zh: "语言"), issues: &issues) ?? []
    self.languages = languages.isEmpty ? [.zh] : languages
    let seed: Int? = reader.optional(ConfigName("seed", zh: "种子"), issues: &issues)
    let moves: Int? = reader.optional(Self.movesName, issues: &issues)
    let movesPlace = reader.place(of: Self.movesName)
    let tables = reader.entry(ConfigName("tables", zh: "表"), issues: &issues)
    let register = reader.entry(ConfigName("register", zh: "登记册"), issues: &issues)
    let rules: RuleOptions? = reader.optional(ConfigName("rules", zh: "规则"), issues: &issues)
    self.rules = rules?.rules ?? PlanningRules()
    blockedDays = rules?.blockedDays ?? []
    filing = reader.optional(ConfigName("filing", zh: "报送"), issues: &issues)
    forecast =
      reader.optional(ConfigName("forecast", zh: "预报"), issues: &issues) ?? []
    let campaigns = reader.entry(ConfigName("campaigns", zh: "专项"), issues: &issues)
    horizonPlace = reader.place(of: horizonName)
    reader.finish(issues: &issues)

    self.address = address.flatMap { Self.address($0, issues: &issues) }
    self.tables = tables.map { Self.tables($0, issues: &issues) } ?? [:]
    self.register = register.flatMap { Self.register($0, issues: &issues) }
    self.campaigns = Self.list(campaigns)
    self.seed = UInt64(bitPattern: Int64(seed ?? 1))
    searchMoves = moves.map { Self.moves($0, at: movesPlace, issues: &issues) }
    plannedOn = today
    let horizon = window.flatMap { Self.horizon($0, today: today, issues: &issues) }
    isWhole = city != nil && horizon != nil
    // The other files are read all the same: their problems are wanted in the same run.
    self.city = city ?? Text(zh: "城市", en: "city")
    self.horizon = horizon ?? Self.year(of: today)
    let year = self.horizon.lowerBound.year
    if let planned, !overrideToday,
      let date = planned.date(in: year, calendar: ChineseCalendar(), issues: &issues)
    {
      plannedOn = date
    }
  }

  private static let addressName = ConfigName("public_address", zh: "公开网址")

  /// An address on the web that a code can hold, without the slash at its end.
  private static func address(_ text: Located<String>, issues: inout Issues) -> String? {
    let scheme = ["https://", "http://"].first { text.value.hasPrefix($0) }
    let isPlain = text.value.utf8.allSatisfy {
      (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\"")
    }
    guard let scheme, isPlain, text.value.utf8.count <= 200,
      !text.value.dropFirst(scheme.count).hasPrefix("/"), text.value != scheme
    else {
      issues.report(
        .invalidValue, at: text.location,
        [
          "key": Text(zh: "公开网址", en: "public_address"), "value": Text(text.value),
          "expected": Text(
            zh: "以 https:// 开头的网址，不含空格和中文",
            en: "an address that begins with https://, in plain ASCII"),
        ], help: Text(zh: "例如 https://example.org/city", en: "such as https://example.org/city"))
      return nil
    }
    var address = text.value
    while address.hasSuffix("/") { address.removeLast() }
    return address
  }

  private static let movesName = ConfigName("search_moves", zh: "搜索步数")

  /// At most some minutes of search: every command that plans does it.
  private static func moves(_ count: Int, at place: SourceLocation, issues: inout Issues) -> Int {
    let range = 0...1_000_000_000
    if range.contains(count) { return count }
    issues.report(
      .outOfRange, at: place,
      [
        "key": Text(zh: "搜索步数", en: "search_moves"), "value": Text("\(count)"),
        "range": Text("\(range.lowerBound)–\(range.upperBound)"),
      ])
    return 0
  }

  private static func year(of date: CivilDate) -> ClosedRange<CivilDate> {
    guard let first = CivilDate(year: date.year, month: 1, day: 1),
      let last = CivilDate(year: date.year, month: 12, day: 31)
    else { return date...date }
    return first...last
  }

  /// At most ten years, so that a slip of the pen does not plan a millennium.
  private static func horizon(
    _ window: DateWindow, today: CivilDate, issues: inout Issues
  ) -> ClosedRange<CivilDate>? {
    let thisYear = CivilDate(dayNumber: today.dayNumber)...today.adding(days: 1)
    guard
      let dates = window.dates(in: thisYear, calendar: ChineseCalendar(), issues: &issues)
    else { return nil }
    let days = dates.lowerBound.days(until: dates.upperBound) + 1
    if days <= 3660 { return dates }
    issues.report(
      .outOfRange, at: window.source,
      [
        "key": Text(zh: "规划期", en: "horizon"),
        "value": Text(zh: "\(days) 天", en: "\(days) days"),
        "range": Text(zh: "1–3660 天", en: "1–3660 days"),
      ])
    return nil
  }

  private static func tables(
    _ entry: ConfigValue.Entry, issues: inout Issues
  ) -> [TableName: Located<String>] {
    guard var reader = RecordReader(entry.value, key: entry.key, issues: &issues) else {
      return [:]
    }
    var tables: [TableName: Located<String>] = [:]
    for table in TableName.allCases {
      tables[table] = reader.optional(table.name, issues: &issues)
    }
    reader.finish(issues: &issues)
    return tables
  }

  private static func register(
    _ entry: ConfigValue.Entry, issues: inout Issues
  ) -> Workspace.RegisterSource? {
    guard var reader = RecordReader(entry.value, key: entry.key, issues: &issues) else {
      return nil
    }
    let file: String? = reader.required(ConfigName("file", zh: "文件"), issues: &issues)
    let sample: Int? = reader.optional(ConfigName("sample", zh: "样本"), issues: &issues)
    reader.finish(issues: &issues)
    if let sample, !sampleSizes.contains(sample) {
      issues.report(
        .outOfRange, at: reader.place(of: ConfigName("sample", zh: "样本")),
        [
          "key": Text(zh: "样本", en: "sample"), "value": Text("\(sample)"),
          "range": Text("\(sampleSizes.lowerBound)–\(sampleSizes.upperBound)"),
        ])
      return nil
    }
    return file.map { Workspace.RegisterSource(file: $0, sample: sample) }
  }

  /// Invented people that a sample register may have.
  private static let sampleSizes = 1...10_000_000

  private static func list(_ entry: ConfigValue.Entry?) -> [ConfigValue] {
    guard let entry else { return [] }
    if case .sequence(let values) = entry.value.content { return values }
    return [entry.value]
  }
}
