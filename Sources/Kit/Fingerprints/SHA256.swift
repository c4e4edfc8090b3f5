import Crypto

/// The 32 bytes of the SHA-256 (FIPS 180-4 §6.2) of some bytes.
public func sha256(_ bytes: [UInt8]) -> [UInt8] {
  var hash = SHA256()
  bytes.withUnsafeBytes { hash.update(bufferPointer: $0) }
  return Array(hash.finalize())
}

/// The 32 bytes of the SHA-256 of a text's UTF-8.
public func sha256(_ text: String) -> [UInt8] { sha256(Array(text.utf8)) }

/// The SHA-256 of some bytes as 64 lower-case hexadecimal digits.
public func sha256Hex(_ bytes: [UInt8]) -> String { hexadecimal(sha256(bytes)) }

/// The SHA-256 of a text's UTF-8 as 64 lower-case hexadecimal digits.
public func sha256Hex(_ text: String) -> String { hexadecimal(sha256(text)) }

/// The 32 bytes of the HMAC (RFC 2104) of some bytes with SHA-256, for ids that only the holder
/// of `key` can work out.
public func hmacSHA256(_ bytes: [UInt8], key: [UInt8]) -> [UInt8] {
  var code = HMAC<SHA256>(key: SymmetricKey(data: key))
  code.update(data: bytes)
  return Array(code.finalize())
}

/// The SHA-256 of bytes that come in pieces.
public struct RunningHash {
  private var hash = SHA256()

  public init() {}

  public mutating func update(_ bytes: UnsafeRawBufferPointer) {
    hash.update(bufferPointer: bytes)
  }

  /// 64 lower-case digits for all bytes so far.
  public var hexadecimal: String { Fingerprints.hexadecimal(Array(hash.finalize())) }
}
