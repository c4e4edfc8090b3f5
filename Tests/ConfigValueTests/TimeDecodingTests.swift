import CivilTime
import ConfigValue
import Diagnostics
import Testing

@Suite struct TimeDecodingTests {
  @Test(
    "a time is read however it is written",
    arguments: [
      ("09:30", 570), ("9:30", 570), ("\"00:00\"", 0), ("24:00", 1440), ("9点", 540),
      ("9点半", 570), ("14时05分", 845), ("14时5分", 845), ("\"9 : 30\"", 570),
    ])
  func time(text: String, minutes: Int) throws {
    #expect(try decode(text, as: TimeOfDay.self).value?.minutes == minutes)
  }

  @Test(
    "what is no time is refused where it stands",
    arguments: ["1️⃣25:00", "1️⃣24:30", "1️⃣9:60", "1️⃣9:5", "1️⃣noon", "1️⃣0930", "1️⃣9点70分", "1️⃣-9:30"])
  func noTime(marked: String) throws {
    try decode(marked, as: TimeOfDay.self, expecting: ["config.invalid-value"])
  }

  @Test(
    "full-width characters in a time are named, with the fix",
    arguments: [
      ("1️⃣09：30", "：", "09:30"), ("1️⃣０9:30", "０", "09:30"), ("1️⃣9点３分", "３", "9点3分"),
      ("1️⃣９：３０", "９", "9:30"),
    ])
  func fullWidthTime(marked: String, found: String, fix: String) throws {
    let result = try decode(marked, as: TimeOfDay.self, expecting: ["config.full-width"])
    let diagnostic = try #require(result.diagnostics.first)
    #expect(diagnostic.message.en.contains("'\(found)'"))
    #expect(diagnostic.help?.en == "type '\(fix)'")
  }

  @Test(
    "a span is read with any dash and 至 or 到",
    arguments: [
      "09:00-12:00", "9:00–12:00", "9:00 - 12:00", "09:00~12:00", "9点至12点", "9:00到12:00",
      "09:00——12:00",
    ])
  func span(text: String) throws {
    #expect(try decode(text, as: TimeSpan.self).value?.description == "09:00-12:00")
  }

  @Test(
    "what is no span is refused",
    arguments: [
      ("1️⃣12:00-09:00", "config.invalid-value"), ("1️⃣09:00-09:00", "config.invalid-value"),
      ("1️⃣09:00", "config.invalid-value"), ("1️⃣9-12-15", "config.invalid-value"),
      ("1️⃣09：00－12：00", "config.full-width"), ("1️⃣[09:00, 12:00]", "config.wrong-type"),
      ("1️⃣~", "config.wrong-type"),
    ])
  func noSpan(marked: String, code: String) throws {
    try decode(marked, as: TimeSpan.self, expecting: [code])
  }

  @Test(
    "a length is read in hours and minutes",
    arguments: [
      ("3小时", 180), ("3个小时", 180), ("90分钟", 90), ("2小时30分", 150), ("3h", 180), ("90min", 90),
      ("2h30", 150), ("2 h 30 min", 150),
    ])
  func length(text: String, minutes: Int) throws {
    #expect(try decode(text, as: Minutes.self).value?.count == minutes)
  }

  @Test(
    "what is no length is refused",
    arguments: [
      ("1️⃣90", "config.invalid-value"), ("1️⃣0小时", "config.invalid-value"),
      ("1️⃣半天", "config.invalid-value"), ("1️⃣h", "config.invalid-value"),
      ("1️⃣３小时", "config.full-width"), ("1️⃣2小时３０分", "config.full-width"),
    ])
  func noLength(marked: String, code: String) throws {
    try decode(marked, as: Minutes.self, expecting: [code])
  }

  @Test(
    "weekdays have their names in both languages",
    arguments: [
      ("周六", Weekday.saturday), ("星期六", .saturday), ("礼拜六", .saturday), ("saturday", .saturday),
      ("周日", .sunday), ("周天", .sunday), ("星期日", .sunday), ("monday", .monday),
      ("Saturday", .saturday), ("sat", .saturday), ("SUN", .sunday),
    ])
  func weekday(text: String, day: Weekday) throws {
    #expect(try decode(text, as: Weekday.self).value == day)
  }

  @Test func `the span that a schema shows as an example decodes`() throws {
    for (shape, decodes) in [
      (TimeOfDay.shape, { try decode($0, as: TimeOfDay.self).value != nil }),
      (TimeSpan.shape, { try decode($0, as: TimeSpan.self).value != nil }),
      (Minutes.shape, { try decode($0, as: Minutes.self).value != nil }),
      (Anchor.shape, { try decode($0, as: Anchor.self).value != nil }),
      (DateRecurrence.shape, { try decode($0, as: DateRecurrence.self).value != nil }),
    ] as [(ConfigShape, (String) throws -> Bool)] {
      guard case .text(_, let example) = shape else {
        Issue.record("\(shape) is no text")
        continue
      }
      #expect(try decodes(example), "\(example)")
    }
  }
}
