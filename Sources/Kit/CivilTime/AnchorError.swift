/// Why a text is not an anchor or a recurrence, and where.
public struct AnchorError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    /// The text is empty or blank.
    case empty
    /// The text is longer than any date expression.
    case tooLong(limit: Int)
    /// A full-width character stands where its ASCII form is meant.
    case fullWidth(found: String, meant: String)
    /// A word that is no date, festival, term or unit.
    case unknownWord(String)
    /// The text should go on: a month without a day, `前` without a number of days.
    case incomplete
    /// Something follows that does not belong to the expression.
    case unexpected(String)
    /// A day that no year has: 30 February, the thirteenth month.
    case noSuchDate(String)
    /// A number beyond what makes sense there.
    case numberOutOfRange(String, allowed: ClosedRange<Int>)
    /// A name that several days share, such as 小年, with the names that are clear.
    case ambiguous(String, choices: [String])
    /// Two years are given.
    case secondYear
    /// One date is asked for and the text recurs: `每周六`.
    case recurs
    /// An RRULE with FREQ=HOURLY or faster, where dates are asked for.
    case subDaily(frequency: String)
    /// An RRULE part that is unknown, malformed, repeated or forbidden beside another.
    case invalidRulePart(String)
    /// An RRULE without FREQ.
    case missingFrequency
  }

  /// Where it is wrong: Unicode scalars before that place.
  public let position: Int
  /// The number of Unicode scalars that are wrong; 0 where something is missing.
  public let length: Int
  public let reason: Reason
  /// The whole text as it was perhaps meant, to be typed instead.
  public let suggestion: String?

  public init(position: Int, length: Int = 0, reason: Reason, suggestion: String? = nil) {
    self.position = position
    self.length = length
    self.reason = reason
    self.suggestion = suggestion
  }

  /// A stable name of the reason, as messages and scripts use it.
  public var code: String {
    switch reason {
    case .empty: "anchor.empty"
    case .tooLong: "anchor.too-long"
    case .fullWidth: "anchor.full-width"
    case .unknownWord: "anchor.unknown-word"
    case .incomplete: "anchor.incomplete"
    case .unexpected: "anchor.unexpected"
    case .noSuchDate: "anchor.no-such-date"
    case .numberOutOfRange: "anchor.number-out-of-range"
    case .ambiguous: "anchor.ambiguous"
    case .secondYear: "anchor.second-year"
    case .recurs: "anchor.recurs"
    case .subDaily: "anchor.sub-daily"
    case .invalidRulePart: "anchor.invalid-rule-part"
    case .missingFrequency: "anchor.missing-frequency"
    }
  }
}
