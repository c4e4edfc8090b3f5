import CivilTime
import Diagnostics

/// Hours at the end of a text: `19:00`, `晚上7点半`, `14:30-17:00`, `下午`, `7pm`.
enum ClockWords {
  /// The text before the hours, and the hours; nil where it ends with none.
  static func taken(from text: String) throws(WhenError) -> (rest: String, hours: When.Hours?) {
    if let match = text.wholeMatch(of: spans) {
      let part = match.output.2.flatMap { parts[String($0)] }
      let first = time(
        match.output.3, match.output.4 ?? match.output.5, half: match.output.6, part)
      let second = time(
        match.output.8, match.output.9 ?? match.output.10, half: match.output.11,
        match.output.7.flatMap { parts[String($0)] } ?? part)
      guard let first, let second, let span = TimeSpan(from: first, to: second) else {
        throw wrong(text, after: match.output.1)
      }
      return (String(match.output.1).trimmed, .span(span))
    }
    if let match = text.wholeMatch(of: times) {
      let word = match.output.7 ?? match.output.2
      let part = word.flatMap { parts[String($0)] }
      guard
        let time = time(
          match.output.3, match.output.4 ?? match.output.5, half: match.output.6, part)
      else { throw wrong(text, after: match.output.1) }
      return (String(match.output.1).trimmed, .from(time))
    }
    if let match = text.wholeMatch(of: words), let part = parts[String(match.output.2)] {
      return (String(match.output.1).trimmed, .part(part))
    }
    return (text, nil)
  }

  private static var parts: [String: DayPart] {
    [
      "凌晨": .morning, "清早": .morning, "早上": .morning, "早晨": .morning, "上午": .morning,
      "早": .morning, "morning": .morning, "am": .morning, "中午": .noon, "noon": .noon,
      "下午": .afternoon, "午后": .afternoon, "afternoon": .afternoon, "pm": .afternoon,
      "傍晚": .evening, "晚上": .evening, "夜里": .evening, "晚间": .evening, "晚": .evening,
      "evening": .evening, "tonight": .evening, "night": .evening,
    ]
  }

  // NB: a regex is not Sendable and so no stored constant; each is made where it is used.
  private static var words: Regex<(Substring, Substring, Substring)> {
    /(.*?)(凌晨|清早|早上|早晨|上午|中午|下午|午后|傍晚|晚上|夜里|晚间|早|晚|morning|noon|afternoon|evening|tonight|night)/
  }

  private static var times:
    Regex<
      (
        Substring, Substring, Substring?, Substring, Substring?, Substring?, Substring?, Substring?
      )
    >
  {
    /(.*?)(?:t| )*(凌晨|清早|早上|早晨|上午|中午|下午|午后|傍晚|晚上|夜里|晚间|早|晚)? *([0-9]{1,2}|[零一二两三四五六七八九十]{1,3})(?::([0-9]{2})|[点时](?:([0-9]{1,2})分?|(半))?|(?= *[ap]m))钟? *(am|pm)?/
  }

  private static var spans:
    Regex<
      (
        Substring, Substring, Substring?, Substring, Substring?, Substring?, Substring?, Substring?,
        Substring, Substring?, Substring?, Substring?
      )
    >
  {
    /(.*?)(?:t| )*(凌晨|清早|早上|早晨|上午|中午|下午|午后|傍晚|晚上|夜里|晚间|早|晚)? *([0-9]{1,2}|[零一二两三四五六七八九十]{1,3})(?::([0-9]{2})|[点时](?:([0-9]{1,2})分?|(半))?) *(?:-|~|～|至|到) *(凌晨|清早|早上|早晨|上午|中午|下午|午后|傍晚|晚上|夜里|晚间|早|晚)? *([0-9]{1,2}|[零一二两三四五六七八九十]{1,3})(?::([0-9]{2})|[点时](?:([0-9]{1,2})分?|(半))?)/
  }

  /// The time that an hour in words or figures means in a part of the day.
  private static func time(
    _ hour: Substring, _ minute: Substring?, half: Substring?, _ part: DayPart?
  ) -> TimeOfDay? {
    guard var value = number(hour) else { return nil }
    switch part {
    case .afternoon, .evening: if value < 12 { value += 12 }
    case .noon: if value < 6 { value += 12 }
    case .morning, nil: break
    }
    return TimeOfDay(hour: value, minute: half != nil ? 30 : minute.flatMap { Int($0) } ?? 0)
  }

  private static func wrong(_ text: String, after rest: Substring) -> WhenError {
    WhenError(
      position: rest.unicodeScalars.count,
      reason: Text(zh: "没有这样的时刻", en: "there are no such hours"),
      help: Text(zh: "例如 19:00-21:00", en: "for example 19:00-21:00"))
  }
}

/// A number up to 99 in figures or in Chinese words.
func number(_ text: some StringProtocol) -> Int? {
  if let value = Int(text) { return value }
  let digits: [Character: Int] = [
    "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7, "八": 8, "九": 9,
  ]
  let parts = text.split(separator: "十", omittingEmptySubsequences: false)
  func digit(_ part: some StringProtocol) -> Int? {
    part.count == 1 ? part.first.flatMap { digits[$0] } : nil
  }
  switch parts.count {
  case 1: return digit(parts[0])
  case 2:
    let tens = parts[0].isEmpty ? 1 : digit(parts[0])
    let ones = parts[1].isEmpty ? 0 : digit(parts[1])
    return tens.flatMap { tens in ones.map { tens * 10 + $0 } }
  default: return nil
  }
}
