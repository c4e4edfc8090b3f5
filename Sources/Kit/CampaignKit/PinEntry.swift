public import ConfigValue
public import Diagnostics
public import PlanModel

/// One line of `固定`: what a campaign file fixes of one activity.
public struct PinEntry: ModuleOptions {
  @Option(
    "activity", zh: "活动",
    meaning: Text(zh: "活动在本专项里的代号", en: "key of the activity within the campaign"))
  public var activity: Located<String>

  @Option("date", zh: "日期", meaning: Text(zh: "第一天", en: "its first day"))
  public var date: Located<Anchor>? = nil

  @Option("start", zh: "开始", meaning: Text(zh: "几点开始", en: "when it begins"))
  public var start: TimeOfDay? = nil

  @Option("venue", zh: "场地", meaning: Text(zh: "场地的名称或编号", en: "name or id of the venue"))
  public var venue: Located<String>? = nil

  @Option("teams", zh: "队伍", meaning: Text(zh: "队伍的名称或编号", en: "names or ids of the teams"))
  public var teams: [Located<String>] = []

  public init() {}
}

extension PinEntry {
  /// The pin in a campaign's terms; nil after an error at the name that no table has.
  public func pin(in campaign: Campaign, issues: inout Issues) -> Activity.Pin? {
    var pin = Activity.Pin(start: start)
    var isWhole = true
    if let date {
      pin.date = date.date(in: campaign.window, calendar: campaign.calendar, issues: &issues)
      isWhole = pin.date != nil
    }
    if let venue {
      pin.venue = id(of: venue, among: campaign.tables.venues.map { ($0.id, $0.name) })
      if pin.venue == nil {
        issues.report(
          unknown: Text(zh: "场地", en: "venue"), venue,
          among: campaign.tables.venues.map(\.name.zh))
        isWhole = false
      }
    }
    if !teams.isEmpty {
      let known = campaign.tables.teams.map { ($0.id, $0.name) }
      pin.teams = teams.compactMap { team in
        let id = id(of: team, among: known)
        if id == nil {
          issues.report(
            unknown: Text(zh: "队伍", en: "team"), team, among: known.map(\.1.zh))
          isWhole = false
        }
        return id
      }
    }
    return isWhole ? pin : nil
  }

  private func id(of word: Located<String>, among known: [(id: String, name: Text)]) -> String? {
    known.first {
      $0.id == word.value || $0.name.zh == word.value || $0.name.en == word.value
    }?.id
  }
}

extension Issues {
  /// Says that no table has a word, and which one was perhaps meant.
  public mutating func report(
    unknown what: Text, _ word: Located<String>, among known: [String]
  ) {
    let near = nearest(to: word.value, among: known)
    report(
      .unknownInPlan, at: word.location, ["what": what, "name": Text(word.value)],
      help: near.map(Text.didYouMean))
  }
}
