public import CivilTime

/// A citizen's identity number: 17 digits and a check character (GB 11643-1999).
///
/// Permits for residents of Hong Kong, Macao and Taiwan have the same form (81, 82 and 83). A
/// person's prefix tells where the number was first issued, by the codes of that day, and never
/// where they live; no prefix is rejected. Other documents are the caller's matter.
///
/// The number is personal data: printing the value prints it masked.
public struct IdentityNumber: Hashable, Sendable {
  /// The 17 digits as one number: what one person's records have in common.
  public let personKey: Int
  /// Whether it was written with 15 digits, as numbers were until 1999; the century is then a
  /// guess.
  public let isLegacy: Bool

  /// Why some text is no identity number.
  public enum Fault: Error, Hashable, Sendable, CaseIterable {
    case length
    case character
    case checkCharacter
    case birthDate
  }

  /// Reads what people type: blanks anywhere, full-width digits and a small x; 15 digits are
  /// taken for a number of someone born in the 1900s.
  public init(_ text: String) throws(Fault) {
    let characters = text.unicodeScalars.filter { !Self.isBlank($0) }.map(Self.asciiUpper)
    guard characters.count == 18 || characters.count == 15 else { throw .length }
    var key = 0
    for scalar in characters.prefix(17) {
      guard (0x30...0x39).contains(scalar.value) else { throw .character }
      key = key * 10 + Int(scalar.value - 0x30)
    }
    if characters.count == 15 {
      key = Self.expanded(fifteen: key)
    } else {
      let last = characters[17].value
      guard (0x30...0x39).contains(last) || last == 0x58 else { throw .character }
      guard UInt32(Self.checkCharacter(of: key)) == last else { throw .checkCharacter }
    }
    guard let number = IdentityNumber(checkedKey: key, isLegacy: characters.count == 15) else {
      throw .birthDate
    }
    self = number
  }

  /// The number of 17 digits whose check character is known to be right; nil where its birth
  /// date does not exist.
  init?(checkedKey key: Int, isLegacy: Bool) {
    guard Self.birth(in: key) != nil else { return nil }
    personKey = key
    self.isLegacy = isLegacy
  }

  /// The 18 characters. Personal data: only for what needs the number itself.
  public var canonical: String {
    let digits = String(personKey)
    return String(repeating: "0", count: 17 - digits.utf8.count) + digits
      + String(UnicodeScalar(Self.checkCharacter(of: personKey)))
  }

  /// The six digits of the place where the number was first issued.
  public var region: Int { personKey / 100_000_000_000 }

  public var birth: CivilDate {
    guard let birth = Self.birth(in: personKey) else {
      preconditionFailure("an identity number holds a date that exists")
    }
    return birth
  }

  /// GB 11643 §4: the 17th digit is odd for men and even for women.
  public var isMale: Bool { personKey % 2 == 1 }

  /// Whether it stands on a residence permit for people from Hong Kong, Macao or Taiwan.
  public var isResidencePermit: Bool { (81...83).contains(region / 10_000) }

  /// The check character of 17 digits (ISO 7064, MOD 11-2), in ASCII.
  public static func checkCharacter(of key: Int) -> UInt8 {
    var rest = key
    var sum = 0
    for weight in weights.reversed() {
      sum += weight * (rest % 10)
      rest /= 10
    }
    return checkCharacters[sum % 11]
  }

  static let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
  static let checkCharacters = Array("10X98765432".utf8)

  /// The 17 digits of a number of 15: `19` goes before the year.
  static func expanded(fifteen digits: Int) -> Int {
    (digits / 1_000_000_000 * 100 + 19) * 1_000_000_000 + digits % 1_000_000_000
  }

  private static func birth(in key: Int) -> CivilDate? {
    let date = key / 1000 % 100_000_000
    guard date >= 1850_00_00 else { return nil }
    return CivilDate(year: date / 10_000, month: date / 100 % 100, day: date % 100)
  }

  private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isWhitespace || scalar == "\u{200B}" || scalar == "\u{FEFF}"
  }

  private static func asciiUpper(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    let value =
      (0xFF01...0xFF5E).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
    return value == 0x78 ? "X" : Unicode.Scalar(value) ?? scalar
  }
}

extension IdentityNumber: CustomStringConvertible, CustomReflectable {
  /// The number masked for public lists.
  public var description: String { Masking.publicList.identity(canonical) }

  /// Nothing, so that no dump of a larger value shows the number.
  public var customMirror: Mirror { Mirror(self, children: []) }
}
