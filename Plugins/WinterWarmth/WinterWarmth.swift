public import CampaignKit

/// 冬送温暖: visits to homes and to workplaces from December to March, with money by class of
/// hardship, caps for each person, and nothing to sign before a meeting has decided.
public struct WinterWarmth: CampaignModule {
  public static let manifest = ModuleManifest(
    id: "winter-warmth", name: Text(zh: "冬送温暖", en: "Winter warmth"),
    aliases: ["送温暖", "两节送温暖", "元旦春节送温暖"],
    summary: Text(
      zh: "入户和现场慰问，按困难类别发慰问金，有上限、查重、公示和会议纪要，跨年一轮接着算。",
      en: """
        Visits to homes and workplaces, money by class of hardship with caps, no double visits, \
        public notice and minutes, and one round across the new year.
        """),
    audience: .internal, audiences: [visitKind: .internal, siteKind: .internal],
    spacing: [.init(kind: visitKind, same: 3, neighbours: 0)], rosters: [.allocation],
    indicators: [
      Indicator(
        "households", Text(zh: "走访慰问", en: "households visited"), aliases: ["慰问户数"],
        unit: Text(zh: "户", en: "households"), measure: .init(.seats, of: [visitKind, siteKind]),
        groups: [
          Text(zh: "困难职工", en: "workers in hardship"), Text(zh: "农民工", en: "migrant workers"),
        ]),
      Indicator(
        "visits", Text(zh: "慰问场次", en: "visits"), unit: Text(zh: "次", en: "visits"),
        measure: .init(.activities, of: [visitKind, siteKind])),
      Indicator(
        "money", Text(zh: "慰问资金", en: "money paid"), unit: Text(zh: "元", en: "yuan"),
        measure: .init(.money, of: [visitKind, siteKind])),
      Indicator(
        "worth", Text(zh: "物资折款", en: "worth of goods"), unit: Text(zh: "元", en: "yuan"),
        measure: .init(.worth, of: [visitKind, siteKind])),
    ],
    example: """
      城市: 示范市
      规划期: {从: 2026-01-01, 到: 2026-12-31}
      制表日: 2026-01-04
      登记册: {文件: register.csv, 样本: 1000}   # 虚构人员，首次使用时生成
      专项:
      - 编号: demo-warmth-2026
        模块: 冬送温暖
        标题: 元旦春节送温暖
        时间: {从: 1月5日, 到: 2月10日}
        经费: 200000
        慰问金: {深度困难: 2000, 相对困难: 1000, 意外致困: 1500}
        上限: {每次: 2000, 每轮: 2000, 每年: 6000}
        走访:
        - {名称: 入户走访, 每区县: 4, 每次户数: 30}
        流程:
        - {步骤: 公示, 从: 12月22日, 完成: 12月29日}
        - {步骤: 集体研究, 完成: 12月31日, 会议纪要: 示例纪要〔2025〕12号}

      """,
    diagnostics: DiagnosticKind.winterWarmth)

  static let visitKind = "home-visit"
  static let siteKind = "site-visit"

  public struct Options: ModuleOptions {
    @Option(
      "round", zh: "轮次",
      meaning: Text(
        zh: "同一轮的专项写同一个名字，上限和查重按轮算；默认为专项编号",
        en:
          "campaigns of one round say one name: caps and double visits count in a round; the id otherwise"
      ))
    public var round: String? = nil

    @Option(
      "benefit", zh: "慰问项目",
      meaning: Text(zh: "同一轮里同一项目一人一次", en: "in one round everybody gets one benefit once"))
    public var benefit = "送温暖"

    @Option(
      "people", zh: "名单",
      meaning: Text(
        zh: "困难职工名单，列名见下；不写就用登记册里的建档困难职工",
        en: "a sheet of people, its columns as below; those of the register otherwise"))
    public var people: Located<String>? = nil

    @Option(
      "amounts", zh: "慰问金", meaning: Text(zh: "各困难类别每人多少元", en: "yuan for each, by class"))
    public var amounts = Amounts()

    @Option(
      "goods_worth", zh: "物资折款", in: 0...100_000,
      meaning: Text(zh: "每人另发物资折多少元", en: "worth in yuan of the goods that everybody gets"))
    public var goodsWorth = 0

    @Option(
      "caps", zh: "上限", meaning: Text(zh: "每人最多多少元", en: "the most that one person gets, in yuan"))
    public var caps: WarmthCaps? = nil

    @Option(
      "revisit_days", zh: "间隔天数", in: 0...366,
      meaning: Text(
        zh: "几天内别的单位走访过的，提醒", en: "a visit by another unit within so many days is named"))
    public var revisitDays = 30

    @Option(
      "when_short", zh: "经费不足",
      meaning: Text(
        zh: "会议怎么定的：待研究、先重后轻、按比例", en: "what the meeting decided where money is short"))
    public var whenShort = Allocation.Shortage.meeting

    @Option(
      "payment", zh: "发放方式",
      meaning: Text(
        zh: "现金，当面发放签收；银行代发，另出给银行的表",
        en: "in cash, signed for; or by bank, with a list for the bank"))
    public var payment = Allocation.Payment.cash

    @Option(
      "standard", zh: "困难标准",
      meaning: Text(zh: "名单没写类别的按它算", en: "decides the class of those without one"))
    public var standard = WarmthStandard()

    @Option(
      "notice_days", zh: "公示期", in: 0...60,
      meaning: Text(zh: "公示几个工作日", en: "workdays of the public notice"))
    public var noticeDays = 5

    @Option(
      "steps", zh: "流程",
      meaning: Text(zh: "走到哪一步，一项一步", en: "how far it has come, one entry a step"))
    public var steps: [Located<WarmthStep>] = []

    @Option(
      "visits", zh: "走访", meaning: Text(zh: "走访系列，一项一个系列", en: "series of visits, one entry each"))
    public var visits: [Located<WarmthVisit>]

    public init() {}
  }

  let options: Options

  public init(options: Options) { self.options = options }

  public var sheets: [SheetName] {
    options.people.map { [SheetName($0, isPersonal: true)] } ?? []
  }

  public func draft(for campaign: Campaign) -> Draft {
    WarmthPlanner(options: options, campaign: campaign).draft
  }
}
