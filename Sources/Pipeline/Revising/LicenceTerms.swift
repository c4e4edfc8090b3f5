public import CivilTime
public import Diagnostics
public import PlanModel

/// Whether there is time left for what the law asks of a large event that changes
/// (大型群众性活动安全管理条例, Art. 13 and 15): twenty days for an application, the days before the
/// old date for consent to a new one.
public struct LicenceTerms {
  private let agenda: Agenda
  private let today: CivilDate

  public init(_ agenda: Agenda, today: CivilDate) {
    self.agenda = agenda
    self.today = today
  }

  /// What can no longer be met when an activity goes to a target; nil where all can, or where it
  /// needs no licence.
  ///
  /// - Parameter announced: where subscribers were told that it is; nil: nobody was told.
  public func obstruction(
    to target: Target, of item: Agenda.Item, announced: Standing?
  ) -> Diagnostic.Note? {
    let rules = agenda.problem.rules
    guard item.activity.attendance >= rules.permitAttendance else { return nil }
    let isElsewhere = announced.map { $0.venue != target.venue } ?? true
    let isMoved = announced.map { $0.date != target.date || $0.hours != target.hours } ?? true
    guard isElsewhere || isMoved else { return nil }
    let people = item.activity.attendance
    // Who stands less than twenty days before the old date has applied long ago.
    if let announced, !isElsewhere, lastDay(before: announced.date, by: rules.permitLead) < today {
      let due = lastDay(before: announced.date, by: 1)
      if today <= due { return nil }
      return .init(
        Text(
          zh: "预计\(people)人，改时间须在原定日期前取得公安机关同意，最晚\(due.chineseShort)，已经过了",
          en: "\(people) people are expected: the police had to consent by \(due.englishShort)"),
        at: item.activity.source)
    }
    let due = lastDay(before: target.date, by: rules.permitLead)
    if today <= due { return nil }
    return .init(
      Text(
        zh: "预计\(people)人，须在\(due.chineseShort)前申请安全许可，已经过了",
        en:
          "\(people) people are expected: the licence had to be applied for by \(due.englishShort)"),
      at: item.activity.source)
  }

  private func lastDay(before date: CivilDate, by days: Int) -> CivilDate {
    TaskRule(key: "", title: "", daysBefore: days).due(for: date, calendar: agenda.calendar)
  }
}
