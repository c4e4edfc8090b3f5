import CivilTime

/// A cell of a schedule sheet with the days in it, as people write them: `7月22日（周三）`,
/// `2026/7/22 9:00-12:00`, `7.22-7.24`.
struct DayInCell {
  private let text: String
  private let spans: [Span]

  private struct Span {
    var range: Range<String.Index>
    var month: Int
    var day: Int
    var write: (CivilDate) -> String
  }

  init(_ text: String) {
    self.text = text
    spans = Self.spans(in: text)
  }

  /// The text with the first day replaced by `first`, a last one by `last`, and the words for their
  /// weekdays with them; nil where these are not the days that stand in it.
  func replaced(
    _ old: ClosedRange<CivilDate>, by new: ClosedRange<CivilDate>
  ) -> String? {
    let days =
      [(old.lowerBound, new.lowerBound)]
      + (spans.count > 1 ? [(old.upperBound, new.upperBound)] : [])
    guard spans.count == days.count else { return nil }
    // `7月22-24日`: its last day would be read as a time or not at all.
    guard spans.count > 1 || old.count == 1 || isAlone else { return nil }
    var result = ""
    var end = text.startIndex
    for (index, span) in spans.enumerated() {
      let (was, now) = days[index]
      guard (span.month, span.day) == (was.month, was.day) else { return nil }
      result += text[end..<span.range.lowerBound] + span.write(now)
      let next = index + 1 < spans.count ? spans[index + 1].range.lowerBound : text.endIndex
      result += Self.weekday(in: text[span.range.upperBound..<next], of: now)
      end = next
    }
    return result + text[end...]
  }

  /// Whether nothing behind the one day could be another.
  private var isAlone: Bool {
    spans.first.map { !text[$0.range.upperBound...].contains(/[-—~至到及、,，]/) } ?? false
  }

  private static func spans(in text: String) -> [Span] {
    let patterns = text.matches(
      of: /(?:(\d{4})([年\/.\-]))?(\d{1,2})([月\/.\-])(\d{1,2})([日号])?(?![\d:：])/)
    return patterns.compactMap { match in
      let (_, year, _, month, mark, day, ending) = match.output
      // `9.5` may be any number: a day without a year and the words stands at the beginning.
      let isPlain = year == nil && mark != "月"
      guard !isPlain || match.range.lowerBound == text.startIndex || !text.contains("月"),
        let month = Int(month), let day = Int(day)
      else { return nil }
      let isPadded = match.output.3.hasPrefix("0") || match.output.5.hasPrefix("0") || mark == "-"
      let yearMark = match.output.2 ?? ""
      func digits(_ number: Int) -> String { isPadded && number < 10 ? "0\(number)" : "\(number)" }
      return Span(range: match.range, month: month, day: day) { date in
        (year == nil ? "" : "\(date.year)\(yearMark)") + digits(date.month) + mark
          + digits(date.day) + (ending ?? "")
      }
    }
  }

  /// The text with its word for a weekday replaced by that of a day, in the same style.
  private static func weekday(in text: Substring, of date: CivilDate) -> String {
    let name = date.weekday.chinese.dropFirst()
    return String(text).replacing(/(周|星期|礼拜)([一二三四五六日天])/, maxReplacements: 1) { match in
      name == "日" && match.output.2 == "天" ? "\(match.output.1)天" : "\(match.output.1)\(name)"
    }
  }
}
