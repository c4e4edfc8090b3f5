public import CivilTime

/// The zones that a calendar's TZIDs mean: its own VTIMEZONEs, else those of a database.
public struct CalendarZones: Sendable {
  private var blocks: [String: CalendarComponent] = [:]
  private var database: ZoneDatabase
  private var known: [String: Zone?] = [:]

  /// - Parameter database: asked for names that the calendar does not define, as RFC 5545 §3.2.19 says
  ///   it must, but many do not.
  public init(of calendar: CalendarComponent, database: ZoneDatabase) {
    self.database = database
    for block in calendar.components(named: "VTIMEZONE") {
      guard let name = block.text(.tzid), blocks[name] == nil else { continue }
      blocks[name] = block
    }
  }

  /// The zone of a TZID; nil where neither knows it.
  public mutating func zone(named name: String) -> Zone? {
    if let zone = known[name] { return zone }
    var zone = blocks[name].flatMap { Zone(observances: $0.observances) }
    if zone == nil { zone = database.zone(named: CalendarZones.plainName(name)) }
    known[name] = .some(zone)
    return zone
  }

  /// Programs of old write `/mozilla.org/20050126_1/Asia/Shanghai`.
  private static func plainName(_ name: String) -> String {
    guard name.hasPrefix("/") else { return name }
    return name.split(separator: "/").suffix(2).joined(separator: "/")
  }
}

extension CalendarComponent {
  /// The STANDARD and DAYLIGHT parts of a VTIMEZONE; those that lack something are left out.
  fileprivate var observances: [ZoneObservance] {
    (components(named: "STANDARD") + components(named: "DAYLIGHT")).compactMap { part in
      guard let start = part.moment(.dtstart), let before = part.first(.tzoffsetfrom)?.seconds,
        let after = part.first(.tzoffsetto)?.seconds
      else { return nil }
      return ZoneObservance(
        start: start.written.moment, offsetBefore: before, offset: after,
        rules: part.all(.rrule).compactMap { rule in
          try? RecurrenceRule.parse(utf8: Array(rule.value)).get()
        },
        additions: part.all(.rdate).flatMap(\.moments).map(\.written))
    }
  }
}

extension CalendarProperty {
  /// The value as a UTC-OFFSET, in seconds (RFC 5545 §3.3.14).
  fileprivate var seconds: Int? {
    let value = value.trimmed
    guard let sign = value.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      value.count == 5 || value.count == 7, let number = value.dropFirst().number
    else { return nil }
    let digits = value.count == 5 ? number * 100 : number
    let seconds = digits / 10_000 * 3600 + digits / 100 % 100 * 60 + digits % 100
    guard seconds < 86_400 else { return nil }
    return sign == UInt8(ascii: "-") ? -seconds : seconds
  }
}

extension CalendarMoment {
  /// The same in the form that recurrence counts with.
  public var written: WrittenMoment {
    guard let second else { return .date(date) }
    let moment = CivilMoment(date, secondOfDay: min(second, 86_399))
    return isUTC ? .utc(moment) : .local(moment)
  }
}
