import CampaignKit
import CivilTime
import Diagnostics
import PlanModel

// What is against the calendar: great days, blocked days, deadlines that have passed.
extension ClashSearch {
  func dayFindings(about index: Int, at place: Placement) -> [ClashFinding] {
    let activity = items[index].activity
    var findings: [ClashFinding] = []
    for block in workspace.rules.blocked {
      guard let day = dates(of: index, at: place).first(where: { block.blocks(activity, on: $0) })
      else { continue }
      findings.append(
        ClashFinding(
          kind: .blocked, severity: .warning,
          subject: Text(zh: day.chineseShort, en: day.englishShort), reason: block.reason,
          rule: block.source))
    }
    let isBig = activity.attendance >= workspace.rules.bigAttendance
    guard isBig, !activity.staysOpen else { return findings }
    for other in placements.indices where other != index {
      let rival = items[other].activity
      guard let stand = placements[other], stand.day == place.day, !rival.staysOpen,
        rival.attendance >= workspace.rules.bigAttendance
      else { continue }
      let date = agenda.date(of: place.day)
      let subject = Text(zh: date.chineseShort, en: date.englishShort)
      if rival.unit == activity.unit {
        findings.append(
          ClashFinding(
            kind: .day, severity: .warning, subject: subject,
            reason: Text(zh: "同一单位同日两场大型活动", en: "two big activities of one unit on one day"),
            other: other))
      } else if let theme = activity.theme, theme.id == rival.theme?.id {
        findings.append(
          ClashFinding(
            kind: .day, severity: .warning, subject: subject,
            reason: Text(
              zh: "同一主题“\(theme.name.zh)”同日两场大型活动",
              en: "two big activities about '\(theme.name.en)' on one day"), other: other))
      }
    }
    return findings
  }

  func deadlineFindings(about index: Int, at place: Placement) -> [ClashFinding] {
    let activity = items[index].activity
    let date = agenda.date(of: place.day)
    var findings: [ClashFinding] = []
    if activity.attendance >= problem.rules.permitAttendance {
      findings += licence(for: date)
    }
    if workspace.rules.noticeDays > 0, activity.publicityDays > 0,
      let passed = passed(workspace.rules.noticeDays, before: date)
    {
      findings.append(
        deadline(
          .notice, .warning, passed,
          Text(
            zh: "当地备案须提前 \(workspace.rules.noticeDays) 天",
            en: "the local office wants notice \(workspace.rules.noticeDays) days ahead")))
    }
    if activity.publicityDays > 0, let passed = passed(activity.publicityDays, before: date) {
      findings.append(
        deadline(
          .publicity, .warning, passed,
          Text(
            zh: "向社会预告须提前 \(activity.publicityDays) 天",
            en: "it has to be announced \(activity.publicityDays) days ahead")))
    }
    return findings
  }

  /// The last of three days that has passed: the last one to apply, the safe one, and the one on
  /// which to begin with the papers (State Council order 505, Art. 13).
  private func licence(for date: CivilDate) -> [ClashFinding] {
    let last = problem.rules.permitLead
    if let passed = passed(last, before: date) {
      return [
        deadline(
          .licence, .serious, passed,
          Text(
            zh: "千人以上活动的安全许可须提前 \(last) 天申请，已经来不及",
            en: "a licence for so many people is applied for \(last) days ahead: too late"))
      ]
    }
    if let passed = passed(last + 1, before: date) {
      return [
        deadline(
          .licence, .warning, passed,
          Text(
            zh: "安全许可的稳妥申请日已过，只剩最后期限",
            en: "the safe day to apply for the licence has passed; only the last one is left"))
      ]
    }
    if let passed = passed(last + 10, before: date) {
      return [
        deadline(
          .licence, .note, passed,
          Text(zh: "安全许可材料应当已在准备", en: "the papers for the licence should be under way"))
      ]
    }
    return []
  }

  /// The deadline so many days before a date, rolled back to a workday, if it has passed.
  private func passed(_ days: Int, before date: CivilDate) -> CivilDate? {
    let rule = TaskRule(key: "", title: "", daysBefore: days)
    let due = rule.due(for: date, calendar: workspace.calendar)
    return due < workspace.plannedOn ? due : nil
  }

  private func deadline(
    _ kind: ClashKind, _ severity: Clash.Severity, _ due: CivilDate, _ reason: Text
  ) -> ClashFinding {
    ClashFinding(
      kind: kind, severity: severity,
      subject: Text(zh: "截止\(due.chineseShort)", en: "due \(due.englishShort)"), reason: reason)
  }

  func dates(of index: Int, at place: Placement) -> [CivilDate] {
    problem.days(of: problem.activities[index], from: place.day).map(agenda.date)
  }
}
