import CivilTime
import ConfigValue
public import Diagnostics
public import PlanModel

extension Agenda {
  /// Hangs the days of a campaign's draw on its activities as tasks, so that they stand in the plan
  /// and in the feed of deadlines.
  ///
  /// A draw is held once for all of its activities: its own days hang on the first of them by key,
  /// which stays the same when another one comes to be the earliest, and are counted from the earliest.
  /// The module's own end of sign-up gives way to that of the draw, before which it would have no sense,
  /// and what the activity's text says of it to the day of the draw.
  public mutating func addDeadlines(
    of rules: LotteryRules, campaign: Int, in schedule: Schedule, issues: inout Issues
  ) {
    let drawn = items.indices.compactMap { index -> (item: Int, start: CivilDate)? in
      let item = items[index]
      guard item.campaign == campaign, rules.cover(item.activity),
        let occurrence = occurrence(of: item, in: schedule)
      else { return nil }
      return (index, occurrence.start.date)
    }
    guard let bearer = drawn.first, let first = drawn.map(\.start).min() else { return }
    let dates = rules.dates
    report(dates, first, issues: &issues)
    for step in DrawDates.Step.allCases {
      let bearers = step == .confirm ? drawn : [bearer]
      for (item, start) in bearers {
        let counted = step == .confirm ? start : first
        guard let day = dates.date(of: step, for: counted, calendar) else { continue }
        items[item].activity.tasks.append(
          TaskRule(key: step.key, title: step.task, daysBefore: day.days(until: start)))
      }
    }
    guard let end = dates.due(.signUp, for: first, calendar) else { return }
    let told = Text(zh: end.chineseShort + "截止", en: "until " + end.englishShort)
    for (item, _) in drawn { items[item].activity.endSignUp(telling: told) }
  }

  /// Days that do not exist, and days out of their order.
  private func report(_ dates: DrawDates, _ first: CivilDate, issues: inout Issues) {
    var last: (name: Text, day: CivilDate)?
    for step in DrawDates.Step.allCases {
      guard let given = dates.days[step] else { continue }
      guard let day = dates.due(step, for: first, calendar) else {
        if let source = given.source, case .on(let anchor) = given.day {
          issues.report(
            .absentDate, at: source,
            [
              "year": Text(String(anchor.fixedYear ?? first.year)),
              "text": Text(zh: anchor.chinese, en: anchor.description),
            ])
        }
        continue
      }
      // A date of another year is a slip that no order shows.
      if let source = given.source, day < first.adding(days: -DrawDates.longest) {
        issues.report(
          .outOfRange, at: source,
          [
            "key": step.name.text, "value": Text(day.description),
            "range": Text(
              zh: "活动（\(first)）前 \(DrawDates.longest) 天以内",
              en: "the \(DrawDates.longest) days before the activity (\(first))"),
          ])
        continue
      }
      if let last, let source = given.source, day < last.day {
        report(step.name.text, day, before: last.name, last.day, at: source, issues: &issues)
      } else if let source = given.source, day > first {
        report(
          Text(zh: "活动", en: "activity"), first, before: step.name.text, day, at: source,
          issues: &issues)
      }
      last = (step.name.text, day)
    }
  }

  private func report(
    _ later: Text, _ day: CivilDate, before earlier: Text, _ other: CivilDate,
    at source: SourceLocation, issues: inout Issues
  ) {
    issues.report(
      .drawDatesOrder, at: source,
      [
        "later": later, "day": Text(day.description), "earlier": earlier,
        "other": Text(other.description),
      ])
  }
}

extension Activity {
  /// Takes away its own end of sign-up; its text says `told` in the place of that.
  fileprivate mutating func endSignUp(telling told: Text) {
    for task in tasks where task.key == TaskRule.signUpEnds {
      guard let former = task.told else { continue }
      details = Text(
        zh: details.zh.replacing(former.zh, with: told.zh),
        en: details.en.replacing(former.en, with: told.en))
    }
    tasks.removeAll { $0.key == TaskRule.signUpEnds }
  }
}
