import CivilTime

extension Zone {
  /// Beijing time as it has been since 1991-09-15: eight hours ahead of UTC, summer and winter.
  public static let china = Zone(firstOffset: 8 * 3600, changes: [], repeats: false)

  /// The zone that a VTIMEZONE describes; nil where none of its parts can be read.
  public init?(_ block: CalendarComponent) {
    self.init(
      observances: block.components.compactMap { part in
        guard let start = part.moment(.dtstart),
          let before = part.first(.tzoffsetfrom)?.utcOffset,
          let offset = part.first(.tzoffsetto)?.utcOffset
        else { return nil }
        return ZoneObservance(
          start: CivilMoment(start), offsetBefore: before, offset: offset,
          rules: part.all(.rrule).compactMap { try? RecurrenceRule.parse($0.valueText).get() },
          additions: part.all(.rdate).flatMap(\.moments).map(WrittenMoment.init))
      })
  }
}

extension CalendarProperty {
  /// The value as a UTC-OFFSET in seconds, positive east of Greenwich (RFC 5545 §3.3.14).
  var utcOffset: Int? {
    let octets = value.trimmed
    guard let sign = octets.first, sign == UInt8(ascii: "+") || sign == UInt8(ascii: "-"),
      octets.count == 5 || octets.count == 7, let digits = octets.dropFirst().number
    else { return nil }
    let clock = octets.count == 5 ? digits * 100 : digits
    let seconds = clock / 10_000 * 3600 + clock / 100 % 100 * 60 + clock % 100
    return sign == UInt8(ascii: "-") ? -seconds : seconds
  }
}
