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
