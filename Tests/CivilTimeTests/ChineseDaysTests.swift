import CivilTime
import Testing

struct ChineseDaysTests {
  @Test(arguments: [1900, 1931, 1951, 2008, 2020, 2026, 2033, 2057, 2100])
  func `a walk through a year says of each day what asking for the day says`(year: Int) throws {
    let calendar = ChineseCalendar()
    let days = CivilDate(year: year, month: 1, day: 1)!...CivilDate(year: year, month: 12, day: 31)!
    let walked = Array(ChineseDays(days, calendar: calendar))
    #expect(walked.map(\.date) == Array(days))
    for day in walked {
      #expect(day.lunar == day.date.lunar)
      #expect(day.weekday == day.date.weekday)
      #expect(day.term == SolarTerm(on: day.date))
      #expect(day.ganzhi == day.date.lunar.map { Ganzhi(lunarYear: $0.year) })
      #expect(day.kind == calendar.kind(of: day.date))
      #expect(day.holiday == calendar.holidayName(on: day.date))
      #expect(day.isMakeup == calendar.isMakeup(day.date))
      #expect(day.isProvisional == calendar.isProvisional(year: year))
      #expect(Set(day.festivals) == Set(Festival.on(day.date)))
      #expect(day.dogDays == DogDays(on: day.date))
    }
  }

  @Test(arguments: 0..<50)
  func `a walk may begin and end anywhere`(number: Int) {
    let first = CivilDate("1899-01-01")!.adding(days: number * 1481)
    let last = first.adding(days: number * 17)
    let walked = Array(ChineseDays(first...last, calendar: ChineseCalendar()))
    #expect(walked.map(\.date) == Array(first...last))
    #expect(walked.map(\.lunar) == (first...last).map(\.lunar))
  }

  @Test(arguments: [
    ("2026-01-26", ["腊八"]), ("2026-02-16", ["除夕"]), ("2026-02-17", ["春节"]),
    ("2026-04-04", ["寒食"]), ("2026-04-05", ["清明"]), ("2028-10-01", ["国庆"]),
    ("2020-10-01", ["中秋", "国庆"]), ("2026-11-01", ["农民工日"]), ("2024-12-31", []),
    ("2023-12-22", []), ("2022-12-30", ["腊八"]), ("2026-11-09", ["寒衣节"]),
  ])
  func `a day has its festivals`(date: String, names: [String]) {
    let day = ChineseDays(CivilDate(date)!...CivilDate(date)!, calendar: ChineseCalendar()).map(
      \.self)
    #expect(day[0].festivals.map(\.chinese) == names)
  }
}
