/// Why an RRULE cannot be read or followed, and where.
public struct RuleError: Error, Hashable, Sendable {
  /// What is wrong.
  public enum Reason: Hashable, Sendable {
    case tooLong(limit: Int)
    /// There is no FREQ.
    case missingFrequency
    /// A part that RFC 5545 does not know, or no `NAME=VALUE` at all.
    case unknownPart(String)
    case repeatedPart(String)
    /// A value that the part does not take.
    case invalidValue(part: String, value: String)
    /// A number beyond what the part takes.
    case outOfRange(part: String, value: String, allowed: ClosedRange<Int>)
    /// A part that RFC 5545 §3.3.10 forbids beside another, written `FREQ=WEEKLY`.
    case forbidden(part: String, beside: String)
    /// BYSETPOS without any list to choose from.
    case nothingToChooseFrom
    /// No month that is named has a day that is named: there is no 30 February.
    case noSuchDay
    /// No instance in 400 years, after which the calendar repeats.
    case neverMatches
    /// Instances are so rare that looking for them was given up after so many steps.
    case tooRare(steps: Int)
  }

  /// Where it is wrong: bytes before that place.
  public let position: Int
  /// The number of bytes that are wrong; 0 where something is missing.
  public let length: Int
  public let reason: Reason

  public init(_ reason: Reason, position: Int = 0, length: Int = 0) {
    self.position = position
    self.length = length
    self.reason = reason
  }
}
