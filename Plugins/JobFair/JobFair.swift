public import CampaignKit

/// Job fairs (招聘会): one-off, weekly, by lunar date or market day, touring, or simply so many in
/// each unit; with employers, posts and booths, licences and advance publication.
public struct JobFair: CampaignModule {
  public static let manifest = ModuleManifest(
    id: "job-fair", name: Text(zh: "招聘会", en: "Job fairs"),
    aliases: ["专场招聘会", "现场招聘会"],
    summary: Text(
      zh: "一次性、每周、农历、赶场、巡回的招聘会，管企业邀请、展位、许可和预告。",
      en: """
        One-off, weekly, lunar, market-day and touring fairs, with employers, booths, licences and \
        advance publication.
        """),
    spacing: [.init(kind: "job-fair", same: 14, neighbours: 4)],
    rosters: [.open, .supply],
    indicators: Indicator.fairs(of: ["job-fair"]),
    example: """
      城市: 示范市
      规划期: {从: 2026-01-01, 到: 2026-12-31}
      制表日: 2026-01-05
      专项:
      - 编号: demo-fairs-2026
        模块: 招聘会
        标题: 周末社区招聘会
        时间: {从: 春节后首个工作日, 到: 4月30日}
        场次:
        - {名称: 社区招聘会, 每周: 周六, 时段: 09:00-12:00, 地点: 社区广场, 预计人数: 200}

      """,
    diagnostics: DiagnosticKind.jobFair)

  public struct Options: ModuleOptions {
    @Option(
      "fairs", zh: "场次",
      meaning: Text(zh: "招聘会系列，一项一个系列", en: "series of fairs, one entry each"))
    public var fairs: [Located<FairSeries>]? = nil

    @Embedded public var invitations: InvitationTerms

    public init() {}
  }

  let options: Options

  public init(options: Options) { self.options = options }

  public func draft(for campaign: Campaign) -> Draft {
    let series = options.fairs ?? []
    if options.fairs == nil, !campaign.namesSheets {
      DiagnosticKind.missingKey.diagnostic(
        at: campaign.source, ["key": Text(zh: "场次", en: "fairs")])
    }
    for fairs in series {
      if let first = series.first(where: { $0.value.key == fairs.value.key }),
        first.location != fairs.location
      {
        // Two series with one key would give two fairs one UID.
        DiagnosticKind.sameKey.diagnostic(
          at: fairs.location, ["key": Text(fairs.value.key.value)],
          notes: [.init(Text(zh: "先用在这里", en: "first used here"), at: first.location)])
      } else {
        FairPlanner(fairs.value, at: fairs.location, of: campaign, options: options).draft
      }
    }
  }

  /// A fair that a sheet has fixed: with what every fair of its size needs, by when and how open.
  public func listedActivity(for row: ListedActivity, of campaign: Campaign) -> Activity {
    Self.plainActivity(for: row, of: campaign)
      .described(row.place == .online ? .onlineFairDetails : .fairDetails)
      .hosting(row, of: campaign, by: options.invitations)
  }
}
