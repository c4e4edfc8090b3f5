import Diagnostics
import MarkedJSON
import Testing

@Suite struct ObjectTests {
  private enum Key: String, CaseIterable { case id, seats, note }
  private static let keys = JSONKeys<Key>(optional: [.note])

  /// The members read, or nil where the object is not whole.
  private static func members(_ reader: inout JSONReader) -> [String]? {
    var found: [String] = []
    let isWhole = reader.object(keys) { key, reader in
      switch key {
      case .id: found.append("id \(reader.string() ?? "?")")
      case .seats: found.append("seats \(reader.int() ?? -1)")
      case .note: found.append("note \(reader.null() ? "null" : reader.string() ?? "?")")
      }
    }
    return isWhole ? found : nil
  }

  @Test(
    arguments: [
      (#"{"id": "a", "seats": 3, "note": null}"#, ["id a", "seats 3", "note null"]),
      (#"{"note": "x", "seats": 3, "id": "a"}"#, ["note x", "seats 3", "id a"]),
      (#"{"seats": 3, "\u0069d": "a"}"#, ["seats 3", "id a"]),
    ] as [(String, [String])])
  func `keys come in any order and in any spelling`(text: String, members: [String]) {
    #expect(read(text, Self.members) == members)
  }

  @Test(
    arguments: [
      (#"1️⃣{"id": "a"}"#, ["missing-key"]), ("1️⃣{}", ["missing-key"]),
      (#"{"id": "a", "seats": 1, 1️⃣"id": "b"}"#, ["duplicate-key"]),
      (#"{"id": "a", "seats": 1, 1️⃣"sets": 2}"#, ["unknown-key"]),
      (
        #"1️⃣{"id": 2️⃣7, 3️⃣"x": 1, 4️⃣"\u0069d": 2}"#,
        ["missing-key", "wrong-type", "unknown-key", "duplicate-key"]
      ),
      ("1️⃣[]", ["wrong-type"]),
    ])
  func `what is wrong with the keys is said at once`(text: String, codes: [String]) {
    read(text, expecting: codes, { _ = Self.members(&$0) })
  }

  @Test func `a key that comes again points at its first value, and a near miss is answered`() {
    var reader = JSONReader(
      Array(#"{"id": "a", "seat": 1, "seats": 1, "id": "b"}"#.utf8), file: "a.json")
    _ = Self.members(&reader)
    var issues = Issues()
    reader.end(issues: &issues)
    #expect(issues.all.map(\.help?.en) == ["did you mean 'seats'?", "keep one of them"])
    #expect(issues.all.last?.notes.map(\.location.column) == [8])
  }

  @Test func `places can be asked for afterwards`() {
    let text = #"  {"a": 1, "list": [5, [6, 7]]}"#
    var reader = JSONReader(Array(text.utf8), file: "a.json")
    let top = reader.offset
    reader.skip()
    let list = reader.offset(ofMember: "list", inObjectAt: top)
    #expect(list.map { reader.location(of: $0).column } == 20)
    let second = list.flatMap { reader.offset(ofElement: 1, inArrayAt: $0) }
    #expect(second.map { reader.location(of: $0).column } == 24)
    #expect(reader.offset(ofMember: "b", inObjectAt: top) == nil)
    #expect(list.flatMap { reader.offset(ofElement: 2, inArrayAt: $0) } == nil)
  }
}

@Suite struct LinesTests {
  @Test func `each line is a text of its own, and a bad one does not spoil the others`() {
    let text = "\u{FEFF}{\"n\": 1}\n\n  \r\n{\"n\": }\r\n{\"n\": 3}\n[4"
    var issues = Issues()
    var numbers: [Int] = []
    for var reader in JSONLines(Array(text.utf8), file: "n.jsonl") {
      reader.object { _, reader in
        if let number = reader.int() { numbers.append(number) }
      }
      reader.end(issues: &issues)
    }
    #expect(numbers == [1, 3])
    #expect(
      issues.all.map { "\($0.code) \($0.location)" } == [
        "json.missing-value n.jsonl:4:7", "json.wrong-type n.jsonl:6:1",
        "json.truncated n.jsonl:6:3",
      ])
  }
}
