import ConfigValue
public import Diagnostics
public import PlanModel

extension LotteryRules {
  /// Whether seats of an activity are drawn.
  func cover(_ activity: Activity) -> Bool {
    activities.isEmpty || activities.contains { activity.words.contains($0.value) }
  }

  /// Whether each word under `activities` is that of an activity of the campaign, placed or not: one
  /// that is none would leave people without a draw, and nobody would know.
  ///
  /// - Parameters:
  ///   - campaign: index of the campaign.
  ///   - place: that of the whole block.
  public func checkActivities(
    in agenda: Agenda, campaign: Int, at place: SourceLocation, issues: inout Issues
  ) {
    let own = agenda.items.filter { $0.campaign == campaign }.map(\.activity)
    let title = agenda.campaigns[campaign].title
    if own.isEmpty {
      return issues.report(.drawNothing, at: place, ["campaign": title])
    }
    // Those by which several are called first: an organiser thinks of kinds and not of keys.
    let known = Array(Set(own.flatMap(\.words))).sorted()
    let usual = Array(Set(own.flatMap { [$0.kind, $0.series].compactMap { $0 } })).sorted()
    for word in activities where !known.contains(word.value) {
      let near = nearest(to: word.value, among: usual + known)
      let some = usual.prefix(6)
      issues.report(
        .drawUnknownActivity, at: word.location,
        ["campaign": title, "word": Text(word.value)],
        help: near.map(Text.didYouMean)
          ?? Text(
            zh: "可以写：\(some.joined(separator: "、"))",
            en: "there are: \(some.joined(separator: ", "))"))
    }
  }

  /// Whether a register has every column that the rules read, those that they name and those that they
  /// read without naming one: consent, a guardian's, the last benefits.
  public func checkColumns(of register: Set<String>, issues: inout Issues) {
    var missing = columns.subtracting(register)
    for (column, source) in sources where !register.contains(column.stored) {
      missing.remove(column.stored)
      let near = nearest(to: column.name, among: register.sorted())
      issues.report(
        .drawUnknownColumn, at: source, ["column": Text(column.name)],
        help: near.map(Text.didYouMean))
    }
    for name in missing.sorted() {
      issues.report(
        .drawUnknownColumn, at: source,
        ["column": LotteryColumn.named(name)?.text ?? Text(name)],
        help: name.hasPrefix("last_visit_")
          ? Text(
            zh: "补上这一列；不写“受益类别”，就只看系统里记过的受益",
            en: "add it; without 'benefit' only what the workspace itself has given counts")
          : Text(
            zh: "导入登记册时补上这一列，或去掉用到它的规则",
            en: "import it with the register, or take out the rule that reads it"))
    }
  }

  /// The columns that rules name, each with its place.
  var sources: [(column: LotteryColumn, source: SourceLocation)] {
    (terms + quotas.flatMap(\.terms)).map { ($0.column, $0.source) }
      + weights.compactMap { weight in weight.column.map { ($0, weight.source) } }
      + groups.map { ($0.column, $0.source) }
  }

  /// The column of the last benefits that the rules look at, and what looks at it; nil where none does.
  var benefitColumn: (name: String, rule: Text)? {
    guard let benefit else { return nil }
    let isWeighed = weights.contains { if case .daysSinceLast = $0.what { true } else { false } }
    if cooldownDays > 0 {
      return (
        DrawColumn.lastVisit(benefit),
        Text(zh: "间隔天数 \(cooldownDays)", en: "cooldown \(cooldownDays)")
      )
    }
    guard isWeighed else { return nil }
    return (DrawColumn.lastVisit(benefit), Text(zh: "距上次受益天数", en: "days_since_last"))
  }
}

extension Activity {
  /// Everything by which a file may call it.
  fileprivate var words: Set<String> {
    Set([kind, key] + [series].compactMap { $0 } + key.split(separator: ".").map(String.init))
  }
}
