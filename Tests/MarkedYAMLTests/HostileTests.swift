import Diagnostics
import MarkedYAML
import Testing

/// Any bytes end well, and at once.
@Suite struct HostileTests {
  /// First of the diagnostics for these bytes.
  private func first(_ bytes: [UInt8]) -> Diagnostic? {
    var issues = Issues()
    let value = configValue(yaml: bytes, file: "test.yaml", issues: &issues)
    #expect(value != nil || issues.hasErrors)
    return issues.all.first
  }

  private func text(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test func `a scalar of 100 MB is refused unread`() {
    #expect(first([UInt8](repeating: 0x78, count: 100_000_000))?.code == "yaml.too-large")
  }

  @Test func `a scalar of more than 1 MB is refused where it begins`() {
    let found = first(text("a: 1\nb: ") + [UInt8](repeating: 0x78, count: 1_100_000))
    #expect(found?.code == "yaml.scalar-too-long")
    #expect(found?.location == Place(file: "test.yaml", line: 2, column: 4))
  }

  @Test(arguments: ["[", "{a: ", "- ", "? ", "[\n", "!!seq [", "&a [", "{? "])
  func `a nesting of 20,000 is refused`(opening: String) {
    let found = first(text("a:\n - " + String(repeating: opening, count: 20_000)))
    #expect(["yaml.too-deep", "yaml.too-many-values"].contains(found?.code))
  }

  @Test func `aliases of aliases are refused at the one that is too much`() {
    var bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n"
    for level in 1...9 {
      let row = [String](repeating: "*a\(level - 1)", count: 10).joined(separator: ", ")
      bomb += "a\(level): &a\(level) [\(row)]\n"
    }
    let found = first(text(bomb))
    #expect(found?.code == "yaml.too-many-aliases")
    #expect(found?.location.line == 5)
  }

  @Test func `a chain of aliases cannot nest deeper than brackets can`() {
    var chain = "- &a0 [x]\n"
    for level in 1...300 { chain += "- &a\(level) [*a\(level - 1)]\n" }
    #expect(first(text(chain))?.code == "yaml.too-deep")
  }

  @Test func `a million values are too many`() {
    #expect(first(text(String(repeating: "-\n", count: 1_000_001)))?.code == "yaml.too-many-values")
  }

  @Test func `blanks without end are refused`() {
    let found = first(text("a: b" + String(repeating: " ", count: 5000) + "c\n"))
    #expect(found?.code == "yaml.blank-run")
  }

  @Test func `directives without end are refused`() {
    let lines = (0..<100).map { "%TAG !t\($0)! x\n" }.joined()
    #expect(first(text(lines + "--- a\n"))?.location.line == 17)
  }

  @Test func `a file full of mistakes does not report all of them`() {
    #expect(codes(text(String(repeating: "a: 1\n", count: 5000))).count <= 501)
  }

  @Test(
    arguments: [
      ([0x61, 0x3A, 0x20, 0x00], "yaml.control-character", 4),
      ([0x61, 0x3A, 0x20, 0x1B, 0x5B], "yaml.control-character", 4),
      ([0x61, 0x3A, 0x20, 0x7F], "yaml.control-character", 4),
      ([0xE6, 0x98, 0xA5, 0x3A, 0x20, 0xEF, 0xBB, 0xBF], "yaml.control-character", 4),
      ([0x61, 0x3A, 0x20, 0xC2, 0x85, 0x62], "yaml.line-separator", 4),
      ([0x61, 0x3A, 0x20, 0xE2, 0x80, 0xA8], "yaml.line-separator", 4),
      ([0xE6, 0x98, 0xA5, 0x3A, 0x20, 0xE6, 0x98, 0xA5, 0x80], "yaml.invalid-utf8", 5),
      ([0xE6, 0x98, 0xA5, 0x3A, 0x20, 0xC0, 0x80], "yaml.invalid-utf8", 4),
      ([0x61, 0x3A, 0x20, 0xED, 0xA0, 0x80], "yaml.invalid-utf8", 4),
      ([0x61, 0x3A, 0x20, 0xF5, 0x80, 0x80, 0x80], "yaml.invalid-utf8", 4),
      ([0x61, 0x3A, 0x20, 0xE6], "yaml.invalid-utf8", 4),
      ([0xB1, 0xE0, 0xBA, 0xC5, 0x3A, 0x20, 0x31], "yaml.encoding", 1),
      ([0x61, 0x3A, 0x20, 0xB4, 0xBA, 0xB7, 0xE7], "yaml.encoding", 4),
      ([0xFF, 0xFE, 0x61, 0x00], "yaml.encoding", 1),
      ([0xFE, 0xFF, 0x00, 0x61], "yaml.encoding", 1),
      ([0x61, 0x00, 0x3A, 0x00], "yaml.encoding", 1),
      ([0x00, 0x61, 0x00, 0x3A], "yaml.encoding", 1),
      ([0xFF, 0xFE, 0x00, 0x00], "yaml.encoding", 1),
    ] as [([UInt8], String, Int)])
  func `bytes that are not UTF-8 text are named at the first of them`(
    bytes: [UInt8], code: String, column: Int
  ) {
    let found = first(bytes)
    #expect(found?.code == code)
    #expect(found?.location == Place(file: "test.yaml", line: 1, column: column))
  }

  @Test func `the encoding is named`() {
    #expect(
      first([0xB1, 0xE0, 0xBA, 0xC5, 0x3A])?.message.en == "the file is in GB18030, not UTF-8")
    #expect(first([0xFF, 0xFE, 0x61, 0x00])?.message.zh == "文件的编码是 UTF-16，不是 UTF-8")
  }
}
