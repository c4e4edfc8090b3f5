import Diagnostics
import MarkedJSON
import Testing

@Suite struct ValueTests {
  @Test(
    arguments: [
      ("0", 0), ("-0", 0), ("-17", -17), ("9223372036854775807", .max),
      ("-9223372036854775808", .min),
    ] as [(String, Int)])
  func `integers up to 64 bits are read`(text: String, number: Int) {
    let found = read(text) { $0.int() }
    #expect(found == number)
  }

  @Test(
    arguments: [
      ("1️⃣9223372036854775808", "number-too-large"),
      ("1️⃣-9223372036854775809", "number-too-large"),
      ("1️⃣1e3", "wrong-type"), ("1️⃣1.0", "wrong-type"), ("1️⃣1E400", "wrong-type"),
      ("1️⃣\"1\"", "wrong-type"), ("1️⃣null", "wrong-type"), ("1️⃣[1, {\"a\": 2}]", "wrong-type"),
      ("1️⃣11", "out-of-range"), ("1️⃣-1", "out-of-range"),
    ])
  func `what is no integer of the range is reported and passed over`(text: String, code: String) {
    let found = read(text, expecting: [code]) { $0.int(in: 0...10) }
    #expect(found == nil)
  }

  @Test(
    arguments: [
      (#""""#, ""), (#""招聘会""#, "招聘会"), (#""a\"\\\/\b\f\n\r\tz""#, "a\"\\/\u{8}\u{C}\n\r\tz"),
      (#""\u62db\u8058""#, "招聘"), (#""\uD83D\uDE00!""#, "😀!"), (#""\u0000""#, "\0"), (#""😀""#, "😀"),
    ])
  func `texts are read with their escapes`(text: String, characters: String) {
    let found = read(text) { $0.string() }
    #expect(found == characters)
  }

  @Test(
    arguments: [("true", true), ("false", false), ("1", true), ("0", false)] as [(String, Bool)])
  func `a flag may be 1 or 0`(text: String, flag: Bool) {
    let found = read(text) { $0.flag() }
    #expect(found == flag)
  }

  @Test func `null is taken only where it stands`() {
    let found = read("null") { $0.null() }
    #expect(found)
    let other = read("[1]") { $0.null() || $0.array { _, _ in } == false }
    #expect(!other)
  }

  @Test func `a value that nobody reads is passed over`() {
    let sum = read(#"[1, [2, {"x": "]"}], 3, "4", 5]"#) { reader in
      var sum = 0
      reader.array { index, reader in
        if index % 2 == 0 { sum += reader.int() ?? 0 }
      }
      return sum
    }
    #expect(sum == 9)
  }

  @Test func `every wrong value is found in one reading, with its path`() {
    let text = #"{"events": [{"seats": 1️⃣"many"}, {"seats": 3}, {"seats": 2️⃣[1, 2]}], "n": 3️⃣null}"#
    var reader = JSONReader(MarkedText(text).bytes, file: "test.json")
    reader.object { key, reader in
      if reader.text(of: key) == "n" {
        _ = reader.int()
      } else {
        reader.array { _, reader in reader.object { _, reader in _ = reader.int(in: 1...9) } }
      }
    }
    var issues = Issues()
    reader.end(issues: &issues)
    #expect(
      issues.all.map(\.message.en) == [
        "'events[0].seats' must be an integer, not text \"many\"",
        "'events[2].seats' must be an integer, not a list [...]",
        "'n' must be an integer, not null",
      ])
    let marked = MarkedText(text)
    #expect(issues.all.map(\.location) == [marked[1], marked[2], marked[3]])
  }

  @Test func `the number of problems is limited`() {
    let text = "[" + Array(repeating: "null", count: 5000).joined(separator: ",") + "]"
    var reader = JSONReader(Array(text.utf8), file: "many.json")
    reader.array { _, reader in _ = reader.int() }
    var issues = Issues()
    reader.end(issues: &issues)
    #expect(issues.all.count == JSONReader.problemLimit + 1)
    #expect(issues.all.last?.code == "json.too-many-problems")
  }

  @Test(arguments: UInt64(0)..<200)
  func `reading undoes writing`(seed: UInt64) {
    var drawing = Drawing(state: seed)
    let written = drawing.value(depth: 4)
    for bytes in [written.compactBytes, written.prettyBytes] {
      var reader = JSONReader(bytes, file: "again.json")
      #expect(value(&reader) == written, "seed \(seed)")
      var issues = Issues()
      let isSound = reader.end(issues: &issues)
      #expect(isSound, "seed \(seed)")
    }
  }

  @Test(arguments: UInt64(0)..<200)
  func `a text that is cut off anywhere is an error at its end`(seed: UInt64) {
    var drawing = Drawing(state: seed)
    let bytes = JSONText.array([drawing.value(depth: 3)]).compactBytes
    let end = drawing.number(below: bytes.count)
    // Within a character or a word the fault is another one, just before the end.
    let codes: Set = [
      "json.truncated", "json.empty", "json.invalid-utf8", "json.unexpected",
      "json.bad-number", "json.bad-escape",
    ]
    var reader = JSONReader(bytes, file: "cut.json", in: 0..<end)
    reader.skip()
    var issues = Issues()
    let isSound = reader.end(issues: &issues)
    #expect(!isSound, "seed \(seed)")
    #expect(issues.all.count == 1 && codes.contains(issues.all[0].code), "seed \(seed)")
  }
}

/// JSON values drawn from a seed (SplitMix64).
private struct Drawing {
  var state: UInt64

  mutating func number(below limit: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = (state ^ state >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ mixed >> 31) % UInt64(limit))
  }

  mutating func value(depth: Int) -> JSONText {
    switch number(below: depth == 0 ? 4 : 6) {
    case 0: return .null
    case 1: return .bool(number(below: 2) == 0)
    case 2: return .int([0, -1, .max, .min, 42, number(below: 1_000_000)][number(below: 6)])
    case 3: return .string(text())
    case 4: return .array((0..<number(below: 4)).map { _ in value(depth: depth - 1) })
    default:
      return .object(
        (0..<number(below: 4)).map { .init("\($0)" + text(), value(depth: depth - 1)) })
    }
  }

  private mutating func text() -> String {
    let pieces = ["a", "\"", "\\", "\n", "\u{1}", "招聘会", "😀", "é", "e\u{301}", "\u{FFFD}", "/", ""]
    return (0..<number(below: 5)).map { _ in pieces[number(below: pieces.count)] }.joined()
  }
}
