/// A person as records and sealed folders know them: 128 bits of a keyed hash of the identity
/// number, from which nobody finds the number without the key.
public struct PersonKey: Hashable, Comparable, Sendable, CustomStringConvertible {
  let high: UInt64
  let low: UInt64

  /// Reads 32 hexadecimal digits in lower case; nil for anything else.
  public init?(_ text: some StringProtocol) {
    let digits = Array(text.utf8)
    guard digits.count == 32 else { return nil }
    var halves: [UInt64] = [0, 0]
    for (index, digit) in digits.enumerated() {
      let value: UInt8
      switch digit {
      case 0x30...0x39: value = digit - 0x30
      case 0x61...0x66: value = digit - 0x61 + 10
      default: return nil
      }
      halves[index / 16] = halves[index / 16] << 4 | UInt64(value)
    }
    (high, low) = (halves[0], halves[1])
  }

  init(_ bytes: some Collection<UInt8>) {
    var halves: [UInt64] = [0, 0]
    for (index, byte) in bytes.prefix(16).enumerated() {
      halves[index / 8] = halves[index / 8] << 8 | UInt64(byte)
    }
    (high, low) = (halves[0], halves[1])
  }

  /// 32 hexadecimal digits.
  public var description: String {
    var text = ASCIIText()
    text.append(hexadecimal: high)
    text.append(hexadecimal: low)
    return String(decoding: text.bytes, as: UTF8.self)
  }

  public static func < (a: PersonKey, b: PersonKey) -> Bool { (a.high, a.low) < (b.high, b.low) }
}
