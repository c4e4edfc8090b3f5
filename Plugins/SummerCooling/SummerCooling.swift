public import CampaignKit

/// 夏送清凉: points where outdoor workers get water and shade, with a quota for every day, and tours
/// of groups that visit them.
public struct SummerCooling: CampaignModule {
  public static let manifest = ModuleManifest(
    id: "summer-cooling", name: Text(zh: "夏送清凉", en: "Summer cooling"),
    aliases: ["送清凉", "高温慰问", "清凉行动"],
    summary: Text(
      zh: "送清凉站点按日定额发放，慰问团走访，物资按站按日算清，高温天自动改时段或改室内。",
      en: """
        Points with a quota for every day, tours of visiting groups, goods counted by point and \
        day, and other hours or a roof on days of heat.
        """),
    audiences: [tourKind: .internal],
    spacing: [.init(kind: tourKind, same: 2, neighbours: 1)],
    rosters: [.supply],
    indicators: [
      Indicator(
        "people-visited", Text(zh: "慰问人数", en: "people visited"),
        unit: Text(zh: "人次", en: "people"),
        groups: [
          Text(zh: "新就业形态劳动者", en: "in new forms of work"),
          Text(zh: "农民工", en: "migrant workers"),
        ]),
      Indicator(
        "tours", Text(zh: "走访", en: "tours"), aliases: ["慰问次数"],
        unit: Text(zh: "次", en: "visits"), measure: .init(.activities, of: [tourKind])),
      Indicator(
        "goods", Text(zh: "发放物资", en: "goods handed out"), unit: Text(zh: "件", en: "pieces"),
        measure: .init(.goods, of: [pointKind, tourKind])),
      Indicator(
        "worth", Text(zh: "物资折款", en: "worth of goods"), unit: Text(zh: "元", en: "yuan")),
    ],
    example: """
      城市: 示范市
      规划期: {从: 2026-01-01, 到: 2026-12-31}
      制表日: 2026-06-20
      规则: {高温: [国家, 重庆]}
      # 预报: [示范市 7月22日 39℃]    # 写上这一行，露天站点当天改到傍晚或室内
      专项:
      - 编号: demo-cooling-2026
        模块: 夏送清凉
        标题: 夏送清凉
        时间: {从: 7月1日, 到: 7月30日}
        物品: {瓶装水: 20, 藿香正气液: 2}
        站点:
        - {编号: P1, 名称: 广场东站, 服务对象: 环卫工人、外卖骑手, 室内备用: 社区服务中心一楼}
        - {编号: P2, 名称: 汽车站站, 服务对象: 出租车司机}
        进货:
        - {物品: 瓶装水, 数量: 1200, 到货: 6月28日}
        - {物品: 藿香正气液, 数量: 120, 到货: 6月28日}
        慰问团:
        - {名称: 慰问一线职工, 每区县: 1, 站点: [P1, P2]}

      """,
    diagnostics: DiagnosticKind.summerCooling)

  static let pointKind = "cooling-point"
  static let tourKind = "cooling-tour"

  public struct Options: ModuleOptions {
    @Option("points", zh: "站点", meaning: Text(zh: "站点，一项一处", en: "the points, one entry each"))
    public var points: [Located<CoolingPoint>] = []

    @Option(
      "points_file", zh: "站点表",
      meaning: Text(zh: "站点写在这个表里，列名同下", en: "a sheet with the points, its columns as below"))
    public var pointsFile: Located<String>? = nil

    @Option(
      "goods", zh: "物品", meaning: Text(zh: "每站每天发什么、发多少", en: "what each point hands out a day"))
    public var goods = Amounts()

    @Option(
      "hours", zh: "开放时间", meaning: Text(zh: "站点没有另写时的开放时间", en: "hours of points that say none"))
    public var hours: [TimeSpan] = [.hours(9, 17)]

    @Option("weekdays", zh: "开放日", meaning: Text(zh: "每周哪几天开放", en: "days of the week"))
    public var weekdays = Set(Weekday.allCases)

    @Option(
      "hot_hours", zh: "高温时段",
      meaning: Text(
        zh: "高温天露天站点停掉中午以后的时间，改到这一段",
        en: "on days of heat points in the open are open then, and not after noon"))
    public var hotHours = TimeSpan.hours(17, 20)

    @Option(
      "entries", zh: "日历条目",
      meaning: Text(
        zh: "日历里一个区县一条、一个乡镇街道一条，还是一站一条",
        en: "what one entry of the calendars is for: a unit, a township or a point"))
    public var grouping = CoolingGrouping.unit

    @Option(
      "deliveries", zh: "进货", meaning: Text(zh: "到了和要到的物品", en: "what has come in and will come in")
    )
    public var deliveries: [Located<CoolingDelivery>] = []

    @Option(
      "counts", zh: "实发", meaning: Text(zh: "某站某天实际发了多少", en: "what a point handed out on a day"))
    public var counts: [Located<CoolingCount>] = []

    @Option(
      "counts_file", zh: "实发表", meaning: Text(zh: "实发数写在这个表里，列名同下", en: "a sheet with the counts"))
    public var countsFile: Located<String>? = nil

    @Option(
      "reserve", zh: "机动", in: 0...100,
      meaning: Text(
        zh: "次日定额按昨日实发数加这个百分比", en: "percent more than was handed out on the day before"))
    public var reserve = 10

    @Option(
      "least", zh: "下限", in: 0...100,
      meaning: Text(zh: "调整后不低于原定额的百分之几", en: "an adjusted quota is at least so many percent"))
    public var least = 50

    @Option(
      "most", zh: "上限", in: 100...1000,
      meaning: Text(zh: "调整后不高于原定额的百分之几", en: "and at most so many percent of the first one"))
    public var most = 150

    @Option(
      "box", zh: "装箱数", in: 1...10_000,
      meaning: Text(zh: "调整后的定额凑成整箱", en: "an adjusted quota is a multiple of this"))
    public var box = 1

    @Option(
      "tours", zh: "慰问团", meaning: Text(zh: "慰问团走访，一项一个系列", en: "tours of visiting groups"))
    public var tours: [Located<CoolingTour>] = []

    public init() {}
  }

  let options: Options

  public init(options: Options) { self.options = options }

  public var sheets: [SheetName] {
    [options.pointsFile, options.countsFile].compactMap { $0.map { SheetName($0) } }
  }

  public func draft(for campaign: Campaign) -> Draft {
    CoolingPlanner(options: options, campaign: campaign).draft
  }
}
