public import ConfigValue
public import Diagnostics
import PlanModel

extension LotteryRules {
  /// The rules that a `draw` block describes, in Chinese or English. All that is wrong in it is
  /// reported at once, with its place; nil after an error.
  ///
  /// - Parameter campaign: its id, which names the round where the block does not.
  public init?(from value: ConfigValue, campaign: String, issues: inout Issues) {
    let before = issues.count(.error)
    guard var reader = RecordReader(value, key: "抽签", issues: &issues) else { return nil }
    source = reader.location
    activities = reader.optional(ConfigName("activities", zh: "活动"), issues: &issues) ?? []
    readSeats(&reader, &issues)
    scope = reader.optional(ConfigName("scope", zh: "范围"), issues: &issues) ?? .either
    terms = reader.terms(ConfigName("terms", zh: "条件"), &issues)
    asksConsent = reader.optional(ConfigName("consent", zh: "本人同意"), issues: &issues) ?? true
    guardianAge = reader.bounded(ConfigName("guardian", zh: "监护人同意"), 1...100, &issues)
    weights = reader.records(ConfigName("weights", zh: "优先分"), &issues) {
      LotteryWeight(from: &$0, issues: &$1)
    }
    quotas = reader.records(ConfigName("quotas", zh: "保留名额"), &issues) {
      LotteryQuota(from: &$0, issues: &$1)
    }
    benefit = reader.bounded(ConfigName("benefit", zh: "受益类别"), DrawColumn.kinds, &issues)
    cooldownDays =
      reader.bounded(ConfigName("cooldown", zh: "间隔天数"), 0...36_500, &issues) ?? 0
    round = reader.optional(ConfigName("round", zh: "轮次"), issues: &issues) ?? campaign
    caps =
      reader.record(ConfigName("caps", zh: "上限"), &issues) { caps, issues in
        let seats = 1...1_000_000
        return Caps(
          draw: caps.bounded(ConfigName("draw", zh: "本次"), seats, &issues),
          round: caps.bounded(ConfigName("round", zh: "每轮"), seats, &issues),
          year: caps.bounded(ConfigName("year", zh: "每年"), seats, &issues))
      } ?? Caps()
    groups = reader.records(ConfigName("groups", zh: "成组"), &issues) {
      LotteryGroup(from: &$0, issues: &$1)
    }
    reportSecondTogether(&issues)
    waiting =
      reader.amount(ConfigName("waiting", zh: "候补"), upTo: 1000, &issues) ?? .share(20)
    confirmDays =
      reader.bounded(ConfigName("confirm_within", zh: "确认期限"), 0...60, &issues) ?? 2
    people = reader.optional(ConfigName("people", zh: "名单"), issues: &issues)
    dates =
      reader.record(ConfigName("dates", zh: "日程"), &issues) {
        DrawDates(from: &$0, issues: &$1)
      } ?? DrawDates(signsUp: people != nil)
    history = reader.optional(ConfigName("history", zh: "往期"), issues: &issues) ?? []
    reader.finish(issues: &issues)
    if issues.count(.error) > before { return nil }
  }

  private mutating func readSeats(_ reader: inout RecordReader, _ issues: inout Issues) {
    let name = ConfigName("seats", zh: "名额")
    let limit = 1...10_000_000
    guard let entry = reader.entry(name, issues: &issues) else {
      issues.report(.missingKey, at: reader.location, ["key": name.text])
      return
    }
    guard case .mapping = entry.value.content else {
      if let count = wholeNumber(in: entry.value, key: entry.key, limit, &issues) {
        seats = .each(count)
      }
      return
    }
    guard var inner = RecordReader(entry.value, key: entry.key, issues: &issues) else { return }
    let total = inner.bounded(
      ConfigName("total", zh: "总数"), limit, isRequired: true, &issues)
    let measure: Measure =
      inner.optional(ConfigName("by", zh: "按"), issues: &issues) ?? .eligible
    let floor = inner.bounded(ConfigName("floor", zh: "至少"), 0...10_000_000, &issues) ?? 0
    let cap = inner.bounded(ConfigName("cap", zh: "至多"), limit, &issues)
    inner.finish(issues: &issues)
    if let cap, cap < floor {
      issues.report(
        .outOfRange, at: inner.place(of: ConfigName("cap", zh: "至多")),
        [
          "key": Text(zh: "至多", en: "cap"), "value": Text("\(cap)"),
          "range": Text(zh: "\(floor) 以上", en: "\(floor) or more"),
        ])
    }
    if let total { seats = .total(total, by: measure, floor: floor, cap: cap) }
  }

  private func reportSecondTogether(_ issues: inout Issues) {
    for group in groups.filter({ $0.rule == .together }).dropFirst() {
      issues.report(
        .invalidValue, at: group.source,
        [
          "key": Text(zh: "成组", en: "groups"), "value": group.column.text,
          "expected": Text(zh: "只有一种“一起”", en: "one kind of group kept together"),
        ])
    }
  }
}

extension LotteryRules.Scope: ConfigEnum {
  public var name: ConfigName {
    switch self {
    case .home: ConfigName("home", zh: "户籍地")
    case .work: ConfigName("work", zh: "务工地")
    case .either: ConfigName("either", zh: "任一")
    case .city: ConfigName("city", zh: "全市")
    }
  }
}

extension LotteryRules.Measure: ConfigEnum {
  public var name: ConfigName {
    switch self {
    case .people: ConfigName("people", zh: "登记人数")
    case .eligible: ConfigName("eligible", zh: "合格人数")
    case .equal: ConfigName("equal", zh: "平均")
    }
  }
}

extension LotteryQuota {
  fileprivate init?(from reader: inout RecordReader, issues: inout Issues) {
    let name: String? = reader.required(ConfigName("name", zh: "名称"), issues: &issues)
    let seats = reader.amount(
      ConfigName("seats", zh: "名额"), upTo: 100, isRequired: true, &issues)
    let terms = reader.terms(ConfigName("terms", zh: "条件"), isRequired: true, &issues)
    reader.finish(issues: &issues)
    guard let name, let seats else { return nil }
    self.init(name: name, seats: seats, terms: terms, source: reader.location)
  }
}

extension LotteryGroup {
  fileprivate init?(from reader: inout RecordReader, issues: inout Issues) {
    let column = reader.column(ConfigName("column", zh: "列"), isRequired: true, &issues)
    let most = reader.bounded(ConfigName("at_most", zh: "至多"), 1...1_000_000, &issues)
    let together: Bool = reader.optional(ConfigName("together", zh: "一起"), issues: &issues) ?? false
    reader.finish(issues: &issues)
    guard (most != nil) != together else {
      issues.report(
        .needsOneOf, at: reader.location,
        [
          "key": Text(zh: "成组", en: "groups"),
          "choices": Text(zh: "至多、一起", en: "at_most, together"),
          "found": most == nil
            ? Text(zh: "都没有", en: "none") : Text(zh: "都写了", en: "both"),
        ])
      return nil
    }
    guard let column else { return nil }
    self.init(
      column: column, rule: most.map { .atMost($0) } ?? .together, source: reader.location)
  }
}

extension LotteryWeight {
  fileprivate init?(from reader: inout RecordReader, issues: inout Issues) {
    let range = -1_000_000...1_000_000
    let name = ConfigName("column", zh: "列")
    guard let word: Located<String> = reader.required(name, issues: &issues) else { return nil }
    let is_ = reader.entry(ConfigName("is", zh: "为"), issues: &issues)
    let each = reader.bounded(ConfigName("each", zh: "每个加"), range, &issues)
    let points = reader.bounded(ConfigName("points", zh: "加"), range, &issues)
    let most = reader.bounded(ConfigName("at_most", zh: "最多"), 0...1_000_000, &issues)
    reader.finish(issues: &issues)
    let perOne = each ?? 0
    switch word.value {
    case "days_since_last", "距上次受益天数":
      self.init(
        column: nil, what: .daysSinceLast(points: perOne, atMost: most ?? 730),
        words: word.value, source: word.location)
      return
    case "seats_here", "本次已得":
      self.init(
        column: nil, what: .seatsHere(points: perOne), words: word.value, source: word.location)
      return
    default: break
    }
    guard let column = lotteryColumn(word, &issues) else { return nil }
    if let is_, let points, each == nil {
      guard
        let term = lotteryTerm(column, is_.value, key: word.value, issues: &issues)
      else { return nil }
      self.init(
        column: column, what: .where_(term.test, points: points), words: term.words,
        source: word.location)
    } else if is_ == nil, points == nil, let each {
      self.init(
        column: column, what: .each(points: each, atMost: most ?? 1_000_000), words: word.value,
        source: word.location)
    } else {
      issues.report(
        .needsOneOf, at: reader.location,
        [
          "key": Text(zh: "优先分", en: "weights"),
          "choices": Text(zh: "为 + 加、每个加", en: "is + points, each"),
          "found": Text(zh: "不成一种", en: "neither whole"),
        ])
      return nil
    }
  }
}
