/// Something odd in the rows of a holiday table, with the row it was found in.
public struct HolidayProblem: Hashable, Sendable {
  /// What is odd.
  public enum Reason: Hashable, Sendable {
    /// The day was given by an earlier row; that row counts.
    case duplicate(firstRow: Int)
    /// A make-up workday on a day that is a workday anyway: harmless, perhaps a wrong date.
    case alreadyWorkday
    /// The row names none of the seven holidays.
    case unknownHoliday(String)
    /// The row has no name.
    case unnamed
    /// The notice of the year has no day off for a holiday.
    case missingHoliday(PublicHoliday, year: Int)
    /// A statutory day off is given as a workday.
    case worksOnStatutoryDay(PublicHoliday)
  }

  /// The row, counted from 0; the year's first row where a whole year is meant.
  public let row: Int
  public let reason: Reason

  public init(row: Int, reason: Reason) {
    self.row = row
    self.reason = reason
  }

  /// Whether the row was not used at all.
  public var isError: Bool {
    if case .duplicate = reason { true } else { false }
  }

  /// A stable name of the reason, as messages and scripts use it.
  public var code: String {
    switch reason {
    case .duplicate: "holidays.duplicate"
    case .alreadyWorkday: "holidays.already-workday"
    case .unknownHoliday: "holidays.unknown-holiday"
    case .unnamed: "holidays.unnamed"
    case .missingHoliday: "holidays.missing-holiday"
    case .worksOnStatutoryDay: "holidays.works-on-statutory-day"
    }
  }
}

extension HolidayTable {
  /// What is odd in rows, in their order and then year by year.
  public static func problems(in rows: [HolidayRow]) -> [HolidayProblem] {
    var firstRow: [CivilDate: Int] = [:]
    var problems: [HolidayProblem] = []
    for (number, row) in rows.enumerated() {
      func report(_ reason: HolidayProblem.Reason) {
        problems.append(HolidayProblem(row: number, reason: reason))
      }
      if let first = firstRow[row.date] {
        report(.duplicate(firstRow: first))
        continue
      }
      firstRow[row.date] = number
      if row.name.isEmpty {
        report(.unnamed)
      } else if !PublicHoliday.allCases.contains(where: { $0.isNamed(in: row.name) }) {
        report(.unknownHoliday(row.name))
      }
      guard row.kind == .work else { continue }
      if let holiday = PublicHoliday.statutory(on: row.date) {
        report(.worksOnStatutoryDay(holiday))
      } else if !row.date.weekday.isWeekend {
        report(.alreadyWorkday)
      }
    }
    return problems + missingHolidays(in: rows)
  }

  private static func missingHolidays(in rows: [HolidayRow]) -> [HolidayProblem] {
    let years = Set(rows.map(\.noticeYear)).sorted()
    return years.flatMap { year in
      let own = rows.indices.filter { rows[$0].noticeYear == year }
      return PublicHoliday.allCases.compactMap { holiday in
        let isGiven = own.contains { rows[$0].kind == .rest && holiday.isNamed(in: rows[$0].name) }
        return isGiven
          ? nil : HolidayProblem(row: own[0], reason: .missingHoliday(holiday, year: year))
      }
    }
  }
}
