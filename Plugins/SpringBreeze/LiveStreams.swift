public import CampaignKit

/// Fairs online every week, hosted by the units in turn (直播带岗).
public struct LiveStreams: ModuleOptions {
  @Option("title", zh: "名称", meaning: Text(zh: "对外的名称", en: "the name for the public"))
  public var title = Text(zh: "直播带岗", en: "live-stream fair")

  @Option("weekly", zh: "每周", meaning: Text(zh: "每周的哪几天", en: "days of every week"))
  public var weekly: Set<Weekday> = [.friday]

  @Option(
    "hosts", zh: "主播区县",
    meaning: Text(zh: "轮流主播的单位；默认全部", en: "units that host it in turn; all by default"))
  public var hosts: [Located<String>] = []

  @Option("slots", zh: "时段", meaning: Text(zh: "占其中一个时段", en: "one of these spans"))
  public var slots: [TimeSpan] = []

  @Option(
    "viewers", zh: "观看人数", in: 1...10_000_000,
    meaning: Text(zh: "每场预计观看人数", en: "viewers expected"))
  public var viewers = 800

  @Option("firms", zh: "企业数", in: 0...200, meaning: Text(zh: "每场几家企业", en: "employers in each"))
  public var firms = 0

  @Option("trades", zh: "行业", meaning: Text(zh: "从这些行业邀请企业", en: "trades to invite from"))
  public var trades: [Located<String>] = []

  @Option("employers", zh: "企业", meaning: Text(zh: "点名邀请的企业", en: "employers invited by name"))
  public var employers: [Located<String>] = []

  @Option("theme", zh: "主题", meaning: Text(zh: "面向谁", en: "for whom it is"))
  public var theme: FairTheme? = nil

  @Option("team", zh: "队伍技能", meaning: Text(zh: "每场需要的队伍", en: "skills of teams that it needs"))
  public var team: [Located<String>] = []

  @Option("equipment", zh: "设备", meaning: Text(zh: "每场用的设备", en: "equipment that it needs"))
  public var equipment: [Located<String>] = []

  public init() {}
}

/// Drafts the streams, one a week and weekday.
struct LiveStreamPlan {
  private let streams: LiveStreams
  private let location: SourceLocation
  private let campaign: Campaign
  private let invitations: InvitationTerms

  init(
    _ streams: Located<LiveStreams>, of campaign: Campaign, by invitations: InvitationTerms
  ) {
    self.streams = streams.value
    location = streams.location
    self.campaign = campaign
    self.invitations = invitations
  }

  var draft: Draft {
    Draft { draft, issues in
      // By id, so that sorting the table moves no turn.
      let hosts = campaign.units(named: streams.hosts, issues: &issues).sorted { $0.id < $1.id }
      let terms = terms
      let isKnown = terms.namesAreKnown(in: campaign, issues: &issues)
      let invited = terms.invited(by: campaign, issues: &issues)
      guard isKnown, !hosts.isEmpty else { return }
      let weeks = FestivalWeeks(around: campaign.springFestival)
      for date in campaign.days(in: campaign.window, of: [.workday, .rest])
      where streams.weekly.contains(date.weekday) {
        let week = weeks.number(of: date)
        let host = hosts[(week % hosts.count + hosts.count) % hosts.count]
        let day = streams.weekly.count == 1 ? "" : "-" + date.weekday.english.lowercased()
        let stream = Activity(
          "live.\(weeks.key(of: date))\(day)", title: host.titled(streams.title),
          what: Text(zh: "直播带岗", en: "live-stream"), unit: host.id, kind: SpringBreeze.Kind.live,
          window: date...date, slots: [], place: .online, source: location
        ).described(.onlineFairDetails)
        draft.activities.append(
          terms.applied(to: stream, of: campaign, inviting: invited, by: invitations))
      }
    }
  }

  private var terms: FairTerms {
    var terms = FairTerms()
    terms.slots = streams.slots.isEmpty ? [Self.afternoon] : streams.slots
    terms.attendance = streams.viewers
    terms.booths = streams.firms
    terms.trades = streams.trades
    terms.employers = streams.employers
    terms.theme = streams.theme
    terms.team = streams.team
    terms.equipment = streams.equipment
    return terms
  }

  private static let afternoon = TimeSpan.hours(15, 17)
}

/// Weeks counted from the one of the Spring Festival, so that the third week after it has one name
/// in every year.
struct FestivalWeeks {
  private let monday: CivilDate

  init(around festival: CivilDate) { monday = Self.monday(of: festival) }

  /// 0 in the week of the festival, negative before.
  func number(of date: CivilDate) -> Int { monday.days(until: Self.monday(of: date)) / 7 }

  func key(of date: CivilDate) -> String {
    let number = number(of: date)
    return number < 0 ? "before-\(-number)" : "week-\(number)"
  }

  private static func monday(of date: CivilDate) -> CivilDate {
    date.adding(days: 1 - date.weekday.rawValue)
  }
}
