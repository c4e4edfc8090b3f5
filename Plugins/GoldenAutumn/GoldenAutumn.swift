public import CampaignKit

/// The Golden Autumn recruitment month (金秋招聘月): fairs, visits to firms and to people long out of
/// work, and halls that were booked before the window was announced.
public struct GoldenAutumn: CampaignModule {
  public static let manifest = ModuleManifest(
    id: "golden-autumn", name: Text(zh: "金秋招聘月", en: "Golden Autumn"),
    aliases: ["金秋招聘季", "民营企业服务月", "民营企业招聘月"],
    summary: Text(
      zh: "招聘会、走访企业和长期失业人员，民营小微企业优先；时间公布前已订的场地逐项给出保留或改期。",
      en: """
        Fairs and visits, private and small firms and long-term unemployed first; halls booked \
        before the window was announced are kept or moved one by one.
        """),
    audiences: [Kind.firmVisit: .internal, Kind.peopleVisit: .internal],
    spacing: [
      .init(kind: Kind.fair, same: 14, neighbours: 4),
      .init(kind: Kind.firmVisit, same: 3, neighbours: 0),
    ],
    rosters: [.open, .supply, .list],
    indicators: Indicator.fairs(of: [Kind.fair]) + Indicator.advice
      + Indicator.visits(firms: [Kind.firmVisit], people: [Kind.peopleVisit]),
    example: example,
    diagnostics: DiagnosticKind.goldenAutumn)

  /// Its kinds of activity.
  enum Kind {
    static let fair = "job-fair"
    static let firmVisit = "firm-visit"
    static let peopleVisit = "people-visit"
  }

  public struct Options: ModuleOptions {
    @Option(
      "fairs", zh: "招聘会", meaning: Text(zh: "招聘会系列，一项一个系列", en: "series of fairs, one entry each"))
    public var fairs: [Located<AutumnFair>] = []

    @Option(
      "firm_visits", zh: "走访企业", meaning: Text(zh: "走访企业，内部", en: "visits to firms, internal"))
    public var firmVisits: Located<FirmVisits>? = nil

    @Option(
      "people_visits", zh: "走访失业人员",
      meaning: Text(zh: "走访长期失业人员，内部", en: "visits to people long out of work, internal"))
    public var peopleVisits: Located<PeopleVisits>? = nil

    @Option(
      "announced", zh: "公布时间",
      meaning: Text(
        zh: "通知公布的起止日期；补排的都在其中，已订的场地逐项核对",
        en: "first and last day as announced; what is found lies within, bookings are checked"))
    public var announced: DateWindow? = nil

    @Option(
      "announced_on", zh: "公布日期",
      meaning: Text(zh: "通知哪天到的；答复期限从这天算起，默认制表日", en: "when that was known; replies count from it"))
    public var announcedOn: Located<Anchor>? = nil

    @Option(
      "reply_days", zh: "答复天数", in: 1...60,
      meaning: Text(zh: "几个工作日内答复保留还是改期", en: "workdays within which to say keep or move"))
    public var replyDays = 5

    @Option(
      "bookings", zh: "已订场地", meaning: Text(zh: "公布之前已经订下的场地", en: "halls booked before that"))
    public var bookings: [Located<HallBooking>] = []

    @Option(
      "small_private_first", zh: "民营小微优先",
      meaning: Text(zh: "先邀请、先走访民营和小微企业", en: "invite and visit private and small firms first"))
    public var smallPrivateFirst = true

    @Option(
      "early_entry", zh: "优先入场",
      meaning: Text(zh: "长期失业人员提前多久入场", en: "how much earlier people long out of work may come in"))
    public var earlyEntry: Minutes? = nil

    @Embedded public var invitations: InvitationTerms

    public init() {}
  }

  let options: Options

  public init(options: Options) { self.options = options }

  public var sheets: [SheetName] {
    options.peopleVisits?.value.list.map { [SheetName($0, isPersonal: true)] } ?? []
  }

  public func draft(for campaign: Campaign) -> Draft {
    let season = Season(options, of: campaign)
    season.draft
    FairPlan(season).draft
    BookingPlan(season).draft
    if let visits = options.firmVisits { FirmVisitPlan(visits, season).draft }
    if let visits = options.peopleVisits { PeopleVisitPlan(visits, season).draft }
  }
}
