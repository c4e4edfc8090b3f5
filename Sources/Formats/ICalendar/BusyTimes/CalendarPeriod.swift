/// A PERIOD: a start with an end or a length (RFC 5545 §3.3.9).
struct CalendarPeriod {
  var start: CalendarMoment
  var end: CalendarMoment

  init?(_ octets: ArraySlice<UInt8>) {
    let parts = octets.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    guard parts.count == 2, let start = CalendarMoment(parts[0]), !start.isDate else { return nil }
    self.start = start
    if let end = CalendarMoment(parts[1]) {
      self.end = end
    } else if let length = CalendarDuration(parts[1]) {
      end = start.adding(length)
    } else {
      return nil
    }
  }
}
