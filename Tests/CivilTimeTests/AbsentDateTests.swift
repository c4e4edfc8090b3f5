import CivilTime
import Testing

/// What happens where a date does not exist: never a neighbour.
struct AbsentDateTests {
  @Test(arguments: [
    ("2月29日", 2026, 2028), ("腊月三十", 2026, 2024), ("闰六月初一", 2026, 2025),
    ("11月第五个周日", 2027, 2026), ("农民工日", 2006, 2007),
    ("立秋", 2101, 2100), ("正月十五", 2101, 2100),
  ])
  func `a single date fails in a year that lacks it`(text: String, without: Int, with: Int) throws {
    let anchor = try Anchor.parse(text).get()
    let calendar = ChineseCalendar()
    #expect(throws: AnchorFailure.self) {
      try anchor.date(in: without, calendar: calendar).get()
    }
    #expect(throws: Never.self) { try anchor.date(in: with, calendar: calendar).get() }
  }

  @Test func `the last day of the lunar year has a name that every year has`() throws {
    for year in 1901...2100 {
      let eve = try #require(Festival.newYearsEve.date(in: year))
      #expect(eve.adding(days: 1) == Festival.springFestival.date(in: year))
    }
  }
}
