internal import Fingerprints
public import PlanModel

/// Knows people again without knowing them: a keyed hash of the identity number, or of name and
/// telephone number where there is none.
public struct PersonHash: Sendable {
  private let code: KeyedID

  public init(key: [UInt8]) { code = KeyedID(key: key) }

  /// 32 hexadecimal digits. The number counts however it was written: 15 digits or 18, full width,
  /// blanks in between, a small x.
  public func callAsFunction(_ person: Recipient) -> String {
    let number = person.identity.flatMap { IdentityRule.strict.personKey(of: $0) }
    // Another document has no check character; it is the same one when it is written the same.
    let document = person.identity.map(plain).flatMap { $0.isEmpty ? nil : $0 }
    let words =
      number.map { "id|\($0)" } ?? document.map { "document|\($0)" }
      ?? "name|\(plain(person.name))|\(plain(person.phone))"
    return key(of: Array(words.utf8)).description
  }

  /// The first 16 bytes of the hash.
  func key(of bytes: [UInt8]) -> PersonKey {
    let head = bytes.withUnsafeBytes { code.head($0) }
    return PersonKey(high: head.high, low: head.low)
  }

  private func plain(_ text: String) -> String {
    text.uppercased().filter { !$0.isWhitespace && $0 != "-" }
  }
}
