import CampaignKit
import CivilTime
import Diagnostics
import PlanModel
import Publishing
import Revising

/// What a verb says when it is done: from where to where, what the law asks, whom to tell, and what
/// to do next.
struct VerbReport {
  let verb: Verb
  let context: VerbContext
  let target: Target?
  let why: String

  func text(writtenAt place: SourceLocation) -> String {
    let item = context.item
    let tables = context.plan.agenda.tables
    let old = (context.entry.map(Standing.init) ?? context.standing)?.target.words(in: tables)
    var lines = [
      words(
        "已\(verb.words.zh)：\(item.activity.title.zh) [\(item.id)]",
        "\(done): \(item.activity.title.en) [\(item.id)]")
    ]
    if let old, verb != .confirm { lines.append(words("  原：\(old.zh)", "  was: \(old.en)")) }
    if let now = target?.words(in: tables) {
      lines.append(words("  现：\(now.zh)", "  now: \(now.en)"))
    }
    lines.append(
      words("  原因：\(why)（写在 \(place)）", "  why: \(why) (written at \(place))"))
    lines += consequences
    lines.append(
      words(
        "下一步：chengnuan diff --for wechat 得到变更通知，chengnuan publish 发布",
        "next: chengnuan diff --for wechat for the notice, chengnuan publish to publish"))
    return lines.joined(separator: "\n") + "\n"
  }

  private var done: String {
    switch verb {
    case .move: "moved"
    case .postpone: "postponed"
    case .cancel: "cancelled"
    case .confirm: "confirmed"
    }
  }

  private var consequences: [String] {
    guard let change else {
      return [
        words("  现在没有对外公布的时间，不必通知", "  nothing of it is announced now, so nobody has to be told")
      ]
    }
    let today = context.workspace.plannedOn
    var lines: [String] = []
    let tasks = obligations(of: change, calendar: context.plan.agenda.calendar)
    lines += tasks.map {
      let late = $0.due < today
      return words(
        "  须办：\($0.rule.title.zh)，\($0.due.chineseShort)前\(late ? "（已过期）" : "")（\($0.rule.basis?.zh ?? "")）",
        "  to do: \($0.rule.title.en), by \($0.due.englishShort)\(late ? " (overdue)" : "") (\($0.rule.basis?.en ?? ""))"
      )
    }
    let recipients = Recipients(of: change, in: context.plan)
    if !recipients.all.isEmpty {
      lines.append(
        words("  需通知：\(recipients.words.zh)", "  tell: \(recipients.words.en)"))
    }
    if let target, change.kind == .moved {
      let days = today.days(until: target.date)
      if days < context.item.activity.publicityDays {
        lines.append(
          words(
            "  提醒：离新的日子还有 \(days) 天，不足预告的 \(context.item.activity.publicityDays) 天，请马上发布",
            "  note: \(counted(days, "day")) are left, fewer than the \(context.item.activity.publicityDays) for announcing it; publish at once"
          ))
      }
    }
    return lines
  }

  /// What becomes of what was announced; nil where nothing was.
  private var change: Change? {
    guard context.isAnnounced, let before = context.entry else { return nil }
    var after = before
    switch verb {
    case .postpone: after.status = .postponed
    case .cancel: after.status = .cancelled
    case .move, .confirm:
      guard let target else { return nil }
      let hours = target.hours
      after.start = CivilDateTime(target.date, hours?.start ?? before.start.time)
      after.end = CivilDateTime(
        target.date.adding(days: before.start.date.days(until: before.end.date)),
        hours?.end ?? before.end.time)
      after.venue = target.venue
    }
    let isMoved =
      (before.start, before.end, before.venue) != (after.start, after.end, after.venue)
    let kind: Change.Kind =
      switch verb {
      case .postpone: .postponed
      case .cancel: .cancelled
      case .move, .confirm: isMoved ? .moved : .confirmed
      }
    return Change(kind, before: before, after: after)
  }
}
