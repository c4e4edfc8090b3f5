public import Diagnostics
import PlanModel

/// What changed, in plain words: the counts first, then a line for each change that somebody
/// should hear of. Ends with a line feed.
///
/// ```
/// 取消 1 · 改期 1 · 不变 812
/// 取消 渝中招聘会·解放碑 原 7月22日(周三) 14:30–17:00 解放碑广场
/// 改期 江北招聘会·观音桥 原 7月22日(周三) 14:30–17:00 → 现 7月23日(周四) 09:00–12:00 地点不变
/// ```
public func summary(of proposal: Proposal, language: Language) -> String {
  var lines = [ChangeSummary.counts(proposal, language)]
  lines += proposal.changes.filter { $0.kind != .expired }
    .map { ChangeSummary.line($0, language) }
  return lines.joined(separator: "\n") + "\n"
}

private enum ChangeSummary {
  static func counts(_ proposal: Proposal, _ language: Language) -> String {
    let kinds = Change.Kind.allCases.filter { proposal.count($0) > 0 }
      .map { "\($0.words[language]) \(proposal.count($0))" }
    let unchanged = Text(zh: "不变", en: "unchanged")[language]
    return (kinds + ["\(unchanged) \(proposal.unchanged)"]).joined(separator: " · ")
  }

  static func line(_ change: Change, _ language: Language) -> String {
    let (after, before) = (change.after, change.before)
    let head = "\(change.kind.words[language]) \(after.shortTitle[language])"
    let now = [after.slot.words(language), after.place[language]].filter { !$0.isEmpty }
      .joined(separator: " ")
    switch change.kind {
    case .cancelled, .postponed, .expired:
      return "\(head) \(formerly[language]) \(now)"
    case .moved, .revived:
      guard let before else { return "\(head) \(now)" }
      return head + " " + move(from: before, to: after, language)
    case .added, .confirmed, .unconfirmed: return "\(head) \(now)"
    case .renamed:
      guard let before, before.shortTitle != after.shortTitle else { return "\(head) \(now)" }
      return "\(head) \(formerly[language]) \(before.shortTitle[language])"
    }
  }

  private static func move(
    from before: Publication.Entry, to after: Publication.Entry, _ language: Language
  ) -> String {
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

  private static let formerly = Text(zh: "原", en: "was")
  private static let present = Text(zh: "现", en: "now")
  private static let sameTime = Text(zh: "时间不变", en: "(same time)")
  private static let samePlace = Text(zh: "地点不变", en: "(same place)")
}

extension Change.Kind {
  /// The word of lists and counts.
  var words: Text {
    switch self {
    case .cancelled: Text(zh: "取消", en: "cancelled")
    case .postponed: Text(zh: "延期待定", en: "postponed")
    case .moved: Text(zh: "改期", en: "moved")
    case .revived: Text(zh: "恢复", en: "revived")
    case .added: Text(zh: "新增", en: "added")
    case .confirmed: Text(zh: "转为确定", en: "confirmed")
    case .unconfirmed: Text(zh: "转为暂定", en: "provisional again")
    case .renamed: Text(zh: "文字有改", en: "reworded")
    case .expired: Text(zh: "取消满90天", en: "cancelled 90 days ago")
    }
  }
}
