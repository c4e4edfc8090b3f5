/// Why a valid anchor names no day in a year.
///
/// A date that does not exist is never moved to a neighbour: 腊月三十 of a year whose last month is
/// short, 29 February of a common year and a leap month that a year lacks all fail.
public enum AnchorFailure: Error, Hashable, Sendable {
  /// The year has no such day.
  case noSuchDate(anchor: Anchor, year: Int)
  /// The tables do not reach the year.
  case outOfRange(anchor: Anchor, year: Int, supported: ClosedRange<Int>)
  /// The festival did not exist yet: 农民工日 before 2007.
  case notYetObserved(anchor: Anchor, year: Int)
  /// The holiday table has no workday anywhere near.
  case noWorkday(anchor: Anchor, year: Int)

  /// A stable name of the reason, as messages and scripts use it.
  public var code: String {
    switch self {
    case .noSuchDate: "anchor.absent"
    case .outOfRange: "anchor.out-of-range"
    case .notYetObserved: "anchor.not-yet-observed"
    case .noWorkday: "anchor.no-workday"
    }
  }
}
