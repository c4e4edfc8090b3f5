public import CampaignKit

/// A place where something is handed out every day.
public struct CoolingPoint: ModuleOptions {
  @Option("id", zh: "编号", meaning: Text(zh: "定后不改", en: "never changed"))
  public var id: PlainID

  @Option("name", zh: "名称", "站点", meaning: Text(zh: "站点名称", en: "what it is called"))
  public var name: Text

  @Option(
    "unit", zh: "区县", "单位",
    meaning: Text(zh: "所在单位；只有一个单位时可不写", en: "its unit; not needed where there is one"))
  public var unit: Located<String>? = nil

  @Option("township", zh: "乡镇街道", meaning: Text(zh: "所在乡镇街道", en: "its township"))
  public var township: Located<String>? = nil

  @Option("address", zh: "地址", meaning: Text(zh: "地址，对外公开", en: "where it is, for everybody"))
  public var address: String? = nil

  @Option("hours", zh: "开放时间", meaning: Text(zh: "每天的开放时间", en: "its hours"))
  public var hours: [TimeSpan] = []

  @Option("for", zh: "服务对象", meaning: Text(zh: "面向哪些人", en: "whom it is for"))
  public var served: String? = nil

  @Option(
    "quota", zh: "日定额", in: 1...100_000,
    meaning: Text(zh: "第一种物品的日定额", en: "its quota of the first goods"))
  public var quota: Int? = nil

  @Option("indoor", zh: "室内", meaning: Text(zh: "在室内", en: "under a roof"))
  public var isIndoor = false

  @Option(
    "shelter", zh: "室内备用", meaning: Text(zh: "高温天搬到哪里", en: "where it goes on days of heat"))
  public var shelter: String? = nil

  @Option("from", zh: "从", meaning: Text(zh: "从哪天起", en: "its first day"))
  public var from: Located<Anchor>? = nil

  @Option("to", zh: "到", meaning: Text(zh: "到哪天止", en: "its last day"))
  public var to: Located<Anchor>? = nil

  public init() {}
}

/// What one entry of the calendars stands for.
public enum CoolingGrouping: ConfigEnum {
  case unit
  case township
  case point

  public var name: ConfigName {
    switch self {
    case .unit: ConfigName("unit", zh: "区县", "单位")
    case .township: ConfigName("township", zh: "乡镇街道")
    case .point: ConfigName("point", zh: "站点")
    }
  }
}
