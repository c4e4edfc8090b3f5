/// A kind of file that a plan can be turned into; `plan.json` and `changes.json` always are.
public enum Emission: String, CaseIterable, Sendable {
  /// Feeds under `calendars/`.
  case calendars
  /// CSV and XLSX under `rosters/`.
  case rosters
  /// XLSX, text and DOCX under `sheets/`.
  case sheets
  /// HTML under `pages/`.
  case pages
}
