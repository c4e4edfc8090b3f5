import CivilTime
import Diagnostics

/// Looks at the times of one component that belong together: start and end, rule and exceptions.
struct TimeCheck {
  private let contents: ComponentContents
  private let start: CalendarProperty?
  private let startMoment: CalendarMoment?

  init(_ contents: ComponentContents) {
    self.contents = contents
    start = contents.first(.dtstart)
    startMoment = start?.moment
  }

  func check(_ findings: inout Findings) {
    if contents.kind == .freeBusy { return checkFreeBusy(&findings) }
    guard let start, let startMoment else { return }
    for name in [Property.dtend, .due] {
      guard let end = contents.first(name), let moment = end.moment else { continue }
      guard isAlike(end, moment) else {
        report(.calendarSameType, end, name, &findings)
        continue
      }
      // Times of two zones cannot be compared by their clocks.
      let isOneClock = end.parameter("TZID") == start.parameter("TZID")
      if isOneClock, moment.clock <= startMoment.clock {
        report(.calendarEndBeforeStart, end, name, &findings)
      }
    }
    if let length = contents.first(.duration), startMoment.isDate,
      let duration = length.duration, duration.seconds != 0
    {
      findings.report(.calendarDurationOfDays, at: length.offset)
    }
    for name in [Property.recurrenceID, .exdate, .rdate] {
      for property in contents.all(name) where property.parameter("VALUE")?.uppercased() != "PERIOD"
      {
        let moments = property.moments
        let isOdd = moments.contains { moment in
          // Other zones, or UTC, still name instants.
          moment.isDate != startMoment.isDate
            || (!moment.isDate && isFloating(property, moment) != isFloating(start, startMoment))
        }
        // RFC 5545 §3.8.5.2: only RDATE may add days to times.
        if isOdd, name != .rdate { report(.calendarSameType, property, name, &findings) }
      }
    }
    for rule in contents.all(.rrule) {
      checkUntil(of: rule, &findings) { until in
        switch until {
        case .date: startMoment.isDate ? nil : isFloating(start, startMoment) ? "DATE-TIME" : "UTC"
        case .local: startMoment.isDate ? "DATE" : isFloating(start, startMoment) ? nil : "UTC"
        case .utc: startMoment.isDate ? "DATE" : isFloating(start, startMoment) ? "DATE-TIME" : nil
        }
      }
    }
  }

  /// RFC 5545 §3.6.5: an observance begins at a local time, and its rule ends in UTC.
  func checkObservance(_ findings: inout Findings) {
    if let start, let startMoment,
      startMoment.isUTC || startMoment.isDate || start.parameter("TZID") != nil
    {
      findings.report(.calendarZoneTime, at: start.offset, ["component": Text(contents.name)])
    }
    for rule in contents.all(.rrule) {
      checkUntil(of: rule, &findings) { until in
        if case .utc = until { nil } else { "UTC" }
      }
    }
  }

  /// RFC 5545 §3.6.4: free and busy times are in UTC.
  private func checkFreeBusy(_ findings: inout Findings) {
    for name in [Property.dtstart, .dtend] {
      guard let property = contents.first(name), let moment = property.moment, !moment.isUTC
      else { continue }
      report(.calendarNotUTC, property, name, &findings)
    }
    guard let startMoment, let end = contents.first(.dtend), let moment = end.moment,
      moment.clock <= startMoment.clock
    else { return }
    report(.calendarEndBeforeStart, end, .dtend, &findings)
  }

  /// - Parameter wanted: What an UNTIL should be; nil where it is right.
  private func checkUntil(
    of rule: CalendarProperty, _ findings: inout Findings, wanted: (WrittenMoment) -> String?
  ) {
    guard case .success(let parsed) = RecurrenceRule.parse(utf8: Array(rule.value)),
      let until = parsed.until, let type = wanted(until)
    else { return }
    let name: Text =
      switch type {
      case "DATE": Text(zh: "日期", en: "a date")
      case "UTC": Text(zh: "UTC 时间", en: "a time in UTC")
      default: Text(zh: "不带 Z 的时间", en: "a time without Z")
      }
    findings.report(
      .calendarUntilType, at: rule.offset, ["value": Text("\(until)"), "type": name])
  }

  /// Whether another time can stand beside the start: both dates, both with a zone, or both without.
  private func isAlike(_ property: CalendarProperty, _ moment: CalendarMoment) -> Bool {
    guard let start, let startMoment else { return true }
    if moment.isDate || startMoment.isDate { return moment.isDate == startMoment.isDate }
    return isFloating(property, moment) == isFloating(start, startMoment)
  }

  /// A time on whatever wall (RFC 5545 §3.3.5 form 1).
  private func isFloating(_ property: CalendarProperty, _ moment: CalendarMoment) -> Bool {
    !moment.isDate && !moment.isUTC && property.parameter("TZID") == nil
  }

  private func report(
    _ kind: DiagnosticKind, _ property: CalendarProperty, _ name: Property,
    _ findings: inout Findings
  ) {
    findings.report(
      kind, at: property.offset, ["property": Text(name.rawValue), "other": "DTSTART"])
  }
}
