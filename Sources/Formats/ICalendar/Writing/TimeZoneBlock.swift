/// The one VTIMEZONE of every feed (RFC 5545 §3.6.5).
///
/// China keeps UTC+8 all year since its last daylight-saving time ended on 1991-09-15 at 02:00.
/// The block begins there and so says nothing about the six summers before, which a block that
/// begins in 1970 would get wrong; no activity lies before it.
enum TimeZoneBlock {
  static let id = "Asia/Shanghai"

  static let lines = [
    "BEGIN:VTIMEZONE",
    "TZID:\(id)",
    "BEGIN:STANDARD",
    "DTSTART:19910915T020000",
    "TZOFFSETFROM:+0900",
    "TZOFFSETTO:+0800",
    "TZNAME:CST",
    "END:STANDARD",
    "END:VTIMEZONE",
  ]
}
