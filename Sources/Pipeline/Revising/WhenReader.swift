import CivilTime
import Diagnostics

extension When {
  /// Reads a time in Chinese or English; the hours stand behind the day.
  public static func parse(_ text: String) -> Result<When, WhenError> {
    guard text.unicodeScalars.count <= longest else {
      return .failure(
        WhenError(
          position: longest, reason: Text(zh: "太长，不像一个时间", en: "too long to be a time")))
    }
    do throws(WhenError) {
      return .success(try WhenReader(text).when())
    } catch {
      return .failure(error)
    }
  }

  private static let longest = 100
}

/// Takes the hours from the end of a text and reads the rest as a day.
private struct WhenReader {
  /// The text with what an input method may make of figures and colons undone, one for one.
  private let text: String
  private let leading: Int

  init(_ text: String) {
    let plain = String(String.UnicodeScalarView(text.unicodeScalars.map(plain)))
    leading = plain.unicodeScalars.prefix { $0 == " " }.count
    self.text = plain.trimmed.lowercased()
  }

  func when() throws(WhenError) -> When {
    if text.isEmpty { throw unknown(at: 0) }
    let (rest, hours) = try ClockWords.taken(
      from: text == "tonight" ? "today evening" : text)
    guard !rest.isEmpty else { return When(hours: hours) }
    // `今晚`, `明早`: half of a word belongs to the hours.
    if hours != nil, let days = ["今": 0, "明": 1, "后": 2][rest] {
      return When(day: .fromToday(days), hours: hours)
    }
    if let day = DayWords.day(in: rest) { return When(day: day, hours: hours) }
    let date = rest.replacing("号", with: "日")
    switch Anchor.parse(date) {
    case .success(let anchor): return When(day: .anchor(anchor), hours: hours)
    case .failure(let error): throw unknown(at: error.position)
    }
  }

  private func unknown(at position: Int) -> WhenError {
    WhenError(
      position: leading + position,
      reason: Text(zh: "看不懂", en: "it is not understood"),
      help: Text(
        zh: "例如 7月23日、7月23日 19:00-21:00、19:00、明天下午、下周三、推迟一周、2026-07-23T19:00",
        en: "for example 2026-07-23, 7月23日 19:00-21:00, 19:00, tomorrow afternoon, next wed"))
  }
}

/// Full-width figures, colons, dashes and blanks as plain ones.
private func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
  switch scalar.value {
  case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
  case 0x3000, 0x00A0, 0x0009: " "
  case 0x2010...0x2015, 0x301C: "-"
  default: scalar
  }
}

extension String {
  /// Without blanks at either end, and without a comma or 的 at the end.
  var trimmed: String {
    var text = Substring(self)
    while let last = text.last, last == " " || last == "," || last == "，" || last == "的" {
      text.removeLast()
    }
    while text.first == " " { text.removeFirst() }
    return String(text)
  }
}
