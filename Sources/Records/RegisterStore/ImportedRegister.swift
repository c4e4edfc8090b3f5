public import PlanModel

/// A register as an import leaves it: the columns that are kept, who each record is about, and what
/// has to be looked at.
public struct ImportedRegister: Sendable {
  public let register: Register
  /// Rows of the file that went in, and those that did not.
  public let rejected: Int
  /// Records that are about somebody who asked to be forgotten, and were left out.
  public let forgotten: Int
  /// Records without a usable identity number; they are kept and belong to nobody.
  public let nobody: Int
  /// The rows of the file by what identity number they have; those left out on purpose, too.
  public let identities: IdentityCounts
  public let doubts: [Doubt]
}

/// Two records that may be one person, or may not: somebody has to look.
public struct Doubt: Hashable, Sendable {
  /// Why: stable words for the file of doubts.
  public enum Reason: String, Sendable, CaseIterable {
    /// One identity number, two birth dates or sexes.
    case sameNumber = "same-number"
    /// One name and telephone number, two identity numbers.
    case sameName = "same-name-and-phone"
  }

  public let reason: Reason
  /// `wid` of the two, the smaller first.
  public let first: Int
  public let second: Int

  public init(_ reason: Reason, _ one: Int, _ other: Int) {
    self.reason = reason
    first = min(one, other)
    second = max(one, other)
  }
}
