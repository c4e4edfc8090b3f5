import Crypto

/// The first eight bytes of the SHA-256 of some bytes as one number, the first of them highest.
public func sha256Head(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
  var hash = SHA256()
  hash.update(bufferPointer: bytes)
  return hash.finalize().withUnsafeBytes { UInt64(bigEndian: $0.loadUnaligned(as: UInt64.self)) }
}

/// Turns what names people into ids that only the holder of the key can work out again: HMAC
/// (RFC 2104) with SHA-256.
public struct KeyedID: Sendable {
  private let start: HMAC<SHA256>

  public init(key: [UInt8]) { start = HMAC<SHA256>(key: SymmetricKey(data: key)) }

  /// The first 16 bytes of the code of some bytes as two numbers, the first of them highest.
  public func head(_ bytes: UnsafeRawBufferPointer) -> (high: UInt64, low: UInt64) {
    var code = start
    code.update(data: bytes)
    return code.finalize().withUnsafeBytes {
      (
        UInt64(bigEndian: $0.loadUnaligned(as: UInt64.self)),
        UInt64(bigEndian: $0.loadUnaligned(fromByteOffset: 8, as: UInt64.self))
      )
    }
  }

  /// 63 bits of the code of some bytes, never negative.
  ///
  /// Two of ten million people share one with a chance of one in 180,000.
  public func callAsFunction(_ bytes: UnsafeRawBufferPointer) -> Int {
    var code = start
    code.update(data: bytes)
    return code.finalize().withUnsafeBytes {
      Int(UInt64(bigEndian: $0.loadUnaligned(as: UInt64.self)) >> 1)
    }
  }
}
