/// Reads one anchor; the words of each language are in the extensions.
///
/// An expression is a base with steps behind it (`春节前35天`, `立秋 + 2w`), or, in English, steps
/// before it (`first workday after National Day`). Every rule consumes what it reads and steps
/// are limited, so that the work is bounded by the length of the text.
struct AnchorParser {
  /// More steps than anyone writes; nesting in English counts as steps.
  static let mostShifts = 8

  var scanner: AnchorScanner
  var year: Int?
  var depth = 0

  static func anchor(in text: String) -> Result<Anchor, AnchorError> {
    do throws(AnchorError) {
      var parser = AnchorParser(scanner: try AnchorScanner(text))
      let anchor = try parser.wholeAnchor()
      parser.scanner.skipBlanks()
      guard parser.scanner.isAtEnd else {
        throw parser.unexpected()
      }
      return .success(anchor)
    } catch {
      return .failure(error)
    }
  }

  /// An anchor with the year that may stand before it.
  mutating func wholeAnchor() throws(AnchorError) -> Anchor {
    year = nil
    try leadingYear()
    let (base, shifts) = try expression()
    try check(base)
    return Anchor(base, year: year, shifts: shifts)
  }

  /// Steps before or behind a base.
  mutating func expression() throws(AnchorError) -> (Anchor.Base, [Anchor.Shift]) {
    depth += 1
    defer { depth -= 1 }
    guard depth <= AnchorParser.mostShifts else { throw unexpected() }
    if let prefix = try englishSteps() {
      var (base, shifts) = try expression()
      shifts.append(prefix)
      try limit(shifts)
      return (base, shifts)
    }
    if let wrapped = try chineseLimit() { return wrapped }
    let base = try base()
    try trailingYear()
    return (base, try steps())
  }

  /// The steps behind a base.
  mutating func steps() throws(AnchorError) -> [Anchor.Shift] {
    var shifts: [Anchor.Shift] = []
    while true {
      scanner.skipBlanks()
      if let shift = try signedStep() {
        shifts.append(shift)
      } else if let shift = try chineseStep() {
        shifts.append(shift)
      } else {
        return shifts
      }
      try limit(shifts)
    }
  }

  // MARK: Bases

  private mutating func base() throws(AnchorError) -> Anchor.Base {
    scanner.skipBlanks()
    let start = scanner.position
    if scanner.isAtEnd { throw AnchorError(position: start, reason: .incomplete) }
    if let base = try isoDate() { return base }
    if let base = try lunarBase() { return base }
    _ = scanner.take("the")
    if let base = AnchorVocabulary.take(from: &scanner) { return base }
    if let base = try chineseMonthBase() { return base }
    if let base = try numericBase() { return base }
    if let base = try englishBase() { return base }
    try refuseRecurrence()
    try refuseLittleYear()
    throw unknownWord(at: start)
  }

  /// `2026-02-24`, `2026/3/31`, `2026.3.31`, `20260224`: a full date in figures.
  private mutating func isoDate() throws(AnchorError) -> Anchor.Base? {
    let start = scanner.position
    scanner.skipBlanks()
    let first = scanner.position
    guard let (value, count) = scanner.number() else { return nil }
    if count == 8 {
      try setYear(value / 10_000, from: first)
      return try checkedDay(value / 100 % 100, value % 100, from: first)
    }
    guard count == 4, let mark = scanner.peek(), mark == "-" || mark == "/" || mark == "." else {
      scanner.position = start
      return nil
    }
    scanner.position += 1
    guard let month = scanner.number()?.value, scanner.peek() == mark else {
      throw AnchorError(position: scanner.position, reason: .incomplete)
    }
    scanner.position += 1
    guard let day = scanner.number()?.value else {
      throw AnchorError(position: scanner.position, reason: .incomplete)
    }
    try setYear(value, from: first)
    return try checkedDay(month, day, from: first)
  }

  /// `03-31`, `3/31`, `31 March`.
  private mutating func numericBase() throws(AnchorError) -> Anchor.Base? {
    let start = scanner.position
    guard let first = scanner.number()?.value else { return nil }
    if let mark = scanner.peek(), mark == "-" || mark == "/" {
      scanner.position += 1
      guard let day = scanner.number()?.value else {
        throw AnchorError(position: scanner.position, reason: .incomplete)
      }
      return try checkedDay(first, day, from: start)
    }
    _ = scanner.take(anyOf: ["st", "nd", "rd", "th"])
    _ = scanner.take("of")
    if let month = scanner.englishMonth() { return try checkedDay(month, first, from: start) }
    scanner.position = start
    return nil
  }

  /// `2027年` or `2027` before anything else.
  private mutating func leadingYear() throws(AnchorError) {
    scanner.skipBlanks()
    let start = scanner.position
    guard let (value, count) = scanner.number(), count == 4 else {
      scanner.position = start
      return
    }
    guard scanner.take("年") || scanner.peek().map(AnchorScanner.isBlank) == true else {
      scanner.position = start
      return
    }
    try setYear(value, from: start)
  }

  /// ` 2027` behind a base.
  private mutating func trailingYear() throws(AnchorError) {
    let start = scanner.position
    _ = scanner.take(",")
    scanner.skipBlanks()
    let number = scanner.position
    guard number > start, let (value, count) = scanner.number(), count == 4 else {
      scanner.position = start
      return
    }
    _ = scanner.take("年")
    try setYear(value, from: number)
  }

  private mutating func setYear(_ value: Int, from start: Int) throws(AnchorError) {
    guard year == nil else {
      throw AnchorError(
        position: start, length: scanner.position - start, reason: .secondYear)
    }
    guard value > 0 else {
      throw AnchorError(
        position: start, length: scanner.position - start,
        reason: .numberOutOfRange(String(value), allowed: 1...9999))
    }
    year = value
  }

  /// `+ 2w`, `- 35d`, `+ 3 workdays`.
  private mutating func signedStep() throws(AnchorError) -> Anchor.Shift? {
    let sign: Int
    if scanner.take("+") {
      sign = 1
    } else if scanner.take("-") {
      sign = -1
    } else {
      return nil
    }
    scanner.skipBlanks()
    let start = scanner.position
    guard let count = scanner.anyNumber() else {
      throw AnchorError(position: start, reason: .incomplete)
    }
    guard let unit = unit() else {
      throw scanner.isAtEnd
        ? AnchorError(
          position: scanner.position, reason: .incomplete, suggestion: scanner.text + "d")
        : AnchorError(
          position: scanner.position, length: 1,
          reason: .unknownWord(scanner.word(at: scanner.position)))
    }
    return try shift(of: sign, count, unit, from: start)
  }

  // MARK: Checks

  /// The month and day, once sure that some year, or the year given, has it.
  func checkedDay(_ month: Int, _ day: Int, from start: Int) throws(AnchorError) -> Anchor.Base {
    guard CivilDate(year: year ?? 2000, month: month, day: day) != nil else {
      throw AnchorError(
        position: start, length: scanner.position - start,
        reason: .noSuchDate(scanner.text(from: start)))
    }
    return .monthDay(month: month, day: day)
  }

  /// A year given after the day may lack it, as 2026 lacks 29 February.
  private func check(_ base: Anchor.Base) throws(AnchorError) {
    guard case .monthDay(let month, let day) = base, let year else { return }
    guard CivilDate(year: year, month: month, day: day) == nil else { return }
    throw AnchorError(
      position: 0, length: scanner.position, reason: .noSuchDate(scanner.text(from: 0)))
  }

  private func limit(_ shifts: [Anchor.Shift]) throws(AnchorError) {
    guard shifts.count <= AnchorParser.mostShifts else { throw unexpected() }
  }

  private func refuseRecurrence() throws(AnchorError) {
    var probe = scanner
    let words = ["每", "逢", "农历每", "every", "weekly", "daily", "monthly", "rrule", "freq"]
    guard probe.take(anyOf: words) else { return }
    throw AnchorError(
      position: scanner.position, length: probe.position - scanner.position, reason: .recurs)
  }

  private func refuseLittleYear() throws(AnchorError) {
    for name in ["小年", "little year"] {
      var probe = scanner
      guard probe.take(name) else { continue }
      let choices =
        name == "小年"
        ? [Festival.littleYearSouth.chinese, Festival.littleYearNorth.chinese]
        : [Festival.littleYearSouth.english, Festival.littleYearNorth.english]
      throw AnchorError(
        position: scanner.position, length: probe.position - scanner.position,
        reason: .ambiguous(name, choices: choices),
        suggestion: scanner.replacing(scanner.position..<probe.position, with: choices[0]))
    }
  }

  func unknownWord(at start: Int) -> AnchorError {
    let word = scanner.word(at: start)
    guard let (name, range) = AnchorVocabulary.nearest(in: scanner, at: start) else {
      return AnchorError(
        position: start, length: word.unicodeScalars.count, reason: .unknownWord(word))
    }
    return AnchorError(
      position: start, length: range.count,
      reason: .unknownWord(scanner.text(of: range)),
      suggestion: scanner.replacing(range, with: name))
  }

  func unexpected() -> AnchorError {
    var probe = scanner
    probe.skipBlanks()
    let word = probe.word(at: probe.position)
    return AnchorError(
      position: probe.position, length: word.unicodeScalars.count, reason: .unexpected(word))
  }
}

extension AnchorScanner {
  /// The original text of a part.
  func text(of range: Range<Int>) -> String {
    String(
      String.UnicodeScalarView(text.unicodeScalars.dropFirst(range.lowerBound).prefix(range.count)))
  }

  /// The original text from a place up to the current one.
  func text(from start: Int) -> String { text(of: start..<position) }
}
