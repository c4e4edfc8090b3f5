public import ConfigValue
import Diagnostics
public import Tabular

/// What a sheet is a list of, and what its columns can hold.
public struct SheetKind: Sendable {
  public let name: ConfigName
  /// Columns without which nothing can be done.
  public let required: [ColumnName]
  public let optional: [ColumnName]
  /// Further words by which people call a column, by its English name; looked for when a mapping
  /// is proposed, and never taken without being asked.
  let words: [String: [String]]

  public var columns: [ColumnName] { required + optional }

  /// The column of that name, in either language.
  public func column(_ word: String) -> ColumnName? {
    let key = ColumnName.key(of: word)
    return columns.first { $0.spellings.contains { ColumnName.key(of: $0) == key } }
  }

  init(_ name: ConfigName, _ schema: TableSchema, words: [String: [String]] = [:]) {
    self.name = name
    required = schema.required
    optional = schema.optional
    self.words = words
  }

  /// All kinds, the schedule first.
  public static let all: [SheetKind] =
    [.schedule, .firms] + Settings.TableName.allCases.map { SheetKind.table($0) }

  /// The kind of that name, in either language.
  public init?(_ word: String) {
    guard let kind = Self.all.first(where: { $0.name.matches(word) }) else { return nil }
    self = kind
  }
}

/// The columns of a schedule sheet (排期表).
enum ScheduleColumns {
  static let number = ColumnName("id", zh: "编号")
  static let title = ColumnName("title", zh: "活动名称")
  static let date = ColumnName("date", zh: "日期")
  static let endDate = ColumnName("end_date", zh: "结束日期")
  static let time = ColumnName("time", zh: "时间")
  static let end = ColumnName("end", zh: "结束时间")
  static let venue = ColumnName("venue", zh: "地点")
  static let unit = ColumnName("unit", zh: "单位")
  static let township = ColumnName("township", zh: "乡镇街道")
  static let attendance = ColumnName("attendance", zh: "预计人数")
  static let status = ColumnName("status", zh: "状态")
  static let form = ColumnName("form", zh: "形式")
  static let booths = ColumnName("booths", zh: "展位")
  static let firms = ColumnName("employers", zh: "企业")
  static let leaders = ColumnName("leaders", zh: "出席")

  static let schema = TableSchema(
    required: [title, date],
    optional: [
      number, endDate, time, end, venue, unit, township, attendance, status, form, booths, firms,
      leaders,
    ])
}

extension SheetKind {
  /// 排期表: what is fixed already, one activity a row.
  public static let schedule = SheetKind(
    ConfigName("schedule", zh: ["排期表", "排期"]), ScheduleColumns.schema,
    words: [
      "id": ["活动编号", "项目编号", "活动代码", "登记号", "统一编号"],
      "title": [
        "活动名称", "名称", "活动主题", "招聘会名称", "活动内容", "主题", "项目名称", "服务内容", "活动", "内容", "项目", "专场",
        "场次", "场次名称", "招聘会",
      ],
      "date": [
        "日期", "活动日期", "举办日期", "活动时间", "举办时间", "开展时间", "拟办时间", "计划时间", "服务时间", "拟开展时间", "时间",
        "开始日期", "起始日期",
      ],
      "end_date": ["结束日期", "截止日期", "终止日期"],
      "time": ["时段", "具体时间", "开始时间", "活动时段", "时刻", "起止时间", "几点", "时间", "开始", "起"],
      "end": ["结束时间", "截止时间", "结束", "止"],
      "venue": ["地点", "活动地点", "举办地点", "具体地点", "场地", "场所", "举办场所", "地址", "服务地点"],
      "unit": [
        "单位", "区县", "区县（自治县）", "属地", "所属区县", "主办单位", "举办单位", "填报单位", "报送单位", "责任单位", "承办单位", "牵头单位",
        "所在区县", "区",
        "县区", "地区",
      ],
      "township": ["乡镇街道", "镇街", "街道", "乡镇", "所在镇街"],
      "attendance": [
        "预计人数", "参加人数", "预计参加人数", "预计服务人数", "拟服务人数", "规模", "人数", "预计规模", "参与人数", "预计到场人数",
      ],
      "status": ["状态", "进展", "是否取消", "落实情况"],
      "form": ["形式", "举办形式", "活动形式", "举办方式"],
      "booths": ["展位", "展位数", "参会企业数", "企业数", "拟邀企业数", "企业家数", "参会企业", "参展企业"],
      "employers": ["企业", "邀请企业", "参会企业", "企业名称", "拟邀企业"],
      "leaders": ["出席", "出席领导", "参加领导", "拟出席领导"],
    ])

  static let firms = SheetKind(
    ConfigName("firms", zh: ["企业名单", "参会企业"]), FirmColumns.schema, words: firmWords)

  private static let firmWords: [String: [String]] = [
    "id": ["企业编号", "编码"], "name": ["企业名称", "单位名称", "公司名称", "用人单位", "参会企业", "用工单位"],
    "credit_code": ["社会信用代码", "信用代码", "统一信用代码"], "trade": ["所属行业", "行业类别", "行业类型"],
    "posts": ["岗位数量", "提供岗位数", "岗位个数", "岗位"], "openings": ["需求人数", "拟招人数", "招聘人数", "用工人数"],
    "unit": ["所在区县", "所属区县", "区县"],
  ]

  /// The kind of one of the workspace's tables.
  static func table(_ table: Settings.TableName) -> SheetKind {
    let words: [String: [String]] =
      switch table {
      case .venues:
        [
          "id": ["场地编号", "编码"], "name": ["场地名称", "场馆名称", "场所名称", "名称", "场地"],
          "unit": ["所在区县", "区县", "所属区县", "单位"], "capacity": ["容纳人数", "可容纳人数", "容量"],
          "type": ["场地类型", "类别", "性质"],
        ]
      case .organisations: firmWords
      default: [:]
      }
    return SheetKind(table.name, table.schema, words: words)
  }
}

extension Settings.TableName {
  var schema: TableSchema {
    switch self {
    case .units: UnitColumns.schema
    case .venues: VenueColumns.schema
    case .teams: TeamColumns.schema
    case .organisations: OrganisationColumns.schema
    case .equipment: EquipmentColumns.schema
    case .holidays: HolidayColumns.schema
    case .staff: StaffColumns.schema
    case .leaders: LeaderColumns.schema
    case .goods: GoodsColumns.schema
    case .budgets: BudgetColumns.schema
    case .forecast: ForecastColumns.schema
    case .counts: CountColumns.schema
    }
  }
}
