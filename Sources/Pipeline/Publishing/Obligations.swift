public import CivilTime
import Diagnostics
public import PlanModel

/// What the law asks of who changes an event that needs a licence (大型群众性活动安全管理条例,
/// Art. 15): consent to another time before the old one, a new application for another place or
/// more people, a written notice of what is called off.
struct Obligations {
  let calendar: ChineseCalendar

  /// The deadlines of a change, with their days; none for what needs no licence.
  func tasks(of change: Change) -> [DatedTask] {
    guard let before = change.before else { return [] }
    switch change.kind {
    case .cancelled: return before.licensedFor == nil ? [] : [notice(of: before)]
    case .postponed: return before.licensedFor == nil ? [] : [consent(to: before)]
    case .moved, .revived, .renamed, .withdrawn, .opened, .confirmed, .unconfirmed:
      return tasks(of: before, becoming: change.after)
    case .added, .expired: return []
    }
  }

  /// The deadlines of an event that goes on otherwise than it was announced.
  func tasks(of before: Publication.Entry, becoming after: Publication.Entry) -> [DatedTask] {
    guard let people = before.licensedFor, let now = after.licensedFor else { return [] }
    var tasks: [DatedTask] = []
    if (before.start, before.end) != (after.start, after.end) { tasks.append(consent(to: before)) }
    let isElsewhere =
      before.venue != after.venue || before.venue == nil && before.place != after.place
    if isElsewhere || now > people {
      tasks.append(
        dated(
          "licence",
          Text(
            zh: "地点或规模有变，重新申请安全许可", en: "apply for the licence anew: another place or more people"),
          daysBefore: 20, after.start.date))
    }
    return tasks
  }

  private func consent(to before: Publication.Entry) -> DatedTask {
    dated(
      "consent",
      Text(
        zh: "改时间，须在原定日期前取得公安机关同意", en: "have the police consent to another time before the old one"),
      daysBefore: 1, before.start.date)
  }

  private func notice(of before: Publication.Entry) -> DatedTask {
    dated(
      "notice",
      Text(zh: "取消活动，须书面告知公安机关", en: "tell the police in writing that it is called off"),
      daysBefore: 1, before.start.date)
  }

  private func dated(
    _ key: String, _ title: Text, daysBefore: Int, _ date: CivilDate
  ) -> DatedTask {
    let rule = TaskRule(
      key: Obligations.prefix + key, title: title, daysBefore: daysBefore,
      basis: Text(
        zh: "《大型群众性活动安全管理条例》第十五条",
        en: "Regulations on Safety of Large Mass Events, Art. 15"))
    return DatedTask(rule: rule, due: rule.due(for: date, calendar: calendar))
  }

  /// With which the keys of these deadlines begin, apart from those that modules give.
  static let prefix = "change-"
}

extension Comparison {
  /// The deadlines that a promise has because it changed: new ones where it changes now, else those
  /// that it has already.
  func deadlines(
    _ before: Publication.Entry, becoming after: Publication.Entry
  ) -> [Publication.Deadline] {
    let wasOff = before.status == .cancelled || before.status == .postponed
    let tasks = Obligations(calendar: calendar).tasks(of: before, becoming: after)
    if !tasks.isEmpty, !wasOff || !before.slot.isSame(as: after.slot) {
      return tasks.map(Publication.Deadline.init)
    }
    return before.deadlines.filter {
      $0.key.hasPrefix(Obligations.prefix) && $0.removedOn == nil
    }
  }
}

/// What the law asks of a change, with its days; nothing for what needs no licence.
public func obligations(of change: Change, calendar: ChineseCalendar) -> [DatedTask] {
  Obligations(calendar: calendar).tasks(of: change)
}
