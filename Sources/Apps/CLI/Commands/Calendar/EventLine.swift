import CivilTime
import Diagnostics
import ICalendar
import MarkedJSON

/// One event as a JSON object; places are those of the values, for what does not fit together.
struct EventLine {
  enum Key: String, CaseIterable {
    case uid, kind, start, end, summary, location, description, status, sequence, dtstamp, modified
    case categories, rrule, url
  }

  private static let keys = JSONKeys<Key>(
    optional: [
      .end, .summary, .location, .description, .status, .sequence, .dtstamp, .modified, .categories,
      .rrule, .url,
    ])

  /// A value and where it stands.
  private struct Placed<Value> {
    var value: Value
    var offset: Int
  }

  private var texts: [Key: Placed<String>] = [:]
  private var sequence = 0
  private var categories: [String] = []
  private var offset: Int
  private var isWhole = false

  init(_ reader: inout JSONReader) {
    offset = reader.offset
    var line = self
    isWhole = reader.object(Self.keys) { key, reader in line.read(key, &reader) }
    let isWhole = isWhole
    self = line
    self.isWhole = isWhole
  }

  private mutating func read(_ key: Key, _ reader: inout JSONReader) {
    let offset = reader.offset
    if reader.null() {
      if [.uid, .kind, .start].contains(key) {
        reader.report(.calendarEmpty, at: offset, ["property": Text(key.rawValue)])
      }
      return
    }
    switch key {
    case .sequence: sequence = reader.int(in: 0...2_147_483_647) ?? 0
    case .categories:
      reader.array { _, reader in
        if let category = reader.string() { categories.append(category) }
      }
    default: texts[key] = reader.string().map { Placed(value: $0, offset: offset) }
    }
  }

  /// The event; nil, with the reasons reported, where the line is none.
  func event(_ reader: inout JSONReader) -> CalendarEvent? {
    let kind = word(.kind, ["tz", "day", "utc"], &reader)
    let status = word(.status, ["confirmed", "tentative", "cancelled"], &reader)
    let start = moment(.start, kind, &reader)
    let end = moment(.end, kind, &reader)
    let stamp = moment(.dtstamp, "stamp", &reader)
    let modified = moment(.modified, "stamp", &reader)
    checkRule(&reader)
    checkURL(&reader)
    if texts[.uid]?.value.isEmpty == true {
      reader.report(.calendarEmpty, at: place(of: .uid), ["property": "uid"])
    }
    if let start, let end, end.clock < start.clock {
      reader.report(.calendarEndBeforeStart, at: place(of: .end), ["property": "end"])
    }
    guard isWhole, let uid = texts[.uid]?.value, let start else { return nil }
    return CalendarEvent(
      uid: uid, time: .init(from: start, to: end ?? start), recurrence: texts[.rrule]?.value,
      summary: texts[.summary]?.value ?? "", location: texts[.location]?.value ?? "",
      description: texts[.description]?.value ?? "",
      status: CalendarEvent.Status(rawValue: (status ?? "confirmed").uppercased()) ?? .confirmed,
      sequence: sequence, stamp: stamp?.instant ?? modified?.instant ?? Self.epoch,
      modified: modified?.instant, categories: categories, url: texts[.url]?.value)
  }

  private static let epoch = Instant(CivilDate(dayNumber: 0))

  private func place(of key: Key) -> Int { texts[key]?.offset ?? offset }

  /// One of some words, whatever its case.
  private func word(
    _ key: Key, _ allowed: [String], _ reader: inout JSONReader
  ) -> String? {
    guard let text = texts[key], !text.value.isEmpty else { return nil }
    let word = text.value.lowercased()
    if allowed.contains(word) { return word }
    reader.report(
      .calendarWord, at: text.offset,
      [
        "property": Text(key.rawValue), "value": Text(text.value),
        "allowed": Text(allowed.joined(separator: ", ")),
      ])
    return nil
  }

  /// A time of the kind that the line has; a `stamp` is in UTC, whatever it looks like.
  private func moment(
    _ key: Key, _ kind: String?, _ reader: inout JSONReader
  ) -> CalendarMoment? {
    guard let kind, let text = texts[key] else { return nil }
    guard var moment = CalendarMoment(reading: text.value) else {
      reader.report(.calendarDate, at: text.offset, ["value": Text(text.value)])
      return nil
    }
    if kind == "stamp" {
      return CalendarMoment(moment.date, second: moment.second ?? 0, isUTC: true)
    }
    if kind == "utc", !moment.isDate { moment.isUTC = true }
    let fits = moment.isDate == (kind == "day") && moment.isUTC == (kind == "utc")
    guard fits else {
      reader.report(
        .calendarKind, at: text.offset, ["value": Text(text.value), "kind": Text(kind)])
      return nil
    }
    return moment
  }

  private func checkRule(_ reader: inout JSONReader) {
    guard let rule = texts[.rrule],
      case .failure(let error) = RecurrenceRule.parse(utf8: Array(rule.value.utf8))
    else { return }
    reader.report(.calendarRule, at: rule.offset, ["reason": error.explanation])
  }

  private func checkURL(_ reader: inout JSONReader) {
    guard let url = texts[.url], !url.value.isEmpty else { return }
    guard !CalendarCheck.isURI(Array(url.value.utf8)[...]) else { return }
    reader.report(
      .calendarURI, at: url.offset, ["property": "url", "value": Text(url.value)])
  }
}

extension CalendarMoment {
  fileprivate var instant: Instant { Instant(date, seconds: second ?? 0) }
}
