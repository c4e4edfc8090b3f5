public import CampaignKit

/// A charter trip back to work (返岗专车): where from, where to, how many people in how many
/// vehicles, and by when they sign up.
public struct CharterTrip: ModuleOptions {
  @Option("key", zh: "代号", meaning: Text(zh: "线路的代号，定后不改", en: "id of the route, never changed"))
  public var key: PlainID

  @Option(
    "from", zh: "出发", meaning: Text(zh: "从哪些单位出发；默认全部", en: "units it leaves from; all by default"))
  public var origins: [Located<String>] = []

  @Option("to", zh: "到达", meaning: Text(zh: "开到哪里", en: "where it goes"))
  public var destination: Text

  @Option("per_unit", zh: "每区县", meaning: Text(zh: "每单位几班", en: "trips of each unit"))
  public var perUnit = PerUnit(usual: 1)

  @Option(
    "window", zh: "时间",
    meaning: Text(zh: "哪几天发车；默认正月初四至正月二十", en: "days of departure; 正月初四 to 正月二十 by default"))
  public var window: DateWindow? = nil

  @Option("slots", zh: "时段", meaning: Text(zh: "集合到发车", en: "from meeting to departure"))
  public var slots: [TimeSpan] = []

  @Option("venue", zh: "上车点", meaning: Text(zh: "在这些场地上车", en: "venues where people get on"))
  public var venue: [Located<String>] = []

  @Option(
    "by", zh: "方式", meaning: Text(zh: "专车、专列还是包机", en: "by coach, train or plane"))
  public var transport = Transport.coach

  @Option(
    "passengers", zh: "人数", in: 1...5000, meaning: Text(zh: "每班送多少人", en: "people on each trip"))
  public var passengers = 45

  @Option(
    "seats", zh: "每车座位", in: 1...2000,
    meaning: Text(zh: "每辆车的座位，算出要几辆", en: "seats of one vehicle, which tells how many are needed"))
  public var seats = 49

  @Option(
    "vehicle", zh: "车辆",
    meaning: Text(zh: "设备表里的车辆；不写则不占用", en: "vehicles of the table of equipment"))
  public var vehicle: Located<String>? = nil

  @Option(
    "lead_days", zh: "提前天数", in: 0...60,
    meaning: Text(zh: "发车前几天报名截止", en: "days ahead at which sign-up ends"))
  public var leadDays = 7

  @Option(
    "list", zh: "乘客名单",
    meaning: Text(
      zh: "报名表，列名见下；按出发单位分到各班", en: "a sheet of those who signed up, its columns as below"))
  public var list: Located<String>? = nil

  @Option(
    "cost", zh: "每车经费", in: 0...10_000_000,
    meaning: Text(zh: "每辆车花多少元", en: "what each vehicle costs, in yuan"))
  public var cost = 0

  @Option(
    "priority", zh: "优先级", in: 1...3,
    meaning: Text(zh: "排不下时先舍 1，后舍 3", en: "1 is given up first, 3 last"))
  public var priority = 3

  public init() {}

  /// Vehicles of one trip.
  var vehicles: Int { (passengers + seats - 1) / seats }
}

/// What a charter trip goes by.
public enum Transport: ConfigEnum {
  case coach
  case train
  case plane

  public var name: ConfigName {
    switch self {
    case .coach: ConfigName("coach", zh: "专车", "大巴")
    case .train: ConfigName("train", zh: "专列")
    case .plane: ConfigName("plane", zh: "包机")
    }
  }

  var words: Text {
    switch self {
    case .coach: Text(zh: "返岗专车", en: "charter coach")
    case .train: Text(zh: "返岗专列", en: "charter train")
    case .plane: Text(zh: "返岗包机", en: "charter flight")
    }
  }
}
