import CivilTime
import Diagnostics
import Tabular

/// When the activity of a row takes place, as far as the row says.
struct RowMoment {
  var window: ClosedRange<CivilDate>
  var isDated: Bool
  var days = 1
  var hours: TimeSpan?
  var isTimed = false
  /// Whether the day is still to be announced.
  var isOpen = false
}

extension ScheduleReader {
  /// Nil after an error.
  func moment(_ row: Int, issues: inout FirstFew) -> RowMoment? {
    let date = reading(ScheduleColumns.date, row, issues: &issues)
    let time = reading(ScheduleColumns.time, row, issues: &issues)
    let endTime = reading(ScheduleColumns.end, row, issues: &issues)
    let endDate = reading(ScheduleColumns.endDate, row, issues: &issues)
    guard let date, let time, let endTime, let endDate,
      var moment = days(date, until: endDate, row, issues: &issues)
    else { return nil }
    var hours = date
    if time.start != nil || time.partOfDay != nil { hours = time }
    if let end = endTime.start ?? endTime.end { hours.end = end }
    check(date.weekday ?? time.weekday, of: moment, row, issues: &issues)
    return set(hours, of: &moment, row, issues: &issues) ? moment : nil
  }

  /// What a cell says; nothing where it is empty, nil after an error.
  private func reading(
    _ name: ColumnName, _ row: Int, issues: inout FirstFew
  ) -> SheetMoment? {
    guard let text = text(name, row) else { return SheetMoment() }
    let moment = SheetMomentReader.read(text)
    if let moment, !moment.saysNothing, moment.days != .several { return moment }
    let kind: DiagnosticKind =
      moment?.days == .several
      ? .sheetSeveralDays
      : name == ScheduleColumns.time || name == ScheduleColumns.end
        ? .sheetTime : .sheetDate
    if issues.admits(kind) { issues.report(kind, at: place(name, row), ["value": Text(text)]) }
    return nil
  }

  private func days(
    _ date: SheetMoment, until end: SheetMoment, _ row: Int, issues: inout FirstFew
  ) -> RowMoment? {
    if date.days == .none || date.days == .open {
      // Whoever has not fixed the day leaves it to the plan.
      return RowMoment(window: window, isDated: false, isOpen: date.days == .open)
    }
    // A round across the new year has days of both years: one without a year lies in its window.
    let own = date.dates(in: window).flatMap { window.contains($0.lowerBound) ? $0 : nil }
    guard var span = own ?? date.dates(in: context.horizon) else {
      report(.sheetDate, ScheduleColumns.date, row, issues: &issues)
      return nil
    }
    if case .span = end.days {
      guard let last = end.dates(in: context.horizon)?.upperBound, last >= span.lowerBound else {
        report(.sheetDate, ScheduleColumns.endDate, row, issues: &issues)
        return nil
      }
      span = span.lowerBound...last
    }
    guard span.overlaps(window), window.contains(span.lowerBound) || isPart(date) else {
      if issues.admits(.sheetOutsideWindow) {
        issues.report(
          .sheetOutsideWindow, at: place(ScheduleColumns.date, row),
          [
            "date": Text(zh: span.lowerBound.chinese, en: span.lowerBound.description),
            "from": Text(window.lowerBound.description),
            "to": Text(window.upperBound.description), "campaign": Text(campaign),
          ])
      }
      return nil
    }
    if isPart(date) { return RowMoment(window: span.clamped(to: window), isDated: false) }
    let days = span.lowerBound.days(until: span.upperBound) + 1
    return RowMoment(window: span.lowerBound...span.lowerBound, isDated: true, days: days)
  }

  private func isPart(_ moment: SheetMoment) -> Bool {
    if case .part = moment.days { return true }
    return false
  }

  /// Puts the hours on the grid of half hours on which halls are booked; false after an error.
  private func set(
    _ hours: SheetMoment, of moment: inout RowMoment, _ row: Int, issues: inout FirstFew
  ) -> Bool {
    let name =
      proposal.column(ScheduleColumns.time) != nil && text(ScheduleColumns.time, row) != nil
      ? ScheduleColumns.time : ScheduleColumns.date
    guard let start = hours.start else {
      moment.hours = hours.partOfDay
      return true
    }
    if hours.isBackwards {
      report(.sheetBackwards, name, row, issues: &issues)
      return false
    }
    let end = hours.end ?? TimeOfDay(minutes: min(start.minutes + usualLength, 1320)) ?? start
    let from = TimeOfDay(minutes: start.minutes / 30 * 30)
    let to = TimeOfDay(minutes: (end.minutes + 29) / 30 * 30)
    guard let from, let to, from.minutes >= 360, to.minutes <= 1320,
      let span = TimeSpan(from: from, to: to)
    else {
      report(.sheetHours, name, row, issues: &issues)
      return false
    }
    if from != start || to != end, issues.admits(.sheetRounded) {
      issues.report(
        .sheetRounded, at: place(name, row),
        ["value": Text(text(name, row) ?? ""), "hours": Text(span.display)])
    }
    moment.hours = span
    moment.isTimed = true
    return true
  }

  /// Three hours, where only the beginning is given.
  private var usualLength: Int { 180 }

  private func check(
    _ weekday: Weekday?, of moment: RowMoment, _ row: Int, issues: inout FirstFew
  ) {
    let date = moment.window.lowerBound
    guard let weekday, moment.isDated, weekday != date.weekday, issues.admits(.sheetWeekday) else {
      return
    }
    issues.report(
      .sheetWeekday, at: place(ScheduleColumns.date, row),
      [
        "date": Text(zh: date.chinese, en: date.description),
        "is": Text(zh: date.weekday.chinese, en: date.weekday.english),
        "said": Text(zh: weekday.chinese, en: weekday.english),
      ])
  }

  private func report(
    _ kind: DiagnosticKind, _ name: ColumnName, _ row: Int, issues: inout FirstFew
  ) {
    guard issues.admits(kind) else { return }
    issues.report(kind, at: place(name, row), ["value": Text(text(name, row) ?? "")])
  }
}
