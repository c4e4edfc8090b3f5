import CivilTime
import Testing

struct CivilDateTests {
  @Test func `a day number and its year, month and day belong together for ten thousand years`() {
    var number = CivilDate(year: 1, month: 1, day: 1)!.dayNumber
    for year in 1...9999 {
      for month in [1, 2, 3, 12] {
        let first = CivilDate(year: year, month: month, day: 1)!
        guard first.components == (year, month, 1),
          month > 1 || first.dayNumber == number,
          first.adding(days: -1).components.day >= 28
        else {
          Issue.record("\(first) of year \(year), month \(month)")
          return
        }
      }
      number += CivilDate.isLeap(year) ? 366 : 365
    }
  }

  @Test(arguments: [
    ("2026-02-24", "2026-W09", "2026年2月24日", "2月24日(周二)", "Tue 24 Feb 2026"),
    ("2027-01-01", "2026-W53", "2027年1月1日", "1月1日(周五)", "Fri 1 Jan 2027"),
    ("2024-12-30", "2025-W01", "2024年12月30日", "12月30日(周一)", "Mon 30 Dec 2024"),
    ("1970-01-01", "1970-W01", "1970年1月1日", "1月1日(周四)", "Thu 1 Jan 1970"),
  ])
  func `a date is written for offices, letters and files`(
    text: String, week: String, chinese: String, short: String, english: String
  ) throws {
    let date = try #require(CivilDate(text))
    #expect(date.description == text)
    #expect(date.isoWeek.description == week)
    #expect(date.chinese == chinese)
    #expect(date.chineseShort == short)
    #expect(date.english == english)
  }

  @Test(arguments: [
    "2026-02-30", "2026-2-4", "20260204", "2026-00-01", "0000-01-01", "x", "", "2026-02-03 ",
  ])
  func `a text that is no date in the form of files is refused`(text: String) {
    #expect(CivilDate(text) == nil)
  }

  @Test(arguments: [
    ("09:00-12:00", "09:00–12:00"), ("9:30–10:00", "09:30–10:00"), ("22:00-24:00", "22:00–24:00"),
  ])
  func `a span of time is read and printed`(text: String, display: String) {
    #expect(TimeSpan(text)?.display == display)
  }

  @Test(arguments: [
    "12:00-09:00", "09:00", "9-10", "24:30-25:00", "09:60-10:00", "", "-", "09:00-",
  ])
  func `a span that ends before it begins or is malformed is refused`(text: String) {
    #expect(TimeSpan(text) == nil)
  }

  @Test func `half an hour after six is the second period of a day`() throws {
    let grid = TimeGrid.halfHours
    #expect(grid.period(at: try #require(TimeOfDay("06:30"))) == 1)
    #expect(grid.period(at: try #require(TimeOfDay("22:00"))) == 32)
    #expect(grid.period(at: try #require(TimeOfDay("06:15"))) == nil)
    #expect(grid.period(at: try #require(TimeOfDay("05:30"))) == nil)
    #expect(grid.time(of: 7).description == "09:30")
    #expect(grid.periods(in: .minutes(45)) == 2)
    let midnight = CivilDateTime(CivilDate("2026-12-31")!, TimeOfDay("24:00")!)
    #expect(midnight.description == "2027-01-01T00:00")
  }

  @Test func `数九 begins at the winter solstice and lasts 81 days`() {
    #expect(WinterNine(CivilDate("2025-12-21")!)?.chinese == "一九")
    #expect(WinterNine(CivilDate("2026-01-08")!)?.chinese == "三九")
    #expect(WinterNine(CivilDate("2026-03-11")!)?.chinese == "九九第九天")
    #expect(WinterNine(CivilDate("2026-03-12")!) == nil)
    #expect(DogDays(on: CivilDate("2026-08-13")!) == .middle)
    #expect(DogDays(on: CivilDate("2026-08-24")!) == nil)
  }

  @Test func `a day names its festivals, the December run-up included`() {
    #expect(Festival.on(CivilDate("2022-12-30")!) == [.laba])
    #expect(Festival.on(CivilDate("2025-10-06")!) == [.midAutumn])
    #expect(Festival.on(CivilDate("2026-02-16")!) == [.newYearsEve])
    #expect(Ganzhi(day: CivilDate("2026-02-17")!).chinese == "壬戌")
  }
}
