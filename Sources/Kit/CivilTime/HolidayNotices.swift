/// The State Council notices that are known, each holiday as its block of days off and the days
/// worked to make up for it.
enum HolidayNotices {
  /// All days, each with the title of its notice.
  static var rows: [HolidayRow] {
    blocks.flatMap { block in
      (block.off.map { ($0, HolidayRow.Kind.rest) } + block.work.map { ($0, .work) }).map {
        HolidayRow(
          date: $0.date(in: block.year), name: block.name, kind: $1, notice: title(of: block.year))
      }
    }
  }

  private struct Block {
    let year: Int
    let name: String
    let off: [MonthDay]
    let work: [MonthDay]
  }

  private struct MonthDay {
    let month: Int
    let day: Int

    func date(in year: Int) -> CivilDate {
      guard let date = CivilDate(year: year, month: month, day: day) else {
        preconditionFailure("the built-in notice of \(year) has no day \(month)-\(day)")
      }
      return date
    }
  }

  private static func title(of year: Int) -> String {
    "国务院办公厅关于\(year)年部分节假日安排的通知"
  }

  private static func days(_ month: Int, _ days: ClosedRange<Int>) -> [MonthDay] {
    days.map { MonthDay(month: month, day: $0) }
  }

  private static func day(_ month: Int, _ day: Int) -> MonthDay {
    MonthDay(month: month, day: day)
  }

  private static let blocks: [Block] = [
    Block(year: 2024, name: "元旦", off: days(1, 1...1), work: []),
    Block(year: 2024, name: "春节", off: days(2, 10...17), work: [day(2, 4), day(2, 18)]),
    Block(year: 2024, name: "清明节", off: days(4, 4...6), work: [day(4, 7)]),
    Block(year: 2024, name: "劳动节", off: days(5, 1...5), work: [day(4, 28), day(5, 11)]),
    Block(year: 2024, name: "端午节", off: days(6, 10...10), work: []),
    Block(year: 2024, name: "中秋节", off: days(9, 15...17), work: [day(9, 14)]),
    Block(year: 2024, name: "国庆节", off: days(10, 1...7), work: [day(9, 29), day(10, 12)]),
    Block(year: 2025, name: "元旦", off: days(1, 1...1), work: []),
    Block(
      year: 2025, name: "春节", off: days(1, 28...31) + days(2, 1...4), work: [day(1, 26), day(2, 8)]),
    Block(year: 2025, name: "清明节", off: days(4, 4...6), work: []),
    Block(year: 2025, name: "劳动节", off: days(5, 1...5), work: [day(4, 27)]),
    Block(year: 2025, name: "端午节", off: days(5, 31...31) + days(6, 1...2), work: []),
    Block(year: 2025, name: "国庆节、中秋节", off: days(10, 1...8), work: [day(9, 28), day(10, 11)]),
    Block(year: 2026, name: "元旦", off: days(1, 1...3), work: [day(1, 4)]),
    Block(year: 2026, name: "春节", off: days(2, 15...23), work: [day(2, 14), day(2, 28)]),
    Block(year: 2026, name: "清明节", off: days(4, 4...6), work: []),
    Block(year: 2026, name: "劳动节", off: days(5, 1...5), work: [day(5, 9)]),
    Block(year: 2026, name: "端午节", off: days(6, 19...21), work: []),
    Block(year: 2026, name: "国庆节", off: days(10, 1...7), work: [day(9, 20), day(10, 10)]),
    Block(year: 2026, name: "中秋节", off: days(9, 25...27), work: []),
  ]
}
