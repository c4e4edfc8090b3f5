public import CampaignKit

/// Goods that come in for the points.
public struct CoolingDelivery: ModuleOptions {
  @Option("goods", zh: "物品", meaning: Text(zh: "什么物品", en: "what it is"))
  public var goods: Located<String>

  @Option("amount", zh: "数量", in: 1...100_000_000, meaning: Text(zh: "多少", en: "how many"))
  public var amount: Int

  @Option("arrives", zh: "到货", meaning: Text(zh: "哪天到", en: "the day on which it comes in"))
  public var arrives: Located<Anchor>

  @Option(
    "unit", zh: "区县", "单位",
    meaning: Text(zh: "给哪个单位；不写为全市统用", en: "for which unit; for all of them otherwise"))
  public var unit: Located<String>? = nil

  public init() {}
}

/// What a point handed out on a day that is over.
public struct CoolingCount: ModuleOptions {
  @Option("point", zh: "站点", meaning: Text(zh: "站点的编号或名称", en: "id or name of the point"))
  public var point: Located<String>

  @Option("date", zh: "日期", meaning: Text(zh: "哪一天", en: "the day"))
  public var date: Located<Anchor>

  @Option(
    "goods", zh: "物品",
    meaning: Text(zh: "什么物品；不写为第一种", en: "what it was; the first goods otherwise"))
  public var goods: Located<String>? = nil

  @Option(
    "given", zh: "发放数", in: 0...1_000_000, meaning: Text(zh: "发了多少", en: "how many were handed out")
  )
  public var given: Int

  public init() {}
}

/// Visits of a group to points and firms; for the office or for leaders, never for the public.
public struct CoolingTour: ModuleOptions {
  @Option(
    "key", zh: "代号",
    meaning: Text(
      zh: "系列的代号，定后不改；只有一个系列时可不写",
      en: "id of the series, never changed; not needed for a single one"))
  public var key = PlainID.tour

  @Option("title", zh: "名称", meaning: Text(zh: "叫什么", en: "what it is called"))
  public var title: Text

  @Option("per_unit", zh: "每区县", meaning: Text(zh: "每单位走访几次", en: "visits in each unit"))
  public var perUnit = PerUnit(usual: 1)

  @Option(
    "window", zh: "时间",
    meaning: Text(zh: "只在专项的这一段时间内", en: "only within this part of the campaign"))
  public var window: DateWindow? = nil

  @Option("slots", zh: "时段", meaning: Text(zh: "占其中一个时段", en: "one of these spans"))
  public var slots: [TimeSpan] = [.hours(9, 11)]

  @Option(
    "points", zh: "站点",
    meaning: Text(zh: "走访哪些站点；不写为就近", en: "the points visited; near ones otherwise"))
  public var points: [Located<String>] = []

  @Option(
    "stops", zh: "站数", in: 1...20,
    meaning: Text(zh: "没有点名时一次走几站", en: "points of a visit where none is named"))
  public var stops = 3

  @Option(
    "leaders", zh: "出席",
    meaning: Text(zh: "参加的领导；有领导的仅领导可见", en: "leaders who come; then only leaders see it"))
  public var leaders: [Located<String>] = []

  @Option(
    "goods", zh: "慰问物品",
    meaning: Text(zh: "每次带去的物品，从进货里出", en: "what it takes along, out of the deliveries"))
  public var goods = Amounts()

  @Option("team", zh: "队伍技能", meaning: Text(zh: "每次需要的队伍", en: "skills of teams that it needs"))
  public var team: [Located<String>] = []

  @Option(
    "cost", zh: "每次经费", in: 0...10_000_000,
    meaning: Text(zh: "每次花多少元", en: "what each visit costs, in yuan"))
  public var cost = 0

  @Option(
    "priority", zh: "优先级", in: 1...3,
    meaning: Text(zh: "排不下时先舍 1，后舍 3", en: "1 is given up first, 3 last"))
  public var priority = 2

  public init() {}
}

extension PlainID {
  static var tour: PlainID {
    guard let tour = PlainID("tour") else { preconditionFailure("'tour' is plain") }
    return tour
  }
}
