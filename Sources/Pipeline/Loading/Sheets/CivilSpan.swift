import CivilTime

/// Spans of days that need no explanation.
enum CivilSpan {
  /// All days that a table can speak of.
  static let any = CivilDate(dayNumber: 0)...CivilDate(dayNumber: 60_000)
}
