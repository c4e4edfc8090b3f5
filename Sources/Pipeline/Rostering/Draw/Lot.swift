internal import Fingerprints

/// What decides between equals, drawn for each person and activity from the seed alone: the first
/// eight bytes of a SHA-256, so that anybody who knows the seed can draw it again.
public struct Lot: Hashable, Comparable, Sendable, CustomStringConvertible {
  public let bits: UInt64

  public init(bits: UInt64) { self.bits = bits }

  /// The lot of an ASCII text like `seed|event|person`.
  init(_ text: [UInt8]) { bits = text.withUnsafeBytes(sha256Head) }

  /// 16 hexadecimal digits in lower case.
  public var description: String {
    var text = ASCIIText()
    text.append(hexadecimal: bits)
    return String(decoding: text.bytes, as: UTF8.self)
  }

  public static func < (a: Lot, b: Lot) -> Bool { a.bits < b.bits }
}
