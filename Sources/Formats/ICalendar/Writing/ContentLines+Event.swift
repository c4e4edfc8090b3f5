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
    switch time {
    case .zoned(let from, let to):
      append("DTSTART;TZID=\(TimeZoneBlock.id):")
      append(from)
      endLine()
      guard to > from else { return }
      append("DTEND;TZID=\(TimeZoneBlock.id):")
      append(to)
    case .allDay(let from, let to):
      append("DTSTART;VALUE=DATE:")
      append(from)
      endLine()
      guard to > from else { return }
      append("DTEND;VALUE=DATE:")
      append(to)
    case .utc(let from, let to):
      append("DTSTART:")
      append(from)
      endLine()
      guard to > from else { return }
      append("DTEND:")
      append(to)
    }
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

  private mutating func append(_ date: CivilDate) { append(date.basicDescription) }

  private mutating func append(_ value: CivilDateTime) {
    append(value.date)
    append("T" + twoDigits(value.time.hour) + twoDigits(value.time.minute) + "00")
  }

  private mutating func append(_ instant: Instant) {
    append(instant.date)
    let (hour, minute) = (instant.seconds / 3600, instant.seconds / 60 % 60)
    append("T" + twoDigits(hour) + twoDigits(minute) + twoDigits(instant.seconds % 60) + "Z")
  }
}

private func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
