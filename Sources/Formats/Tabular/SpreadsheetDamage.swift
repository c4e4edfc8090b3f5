public import Diagnostics

/// What a spreadsheet has done to an identity number that it took for a quantity.
///
/// Spreadsheets calculate in binary64 and keep 15 significant decimal digits, so the last three
/// of 18 become 0. The number cannot be restored; it can be named.
public enum SpreadsheetDamage: Hashable, Sendable, CaseIterable {
  /// `990101199001010000`: the last three digits became 0.
  ///
  /// NB: one real number in some eleven thousand ends so. A caller that finds the check
  /// character right, and the column's other numbers sound, may take it as it is.
  case rounded
  /// `9.90101E+17`.
  case exponent
  /// `990101199001010011.0`, as programs that read the column as numbers write it.
  case decimalPoint
  /// `'990101199001010011`: the mark that makes a cell text has become part of the value.
  case apostrophe

  /// The damage that `text` shows, or nil for anything else, sound numbers included.
  public init?(identityNumber text: String) {
    let bytes = Array(text.utf8)
    if bytes.first == UInt8(ascii: "'"), (15...18).contains(bytes.count - 1),
      bytes.dropFirst().dropLast().allSatisfy(isDigit)
    {
      self = .apostrophe
    } else if bytes.count == 18, bytes.allSatisfy(isDigit), bytes.suffix(3).allSatisfy(isZero) {
      self = .rounded
    } else if isExponential(bytes) {
      self = .exponent
    } else if let point = bytes.firstIndex(of: UInt8(ascii: ".")), (15...18).contains(point),
      point + 1 < bytes.count, bytes[..<point].allSatisfy(isDigit),
      bytes[(point + 1)...].allSatisfy(isZero)
    {
      self = .decimalPoint
    } else {
      return nil
    }
  }

  /// What happened, for the argument `how` of `DiagnosticKind.tableDamagedIdentityNumber`. The
  /// number itself is personal data and never part of a message.
  public var text: Text {
    switch self {
    case .rounded: Text(zh: "末三位成了 000", en: "its last three digits became 000")
    case .exponent: Text(zh: "成了科学记数", en: "it is written with an exponent")
    case .decimalPoint: Text(zh: "带上了小数点", en: "it has a decimal point")
    case .apostrophe: Text(zh: "前面多了一个撇号", en: "an apostrophe stands before it")
    }
  }
}

/// `4.40102E+17` and its like: digits, a point, an exponent of two digits.
private func isExponential(_ bytes: [UInt8]) -> Bool {
  guard let mark = bytes.firstIndex(where: { $0 | 0x20 == UInt8(ascii: "e") }) else { return false }
  let mantissa = bytes[..<mark].filter { $0 != UInt8(ascii: ".") }
  var exponent = bytes[(mark + 1)...]
  if exponent.first == UInt8(ascii: "+") { exponent = exponent.dropFirst() }
  return !mantissa.isEmpty && mantissa.count >= mark - 1 && mantissa.allSatisfy(isDigit)
    && (1...2).contains(exponent.count) && exponent.allSatisfy(isDigit)
}

func isDigit(_ byte: UInt8) -> Bool { byte &- UInt8(ascii: "0") < 10 }

private func isZero(_ byte: UInt8) -> Bool { byte == UInt8(ascii: "0") }
