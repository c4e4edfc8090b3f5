import Crypto

/// A UUID that is worked out from a name, so that the same name has the same one for ever: version
/// 5 of RFC 9562 §5.5.
public struct UniqueID: Hashable, Sendable, CustomStringConvertible {
  /// The 16 octets, in the order in which they are written.
  public let octets: [UInt8]

  /// Reads the usual form, `6ba7b810-9dad-11d1-80b4-00c04fd430c8`, in either case; nil for
  /// anything else.
  public init?(_ text: some StringProtocol) {
    let characters = Array(text.utf8)
    guard characters.count == 36 else { return nil }
    var octets: [UInt8] = []
    var position = 0
    while position < 36 {
      if UniqueID.isHyphen(at: position) {
        guard characters[position] == UInt8(ascii: "-") else { return nil }
        position += 1
        continue
      }
      guard let high = UniqueID.value(of: characters[position]),
        let low = UniqueID.value(of: characters[position + 1])
      else { return nil }
      octets.append(high << 4 | low)
      position += 2
    }
    self.octets = octets
  }

  /// The id of `name`, taken as UTF-8, within `namespace`.
  public init(_ name: String, in namespace: UniqueID) {
    var hash = Insecure.SHA1()
    hash.update(data: namespace.octets)
    hash.update(data: Array(name.utf8))
    var octets = Array(hash.finalize().prefix(16))
    octets[6] = octets[6] & 0x0f | 0x50
    octets[8] = octets[8] & 0x3f | 0x80
    self.octets = octets
  }

  /// Lower case with hyphens, as RFC 9562 §4 writes it.
  public var description: String {
    String(unsafeUninitializedCapacity: 36) { text in
      var position = 0
      for octet in octets {
        if UniqueID.isHyphen(at: position) {
          text[position] = UInt8(ascii: "-")
          position += 1
        }
        text[position] = UniqueID.digit(octet >> 4)
        text[position + 1] = UniqueID.digit(octet & 15)
        position += 2
      }
      return position
    }
  }

  /// Where the hyphens stand in the written form.
  private static func isHyphen(at position: Int) -> Bool {
    position == 8 || position == 13 || position == 18 || position == 23
  }

  private static func digit(_ value: UInt8) -> UInt8 {
    value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
  }

  private static func value(of digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}
