import CivilTime

extension ContentLines {
  /// Writes one VEVENT, its properties always in the same order.
  mutating func append(_ event: CalendarEvent) {
    property("BEGIN:VEVENT")
    property("UID:", text: event.uid)
    append("DTSTAMP:")
    append(event.stamp)
    endLine()
    append(event.time)
    if let recurrence = event.recurrence { property("RRULE:\(recurrence)") }
    property("SUMMARY:", text: event.summary)
    if !event.location.isEmpty { property("LOCATION:", text: event.location) }
    if !event.description.isEmpty { property("DESCRIPTION:", text: event.description) }
    appendCategories(event.categories)
    if let url = event.url { property("URL:\(url)") }
    property("STATUS:\(event.status.rawValue)")
    property(event.isBusy ? "TRANSP:OPAQUE" : "TRANSP:TRANSPARENT")
    property("SEQUENCE:\(event.sequence)")
    append("LAST-MODIFIED:")
    append(event.modified)
    endLine()
    property("END:VEVENT")
  }

  private mutating func append(_ time: CalendarEvent.Time) {
    append("DTSTART", time.start)
    if time.end.clock > time.start.clock { append("DTEND", time.end) }
  }

  private mutating func append(_ name: String, _ moment: CalendarMoment) {
    append(name)
    if moment.isDate {
      append(";VALUE=DATE:")
    } else {
      append(moment.isUTC ? ":" : ";TZID=\(TimeZoneBlock.id):")
    }
    append(moment.basicDescription)
    endLine()
  }

  private mutating func appendCategories(_ categories: [String]) {
    guard !categories.isEmpty else { return }
    append("CATEGORIES:")
    for (position, category) in categories.enumerated() {
      if position > 0 { append(",") }
      append(text: category)
    }
    endLine()
  }

  private mutating func append(_ instant: Instant) {
    append(CalendarMoment(instant.date, second: instant.seconds, isUTC: true).basicDescription)
  }
}
