/// A named rule by which the text in an identity column becomes a person.
public enum IdentityRule: String, Sendable, CaseIterable {
  /// What plans use: `IdentityNumber`, with all that people type.
  case strict
  /// What the benchmark of drawing rosters uses: blanks deleted, ASCII upper case, a right check
  /// character; the birth date is not looked at.
  case r1

  /// The person as 17 digits in one number; nil where `text`, in UTF-8, is no identity number.
  public func personKey(_ text: Span<UInt8>) -> Int? {
    switch self {
    case .strict: strictKey(text)
    case .r1: looseKey(text)
    }
  }

  /// The person as 17 digits in one number; nil where `text` is no identity number.
  public func personKey(of text: String) -> Int? {
    let bytes = Array(text.utf8)
    return personKey(bytes.span)
  }

  private func strictKey(_ text: Span<UInt8>) -> Int? {
    // Eighteen ASCII characters need no cleaning, which is nearly always the case.
    if text.count == 18, let key = looseKey(text) {
      return IdentityNumber(checkedKey: key, isLegacy: false)?.personKey
    }
    var bytes: [UInt8] = []
    for index in 0..<text.count { bytes.append(text[index]) }
    return try? IdentityNumber(String(decoding: bytes, as: UTF8.self)).personKey
  }

  private func looseKey(_ text: Span<UInt8>) -> Int? {
    if text.count == 18, let key = wholeKey(text) { return key }
    var key = 0
    var sum = 0
    var length = 0
    var last: UInt8 = 0
    for index in 0..<text.count where text[index] != UInt8(ascii: " ") {
      last = text[index]
      length += 1
      if length == 18 { continue }
      let digit = Int(last &- UInt8(ascii: "0"))
      guard digit < 10, length < 18 else { return nil }
      key = key * 10 + digit
      sum += IdentityNumber.weights[length - 1] * digit
    }
    if length == 15 { return IdentityNumber.expanded(fifteen: key) }
    if last == UInt8(ascii: "x") { last = UInt8(ascii: "X") }
    return length == 18 && IdentityNumber.checkCharacters[sum % 11] == last ? key : nil
  }

  /// The key of eighteen characters that are a number as it is printed; nil for whatever needs a
  /// closer look.
  private func wholeKey(_ text: Span<UInt8>) -> Int? {
    var key = 0
    // NB: the weights of GB 11643 are powers of 2 (mod 11), so doubling does for a table.
    var sum = 0
    for index in 0..<17 {
      let digit = Int(text[index] &- UInt8(ascii: "0"))
      guard digit < 10 else { return nil }
      key = key &* 10 &+ digit
      sum = sum &* 2 &+ digit
    }
    let check = (12 - sum * 2 % 11) % 11
    let character = check == 10 ? UInt8(ascii: "X") : UInt8(ascii: "0") + UInt8(check)
    return character == text[17] ? key : nil
  }
}
