public import CivilTime
public import ConfigValue
public import Diagnostics

/// A day's highest temperature in a unit, as people pass it on: `渝中 7月22日 39℃`.
public struct ForecastEntry: ConfigDecodable, Hashable {
  /// The unit as the file calls it.
  public var unit: String
  public var date: Anchor
  /// In tenths of a degree Celsius.
  public var maximum: Int

  public static var shape: ConfigShape {
    .text(
      form: Text(zh: "单位、日期、最高气温", en: "unit, day, highest temperature"), example: "渝中 7月22日 39℃")
  }

  public static func decode(
    _ value: ConfigValue, key: String, issues: inout Issues
  ) -> ForecastEntry? {
    guard let text = String.decode(value, key: key, issues: &issues) else { return nil }
    let words = text.split(separator: " ").map(String.init)
    if words.count >= 3, let last = words.last, let maximum = temperature(in: last) {
      // A unit may have a name of several words: `North Hills Jul 22 39℃`.
      for count in 1...words.count - 2 {
        let day = words[count..<(words.count - 1)].joined(separator: " ")
        guard case .success(let date) = Anchor.parse(day) else { continue }
        return ForecastEntry(
          unit: words[..<count].joined(separator: " "), date: date, maximum: maximum)
      }
    }
    issues.report(
      invalid: value, text: text, key: key,
      expected: Text(zh: "单位、日期、最高气温（如“渝中 7月22日 39℃”）", en: "such as '渝中 Jul 22 39℃'"))
    return nil
  }

  /// Tenths of a degree from `39`, `39℃`, `38.5°C` or `39度`; nil for what no thermometer shows.
  public static func temperature(in text: String) -> Int? {
    var number = text
    for sign in ["℃", "°C", "°c", "摄氏度", "度"] where number.hasSuffix(sign) {
      number.removeLast(sign.count)
      break
    }
    let parts = number.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let degrees = Int(parts[0]), (-60...60).contains(degrees)
    else { return nil }
    guard parts.count == 2 else { return degrees * 10 }
    guard parts[1].count == 1, let tenths = Int(parts[1]), tenths >= 0 else { return nil }
    return degrees * 10 + (parts[0].hasPrefix("-") ? -tenths : tenths)
  }
}
