import CivilTime
import ConfigValue
import Diagnostics
import PlanModel

/// The days of a draw: when sign-up ends, when it is drawn, how long the result is put up, until
/// when those who were drawn must say that they come.
///
/// The first four happen once, and days are counted back from the first activity drawn for; each
/// activity has a day of its own to confirm by.
public struct DrawDates: Sendable {
  enum Step: CaseIterable {
    case signUp
    case draw
    case noticeFrom
    case noticeTo
    case confirm
  }

  /// A day as a file gives it.
  enum Day: Hashable, Sendable {
    case before(Int)
    case on(Anchor)
  }

  struct Given: Hashable, Sendable {
    var day: Day
    /// Nil: nobody wrote it, it is what is usual.
    var source: SourceLocation?
  }

  var days: [Step: Given]
  /// As many days before an activity as a file may ask for.
  static let longest = 366

  /// What is usual: a week of notice that ends a week before the activity.
  ///
  /// - Parameter signsUp: whether people sign up on a list; those of a register are there already.
  init(signsUp: Bool) {
    days = [
      .draw: Given(day: .before(14)), .noticeFrom: Given(day: .before(13)),
      .noticeTo: Given(day: .before(7)),
    ]
    if signsUp { days[.signUp] = Given(day: .before(21)) }
  }

  init(from reader: inout RecordReader, issues: inout Issues) {
    days = [:]
    for step in Step.allCases {
      guard let entry = reader.entry(step.name, issues: &issues) else { continue }
      if case .scalar(let scalar) = entry.value.content, case .integer = scalar.resolved {
        let count = wholeNumber(in: entry.value, key: entry.key, 0...Self.longest, &issues)
        days[step] = count.map { Given(day: .before($0), source: entry.value.location) }
      } else if let anchor = Anchor.decode(entry.value, key: entry.key, issues: &issues) {
        days[step] = Given(day: .on(anchor), source: entry.value.location)
      }
    }
  }

  /// The day of a step for an activity that begins on `first`, not rolled back yet: of a date without
  /// a year the one nearest to it. Nil where none is set or the calendar has no such day.
  func date(of step: Step, for first: CivilDate, _ calendar: ChineseCalendar) -> CivilDate? {
    switch days[step]?.day {
    case nil: return nil
    case .before(let count): return first.adding(days: -count)
    case .on(let anchor):
      return (first.year - 1...first.year + 1).compactMap { year in
        try? anchor.date(in: year, calendar: calendar).get()
      }.min { abs($0.days(until: first)) < abs($1.days(until: first)) }
    }
  }

  /// The same as a deadline: where counters are closed it rolls back to the workday before.
  func due(_ step: Step, for first: CivilDate, _ calendar: ChineseCalendar) -> CivilDate? {
    date(of: step, for: first, calendar).map { calendar.workday(onOrBefore: $0) ?? $0 }
  }
}

extension DrawDates.Step {
  var name: ConfigName {
    switch self {
    case .signUp: ConfigName("sign_up", zh: "报名截止")
    case .draw: ConfigName("draw", zh: "抽签", "抽签日")
    case .noticeFrom: ConfigName("notice_from", zh: "公示开始")
    case .noticeTo: ConfigName("notice_to", zh: "公示结束")
    case .confirm: ConfigName("confirm", zh: "确认截止")
    }
  }

  /// The key of the task, stable.
  var key: String {
    switch self {
    case .signUp: "draw-sign-up-ends"
    case .draw: "draw-day"
    case .noticeFrom: "draw-notice-begins"
    case .noticeTo: "draw-notice-ends"
    case .confirm: "draw-confirm-by"
    }
  }

  /// What is done by then, as a task says it.
  var task: Text {
    switch self {
    case .signUp: Text(zh: "抽签报名截止", en: "sign-up for the draw ends")
    case .draw: Text(zh: "公开抽签", en: "draw the seats in public")
    case .noticeFrom: Text(zh: "开始公示抽签结果", en: "put up the result of the draw")
    case .noticeTo: Text(zh: "抽签结果公示期满", en: "end of the notice of the draw")
    case .confirm: Text(zh: "入选的人确认截止", en: "last day for those drawn to confirm")
    }
  }
}
