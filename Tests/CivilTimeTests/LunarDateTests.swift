import CivilTime
import Testing

struct LunarDateTests {
  @Test(arguments: [
    ("1900-01-31", "正月初一", "庚子"), ("1985-02-20", "正月初一", "乙丑"),
    ("2006-08-31", "闰七月初八", "丙戌"), ("2020-05-23", "闰四月初一", "庚子"),
    ("2023-01-21", "腊月三十", "壬寅"), ("2023-03-22", "闰二月初一", "癸卯"),
    ("2024-02-09", "腊月三十", "癸卯"), ("2024-02-10", "正月初一", "甲辰"),
    ("2025-07-25", "闰六月初一", "乙巳"), ("2025-08-08", "闰六月十五", "乙巳"),
    ("2026-02-16", "腊月廿九", "乙巳"), ("2026-02-24", "正月初八", "丙午"),
    ("2026-12-09", "冬月初一", "丙午"), ("2027-02-06", "正月初一", "丁未"),
    ("2033-12-22", "闰冬月初一", "癸丑"), ("2034-02-19", "正月初一", "甲寅"),
    ("2057-09-28", "八月三十", "丁丑"), ("2057-09-29", "九月初一", "丁丑"),
    ("2089-09-04", "八月初一", "己酉"), ("2097-08-07", "六月三十", "丁巳"),
    ("2097-08-08", "七月初一", "丁巳"), ("2101-01-28", "腊月廿九", "庚申"),
  ])
  func `a day has the lunar name that calendars print`(date: String, name: String, year: String)
    throws
  {
    let lunar = try #require(CivilDate(date)?.lunar)
    #expect(lunar.chinese == name)
    #expect(Ganzhi(lunarYear: lunar.year).chinese == year)
    #expect(lunar.date.description == date)
  }

  @Test func `every day from 1900 to 2100 keeps its name there and back, in order`() {
    var last: LunarDate?
    for date in CivilDate("1900-01-01")!...CivilDate("2100-12-31")! {
      guard let lunar = date.lunar, lunar.date == date else {
        Issue.record("\(date) became \(String(describing: date.lunar))")
        return
      }
      if let last {
        let continues =
          lunar.day == 1 ? last.day >= 29 : lunar.day == last.day + 1 && lunar.month == last.month
        guard continues else {
          Issue.record("\(lunar) follows \(last)")
          return
        }
      }
      last = lunar
    }
  }

  @Test(arguments: 1900...2100)
  func `the months of a year last 29 or 30 days and fill it`(year: Int) throws {
    let first = try #require(LunarDate(year: year, month: 1, day: 1)).date
    var total = 0
    for month in 1...12 {
      for isLeap in [false, true] {
        guard let length = LunarDate.daysInMonth(month, of: year, isLeapMonth: isLeap) else {
          #expect(isLeap && LunarDate.leapMonth(of: year) != month)
          continue
        }
        #expect((29...30).contains(length))
        #expect(LunarDate(year: year, month: month, day: length + 1, isLeapMonth: isLeap) == nil)
        total += length
      }
    }
    if let next = LunarDate(year: year + 1, month: 1, day: 1)?.date {
      #expect(first.days(until: next) == total)
    }
    #expect(first >= CivilDate(year: year, month: 1, day: 21)!)
    #expect(first <= CivilDate(year: year, month: 2, day: 21)!)
  }

  @Test(arguments: 1929...2100)
  func `each month begins on the day of a new moon in Beijing`(year: Int) throws {
    for date in CivilDate(year: year, month: 1, day: 1)!...CivilDate(
      year: year, month: 12, day: 31)!
    where date.lunar?.day == 1 {
      // Noon of the day lies within 12 hours of the new moon; the short formula is good to minutes.
      let hours = NewMoon.nearest(to: date).hoursFromNoonInBeijing(of: date)
      #expect(abs(hours) < 12.2, "\(date) begins a month \(hours) h from the new moon")
    }
  }

  @Test(arguments: 1900...2100)
  func `the winter solstice lies in the eleventh month`(year: Int) throws {
    let lunar = try #require(SolarTerm.winterSolstice.date(in: year)?.lunar)
    #expect(lunar.month == 11)
    #expect(!lunar.isLeapMonth)
  }

  @Test(arguments: 1929...2099)
  func `a leap month has no principal term`(year: Int) throws {
    guard let month = LunarDate.leapMonth(of: year) else { return }
    let first = try #require(LunarDate(year: year, month: month, day: 1, isLeapMonth: true)).date
    let length = try #require(LunarDate.daysInMonth(month, of: year, isLeapMonth: true))
    let terms = (0..<length).compactMap { SolarTerm(on: first.adding(days: $0)) }
    #expect(terms.allSatisfy { $0.solarLongitude % 30 != 0 })
  }

  @Test(arguments: [
    (2026, 6, 1, true), (2025, 6, 30, true), (2025, 12, 30, false), (2026, 13, 1, false),
    (2026, 0, 1, false), (2026, 1, 0, false), (1898, 1, 1, false), (2101, 1, 1, false),
    (Int.max, 1, 1, false), (Int.min, 1, 1, false), (2026, Int.max, 1, true),
  ])
  func `a lunar day that does not exist has no value`(
    year: Int, month: Int, day: Int, isLeap: Bool
  ) {
    #expect(LunarDate(year: year, month: month, day: day, isLeapMonth: isLeap) == nil)
  }

  @Test func `days outside the table have no lunar name`() {
    #expect(CivilDate("1899-02-09")!.lunar == nil)
    #expect(CivilDate("1899-02-10")!.lunar?.chinese == "正月初一")
    #expect(CivilDate("2101-01-29")!.lunar == nil)
    #expect(CivilDate("9999-12-31")!.lunar == nil)
  }
}
