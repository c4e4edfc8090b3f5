import ConfigValue
import Diagnostics
import Tabular

/// What people write into cells, in the words of campaign files.
enum CellWords {
  /// The value of a cell where a field of some shape is asked for. What cannot be understood stays as
  /// it is written: the campaign's own reader says what is wrong with it.
  static func value(_ cell: Cell, as shape: ConfigShape) -> ConfigValue {
    let text = cell.text
    switch shape {
    case .list(let element):
      let parts = split(text)
      let values = parts.map { scalar($0, as: element, at: cell.location) }
      return ConfigValue(.sequence(values), at: cell.location)
    case .counts:
      if let count = Int(digits(text)) { return integer(count, at: cell.location) }
      let entries = split(text).compactMap { part -> ConfigValue.Entry? in
        guard let last = part.lastIndex(where: { !$0.isNumber }) else { return nil }
        let name = part[...last].trimmingBlanks.trimming(["：", ":", "×", "x"]).trimmingBlanks
        guard let count = Int(digits(String(part[part.index(after: last)...]))) else { return nil }
        return ConfigValue.Entry(
          key: name, keyLocation: cell.location, value: integer(count, at: cell.location))
      }
      return entries.count == split(text).count
        ? ConfigValue(.mapping(entries), at: cell.location)
        : scalar(text, as: shape, at: cell.location)
    default: return scalar(text, as: shape, at: cell.location)
    }
  }

  private static func scalar(
    _ text: String, as shape: ConfigShape, at place: SourceLocation
  ) -> ConfigValue {
    if case .integer = shape, let number = Int(digits(text)) { return integer(number, at: place) }
    return ConfigValue(.scalar(Scalar(written(text), .string)), at: place)
  }

  static func integer(_ number: Int, at place: SourceLocation) -> ConfigValue {
    ConfigValue(.scalar(Scalar("\(number)", .integer(number))), at: place)
  }

  static func text(_ text: String, at place: SourceLocation) -> ConfigValue {
    ConfigValue(.scalar(Scalar(text, .string)), at: place)
  }

  /// A number as it is counted: `1,500人` and `约1500` are 1500, `2.6万元` are 26000.
  static func digits(_ text: String) -> String {
    var text = text.halfWidthDigits.filter { $0 != "," && $0 != "，" && !$0.isWhitespace }
    while let last = text.last, "人场个家户天名次元辆瓶份处".contains(last) { text.removeLast() }
    while let first = text.first, "约近".contains(first) { text.removeFirst() }
    if let many = tenThousands(text) { return many }
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }

  /// `2.6万` in plain digits; nil where it is no number of 万, or not a whole one.
  private static func tenThousands(_ text: String) -> String? {
    guard text.hasSuffix("万") else { return nil }
    let parts = text.dropLast().split(separator: ".", omittingEmptySubsequences: false)
    let isPlain = parts.allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isASCII && $0.isNumber } }
    guard isPlain, (1...2).contains(parts.count), parts[0].count < 9 else { return nil }
    let rest = parts.count == 2 ? parts[1] : ""
    guard rest.count <= 4 else { return nil }
    return Int(parts[0] + rest + String(repeating: "0", count: 4 - rest.count)).map { "\($0)" }
  }

  /// The parts of a list between the signs that people put there.
  static func split(_ text: String) -> [String] {
    text.split(whereSeparator: { "、,，;；\n".contains($0) }).map { $0.trimmingBlanks }
      .filter { !$0.isEmpty }
  }

  /// Dates and hours in the form that campaign files take: `2026/2/28` is 2026-02-28, `9：00—12：00`
  /// is 09:00-12:00. Anything else stays.
  static func written(_ text: String) -> String {
    if let date = date(text) { return date }
    return span(text) ?? text
  }

  /// A day in figures with dots or slashes, with or without the time that a spreadsheet adds to it.
  static func date(_ text: String) -> String? {
    var text = text.halfWidthDigits
    for tail in [" 00:00:00", " 0:00", " 00:00"] where text.hasSuffix(tail) {
      text.removeLast(tail.count)
    }
    let parts = text.split(whereSeparator: { "/.-年月日".contains($0) }).map(String.init)
    guard parts.count == 3, parts[0].count == 4, let year = Int(parts[0]),
      let month = Int(parts[1]), let day = Int(parts[2])
    else { return nil }
    return "\(year)-\(twoDigits(month))-\(twoDigits(day))"
  }

  /// Two times of day with whatever stands between them.
  static func span(_ text: String) -> String? {
    var plain = text.halfWidthDigits.replacing("：", with: ":")
    for dash in ["—", "–", "－", "~", "～", "至", "到", "--"] {
      plain = plain.replacing(dash, with: "-")
    }
    plain = plain.filter { !$0.isWhitespace }
    let ends = plain.split(separator: "-").map(String.init)
    guard ends.count == 2, let from = time(ends[0]), let to = time(ends[1]) else { return nil }
    return "\(from)-\(to)"
  }

  static func time(_ text: String) -> String? {
    let parts = text.split(separator: ":").map(String.init)
    guard parts.count == 2, let hour = Int(parts[0]), let minute = Int(parts[1]),
      (0...24).contains(hour), (0...59).contains(minute)
    else { return nil }
    return "\(twoDigits(hour)):\(twoDigits(minute))"
  }

  private static func twoDigits(_ number: Int) -> String {
    number < 10 ? "0\(number)" : "\(number)"
  }
}

extension StringProtocol {
  /// Without blanks at both ends.
  var trimmingBlanks: String {
    let isBlank: (Character) -> Bool = { $0.isWhitespace || $0 == "\u{3000}" }
    guard let first = firstIndex(where: { !isBlank($0) }),
      let last = lastIndex(where: { !isBlank($0) })
    else { return "" }
    return String(self[first...last])
  }

  func trimming(_ characters: Set<Character>) -> String {
    var text = String(self)
    while let last = text.last, characters.contains(last) { text.removeLast() }
    return text
  }

  /// With full-width digits as ASCII.
  var halfWidthDigits: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.map { scalar in
          (0xFF10...0xFF19).contains(scalar.value)
            ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
        }))
  }
}
