import Fingerprints
import Testing

@Suite struct SHA256Tests {
  /// FIPS 180-4, the examples of its §B.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
  ])
  func `the standard's examples come out`(text: String, digest: String) {
    #expect(sha256Hex(text) == digest)
    #expect(hexadecimal(sha256(Array(text.utf8))) == digest)
  }

  /// RFC 4231 §4.2 and §4.3.
  @Test(arguments: [
    (
      Array(repeating: UInt8(0x0b), count: 20), "Hi There",
      "b0344c61d8db38535ca8afceaf0bf12b881dc200c9833da726e9376c2e32cff7"
    ),
    (
      Array("Jefe".utf8), "what do ya want for nothing?",
      "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843"
    ),
  ])
  func `a keyed hash depends on the key`(key: [UInt8], text: String, code: String) {
    #expect(hexadecimal(hmacSHA256(Array(text.utf8), key: key)) == code)
  }

  @Test func `hexadecimal digits are lower case and keep their zeros`() {
    #expect(hexadecimal([0, 1, 0x0f, 0xa0, 0xff]) == "00010fa0ff")
    #expect(hexadecimal([UInt8]()) == "")
  }
}
