import CivilTime
import Diagnostics
import Revising
import Testing

/// What people mean when they say a time, on Tuesday 21 July 2026.
@Suite struct WhenTests {
  private let today = CivilDate("2026-07-21")!
  private let standing = CivilDate("2026-07-29")!
  private let horizon = CivilDate("2026-01-01")!...CivilDate("2026-12-31")!

  @Test(arguments: [
    ("7月23日", "2026-07-23"), ("7月23号", "2026-07-23"), ("７月２３日", "2026-07-23"),
    ("2026-07-23", "2026-07-23"), ("2026年7月23日", "2026-07-23"), ("7/23", "2026-07-23"),
    ("23日", "2026-07-23"), ("23号", "2026-07-23"), ("3日", "2026-08-03"),
    ("本月30日", "2026-07-30"), ("下月3号", "2026-08-03"), ("下个月3日", "2026-08-03"),
    ("今天", "2026-07-21"), ("明天", "2026-07-22"), ("后天", "2026-07-23"), ("大后天", "2026-07-24"),
    ("today", "2026-07-21"), ("tomorrow", "2026-07-22"), ("Tomorrow", "2026-07-22"),
    ("the day after tomorrow", "2026-07-23"), ("昨天", "2026-07-20"),
    ("周二", "2026-07-21"), ("周三", "2026-07-22"), ("周一", "2026-07-27"), ("星期天", "2026-07-26"),
    ("本周三", "2026-07-22"), ("这周一", "2026-07-20"), ("下周三", "2026-07-29"),
    ("下个星期日", "2026-08-02"), ("下下周二", "2026-08-04"), ("wed", "2026-07-22"),
    ("this wednesday", "2026-07-22"), ("next Wednesday", "2026-07-29"), ("next mon", "2026-07-27"),
    ("三天后", "2026-07-24"), ("2周后", "2026-08-04"), ("一个星期以后", "2026-07-28"),
    ("in 3 days", "2026-07-24"), ("推迟一周", "2026-08-05"), ("延后两天", "2026-07-31"),
    ("提前3天", "2026-07-26"), ("+3d", "2026-08-01"), ("-1w", "2026-07-22"),
    ("2 days later", "2026-07-31"), ("立秋", "2026-08-07"), ("国庆后首个工作日", "2026-10-08"),
    ("立秋前3天", "2026-08-04"), ("八月十五", "2026-09-25"), ("1月5日", "2026-01-05"),
    ("2027年1月5日", "2027-01-05"), ("  后天 ", "2026-07-23"),
  ])
  func `a day is the one that is meant`(words: String, date: String) throws {
    let when = try When.parse(words).get()
    #expect(when.hours == nil)
    #expect(day(when)?.description == date)
  }

  @Test(arguments: [
    ("19:00", nil, "from 19:00"), ("19：00", nil, "from 19:00"), ("19:00-21:00", nil, "19:00-21:00"),
    ("19:00–21:00", nil, "19:00-21:00"), ("19点至21点半", nil, "19:00-21:30"),
    ("下午2点半到5点", nil, "14:30-17:00"), ("晚上7点", nil, "from 19:00"),
    ("晚上七点半", nil, "from 19:30"), ("上午九点", nil, "from 09:00"), ("中午1点", nil, "from 13:00"),
    ("十二点", nil, "from 12:00"), ("7pm", nil, "from 19:00"), ("9:30 am", nil, "from 09:30"),
    ("7月23日 19:00-21:00", "2026-07-23", "19:00-21:00"),
    ("7月23日19:00", "2026-07-23", "from 19:00"),
    ("7月23日晚上7点", "2026-07-23", "from 19:00"),
    ("2026-07-23T19:00", "2026-07-23", "from 19:00"),
    ("2026-07-23 9:00~12:00", "2026-07-23", "09:00-12:00"),
    ("明天下午", "2026-07-22", "afternoon"), ("明天上午", "2026-07-22", "morning"),
    ("tomorrow afternoon", "2026-07-22", "afternoon"), ("今晚", "2026-07-21", "evening"),
    ("明早", "2026-07-22", "morning"), ("tonight", "2026-07-21", "evening"),
    ("下周三的下午", "2026-07-29", "afternoon"), ("下周三下午3点", "2026-07-29", "from 15:00"),
    ("傍晚", nil, "evening"), ("立秋 09:00-11:30", "2026-08-07", "09:00-11:30"),
    ("next wed 14:00", "2026-07-29", "from 14:00"),
  ])
  func `hours are those that are meant`(words: String, date: String?, hours: String) throws {
    let when = try When.parse(words).get()
    #expect(day(when)?.description == date)
    switch when.hours {
    case .from(let start): #expect("from \(start)" == hours)
    case .span(let span): #expect(span.description == hours)
    case .part(let part): #expect(part.rawValue == hours)
    case nil: Issue.record("no hours in '\(words)'")
    }
  }

  @Test(arguments: [
    ("", 0), ("大概", 0), ("7月32日", 0), ("明天 25:00", 2), ("明天 21:00-19:00", 2), ("春结", 0),
    ("下周八", 0), ("19:70", 0), (String(repeating: "明", count: 101), 100),
  ])
  func `what is no time is refused where it begins`(words: String, position: Int) {
    guard case .failure(let error) = When.parse(words) else {
      Issue.record("'\(words)' was taken for a time")
      return
    }
    #expect(error.position == position)
    #expect(!error.reason.zh.isEmpty && !error.reason.en.isEmpty)
  }

  @Test(arguments: UInt64(0)..<200)
  func `no text stops it`(seed: UInt64) {
    var state = seed &* 6_364_136_223_846_793_005 &+ 1
    let signs = Array("0123456789:：-–~到至年月日号点半天周后前明下午早晚上 tTapm+dw春节立秋十二\u{0}🈷️".unicodeScalars)
    let text = (0..<Int(seed % 40)).map { _ -> Unicode.Scalar in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return signs[Int(state >> 33) % signs.count]
    }
    let words = String(String.UnicodeScalarView(text))
    if case .success(let when) = When.parse(words) {
      #expect(when.day != nil || when.hours != nil, "'\(words)' says nothing")
      _ = day(when)
    }
  }

  private func day(_ when: When) -> CivilDate? {
    when.day?.date(
      today: today, standing: standing, horizon: horizon, calendar: ChineseCalendar())
  }
}
