public import CampaignKit

/// The Spring Breeze drive (春风行动): an opening on the first workday after the Spring Festival,
/// fairs in every district, micro fairs on market days, live-streams, desks for policy and law,
/// and charter trips back to work.
public struct SpringBreeze: CampaignModule {
  public static let manifest = ModuleManifest(
    id: "spring-breeze", name: Text(zh: "春风行动", en: "Spring Breeze"),
    aliases: ["春风行动暨就业援助季", "就业援助季", "春暖农民工"],
    summary: Text(
      zh: "春节后的启动仪式、各区县招聘会、赶场微型招聘会、直播带岗、政策和法律服务台、返岗专车。",
      en: """
        An opening after the Spring Festival, fairs in every district and on market days, \
        live-streams, desks for policy and law, and charter trips back to work.
        """),
    spacing: [
      .init(kind: Kind.fair, same: 14, neighbours: 4),
      .init(kind: Kind.market, same: 7, neighbours: 0),
    ],
    rosters: [.open, .supply, .list],
    indicators: Indicator.fairs(
      of: [Kind.opening, Kind.fair, Kind.market], streams: [Kind.live])
      + Indicator.advice + Indicator.trips(of: [Kind.trip]),
    example: example,
    diagnostics: DiagnosticKind.springBreeze)

  /// Its kinds of activity.
  enum Kind {
    static let opening = "opening"
    static let fair = "job-fair"
    static let market = "market-fair"
    static let live = "live-stream"
    static let desk = "service-desk"
    static let trip = "charter-trip"
  }

  public struct Options: ModuleOptions {
    @Option(
      "opening", zh: "启动仪式",
      meaning: Text(zh: "主会场和分会场同时启动", en: "the opening, at all its venues at one hour"))
    public var opening: Located<Opening>? = nil

    @Option(
      "fairs", zh: "补排",
      meaning: Text(zh: "排期表里没有的，由系统补排到各区县", en: "fairs of each unit, on days that are found"))
    public var fairs: Located<DistrictFairs>? = nil

    @Option(
      "market_fairs", zh: "微型招聘会",
      meaning: Text(zh: "赶场日、农历日子的小型招聘会", en: "small fairs on market days or lunar dates"))
    public var marketFairs: Located<MarketFairs>? = nil

    @Option(
      "live_streams", zh: "直播带岗",
      meaning: Text(zh: "每周线上直播，各区县轮流主播", en: "fairs online every week, hosted in turn"))
    public var liveStreams: Located<LiveStreams>? = nil

    @Option(
      "desks", zh: "服务台",
      meaning: Text(zh: "随招聘会摆出或长期驻点的服务台", en: "desks beside fairs or open for days"))
    public var desks: [Located<ServiceDesk>] = []

    @Option(
      "trips", zh: "返岗专车", meaning: Text(zh: "送人返岗的专车，一项一条线", en: "charter trips, a route each"))
    public var trips: [Located<CharterTrip>] = []

    @Embedded public var invitations: InvitationTerms

    public init() {}
  }

  let options: Options

  public init(options: Options) { self.options = options }

  public var sheets: [SheetName] {
    options.trips.compactMap { $0.value.list.map { SheetName($0, isPersonal: true) } }
  }

  public func draft(for campaign: Campaign) -> Draft {
    let desks = DeskPlan(options.desks, of: campaign)
    if let opening = options.opening {
      OpeningPlan(opening, of: campaign, desks: desks, by: options.invitations).draft
    }
    if let fairs = options.fairs {
      DistrictFairPlan(
        fairs: fairs.value,
        site: site(fairs.value.terms, fairs.value.scope, at: fairs.location, desks, campaign)
      ).draft
    }
    if let fairs = options.marketFairs {
      MarketFairPlan(
        fairs: fairs.value,
        site: site(fairs.value.terms, fairs.value.scope, at: fairs.location, desks, campaign)
      ).draft
    }
    if let streams = options.liveStreams {
      LiveStreamPlan(streams, of: campaign, by: options.invitations).draft
    }
    desks.draft
    for trip in options.trips {
      if let first = options.trips.first(where: { $0.value.key == trip.value.key }),
        first.location != trip.location
      {
        DiagnosticKind.springSameKey.diagnostic(
          at: trip.location, ["key": Text(trip.value.key.value)],
          notes: [.init(Text(zh: "先用在这里", en: "first used here"), at: first.location)])
      } else {
        TripPlan(trip, of: campaign).draft
      }
    }
  }

  private func site(
    _ terms: FairTerms, _ scope: FairScope, at location: SourceLocation, _ desks: DeskPlan,
    _ campaign: Campaign
  ) -> FairSite {
    FairSite(
      terms: terms, scope: scope, location: location, campaign: campaign, desks: desks,
      invitations: options.invitations)
  }
}
