import CivilTime
import Testing

struct AnchorTests {
  let calendar = ChineseCalendar()

  @Test(arguments: [
    ("2026-02-24", "2026-02-24", "2026年2月24日"), ("2026/3/31", "2026-03-31", "2026年3月31日"),
    ("20260331", "2026-03-31", "2026年3月31日"), ("2026年3月31日", "2026-03-31", "2026年3月31日"),
    ("March 31, 2026", "2026-03-31", "2026年3月31日"), ("3月31日", "2026-03-31", "3月31日"),
    ("03-31", "2026-03-31", "3月31日"), ("31 Mar", "2026-03-31", "3月31日"),
    ("三月三十一日", "2026-03-31", "3月31日"), ("三月三", "2026-04-19", "农历三月初三"),
    ("农历8月15", "2026-09-25", "农历八月十五"), ("lunar 1-15", "2026-03-03", "正月十五"),
    ("lunar 2026-1-8", "2026-02-24", "2026年正月初八"), ("腊月廿三", "2026-02-10", "腊月廿三"),
    ("2025年闰六月初一", "2025-07-25", "2025年闰六月初一"), ("立秋", "2026-08-07", "立秋"),
    ("Start of Autumn + 2w", "2026-08-21", "立秋后14天"), ("入伏", "2026-07-15", "初伏"),
    ("11月第一个周日", "2026-11-01", "11月第一个周日"),
    ("first Sunday of November", "2026-11-01", "11月第一个周日"),
    ("last workday of March", "2026-03-31", "3月最后一个工作日"),
    ("first workday after 国庆", "2026-10-08", "国庆后首个工作日"),
    ("国庆后首个工作日", "2026-10-08", "国庆后首个工作日"),
    ("the first workday after the Spring Festival", "2026-02-24", "春节后首个工作日"),
    ("春节后第3个工作日", "2026-02-26", "春节后第3个工作日"),
    ("春节前5个工作日", "2026-02-10", "春节前5个工作日"),
    ("last workday before Spring Festival", "2026-02-14", "春节前最后一个工作日"),
    ("workday on or before 2026-03-29", "2026-03-27", "2026年3月29日当日或之前的工作日"),
    ("不早于10月1日的工作日", "2026-10-08", "10月1日当日或之后的工作日"),
    ("春节 - 35d", "2026-01-13", "春节前35天"), ("春节前三十五天", "2026-01-13", "春节前35天"),
    ("春节后3天", "2026-02-20", "春节后3天"), ("春节前的周六", "2026-02-14", "春节前的周六"),
    ("second Saturday after 元宵", "2026-03-14", "元宵后第2个周六"),
    ("2027年春节", "2027-02-06", "2027年春节"), ("春节 2027", "2027-02-06", "2027年春节"),
    ("三九", "2026-01-08", "三九"), ("数九", "2026-12-22", "一九"), ("九九后3天", "2026-03-06", "九九后3天"),
    ("first day of spring rush", "2026-02-02", "春运首日"), ("寒食", "2026-04-04", "寒食"),
    ("上巳节", "2026-04-19", "上巳"), ("下元节", "2026-11-23", "下元"),
    ("农民工日", "2026-11-01", "农民工日"), ("小年(南)", "2026-02-11", "南方小年"),
    ("3 days after first workday after 春节", "2026-02-27", "春节后首个工作日后3天"),
  ])
  func `an anchor is read, resolved for 2026 and written in Chinese`(
    text: String, date: String, chinese: String
  ) throws {
    let anchor = try Anchor.parse(text).get()
    #expect(try anchor.date(in: 2026, calendar: calendar).get().description == date)
    #expect(anchor.chinese == chinese)
    #expect(try Anchor.parse(anchor.chinese).get() == anchor)
    #expect(try Anchor.parse(anchor.english).get() == anchor)
  }

  @Test func `every festival, term and period is read back from both of its names`() throws {
    let bases =
      Festival.allCases.map(Anchor.Base.festival)
      + SolarTerm.allCases.filter { $0 != .pureBrightness }.map(Anchor.Base.term)
      + DogDays.allCases.map(Anchor.Base.dogDays) + (1...9).map(Anchor.Base.winterNine) + [
        .springRush(.first), .springRush(.last),
      ]
    for base in bases {
      let anchor = Anchor(base, shifts: [.days(-3), .workdayOnOrBefore])
      #expect(try Anchor.parse(anchor.chinese).get() == anchor)
      #expect(try Anchor.parse(anchor.english).get() == anchor)
    }
  }

  @Test(arguments: [
    ("", "anchor.empty", 0, ""), ("  ", "anchor.empty", 0, ""),
    ("春结", "anchor.unknown-word", 0, "春节"), ("春结后3天", "anchor.unknown-word", 0, "春节后3天"),
    ("Sprng Festival", "anchor.unknown-word", 0, "Spring Festival"),
    ("foo", "anchor.unknown-word", 0, ""), ("春节－35d", "anchor.full-width", 2, "春节-35d"),
    ("3月31日", "anchor.full-width", 1, "331日"), ("春节 - 35", "anchor.incomplete", 7, "春节 - 35d"),
    ("春节前", "anchor.incomplete", 3, "春节前1天"), ("2026-02-30", "anchor.no-such-date", 0, ""),
    ("13月1日", "anchor.no-such-date", 0, ""), ("2026年2月29日", "anchor.no-such-date", 5, ""),
    ("小年", "anchor.ambiguous", 0, "南方小年"), ("每周六", "anchor.recurs", 0, ""),
    ("last workday of month", "anchor.recurs", 0, ""),
    ("2027年春节 2028", "anchor.second-year", 8, ""),
    ("春节前5000天", "anchor.number-out-of-range", 3, ""), ("春节 09:30", "anchor.unexpected", 3, ""),
  ])
  func `a text that is no anchor is refused at its place`(
    text: String, code: String, position: Int, suggestion: String
  ) throws {
    var text = text
    var suggestion = suggestion
    if code == "anchor.full-width", position == 1 {
      text = "3\u{FF11}日"
      suggestion = "31日"
    }
    guard case .failure(let error) = Anchor.parse(text) else {
      Issue.record("'\(text)' was read")
      return
    }
    #expect(error.code == code)
    #expect(error.position == position)
    #expect(error.suggestion == (suggestion.isEmpty ? nil : suggestion))
  }

  @Test(arguments: [
    ("腊月三十", 2026, "anchor.absent"), ("闰六月初一", 2026, "anchor.absent"),
    ("2月29日", 2026, "anchor.absent"), ("5月第五个周一", 2026, "anchor.absent"),
    ("春节", 2101, "anchor.out-of-range"), ("立秋", 1899, "anchor.out-of-range"),
    ("农民工日", 2006, "anchor.not-yet-observed"),
  ])
  func `a day that a year lacks is a failure, never a neighbour`(
    text: String, year: Int, code: String
  ) throws {
    let anchor = try Anchor.parse(text).get()
    guard case .failure(let failure) = anchor.date(in: year, calendar: calendar) else {
      Issue.record("\(text) was found in \(year)")
      return
    }
    #expect(failure.code == code)
  }

  @Test func `a long text is refused before it is read`() {
    let text = String(repeating: "first workday after ", count: 100_000)
    guard case .failure(let error) = Anchor.parse(text) else {
      Issue.record("was read")
      return
    }
    #expect(error.reason == .tooLong(limit: 200))
  }
}
