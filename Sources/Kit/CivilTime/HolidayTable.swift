/// The rows of State Council holiday notices, by year.
///
/// A year for which a row is given has its notice; all others are provisional and planned on
/// weekends and statutory days. A day is found by two array look-ups.
public struct HolidayTable: Hashable, Sendable {
  /// All rows in the order of their dates, one a day.
  public let rows: [HolidayRow]
  /// The years whose notice is known, in order.
  public let years: [Int]

  /// For each day from `firstDay` on: 0, or the number of its row from 1.
  private let index: [UInt16]
  private let firstDay: Int

  /// A table of the rows; of several rows for one day the first counts.
  ///
  /// ``problems(in:)`` says what is wrong with rows from a file.
  public init(rows: [HolidayRow]) {
    var kept: [HolidayRow] = []
    for row in rows.enumerated().sorted(by: HolidayTable.comesFirst).map(\.element)
    where kept.last?.date != row.date {
      kept.append(row)
    }
    precondition(kept.count < Int(UInt16.max), "a holiday table has fewer than 65 535 rows")
    let first = kept.first?.date.dayNumber ?? 0
    let last = kept.last?.date.dayNumber ?? -1
    var index = [UInt16](repeating: 0, count: last - first + 1)
    for (position, row) in kept.enumerated() {
      index[row.date.dayNumber - first] = UInt16(position + 1)
    }
    self.rows = kept
    self.years = Set(kept.map(\.noticeYear)).sorted()
    self.index = index
    self.firstDay = first
  }

  /// The notices known when this was built: all from 2004 to 2026.
  public static let builtIn = HolidayTable(rows: HolidayNotices.rows)

  /// No notice at all: every year is provisional.
  public static let empty = HolidayTable(rows: [])

  /// This table with each year that `other` knows replaced as a whole.
  public func overridden(by other: HolidayTable) -> HolidayTable {
    let replaced = Set(other.years)
    return HolidayTable(
      rows: other.rows + rows.filter { !replaced.contains($0.noticeYear) })
  }

  /// What a notice says of a day; nil where none mentions it.
  public func row(on date: CivilDate) -> HolidayRow? {
    let offset = date.dayNumber - firstDay
    guard offset >= 0, offset < index.count, index[offset] > 0 else { return nil }
    return rows[Int(index[offset]) - 1]
  }

  /// Whether a year's notice is known.
  public func hasNotice(for year: Int) -> Bool { years.contains(year) }

  private static func comesFirst(
    _ a: EnumeratedSequence<[HolidayRow]>.Element, _ b: EnumeratedSequence<[HolidayRow]>.Element
  ) -> Bool {
    (a.element.date, a.offset) < (b.element.date, b.offset)
  }
}
