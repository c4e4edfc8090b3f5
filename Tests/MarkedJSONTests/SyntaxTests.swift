import Diagnostics
import MarkedJSON
import Testing

@Suite struct SyntaxTests {
  @Test(
    arguments: [
      ("1️⃣", "empty"), (" \n 1️⃣", "empty"), ("{\"a\": [1, 2]1️⃣", "truncated"),
      ("[1, {\"a\":1️⃣", "truncated"), ("[1,1️⃣", "truncated"), ("{\"a\"1️⃣", "truncated"),
      ("[\"二月1️⃣", "truncated"), ("[\"a\\1️⃣", "truncated"), ("[1] 1️⃣]", "trailing-content"),
      ("1 1️⃣2", "trailing-content"), ("{} 1️⃣{}", "trailing-content"),
      ("[1, 21️⃣,\n]", "trailing-comma"), ("{\"a\": 11️⃣,}", "trailing-comma"),
      ("[1 1️⃣2]", "missing-comma"), ("{\"a\": 1\n 1️⃣\"b\": 2}", "missing-comma"),
      ("{\"年\": [11️⃣}}", "missing-comma"), ("{\"a\" 1️⃣1}", "missing-colon"),
      ("{\"a\":1️⃣}", "missing-value"), ("[1,1️⃣,2]", "missing-value"), ("1️⃣]", "missing-value"),
      ("{1️⃣,}", "missing-value"), ("{1️⃣a: 1}", "key-not-text"), ("{1️⃣'a': 1}", "key-not-text"),
      ("{\"a\": 1, 1️⃣2: 3}", "key-not-text"), ("[1️⃣True]", "unexpected"),
      ("[1️⃣nul]", "unexpected"), ("[1️⃣truely]", "unexpected"), ("[1️⃣'a']", "unexpected"),
      ("[1️⃣是]", "unexpected"), ("[1 1️⃣// one\n]", "comment"), ("1️⃣/* */ 1", "comment"),
      ("{1️⃣# x\n}", "comment"), ("[1, 21️⃣，3]", "look-alike"), ("{\"a\"1️⃣：1}", "look-alike"),
      ("1️⃣｛}", "look-alike"), ("{1️⃣“a”: 1}", "look-alike"), ("[1️⃣“a”]", "look-alike"),
      ("[1️⃣01]", "bad-number"), ("[1️⃣+1]", "bad-number"), ("[1️⃣.5]", "bad-number"),
      ("[1️⃣1.]", "bad-number"), ("[1️⃣1e]", "bad-number"), ("[1️⃣-]", "bad-number"),
      ("[1️⃣--1]", "bad-number"), ("[1️⃣0x1F]", "bad-number"), ("[1️⃣NaN]", "bad-number"),
      ("[1️⃣-Infinity]", "bad-number"), ("[1️⃣Infinity]", "bad-number"),
      ("[1️⃣1_000]", "bad-number"), ("[\"a1️⃣\n\"]", "control-character"),
      ("[\"a1️⃣\t\"]", "control-character"), ("[\"山城1️⃣\\x41\"]", "bad-escape"),
      ("[\"1️⃣\\u12G4\"]", "bad-escape"), ("[\"1️⃣\\u12\"]", "bad-escape"),
      ("[\"1️⃣\\uD83D\"]", "lone-surrogate"), ("[\"1️⃣\\uDE00\"]", "lone-surrogate"),
      ("[\"1️⃣\\uD83D\\u0041\"]", "lone-surrogate"),
    ])
  func `a broken text is reported once, where it stops being JSON`(marked: String, code: String) {
    read(marked, expecting: [code]) { $0.skip() }
    read(marked, expecting: [code]) { _ = value(&$0) }
  }

  @Test(
    arguments: [
      ([0x22, 0xFF, 0x22], 2), ([0x22, 0x61, 0xC0, 0x80, 0x22], 3),
      ([0x22, 0xED, 0xA0, 0x80, 0x22], 2), ([0x22, 0xE4, 0xBA, 0x22], 2),
      ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 2), ([0x5B, 0xB0, 0x5D], 2), ([0x22, 0xC3], 2),
    ] as [([UInt8], Int)])
  func `bytes that are no UTF-8 are named`(bytes: [UInt8], column: Int) throws {
    var reader = JSONReader(bytes, file: "test.json")
    reader.skip()
    var issues = Issues()
    reader.end(issues: &issues)
    #expect(issues.all.map(\.code) == ["json.invalid-utf8"])
    #expect(issues.all.map(\.location.column) == [column])
  }

  @Test(arguments: [199, 200, 201, 100_000])
  func `nesting is limited`(depth: Int) {
    let text = String(repeating: "[", count: depth) + String(repeating: "]", count: depth)
    var reader = JSONReader(Array(text.utf8), file: "deep.json")
    reader.skip()
    var issues = Issues()
    reader.end(issues: &issues)
    #expect(issues.all.map(\.code) == (depth > 200 ? ["json.too-deep"] : []))
    #expect(issues.all.allSatisfy { $0.location.column == 201 })
  }

  @Test func `what was not finished is shown where it began`() throws {
    var reader = JSONReader(Array("{\"events\": [\n  {\"id\": 1".utf8), file: "cut.json")
    reader.skip()
    var issues = Issues()
    reader.end(issues: &issues)
    let note = try #require(issues.all.first?.notes.first)
    #expect(note.location == Place(file: "cut.json", line: 2, column: 3))
  }

  @Test func `a byte order mark is passed over, and columns do not count it`() {
    var reader = JSONReader([0xEF, 0xBB, 0xBF] + Array("[x]".utf8), file: "bom.json")
    reader.skip()
    var issues = Issues()
    reader.end(issues: &issues)
    #expect(issues.all.map(\.location.column) == [2])
  }

  @Test(arguments: ["\n", "\r\n", "\r"])
  func `lines end as in every other file of the house`(lineBreak: String) {
    let text = ["{", "  \"a\": 1,", "  \"b\": ?", "}"].joined(separator: lineBreak)
    var reader = JSONReader(Array(text.utf8), file: "a.json")
    reader.skip()
    var issues = Issues()
    reader.end(issues: &issues)
    #expect(issues.all.map(\.location) == [Place(file: "a.json", line: 3, column: 8)])
  }
}
