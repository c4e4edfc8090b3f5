/// Reads one recurrence.
struct RecurrenceParser {
  static func recurrence(in text: String) -> Result<DateRecurrence, AnchorError> {
    .failure(AnchorError(position: 0, reason: .incomplete))
  }
}
