import ConfigValue
import Diagnostics
import Testing

/// Two keys, one of them required.
private struct Hall: ConfigDecodable, Equatable {
  var beds: Int
  var doors: Int?

  static var shape: ConfigShape { .record([]) }

  static func decode(_ value: ConfigValue, key: String, issues: inout Issues) -> Hall? {
    guard var reader = RecordReader(value, key: key, issues: &issues) else { return nil }
    let errors = issues.count(.error)
    let beds: Int? = reader.required(ConfigName("beds", zh: "床位", "床"), issues: &issues)
    let doors: Int? = reader.optional(ConfigName("doors", zh: "门"), issues: &issues)
    reader.skip(ConfigName("colour", zh: "颜色"))
    reader.finish(issues: &issues)
    guard let beds, issues.count(.error) == errors else { return nil }
    return Hall(beds: beds, doors: doors)
  }
}

@Suite struct RecordReaderTests {
  @Test(
    "a key is known by each of its names",
    arguments: ["beds: 4", "床位: 4", "床: 4", "床位: 4\ncolour: red", "床位: 4\n颜色: [1, 2]"])
  func names(yaml: String) throws {
    #expect(try decode(block: yaml, as: Hall.self).value == Hall(beds: 4, doors: nil))
  }

  @Test(
    "what is wrong with a record is said at its key or value",
    arguments: [
      ("beds: 4\n1️⃣床位: 5", ["config.key-twice"]),
      ("床: 4\ndoors: 2\n1️⃣床位: 5\n", ["config.key-twice"]),
      ("1️⃣doors: 2", ["config.missing-key"]),
      ("1️⃣beds:", ["config.empty-value"]),
      ("beds: 4\n1️⃣doors: ~", ["config.empty-value"]),
      ("beds: 4\n1️⃣windows: 3", ["config.unknown-key"]),
      (
        "beds: 1️⃣x\ndoors: 2️⃣y\n3️⃣bedz: 1",
        ["config.invalid-value", "config.invalid-value", "config.unknown-key"]
      ),
      ("1️⃣[4]", ["config.wrong-type"]), ("1️⃣四张床", ["config.wrong-type"]),
    ])
  func wrong(marked: String, codes: [String]) throws {
    try decode(block: marked, as: Hall.self, expecting: codes)
  }

  @Test(
    "an unknown key that is nearly right is answered",
    arguments: [("beds: 4\n1️⃣dors: 2", "doors"), ("beds: 4\n1️⃣颜: 2", "颜色")])
  func near(marked: String, meant: String) throws {
    let result = try decode(block: marked, as: Hall.self, expecting: ["config.unknown-key"])
    #expect(result.diagnostics.first?.help?.en == "did you mean '\(meant)'?")
  }

  @Test func `the first of two spellings is shown beside the second`() throws {
    let result = try decode(
      block: "beds: 4\n1️⃣床位: 5", as: Hall.self, expecting: ["config.key-twice"])
    #expect(result.diagnostics.first?.notes.map(\.location.line) == [1])
  }

  @Test func `a missing key is named in the language of the reader`() throws {
    let result = try decode(block: "1️⃣{}", as: Hall.self, expecting: ["config.missing-key"])
    #expect(result.diagnostics.first?.message == Text(zh: "缺少必填的键“床位”", en: "missing key 'beds'"))
  }
}
