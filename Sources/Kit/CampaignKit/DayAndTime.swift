public import CivilTime
public import ConfigValue
public import Diagnostics

/// A day with or without a time of day: `春节后首个工作日 09:30`.
public struct DayAndTime: ConfigDecodable, Hashable {
  public var day: Located<Anchor>
  public var time: TimeOfDay?

  public init(day: Located<Anchor>, time: TimeOfDay? = nil) {
    self.day = day
    self.time = time
  }

  public static var shape: ConfigShape {
    .text(
      form: Text(zh: "日期或节点，可带时刻", en: "a date or an anchor, perhaps with a time of day"),
      example: "春节后首个工作日 09:30")
  }

  public static func decode(
    _ value: ConfigValue, key: String, issues: inout Issues
  ) -> DayAndTime? {
    guard case .scalar(let scalar) = value.content, scalar.resolved != .null else {
      issues.report(
        wrongType: value, key: key, expected: Text(zh: "日期或节点", en: "a date or an anchor"))
      return nil
    }
    let words = scalar.text.split(separator: " ").map(String.init)
    var said = Issues()
    if words.count > 1, let last = words.last,
      let time = TimeOfDay.decode(part(last, of: value), key: key, issues: &said)
    {
      let day = part(words.dropLast().joined(separator: " "), of: value)
      return Located<Anchor>.decode(day, key: key, issues: &issues)
        .map { DayAndTime(day: $0, time: time) }
    }
    return Located<Anchor>.decode(value, key: key, issues: &issues).map { DayAndTime(day: $0) }
  }

  private static func part(_ text: String, of value: ConfigValue) -> ConfigValue {
    ConfigValue(.scalar(Scalar(text, .string)), at: value.location)
  }
}
