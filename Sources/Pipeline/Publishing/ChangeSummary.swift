public import Diagnostics
public import PlanModel

/// What subscribers will see, in plain words: the counts first, then a line for each change that
/// somebody should hear of, then each calendar with its counts. Ends with a line feed.
///
/// ```
/// 取消 1 · 改期 1 · 不变 812
/// 取消 渝中招聘会·解放碑 原 7月22日(周三) 14:30–17:00 解放碑广场（专项文件里取消）
/// 改期 江北招聘会·观音桥 原 7月22日(周三) 14:30–17:00 → 现 7月23日(周四) 09:00–12:00 地点不变（预报最高39℃；需通知：承办单位、场地）
///
/// 各日历的变化：
///   重庆市活动日历（city）：取消 1 · 改期 1
/// ```
///
/// It says nothing of what is internal or for leaders but how many such changes there are, so that
/// it can be forwarded.
///
/// - Parameter isInternal: list these too, in a part of their own.
public func summary(
  of proposal: Proposal, in plan: Plan, language: Language, isInternal: Bool = false
) -> String {
  ChangeSummary(
    proposal: proposal, plan: plan, differences: proposal.differences(in: plan),
    language: language
  ).text(isInternal: isInternal)
}

private struct ChangeSummary {
  let proposal: Proposal
  let plan: Plan
  let differences: [FeedDifference]
  let language: Language

  func text(isInternal: Bool) -> String {
    let city = differences.first { $0.feed == FeedPath.city }
    var lines = [counts(city?.changes ?? [], unchanged: city?.unchanged ?? 0)]
    lines += (city?.changes ?? []).filter { $0.kind != .expired }.map(line)
    lines += calendars { !FeedPath.isPrivate($0) }
    let hidden = internalChanges
    if isInternal, !hidden.isEmpty {
      lines += ["", internalHeading[language]] + hidden.map(line)
      lines += calendars(FeedPath.isPrivate)
    } else if !hidden.isEmpty {
      lines += ["", internalCount(hidden.count)[language]]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// What changes for somebody who sees internal feeds, beyond what the public sees of it.
  private var internalChanges: [Change] {
    let open = Set((differences.first { $0.feed == FeedPath.city }?.changes ?? []).map(Seen.init))
    return differences.filter {
      $0.feed == FeedPath.internalCity || $0.feed == FeedPath.leaders
    }.flatMap(\.changes).filter { $0.kind != .expired && !open.contains(Seen($0)) }
  }

  /// A change as told in a line.
  private struct Seen: Hashable {
    var uid: String
    var kind: Change.Kind
    var slot: Publication.Slot

    init(_ change: Change) {
      (uid, kind, slot) = (change.after.uid, change.kind, change.after.slot)
    }
  }

  private func counts(_ changes: [Change], unchanged: Int?) -> String {
    var parts = Change.Kind.allCases.compactMap { kind -> String? in
      let count = changes.count { $0.kind == kind }
      return count == 0 ? nil : "\(kind.words[language]) \(count)"
    }
    if let unchanged { parts.append("\(Text(zh: "不变", en: "unchanged")[language]) \(unchanged)") }
    return parts.joined(separator: " · ")
  }

  /// Each calendar that changes with its counts; of many of one sort, only their sum.
  private func calendars(_ isMeant: (String) -> Bool) -> [String] {
    let changed = differences.filter { !$0.changes.isEmpty && isMeant($0.feed) }
    if changed.isEmpty { return [] }
    let lines = Dictionary(grouping: changed) { FeedSort(feed: $0.feed) }
      .sorted { $0.key < $1.key }.flatMap { sort, feeds -> [String] in
        guard feeds.count > longestList else {
          return feeds.map {
            "  " + Words.line(name(of: $0), Text(counts($0.changes, unchanged: nil)))[language]
          }
        }
        let all = counts(feeds.flatMap(\.changes), unchanged: nil)
        return ["  " + Words.line(sort.words(feeds.count), Text(all))[language]]
      }
    return ["", Text(zh: "各日历的变化：", en: "In each calendar:")[language]] + lines
  }

  private func name(of difference: FeedDifference) -> Text {
    Text(
      zh: "\(difference.name.zh)（\(difference.feed)）",
      en: "\(difference.name.en) (\(difference.feed))")
  }

  private let longestList = 12
  private var internalHeading: Text {
    Text(zh: "内部、仅领导的变化（请勿转发）：", en: "Internal and leaders' changes (do not forward):")
  }
  private func internalCount(_ count: Int) -> Text {
    Text(
      zh: "另有 \(count) 处内部、仅领导的变化，加 --internal 查看",
      en: "\(count) internal or leaders' changes more; --internal lists them")
  }
}

// A line for each change.
extension ChangeSummary {
  private func line(_ change: Change) -> String {
    let (after, before) = (change.after, change.before)
    let head = "\(change.kind.words[language]) \(after.shortTitle[language])"
    let now = [after.slot.words(language), after.place[language]].filter { !$0.isEmpty }
      .joined(separator: " ")
    return told(change, head: head, now: now, before: before) + note(on: change)
  }

  private func told(
    _ change: Change, head: String, now: String, before: Publication.Entry?
  ) -> String {
    switch change.kind {
    case .cancelled, .postponed, .expired, .withdrawn:
      return "\(head) \(formerly[language]) \(now)"
    case .moved, .revived:
      guard let before else { return "\(head) \(now)" }
      return head + " " + move(from: before, to: change.after)
    case .added, .confirmed, .unconfirmed, .opened: return "\(head) \(now)"
    case .renamed:
      guard let before, before.shortTitle != change.after.shortTitle else {
        return "\(head) \(now)"
      }
      return "\(head) \(formerly[language]) \(before.shortTitle[language])"
    }
  }

  /// Why, where that is known, and whom to tell.
  private func note(on change: Change) -> String {
    let recipients = Recipients(of: change, in: plan)
    let parts = [
      reason(of: change),
      recipients.all.isEmpty ? nil : told(to: recipients.brief)[language],
    ].compactMap { $0 }
    if parts.isEmpty { return "" }
    return language == .zh
      ? "（\(parts.joined(separator: "；"))）" : " (\(parts.joined(separator: "; ")))"
  }

  private func told(to recipients: Text) -> Text {
    Text(zh: "需通知：\(recipients.zh)", en: "tell \(recipients.en)")
  }

  /// The public part does not tell that something turned internal.
  private func reason(of change: Change) -> String? {
    let known = proposal.changes.first { $0.after.uid == change.after.uid }
    guard let known, known.kind == change.kind else { return nil }
    return known.reason?[language]
  }

  private func move(from before: Publication.Entry, to after: Publication.Entry) -> String {
    let (old, new) = (before.slot.words(language), after.slot.words(language))
    let time =
      old == new
      ? "\(new) \(sameTime[language])"
      : "\(formerly[language]) \(old) → \(present[language]) \(new)"
    let (oldPlace, newPlace) = (before.place[language], after.place[language])
    let place =
      before.venue == after.venue && oldPlace == newPlace
      ? samePlace[language]
      : Words.line(Words.place, Text("\(oldPlace) → \(newPlace)"))[language]
    return "\(time) \(place)"
  }

  private var formerly: Text { Text(zh: "原", en: "was") }
  private var present: Text { Text(zh: "现", en: "now") }
  private var sameTime: Text { Words.sameTime }
  private var samePlace: Text { Text(zh: "地点不变", en: "(same place)") }
}

/// Sorts of feeds, in the order in which they are listed.
private enum FeedSort: Int, Comparable {
  case city, district, theme, campaign, districtTheme, venue, organisation, `internal`, team

  init(feed: String) {
    let parts = feed.split(separator: "/")
    self =
      switch (parts[0], parts.count) {
      case ("district", 2): .district
      case ("district", _): .districtTheme
      case ("theme", _): .theme
      case ("campaign", _): .campaign
      case ("venue", _): .venue
      case ("organisation", _): .organisation
      case ("internal", 3): .team
      case ("internal", _): .internal
      default: .city
      }
  }

  static func < (a: FeedSort, b: FeedSort) -> Bool { a.rawValue < b.rawValue }

  func words(_ count: Int) -> Text {
    switch self {
    case .city, .internal: Text(zh: "\(count) 份日历", en: "\(count) calendars")
    case .district: Text(zh: "\(count) 份区县日历", en: "\(count) calendars of districts")
    case .theme: Text(zh: "\(count) 份专场日历", en: "\(count) calendars of themes")
    case .campaign: Text(zh: "\(count) 份专项日历", en: "\(count) calendars of campaigns")
    case .districtTheme:
      Text(zh: "\(count) 份区县专场日历", en: "\(count) calendars of themes in districts")
    case .venue: Text(zh: "\(count) 份场地日历", en: "\(count) calendars of venues")
    case .organisation: Text(zh: "\(count) 份单位日历", en: "\(count) calendars of employers")
    case .team: Text(zh: "\(count) 份队伍日历", en: "\(count) calendars of teams")
    }
  }
}

extension Change.Kind {
  /// The word of lists and counts.
  var words: Text {
    switch self {
    case .cancelled: Text(zh: "取消", en: "cancelled")
    case .postponed: Text(zh: "延期待定", en: "postponed")
    case .moved: Text(zh: "改期", en: "moved")
    case .withdrawn: Text(zh: "缩小公开", en: "withdrawn")
    case .revived: Text(zh: "恢复", en: "revived")
    case .added: Text(zh: "新增", en: "added")
    case .opened: Text(zh: "扩大公开", en: "opened")
    case .confirmed: Text(zh: "转为确定", en: "confirmed")
    case .unconfirmed: Text(zh: "转为暂定", en: "provisional again")
    case .renamed: Text(zh: "文字有改", en: "reworded")
    case .expired: Text(zh: "取消满90天", en: "cancelled 90 days ago")
    }
  }
}
