import CivilTime
import Diagnostics
import PlanModel
import Tabular

// Cells that list days, and hours of days: `2026-03-01..2026-03-10、2026-07-05 14:00-18:00`.
extension RowReader {
  /// The spans of whole days.
  func spans(_ name: ColumnName, issues: inout Issues) -> [ClosedRange<CivilDate>] {
    guard let cell = cell(name) else { return [] }
    return list(name).filter { hours(in: $0) == nil }.compactMap { part in
      let ends = part.replacing("至", with: "..").split(
        separator: "..", omittingEmptySubsequences: false
      )
      .map { fullDate(String($0.trimming(" "))) }
      if let first = ends.first, let first, let last = ends.last, let last, ends.count <= 2,
        first <= last
      {
        return first...last
      }
      issues.report(
        .invalidValue, at: cell.location,
        [
          "key": title(of: name), "value": Text(part),
          "expected": Text(
            zh: "日期区间（如 2026-03-01..2026-03-10）", en: "a span such as 2026-03-01..2026-03-10"),
        ])
      return nil
    }
  }

  /// The hours of single days; what is neither those nor whole days is said by `spans`.
  func hours(_ name: ColumnName) -> [Activity.ForbiddenSpan] {
    list(name).compactMap(hours)
  }

  private func hours(in part: String) -> Activity.ForbiddenSpan? {
    let words = part.split(separator: " ")
    guard words.count == 2, let date = fullDate(String(words[0])), let span = TimeSpan(words[1])
    else { return nil }
    return Activity.ForbiddenSpan(date: date, span: span)
  }
}
