import CivilTime
public import Diagnostics
public import PlanModel

extension Agenda {
  /// Whether something was announced while the holidays of its year were not, and has another day
  /// or is certain now that they are.
  func followsNotice(_ change: Change) -> Bool {
    guard let before = change.before, [.moved, .confirmed, .renamed].contains(change.kind) else {
      return false
    }
    return Set([before.start.date.year, change.after.start.date.year]).contains { year in
      !calendar.isProvisional(year: year)
        && before.details.zh.contains(Words.tentativeYear(year).zh)
    }
  }
}

/// What moved because a holiday notice is out, a line each with the old and the new day; empty where
/// nothing did.
public func noticeSummary(of proposal: Proposal, language: Language) -> String {
  let moved = proposal.changes.filter { $0.kind == .moved && $0.reason == Words.holidayNotice }
  guard !moved.isEmpty else { return "" }
  let head = Text(
    zh: "放假安排公布，\(moved.count) 场活动因此变动：",
    en: "The holidays are announced; \(moved.count) activities move:")
  let lines = moved.compactMap { change -> String? in
    guard let before = change.before else { return nil }
    let (old, new) = (before.slot.fullWords(language), change.after.slot.fullWords(language))
    return "  \(change.after.title[language])  \(old) → \(new)"
  }
  return ([head[language]] + lines).joined(separator: "\n") + "\n"
}
