import Fingerprints
import Testing

@Suite struct UniqueIDTests {
  static let dns = UniqueID("6ba7b810-9dad-11d1-80b4-00c04fd430c8")!

  /// The first is RFC 9562 appendix A.4; the others were worked out by CPython's uuid.uuid5.
  @Test(arguments: [
    ("www.example.com", "2ed6657d-e927-568b-95e1-2665a8aea6a2"),
    ("python.org", "886313e1-3b8a-5372-9b90-0c9aee199e5d"),
    ("春风行动/招聘会-01", "5a4dfcb6-4a62-53ed-b773-3db9439fcba7"),
    ("", "4ebd0208-8328-5d69-8c44-ec50939c0967"),
  ])
  func `a name has the id that others work out`(name: String, id: String) {
    #expect(UniqueID(name, in: UniqueIDTests.dns).description == id)
  }

  @Test(arguments: [
    "6ba7b810-9dad-11d1-80b4-00c04fd430c8", "6BA7B810-9DAD-11D1-80B4-00C04FD430C8",
  ])
  func `either case is read and lower case is written`(text: String) {
    #expect(UniqueID(text)?.description == "6ba7b810-9dad-11d1-80b4-00c04fd430c8")
  }

  @Test(arguments: [
    "", "6ba7b810", "6ba7b8109dad11d180b400c04fd430c8", "6ba7b810-9dad-11d1-80b4-00c04fd430cg",
    "6ba7b810-9dad-11d1-80b4-00c04fd430c8 ", "6ba7b810-9dad-11d1-80b400-c04fd430c8",
    "{6ba7b810-9dad-11d1-80b4-00c04fd430c}", "------------------------------------",
  ])
  func `anything else is not an id`(text: String) {
    #expect(UniqueID(text) == nil)
  }

  @Test(arguments: UInt64(0)..<50)
  func `version and variant stand where they should`(seed: UInt64) {
    let text = Array(UniqueID("name \(seed)", in: UniqueIDTests.dns).description)
    #expect(text[14] == "5")
    #expect("89ab".contains(text[19]))
    #expect(UniqueID(String(text)) == UniqueID("name \(seed)", in: UniqueIDTests.dns))
  }
}
