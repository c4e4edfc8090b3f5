import CivilTime
public import ConfigValue
public import Diagnostics
public import PlanModel

/// One line of `固定`: what a campaign file fixes of one activity, whether it stands, and why.
public struct PinEntry: ModuleOptions {
  @Option(
    "activity", zh: "活动",
    meaning: Text(zh: "活动在本专项里的代号", en: "key of the activity within the campaign"))
  public var activity: Located<String>

  @Option("date", zh: "日期", meaning: Text(zh: "第一天", en: "its first day"))
  public var date: Located<Anchor>? = nil

  @Option("start", zh: "开始", meaning: Text(zh: "几点开始", en: "when it begins"))
  public var start: TimeOfDay? = nil

  @Option("end", zh: "结束", meaning: Text(zh: "几点结束，与开始同写", en: "when it ends, beside its start"))
  public var end: Located<TimeOfDay>? = nil

  @Option(
    "venue", zh: VenueWords.venue, VenueWords.place,
    meaning: Text(zh: "场地的名称或编号", en: "name or id of the venue"))
  public var venue: Located<String>? = nil

  @Option("teams", zh: "队伍", meaning: Text(zh: "队伍的名称或编号", en: "names or ids of the teams"))
  public var teams: [Located<String>] = []

  @Option(
    "status", zh: "状态",
    meaning: Text(
      zh: "确定，还是延期、取消；不写为照排", en: "confirmed, postponed or cancelled; otherwise as planned"))
  public var status: Campaign.Pin.Standing? = nil

  @Option(
    "reason", zh: "原因",
    meaning: Text(
      zh: "为什么改；会写进日历和变更通知", en: "why it changed; calendars and notices of changes say it"))
  public var reason: Text? = nil

  @Option("by", zh: "经办", meaning: Text(zh: "谁定的：部门或职务", en: "who decided: an office or a post"))
  public var by: String? = nil

  public init() {}
}

extension PinEntry {
  /// The pin in a campaign's terms; nil after an error at the name that no table has.
  public func pin(in campaign: Campaign, issues: inout Issues) -> Campaign.Pin? {
    var pin = Activity.Pin(start: start)
    var isWhole = true
    if let end { isWhole = take(end, into: &pin, issues: &issues) }
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
    guard isWhole else { return nil }
    var fixed = Campaign.Pin(pin, source: activity.location)
    (fixed.standing, fixed.reason, fixed.by) = (status, reason, by)
    return fixed
  }

  private func take(
    _ end: Located<TimeOfDay>, into pin: inout Activity.Pin, issues: inout Issues
  ) -> Bool {
    guard let start else {
      issues.report(.missingKey, at: end.location, ["key": Text(zh: "开始", en: "start")])
      return false
    }
    guard start < end.value else {
      issues.report(
        .reversedSpan, at: end.location,
        ["from": Text(start.description), "to": Text(end.value.description)])
      return false
    }
    pin.end = end.value
    return true
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
