import CivilTime
import Testing

struct HolidayTests {
  let calendar = ChineseCalendar()

  @Test(arguments: [
    (2004, 252), (2005, 250), (2006, 251), (2007, 249), (2008, 251), (2009, 250), (2010, 250),
    (2011, 250), (2012, 249), (2013, 250), (2014, 250), (2015, 249), (2016, 250), (2017, 249),
    (2018, 250), (2019, 250), (2020, 249), (2021, 250), (2022, 249), (2023, 249), (2024, 251),
    (2025, 248), (2026, 248),
  ])
  func `a year has as many workdays as its notice leaves`(year: Int, count: Int) {
    let days = CivilDate(year: year, month: 1, day: 1)!...CivilDate(year: year, month: 12, day: 31)!
    #expect(calendar.workdays(in: days).count == count)
    #expect(!calendar.isProvisional(year: year))
  }

  @Test(arguments: [
    ("2024-01-01", "元旦", true),
    ("2024-02-04", "春节", false),
    ("2024-02-10", "春节", true),
    ("2024-02-11", "春节", true),
    ("2024-02-12", "春节", true),
    ("2024-02-13", "春节", true),
    ("2024-02-14", "春节", true),
    ("2024-02-15", "春节", true),
    ("2024-02-16", "春节", true),
    ("2024-02-17", "春节", true),
    ("2024-02-18", "春节", false),
    ("2024-04-04", "清明节", true),
    ("2024-04-05", "清明节", true),
    ("2024-04-06", "清明节", true),
    ("2024-04-07", "清明节", false),
    ("2024-04-28", "劳动节", false),
    ("2024-05-01", "劳动节", true),
    ("2024-05-02", "劳动节", true),
    ("2024-05-03", "劳动节", true),
    ("2024-05-04", "劳动节", true),
    ("2024-05-05", "劳动节", true),
    ("2024-05-11", "劳动节", false),
    ("2024-06-10", "端午节", true),
    ("2024-09-14", "中秋节", false),
    ("2024-09-15", "中秋节", true),
    ("2024-09-16", "中秋节", true),
    ("2024-09-17", "中秋节", true),
    ("2024-09-29", "国庆节", false),
    ("2024-10-01", "国庆节", true),
    ("2024-10-02", "国庆节", true),
    ("2024-10-03", "国庆节", true),
    ("2024-10-04", "国庆节", true),
    ("2024-10-05", "国庆节", true),
    ("2024-10-06", "国庆节", true),
    ("2024-10-07", "国庆节", true),
    ("2024-10-12", "国庆节", false),
    ("2025-01-01", "元旦", true),
    ("2025-01-26", "春节", false),
    ("2025-01-28", "春节", true),
    ("2025-01-29", "春节", true),
    ("2025-01-30", "春节", true),
    ("2025-01-31", "春节", true),
    ("2025-02-01", "春节", true),
    ("2025-02-02", "春节", true),
    ("2025-02-03", "春节", true),
    ("2025-02-04", "春节", true),
    ("2025-02-08", "春节", false),
    ("2025-04-04", "清明节", true),
    ("2025-04-05", "清明节", true),
    ("2025-04-06", "清明节", true),
    ("2025-04-27", "劳动节", false),
    ("2025-05-01", "劳动节", true),
    ("2025-05-02", "劳动节", true),
    ("2025-05-03", "劳动节", true),
    ("2025-05-04", "劳动节", true),
    ("2025-05-05", "劳动节", true),
    ("2025-05-31", "端午节", true),
    ("2025-06-01", "端午节", true),
    ("2025-06-02", "端午节", true),
    ("2025-09-28", "国庆节、中秋节", false),
    ("2025-10-01", "国庆节、中秋节", true),
    ("2025-10-02", "国庆节、中秋节", true),
    ("2025-10-03", "国庆节、中秋节", true),
    ("2025-10-04", "国庆节、中秋节", true),
    ("2025-10-05", "国庆节、中秋节", true),
    ("2025-10-06", "国庆节、中秋节", true),
    ("2025-10-07", "国庆节、中秋节", true),
    ("2025-10-08", "国庆节、中秋节", true),
    ("2025-10-11", "国庆节、中秋节", false),
    ("2026-01-01", "元旦", true),
    ("2026-01-02", "元旦", true),
    ("2026-01-03", "元旦", true),
    ("2026-01-04", "元旦", false),
    ("2026-02-14", "春节", false),
    ("2026-02-15", "春节", true),
    ("2026-02-16", "春节", true),
    ("2026-02-17", "春节", true),
    ("2026-02-18", "春节", true),
    ("2026-02-19", "春节", true),
    ("2026-02-20", "春节", true),
    ("2026-02-21", "春节", true),
    ("2026-02-22", "春节", true),
    ("2026-02-23", "春节", true),
    ("2026-02-28", "春节", false),
    ("2026-04-04", "清明节", true),
    ("2026-04-05", "清明节", true),
    ("2026-04-06", "清明节", true),
    ("2026-05-01", "劳动节", true),
    ("2026-05-02", "劳动节", true),
    ("2026-05-03", "劳动节", true),
    ("2026-05-04", "劳动节", true),
    ("2026-05-05", "劳动节", true),
    ("2026-05-09", "劳动节", false),
    ("2026-06-19", "端午节", true),
    ("2026-06-20", "端午节", true),
    ("2026-06-21", "端午节", true),
    ("2026-09-20", "国庆节", false),
    ("2026-09-25", "中秋节", true),
    ("2026-09-26", "中秋节", true),
    ("2026-09-27", "中秋节", true),
    ("2026-10-01", "国庆节", true),
    ("2026-10-02", "国庆节", true),
    ("2026-10-03", "国庆节", true),
    ("2026-10-04", "国庆节", true),
    ("2026-10-05", "国庆节", true),
    ("2026-10-06", "国庆节", true),
    ("2026-10-07", "国庆节", true),
    ("2026-10-10", "国庆节", false),
  ])
  func `a special day is off or worked as its notice says`(date: String, name: String, isOff: Bool)
    throws
  {
    let date = try #require(CivilDate(date))
    #expect(calendar.kind(of: date) == (isOff ? .holiday : .workday))
    #expect(calendar.isMakeup(date) == !isOff)
    #expect(calendar.holidayName(on: date) == (isOff ? name : nil))
    #expect(calendar.holidays.row(on: date)?.name == name)
  }

  @Test(arguments: 2024...2026)
  func `a day that no notice names follows its weekday`(year: Int) {
    let days = CivilDate(year: year, month: 1, day: 1)!...CivilDate(year: year, month: 12, day: 31)!
    for date in days where calendar.holidays.row(on: date) == nil {
      #expect(calendar.kind(of: date) == (date.weekday.isWeekend ? .rest : .workday))
      #expect(calendar.holidayName(on: date) == nil)
    }
  }

  @Test func `the notices known have all their rows and nothing odd`() {
    let rows = HolidayTable.builtIn.rows
    #expect(HolidayTable.builtIn.years == Array(2004...2026))
    #expect(
      (2024...2026).map { year in rows.count { $0.noticeYear == year } } == [
        36, 33, 39,
      ])
    // The one day that is none of the seven holidays, with a notice of its own.
    let odd = HolidayTable.problems(in: rows)
    #expect(odd.allSatisfy { $0.reason == .unknownHoliday("抗战胜利70周年纪念日") })
    #expect(
      odd.map { rows[$0.row].date.description } == [
        "2015-09-03", "2015-09-04", "2015-09-05", "2015-09-06",
      ])
  }

  @Test(arguments: [
    ("2027-01-01", "元旦"), ("2027-02-05", "春节"), ("2027-02-06", "春节"), ("2027-02-08", "春节"),
    ("2027-04-05", "清明节"), ("2027-05-02", "劳动节"), ("2027-06-09", "端午节"),
    ("2027-09-15", "中秋节"), ("2027-10-03", "国庆节"),
  ])
  func `a year without a notice has its thirteen statutory days, provisionally`(
    date: String, name: String
  ) throws {
    let date = try #require(CivilDate(date))
    #expect(calendar.isProvisional(year: 2027))
    #expect(calendar.kind(of: date) == .holiday)
    #expect(calendar.holidayName(on: date) == name)
    #expect(PublicHoliday.allCases.flatMap { $0.statutoryDays(in: 2027) }.count == 13)
    let all = CivilDate("2027-01-01")!...CivilDate("2027-12-31")!
    #expect(all.count { calendar.kind(of: $0) == .holiday } == 13)
  }

  @Test(arguments: [
    ("2006-12-30", "元旦", "国务院办公厅关于2007年部分节假日安排的通知（国办发明电〔2006〕49号）", true),
    ("2007-12-31", "元旦", "国务院办公厅关于2008年部分节假日安排的通知", false),
    ("2012-10-05", "中秋节、国庆节", "国务院办公厅关于2012年部分节假日安排的通知（国办发明电〔2011〕45号）", false),
    (
      "2015-09-04", "抗战胜利70周年纪念日",
      "国务院关于中国人民抗日战争暨世界反法西斯战争胜利70周年纪念日调休放假的通知（国发明电〔2015〕1号）", false
    ),
    ("2019-05-05", "劳动节", "国务院办公厅关于调整2019年劳动节假期安排的通知（国办发明电〔2019〕3号）", true),
    ("2020-02-01", "春节", "国务院办公厅关于延长2020年春节假期的通知（国办发明电〔2020〕1号）", false),
    ("2026-02-14", "春节", "国务院办公厅关于2026年部分节假日安排的通知（国办发明电〔2025〕7号）", true),
  ])
  func `each row names its notice`(date: String, name: String, notice: String, isWorked: Bool) {
    let row = HolidayTable.builtIn.row(on: CivilDate(date)!)
    #expect(row?.name == name)
    #expect(row?.notice == notice)
    #expect(row?.kind == (isWorked ? .work : .rest))
  }

  @Test(arguments: [
    (1949, 0), (1950, 7), (1999, 7), (2000, 10), (2008, 11), (2014, 11), (2025, 13),
  ])
  func `statutory days follow the edition of the rules in force`(year: Int, count: Int) {
    #expect(PublicHoliday.allCases.flatMap { $0.statutoryDays(in: year) }.count == count)
    let days = CivilDate(year: year, month: 1, day: 1)!...CivilDate(year: year, month: 12, day: 31)!
    #expect(days.count { PublicHoliday.statutory(on: $0) != nil } == count)
  }

  @Test(arguments: 1950...2099)
  func `the statutory day of a date is the one its holiday lists`(year: Int) {
    let days = CivilDate(year: year, month: 1, day: 1)!...CivilDate(year: year, month: 12, day: 31)!
    for holiday in PublicHoliday.allCases {
      let listed = holiday.statutoryDays(in: year)
      let others = PublicHoliday.allCases.filter { $0 != holiday }.flatMap {
        $0.statutoryDays(in: year)
      }
      let found = days.filter { PublicHoliday.statutory(on: $0) == holiday }
      #expect(found == listed.filter { !others.contains($0) || found.contains($0) })
    }
  }

  @Test func `a table of one's own replaces whole years and ends the provision`() throws {
    let row = HolidayRow(
      date: CivilDate("2026-03-02")!, name: "元旦", kind: .rest, notice: "测试通知")
    let december = HolidayRow(
      date: CivilDate("2026-12-31")!, name: "元旦", kind: .rest, notice: "测试通知")
    let own = ChineseCalendar(
      holidays: .builtIn.overridden(by: HolidayTable(rows: [row])))
    #expect(own.kind(of: CivilDate("2026-03-02")!) == .holiday)
    #expect(own.kind(of: CivilDate("2026-02-16")!) == .workday)
    #expect(own.kind(of: CivilDate("2025-01-28")!) == .holiday)
    let next = ChineseCalendar(
      holidays: .builtIn.overridden(by: HolidayTable(rows: [december])))
    #expect(next.kind(of: CivilDate("2026-02-16")!) == .holiday)
    #expect(next.kind(of: CivilDate("2026-12-31")!) == .holiday)
    #expect(!next.isProvisional(year: 2027))
  }

  @Test func `odd rows are named, each with its row`() {
    func row(_ date: String, _ name: String, _ kind: HolidayRow.Kind) -> HolidayRow {
      HolidayRow(date: CivilDate(date)!, name: name, kind: kind, notice: "测试通知")
    }
    let rows = [
      row("2027-01-01", "元旦", .rest), row("2027-01-01", "元旦", .work),
      row("2027-01-04", "元旦", .work), row("2027-05-01", "劳动节", .work),
      row("2027-06-08", "龙舟节", .rest), row("2027-06-07", "", .rest),
    ]
    let problems = HolidayTable.problems(in: rows)
    #expect(
      problems.prefix(5).map(\.code) == [
        "holidays.duplicate", "holidays.already-workday", "holidays.works-on-statutory-day",
        "holidays.unknown-holiday", "holidays.unnamed",
      ])
    #expect(problems.prefix(5).map(\.row) == [1, 2, 3, 4, 5])
    #expect(problems.count { $0.code == "holidays.missing-holiday" } == 6)
    #expect(problems.count(where: \.isError) == 1)
  }

  @Test(arguments: [
    ("2026-02-13", 1, "2026-02-14"), ("2026-02-14", 1, "2026-02-24"),
    ("2026-02-24", -1, "2026-02-14"), ("2026-09-30", 1, "2026-10-08"),
    ("2026-10-08", 0, "2026-10-08"), ("2026-10-09", 1, "2026-10-10"),
    ("2026-01-01", 248, "2026-12-31"),
  ])
  func `workdays are counted over holidays and make-up days`(from: String, count: Int, to: String) {
    #expect(calendar.adding(workdays: count, to: CivilDate(from)!)?.description == to)
  }

  @Test(arguments: [
    (PublicHoliday.springFestival, 2024, "2024-02-18"), (.springFestival, 2025, "2025-02-05"),
    (.springFestival, 2026, "2026-02-24"), (.nationalDay, 2025, "2025-10-09"),
    (.midAutumn, 2025, "2025-10-09"), (.nationalDay, 2026, "2026-10-08"),
    (.newYear, 2026, "2026-01-04"), (.labourDay, 2024, "2024-05-06"),
    (.dragonBoat, 2024, "2024-06-11"), (.springFestival, 2027, "2027-02-09"),
  ])
  func `offices open again after the whole block of a holiday`(
    holiday: PublicHoliday, year: Int, date: String
  ) {
    #expect(calendar.firstWorkday(after: holiday, in: year)?.description == date)
  }

  @Test func `a table without a workday ends the search`() {
    let rows = (0..<400).map {
      HolidayRow(
        date: CivilDate("2026-01-01")!.adding(days: $0), name: "元旦", kind: .rest, notice: "测试")
    }
    let never = ChineseCalendar(holidays: HolidayTable(rows: rows))
    #expect(never.workday(onOrAfter: CivilDate("2026-03-01")!) == nil)
    #expect(never.adding(workdays: 5, to: CivilDate("2026-06-01")!) == nil)
    #expect(never.workday(number: 1, inMonth: 3, of: 2026) == nil)
  }
}
