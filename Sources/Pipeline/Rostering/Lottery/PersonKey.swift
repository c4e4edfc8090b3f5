/// A person as records and sealed folders know them: 128 bits of a keyed hash of the identity
/// number, from which nobody finds the number without the key.
public struct PersonKey: Hashable, Comparable, Sendable, CustomStringConvertible {
  let high: UInt64
  let low: UInt64

  /// Reads 32 hexadecimal digits in lower case; nil for anything else.
  public init?(_ text: some StringProtocol) { self.init(hexadecimal: Array(text.utf8)) }

  /// The same of ASCII.
  init?(hexadecimal digits: some Collection<UInt8>) {
    guard digits.count == 32 else { return nil }
    var (high, low) = (UInt64(0), UInt64(0))
    for (index, digit) in digits.enumerated() {
      let value: UInt8
      switch digit {
      case 0x30...0x39: value = digit - 0x30
      case 0x61...0x66: value = digit - 0x61 + 10
      default: return nil
      }
      if index < 16 { high = high << 4 | UInt64(value) } else { low = low << 4 | UInt64(value) }
    }
    (self.high, self.low) = (high, low)
  }

  init(high: UInt64, low: UInt64) { (self.high, self.low) = (high, low) }

  /// 32 hexadecimal digits.
  public var description: String {
    var text = ASCIIText()
    text.append(hexadecimal: high)
    text.append(hexadecimal: low)
    return String(decoding: text.bytes, as: UTF8.self)
  }

  public static func < (a: PersonKey, b: PersonKey) -> Bool { (a.high, a.low) < (b.high, b.low) }
}
