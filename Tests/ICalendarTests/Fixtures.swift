import CivilTime
import ICalendar

func date(_ text: String) -> CivilDate { CivilDate(text)! }

func moment(_ day: String, _ hour: Int, _ minute: Int = 0) -> CivilDateTime {
  CivilDateTime(date(day), TimeOfDay(hour: hour, minute: minute)!)
}

func event(
  _ uid: String = "u1", on day: String = "2026-02-24", at hour: Int = 9, summary: String = "招聘会",
  change: (inout CalendarEvent) -> Void = { _ in }
) -> CalendarEvent {
  var event = CalendarEvent(
    uid: uid, time: .zoned(from: moment(day, hour), to: moment(day, hour + 3)),
    summary: summary, stamp: Instant(date("2026-01-01")))
  change(&event)
  return event
}

func read(_ events: CalendarEvent...) throws -> Unfolding {
  try Unfolding(CalendarFeed(name: "渝中", events: events).bytes())
}

/// A small seeded generator (SplitMix64).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }

  /// Text of Chinese, Latin, emoji and everything that has to be escaped.
  mutating func text(upTo length: Int) -> String {
    let pieces = [
      "渝", "中", "招聘会", "·", "，", ",", ";", "\\", "\n", "a", "Z", "0", " ", ":", "\"", "𠮷", "👩‍👩‍👧",
      "é", "\t", "n", "\\n", "–",
    ]
    return (0..<Int.random(in: 0...length, using: &self))
      .map { _ in pieces.randomElement(using: &self)! }.joined()
  }
}
