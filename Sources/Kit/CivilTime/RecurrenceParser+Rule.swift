/// An RRULE where a recurrence of dates is asked for.
extension RecurrenceParser {
  /// The longest rule that a file of a workspace may hold, in Unicode scalars.
  private static let ruleLimit = 2000

  /// The rule and its start; nil where the text is not meant as a rule.
  static func rule(in text: String) throws(AnchorError) -> (RecurrenceRule, CivilDate?)? {
    var rest = text[...].drop(while: isBlank)
    let isRule = ["RRULE", "DTSTART", "FREQ="].contains { starts(rest, with: $0) }
    guard isRule else { return nil }
    guard text.unicodeScalars.prefix(ruleLimit + 1).count <= ruleLimit else {
      throw AnchorError(position: ruleLimit, reason: .tooLong(limit: ruleLimit))
    }
    var start: CivilDate?
    if starts(rest, with: "DTSTART") {
      let line = rest.prefix { !$0.isNewline && $0 != " " }
      guard let date = startDate(of: line) else {
        throw AnchorError(
          position: scalars(before: line.startIndex, in: text),
          length: line.unicodeScalars.count, reason: .invalidRulePart(String(line)))
      }
      start = date
      rest = rest[line.endIndex...].drop(while: isBlank)
    }
    switch RecurrenceRule.parse(rest) {
    case .success(let rule):
      try refuseTimes(in: rule, rest, of: text)
      return (rule, start)
    case .failure(let error): throw anchorError(error, rest, of: text)
    }
  }

  /// A plan's rules name days, so that what names times has no place in them.
  private static func refuseTimes(
    in rule: RecurrenceRule, _ rest: Substring, of text: String
  ) throws(AnchorError) {
    guard !rule.namesDaysOnly else { return }
    let parts = rest.split(separator: ";")
    if rule.frequency < .daily {
      let name = rule.frequency.rawValue
      let value = parts.lazy.compactMap { $0.split(separator: "=").last }
        .first { $0.uppercased().hasPrefix(name) }
      throw AnchorError(
        position: scalars(before: value?.startIndex ?? rest.startIndex, in: text),
        length: name.count, reason: .subDaily(frequency: name))
    }
    let names = ["BYHOUR", "BYMINUTE", "BYSECOND"]
    let part = parts.first { part in names.contains { part.uppercased().contains($0) } } ?? rest
    throw AnchorError(
      position: scalars(before: part.startIndex, in: text), length: part.unicodeScalars.count,
      reason: .invalidRulePart(String(part)))
  }

  /// The error of a rule, which counts bytes, as one of the text, which counts scalars.
  private static func anchorError(
    _ error: RuleError, _ rest: Substring, of text: String
  ) -> AnchorError {
    let before = scalars(before: rest.startIndex, in: text)
    let bytes = Array(rest.utf8)
    let start = min(error.position, bytes.count)
    let end = min(error.position + error.length, bytes.count)
    let position = before + String(decoding: bytes[..<start], as: UTF8.self).unicodeScalars.count
    if error.reason == .missingFrequency {
      return AnchorError(position: position, reason: .missingFrequency)
    }
    let part = String(decoding: bytes[start..<end], as: UTF8.self)
    return AnchorError(
      position: position, length: part.unicodeScalars.count, reason: .invalidRulePart(part))
  }

  /// The day of `DTSTART:20260101`, with or without parameters and a time.
  private static func startDate(of line: Substring) -> CivilDate? {
    guard let value = line.split(separator: ":", maxSplits: 1).last?.utf8,
      let date = CivilDate(basic: value.prefix(8))
    else { return nil }
    let time = value.dropFirst(8)
    let hasTime = time.count >= 7 && time.first.map { $0 | 32 } == UInt8(ascii: "t")
    return time.isEmpty || hasTime ? date : nil
  }

  private static func isBlank(_ character: Character) -> Bool {
    character == " " || character == "\t" || character.isNewline
  }

  private static func starts(_ text: Substring, with word: String) -> Bool {
    text.prefix(word.count).uppercased() == word
  }

  private static func scalars(before index: String.Index, in text: String) -> Int {
    text.unicodeScalars.distance(from: text.startIndex, to: index)
  }
}
