/// Rows of a file by the kind of identity number they have, where it is not the usual one of 18
/// characters.
public struct IdentityCounts: Hashable, Sendable {
  /// Usable numbers of 15 digits, as they were given until 1999: read as of 19xx.
  public internal(set) var legacy = 0
  /// Passports and whatever else has letters: kept, and about nobody who can be told apart.
  public internal(set) var otherDocuments = 0
  /// Numbers that are wrong or spoilt: kept like other documents.
  public internal(set) var wrong = 0
  /// Rows without any.
  public internal(set) var without = 0

  public init() {}

  /// Counts a number that was read.
  mutating func add(_ text: some Collection<UInt8>, isUsable: Bool) {
    if text.isEmpty {
      without += 1
    } else if isUsable {
      // NB: nearly every number has exactly these; a look at the digits is for the others.
      if text.count != 18, Self.isLegacy(text) { legacy += 1 }
    } else if Self.isOtherDocument(text) {
      otherDocuments += 1
    } else {
      wrong += 1
    }
  }

  static func + (one: Self, other: Self) -> Self {
    var sum = one
    sum.legacy += other.legacy
    sum.otherDocuments += other.otherDocuments
    sum.wrong += other.wrong
    sum.without += other.without
    return sum
  }

  static func - (one: Self, other: Self) -> Self {
    var rest = one
    rest.legacy -= other.legacy
    rest.otherDocuments -= other.otherDocuments
    rest.wrong -= other.wrong
    rest.without -= other.without
    return rest
  }

  private static func isLegacy(_ text: some Collection<UInt8>) -> Bool {
    String(decoding: text, as: UTF8.self).unicodeScalars.count {
      $0.properties.numericType != nil || $0 == "x" || $0 == "X" || $0 == "ｘ" || $0 == "Ｘ"
    } == 15
  }

  /// Letters stand in passports and permits; the check character at the end is none of them, nor is
  /// the exponent that a spreadsheet leaves.
  private static func isOtherDocument(_ text: some Collection<UInt8>) -> Bool {
    let isLetter: (UInt8) -> Bool = { (0x41...0x5A).contains($0 & 0xDF) }
    let letters = text.dropLast().filter(isLetter)
    guard let first = letters.first else { return false }
    return letters.count > 1 || first & 0xDF != UInt8(ascii: "E")
      || text.first.map(isLetter) ?? false
  }
}

extension IdentityCounts {
  /// As a part of an import keeps it.
  var line: String { "\(legacy) \(otherDocuments) \(wrong) \(without)" }

  init?(line: String) {
    let numbers = line.split(separator: " ").compactMap { Int($0) }.filter { $0 >= 0 }
    guard numbers.count == 4 else { return nil }
    (legacy, otherDocuments, wrong, without) = (numbers[0], numbers[1], numbers[2], numbers[3])
  }
}
