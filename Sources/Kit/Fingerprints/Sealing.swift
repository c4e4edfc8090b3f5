import Crypto

/// Locks bytes away under a key (AES-256-GCM, NIST SP 800-38D), so that whoever has them without
/// the key learns nothing but their length, and can change nothing unnoticed.
public struct Sealing: Sendable {
  private let key: [UInt8]
  private let nonceKey: [UInt8]

  /// - Parameter key: what both keys are derived from (RFC 5869), so that it may serve elsewhere.
  public init(key: [UInt8]) {
    let secret = SymmetricKey(data: key)
    func derived(_ purpose: String) -> [UInt8] {
      HKDF<SHA256>.deriveKey(
        inputKeyMaterial: secret, info: Array(purpose.utf8), outputByteCount: 32
      ).withUnsafeBytes { Array($0) }
    }
    self.key = derived("chengnuan sealing")
    nonceKey = derived("chengnuan nonce")
  }

  /// The sealed form: nonce, ciphertext and tag. Equal bytes in one place give equal seals: the
  /// nonce is a keyed code of what is sealed, and so comes again for equal bytes only.
  ///
  /// - Parameter place: where it stands; it opens nowhere else.
  public func seal(_ bytes: [UInt8], at place: String) -> [UInt8]? {
    let code = hmacSHA256(Array("\(place)|".utf8) + bytes, key: nonceKey)
    guard let nonce = try? AES.GCM.Nonce(data: code.prefix(12)),
      let box = try? AES.GCM.seal(
        bytes, using: SymmetricKey(data: key), nonce: nonce, authenticating: Array(place.utf8)),
      let sealed = box.combined
    else { return nil }
    return Array(sealed)
  }

  /// What was sealed; nil with another key, at another place, or after any change.
  public func open(_ sealed: [UInt8], at place: String) -> [UInt8]? {
    guard let box = try? AES.GCM.SealedBox(combined: sealed),
      let bytes = try? AES.GCM.open(
        box, using: SymmetricKey(data: key), authenticating: Array(place.utf8))
    else { return nil }
    return Array(bytes)
  }
}
