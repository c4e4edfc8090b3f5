public import CampaignKit

/// A desk where people are told about policies or their rights (服务台), beside fairs or open for
/// days at a place of its own.
public struct ServiceDesk: ModuleOptions {
  @Option(
    "key", zh: "代号", meaning: Text(zh: "服务台的代号，定后不改", en: "id of the desk, never changed"))
  public var key: PlainID

  @Option("title", zh: "名称", meaning: Text(zh: "对外的名称", en: "the name for the public"))
  public var title: Text

  @Option(
    "beside", zh: "随",
    meaning: Text(
      zh: "摆在哪些活动旁边；没有驻点天数时默认全部", en: "beside which activities; all, unless it stands somewhere"))
  public var beside: Set<DeskPlace> = []

  @Option(
    "every", zh: "每几场", in: 1...50,
    meaning: Text(zh: "各单位每几场摆一次", en: "beside every n-th of a unit"))
  public var every = 1

  @Option(
    "helpers", zh: "人手",
    meaning: Text(zh: "每个服务台要几名有某项技能的人，如律师", en: "people with a skill at each desk, like lawyers"))
  public var helpers = Amounts()

  @Option(
    "team", zh: "队伍技能", meaning: Text(zh: "每个服务台要的队伍", en: "skill of a team at each desk"))
  public var team: [Located<String>] = []

  @Option(
    "days", zh: "驻点天数", in: 1...120,
    meaning: Text(zh: "另在各单位驻点几天", en: "days for which it also stands in each unit"))
  public var days: Int? = nil

  @Option(
    "venue_types", zh: "驻点场地类型",
    meaning: Text(zh: "驻点用哪些类型的场地", en: "types of venue where it stands"))
  public var venueTypes: [Located<String>] = []

  @Option(
    "slots", zh: "驻点时段", meaning: Text(zh: "驻点每天几点到几点", en: "hours of each day where it stands"))
  public var slots: [TimeSpan] = []

  @Option(
    "units", zh: "驻点区县", meaning: Text(zh: "在哪些单位驻点；默认全部", en: "units where it stands; all"))
  public var units: [Located<String>] = []

  public init() {}
}

/// What a desk may stand beside.
public enum DeskPlace: ConfigEnum {
  case opening
  case fair
  case market

  public var name: ConfigName {
    switch self {
    case .opening: ConfigName("opening", zh: "启动仪式")
    case .fair: ConfigName("fairs", zh: "招聘会")
    case .market: ConfigName("market_fairs", zh: "微型招聘会")
    }
  }
}

/// The desks of a drive: those beside its fairs, and those that stand somewhere for days.
struct DeskPlan {
  private let desks: [Located<ServiceDesk>]
  private let campaign: Campaign
  private let issues: Issues

  init(_ desks: [Located<ServiceDesk>], of campaign: Campaign) {
    self.campaign = campaign
    var issues = Issues()
    var first: [PlainID: SourceLocation] = [:]
    self.desks = desks.filter { desk in
      if let place = first[desk.value.key] {
        issues.report(
          .springSameKey, at: desk.location, ["key": Text(desk.value.key.value)],
          notes: [.init(Text(zh: "先用在这里", en: "first used here"), at: place)])
        return false
      }
      first[desk.value.key] = desk.location
      return Self.terms(of: desk.value).namesAreKnown(in: campaign, issues: &issues)
    }
    self.issues = issues
  }

  /// The activity with the desks that stand beside it: their people, and a line that says so.
  func beside(_ activity: Activity, _ place: DeskPlace, ordinal: Int) -> Activity {
    let present = desks.map(\.value).filter {
      ($0.beside.contains(place) || ($0.beside.isEmpty && $0.days == nil))
        && (ordinal - 1) % $0.every == 0
    }
    guard !present.isEmpty else { return activity }
    return activity.with { activity in
      for desk in present {
        activity = activity.needing(helpers: desk.helpers).needing(teams: desk.team)
      }
      activity.details = Text(
        zh: activity.details.zh + "现场设" + present.map(\.title.zh).joined(separator: "、") + "。",
        en: activity.details.en + " With: " + present.map(\.title.en).joined(separator: ", ") + ".")
    }
  }

  /// The desks that stand for days, and what there is to say about all of them.
  var draft: Draft {
    Draft { draft, issues in
      issues.append(contentsOf: self.issues)
      for desk in desks {
        guard let days = desk.value.days else { continue }
        let terms = Self.terms(of: desk.value)
        for unit in campaign.units(named: desk.value.units, issues: &issues) {
          let place: Activity.Place =
            terms.venueTypes.isEmpty
            ? .named(Text(zh: unit.name.zh + "服务点", en: unit.name.en + " service point"))
            : .types(Set(terms.venueTypes.map(\.value)).sorted(), indoor: false)
          draft.activities.append(
            standing(desk, in: unit, at: place, for: min(days, campaign.window.count)))
        }
      }
    }
  }

  private func standing(
    _ desk: Located<ServiceDesk>, in unit: Unit, at place: Activity.Place, for days: Int
  ) -> Activity {
    let first = campaign.window.lowerBound
    let slots = desk.value.slots
    return Activity(
      "\(unit.id).desk-\(desk.value.key.value)", title: unit.titled(desk.value.title),
      what: Text(zh: "服务台", en: "desk"), unit: unit.id, kind: SpringBreeze.Kind.desk,
      window: first...campaign.window.upperBound.adding(days: 1 - days),
      slots: slots.isEmpty ? [.hours(9, 17)] : slots, place: place, source: desk.location
    )
    .open(days: days, closedOn: [.rest, .holiday]).on([.workday])
    .seen(by: campaign.audience).described(.deskDetails)
    .needing(.staff(1)).needing(helpers: desk.value.helpers).needing(teams: desk.value.team)
  }

  /// The names of a desk as those of a fair, so that they are looked up alike.
  private static func terms(of desk: ServiceDesk) -> FairTerms {
    var terms = FairTerms()
    terms.helpers = desk.helpers
    terms.team = desk.team
    terms.venueTypes = desk.venueTypes
    return terms
  }
}

extension Text {
  fileprivate static let deskDetails = Text(
    zh: "免费咨询。就业服务热线 12333，工会服务热线 12351，法律援助热线 12348。",
    en: "Advice is free. Job service 12333, union service 12351, legal aid 12348.")
}
