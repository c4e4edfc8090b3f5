/// A place in the text of an anchor or a recurrence, and the small words that both know.
struct AnchorScanner {
  /// The longest text that is read, in Unicode scalars.
  static let limit = 200

  let text: String
  /// The text with ASCII letters in lower case.
  let scalars: [Unicode.Scalar]
  var position = 0

  /// Refuses what is too long, blank or written with full-width characters.
  init(_ text: String) throws(AnchorError) {
    var scalars: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars.prefix(AnchorScanner.limit + 1) {
      scalars.append(AnchorScanner.lowered(scalar))
    }
    guard scalars.count <= AnchorScanner.limit else {
      throw AnchorError(
        position: AnchorScanner.limit, reason: .tooLong(limit: AnchorScanner.limit))
    }
    guard !scalars.allSatisfy(AnchorScanner.isBlank) else {
      throw AnchorError(position: 0, length: scalars.count, reason: .empty)
    }
    if let wide = scalars.firstIndex(where: { AnchorScanner.narrowed($0) != nil }) {
      let narrow = text.unicodeScalars.map { AnchorScanner.narrowed($0) ?? $0 }
      throw AnchorError(
        position: wide, length: 1,
        reason: .fullWidth(
          found: String(Character(Array(text.unicodeScalars)[wide])),
          meant: String(Character(narrow[wide]))),
        suggestion: String(String.UnicodeScalarView(narrow)))
    }
    self.text = text
    self.scalars = scalars
  }

  var isAtEnd: Bool { position >= scalars.count }

  func peek(_ offset: Int = 0) -> Unicode.Scalar? {
    let index = position + offset
    return index >= 0 && index < scalars.count ? scalars[index] : nil
  }

  mutating func skipBlanks() {
    while let scalar = peek(), AnchorScanner.isBlank(scalar) { position += 1 }
  }

  /// Steps over a word after blanks; an ASCII word must not go on as another.
  mutating func take(_ word: String) -> Bool {
    let start = position
    skipBlanks()
    var last: Unicode.Scalar?
    for scalar in word.unicodeScalars {
      guard peek() == scalar else {
        position = start
        return false
      }
      position += 1
      last = scalar
    }
    if let last, AnchorScanner.isLetter(last), let next = peek(), AnchorScanner.isLetter(next) {
      position = start
      return false
    }
    return true
  }

  /// Steps over the first of some words that stands here.
  mutating func take(anyOf words: [String]) -> Bool {
    for word in words where take(word) { return true }
    return false
  }

  /// An unsigned number in ASCII digits, at most nine of them, with the count of its digits.
  mutating func number() -> (value: Int, digits: Int)? {
    let start = position
    skipBlanks()
    var value = 0
    var count = 0
    while let scalar = peek(), ("0"..."9").contains(scalar) {
      guard count < 9 else {
        position = start
        return nil
      }
      value = value * 10 + Int(scalar.value - 48)
      count += 1
      position += 1
    }
    guard count > 0 else {
      position = start
      return nil
    }
    return (value, count)
  }

  /// A number in Chinese numerals below one thousand: `三`, `两`, `十五`, `廿三`, `三十五`.
  mutating func chineseNumber() -> Int? {
    let start = position
    skipBlanks()
    var total = 0
    var digit: Int?
    var isNumber = false
    var lastUnit = 1000
    scan: while let scalar = peek() {
      if let value = AnchorScanner.numerals[scalar] {
        guard digit == nil else { break scan }
        digit = value
      } else {
        let unit: Int
        var factor = digit ?? 1
        switch scalar {
        case "百": unit = 100
        case "十": unit = 10
        case "廿": (unit, factor) = (10, 2)
        case "卅": (unit, factor) = (10, 3)
        default: break scan
        }
        guard unit < lastUnit, digit == nil || factor == digit else { break scan }
        total += factor * unit
        lastUnit = unit
        digit = nil
      }
      isNumber = true
      position += 1
    }
    guard isNumber else {
      position = start
      return nil
    }
    return total + (digit ?? 0)
  }

  /// A number in either writing.
  mutating func anyNumber() -> Int? { number()?.value ?? chineseNumber() }

  /// `周六`, `星期日`, `礼拜天`, `sat`, `saturdays`.
  mutating func weekday() -> Weekday? {
    let start = position
    if take(anyOf: ["周", "星期", "礼拜"]), let weekday = chineseWeekdayDigit() { return weekday }
    position = start
    for weekday in Weekday.allCases where take(anyOf: weekday.englishSpellings) { return weekday }
    return nil
  }

  /// The last sign of a Chinese weekday: `六`, `日`, `天`.
  mutating func chineseWeekdayDigit() -> Weekday? {
    for weekday in Weekday.allCases where take(String(weekday.chinese.dropFirst())) {
      return weekday
    }
    return take("天") ? .sunday : nil
  }

  /// `mar`, `march`: 1-12.
  mutating func englishMonth() -> Int? {
    for (index, names) in AnchorScanner.englishMonths.enumerated() where take(anyOf: names) {
      return index + 1
    }
    return nil
  }

  /// `first`, `2nd`, `last`: -1 for the last.
  mutating func englishOrdinal() -> Int? {
    for (index, names) in AnchorScanner.englishOrdinals.enumerated() where take(anyOf: names) {
      return index + 1
    }
    if take("last") { return -1 }
    let start = position
    if let (value, count) = number(), count <= 3,
      ["st", "nd", "rd", "th"].contains(where: { take($0) })
    {
      return value
    }
    position = start
    return nil
  }

  /// The text from a place on, up to a blank or a mark, for a message.
  func word(at start: Int) -> String {
    var end = start
    let isASCII = start < scalars.count && scalars[start].isASCII
    while end < scalars.count, end - start < 24 {
      let scalar = scalars[end]
      if end > start, AnchorScanner.isBlank(scalar) || scalar.isASCII != isASCII { break }
      end += 1
    }
    return String(
      String.UnicodeScalarView(text.unicodeScalars.dropFirst(start).prefix(end - start)))
  }

  /// The whole text with a part replaced.
  func replacing(_ range: Range<Int>, with words: String) -> String {
    let original = Array(text.unicodeScalars)
    var view = String.UnicodeScalarView(original[..<range.lowerBound])
    view.append(contentsOf: words.unicodeScalars)
    view.append(contentsOf: original[range.upperBound...])
    return String(view)
  }

  static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar == " " || scalar == "\t" || scalar == "\n" || scalar == "\r" || scalar == "\u{A0}"
  }

  static func isLetter(_ scalar: Unicode.Scalar) -> Bool { ("a"..."z").contains(scalar) }

  private static func lowered(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    ("A"..."Z").contains(scalar) ? Unicode.Scalar(UInt8(scalar.value) + 32) : scalar
  }

  /// The ASCII form of a full-width character or of a dash; nil for others.
  private static func narrowed(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar.value {
    case 0xFF01...0xFF5E: Unicode.Scalar(scalar.value - 0xFEE0)
    case 0x3000: " "
    case 0x2010...0x2015, 0x2212: "-"
    default: nil
    }
  }

  private static let numerals: [Unicode.Scalar: Int] = [
    "〇": 0, "零": 0, "一": 1, "二": 2, "两": 2, "三": 3, "四": 4, "五": 5, "六": 6, "七": 7,
    "八": 8, "九": 9,
  ]

  private static let englishMonths = [
    ["january", "jan"], ["february", "feb"], ["march", "mar"], ["april", "apr"], ["may"],
    ["june", "jun"], ["july", "jul"], ["august", "aug"], ["september", "sept", "sep"],
    ["october", "oct"], ["november", "nov"], ["december", "dec"],
  ]

  private static let englishOrdinals = [
    ["first"], ["second"], ["third"], ["fourth"], ["fifth"], ["sixth"], ["seventh"], ["eighth"],
    ["ninth"], ["tenth"],
  ]
}

extension Weekday {
  /// `Saturday`.
  public var englishName: String {
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][rawValue - 1]
  }

  fileprivate var englishSpellings: [String] {
    let name = englishName.lowercased()
    return [name, name + "s", english.lowercased()] + (self == .thursday ? ["thur", "thurs"] : [])
      + (self == .tuesday ? ["tues"] : [])
  }
}
