public import CivilTime
public import Diagnostics

extension Weekday: ConfigEnum {
  public var name: ConfigName {
    let short = String(Array("一二三四五六日")[rawValue - 1])
    let long = [
      "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
    ]
    return ConfigName(
      long[rawValue - 1], zh: "周\(short)", "星期\(short)", rawValue == 7 ? "周天" : "礼拜\(short)",
      String(long[rawValue - 1].prefix(3)))
  }
}

extension DayKind: ConfigEnum {
  public var name: ConfigName {
    switch self {
    case .workday: ConfigName("workday", zh: "工作日")
    case .rest: ConfigName("weekend", zh: "周末", "休息日")
    case .holiday: ConfigName("holiday", zh: "节假日", "法定节假日")
    }
  }
}

extension TimeOfDay: ConfigDecodable {
  public static var shape: ConfigShape {
    .text(form: Text(zh: "时刻", en: "a time of day"), example: "09:30")
  }

  public static func decode(
    _ value: ConfigValue, key: String, issues: inout Issues
  ) -> TimeOfDay? {
    let expected = Text(zh: "时刻（如 09:30）", en: "a time of day such as 09:30")
    return decodeText(value, key: key, expected: expected, issues: &issues) { time(in: $0) }
  }
}

extension TimeSpan: ConfigDecodable {
  public static var shape: ConfigShape {
    .text(form: Text(zh: "时段", en: "a span of time"), example: "09:00-12:00")
  }

  public static func decode(
    _ value: ConfigValue, key: String, issues: inout Issues
  ) -> TimeSpan? {
    let expected = Text(
      zh: "时段（如 09:00-12:00，先开始后结束）", en: "a span such as 09:00-12:00, earlier time first")
    return decodeText(value, key: key, expected: expected, issues: &issues) { text in
      let parts = text.split(whereSeparator: { "-–—~至到".contains($0) }).map(String.init)
      guard parts.count == 2, let start = time(in: parts[0]), let end = time(in: parts[1]) else {
        return nil
      }
      return TimeSpan(from: start, to: end)
    }
  }
}

extension Minutes: ConfigDecodable {
  public static var shape: ConfigShape {
    .text(form: Text(zh: "时长", en: "a length of time"), example: "3小时")
  }

  /// `3小时`, `90分钟`, `2小时30分`, `3h`, `90min`, `2h30`.
  public static func decode(
    _ value: ConfigValue, key: String, issues: inout Issues
  ) -> Minutes? {
    let expected = Text(zh: "时长（如 3小时、90分钟）", en: "a length of time such as 3h or 90min")
    return decodeText(value, key: key, expected: expected, issues: &issues) { text in
      let plain =
        text.lowercased()
        .replacing("个", with: "").replacing("小时", with: "h").replacing("分钟", with: "m")
        .replacing("分", with: "m").replacing("min", with: "m").replacing(" ", with: "")
      guard let match = plain.wholeMatch(of: /(?:([0-9]{1,3})h)?(?:([0-9]{1,4})m?)?/),
        match.1 != nil || plain.hasSuffix("m")
      else { return nil }
      let hours = match.1.flatMap { Int($0) } ?? 0
      let minutes = match.2.flatMap { Int($0) } ?? 0
      return hours * 60 + minutes > 0 ? Minutes(hours * 60 + minutes) : nil
    }
  }
}

/// Reads a scalar by `parse`; where only its full-width characters keep it from being right, the
/// error shows how to write it.
private func decodeText<Value>(
  _ value: ConfigValue, key: String, expected: Text, issues: inout Issues,
  _ parse: (String) -> Value?
) -> Value? {
  guard case .scalar(let scalar) = value.content, scalar.resolved != .null else {
    issues.report(wrongType: value, key: key, expected: expected)
    return nil
  }
  if let result = parse(scalar.text) { return result }
  if let (ascii, found) = asciiForm(of: scalar.text), parse(ascii) != nil {
    issues.report(fullWidth: found, in: scalar.text, fix: ascii, at: value)
  } else {
    issues.report(invalid: value, text: scalar.text, key: key, expected: expected)
  }
  return nil
}

/// `9:30`, `09:30`, `9点半`, `24:00`.
///
/// NB: `\d` would take full-width digits too, which `Int` then refuses to read.
private func time(in text: String) -> TimeOfDay? {
  if let time = TimeOfDay(text) { return time }
  let trimmed = text.split(separator: " ").joined()
  if let match = trimmed.wholeMatch(of: /([0-9]{1,2}):([0-9]{2})/) {
    return Int(match.1).flatMap { hour in
      Int(match.2).flatMap { TimeOfDay(hour: hour, minute: $0) }
    }
  }
  if let match = trimmed.wholeMatch(of: /([0-9]{1,2})[点时](?:(半)|([0-9]{1,2})分?)?/) {
    let minute = match.2 != nil ? 30 : match.3.flatMap { Int($0) } ?? 0
    return Int(match.1).flatMap { TimeOfDay(hour: $0, minute: minute) }
  }
  return nil
}
