import ConfigValue
import Diagnostics
import MarkedYAML
import Testing

/// The shape of what is read, and where each part of it stands.
@Suite struct ReadingTests {
  @Test func `a mapping keeps its keys in order, with their places`() throws {
    let source = MarkedSource("1️⃣编号: 2️⃣cq-1\n3️⃣beds:   4️⃣4\n")
    let value = try read(source.text)
    #expect(value.keys == ["编号", "beds"])
    #expect(value.location == source[1])
    #expect(value.entry("编号")?.keyLocation == source[1])
    #expect(value["编号"]?.location == source[2])
    #expect(value.entry("beds")?.keyLocation == source[3])
    #expect(value["beds"]?.location == source[4])
    #expect(value["beds"]?.origin == nil)
  }

  @Test(arguments: [
    "a: 1\nb: 1️⃣x",
    "a: 1\r\nb: 1️⃣x\r\n",
    "a: 1\rb: 1️⃣x",
    "# 注释\n\n\na: 1\nb: 1️⃣x",
    "a: {标题: 😀𠀀, b: 1}\nb: 1️⃣x",
    "😀𠀀春: 1\nb:  1️⃣x",
    "a: |\n  one\n  two\n\nb: 1️⃣x",
    "a: \"one\n  two\"\nb: 1️⃣x",
    "{甲: 😀, b: 1️⃣x}",
    "{\"甲\\u4e00😀\": [😀, 一, {二: 三}], b: 1️⃣'x'}",
    "a: &x 1\nb: 1️⃣!!str x",
    "--- # start\nb: 1️⃣x\n...\n",
    "%YAML 1.2\n---\nb: 1️⃣x",
    "b:\n   1️⃣x",
    "? b\n: 1️⃣x",
  ])
  func `columns count Unicode scalars and lines count CR, LF and CRLF`(marked: String) throws {
    let source = MarkedSource(marked)
    let value = try read(source.text)
    #expect(value["b"]?.location == source[1])
    #expect(value["b"]?.scalar?.text == "x")
  }

  @Test func `a byte order mark takes no column`() throws {
    let value = try read("\u{FEFF}a: b")
    #expect(value.location == Place(startOf: "test.yaml"))
    #expect(value["a"]?.location.column == 4)
  }

  @Test func `a key without a value has nothing, right behind its colon`() throws {
    let source = MarkedSource("a:1️⃣\nb: 1\n")
    let value = try read(source.text)
    #expect(value["a"]?.isNull == true)
    #expect(value["a"]?.location == source[1])
  }

  @Test func `lists hold values and lists`() throws {
    let value = try read("- 1\n- [二, 3]\n-\n  - 4\n- k: v\n  w: x\n")
    #expect(value[0]?.scalar == Scalar("1", .integer(1)))
    #expect(value[1]?[0]?.scalar == Scalar("二", .string))
    #expect(value[2]?[0]?.scalar == Scalar("4", .integer(4)))
    #expect(value[3]?.keys == ["k", "w"])
  }

  @Test func `quoted and block scalars are text`() throws {
    let value = try read("a: '4'\nb: \"true\"\nc: |\n  4\nd: >-\n  4\ne: \"\\u4e2d\"\nf: ''\n")
    for (key, text) in [
      ("a", "4"), ("b", "true"), ("c", "4\n"), ("d", "4"), ("e", "中"), ("f", ""),
    ] {
      #expect(value[key]?.scalar == Scalar(text, .string))
    }
  }

  @Test func `keys keep their spelling whatever they resolve to`() throws {
    let value = try read("007: a\n2026: b\ntrue: c\n~: d\n\"\": e\n")
    #expect(value.keys == ["007", "2026", "true", "~", ""])
  }

  @Test(arguments: ["", "\n\n", "# only a comment\n", "---\n", "---\n...\n", "\u{FEFF}", "   "])
  func `an empty file is said to be empty`(text: String) {
    #expect(codes(Array(text.utf8)) == ["yaml.empty"])
  }

  @Test func `a second document is reported and the first one kept`() throws {
    let value = expectDiagnostics("a: 1\n1️⃣---\nb: 2\n", [Expected("yaml.second-document")])
    #expect(value?.keys == ["a"])
  }

  @Test func `a key given twice is reported with the first, which stays`() throws {
    let value = expectDiagnostics(
      "2️⃣编号: 1\nb: 2\n1️⃣编号: 3\n", [Expected("yaml.duplicate-key", note: 2)])
    #expect(value?["编号"]?.scalar?.text == "1")
    #expect(value?.keys == ["编号", "b"])
  }

  @Test func `a duplicate among many keys is found`() {
    let many = (0..<40).map { "键\($0): \($0)\n" }.joined()
    expectDiagnostics("2️⃣甲: 1\n\(many)1️⃣甲: 3\n", [Expected("yaml.duplicate-key", note: 2)])
  }

  @Test func `equal keys of different mappings are no duplicates`() throws {
    _ = try read("a: {x: 1}\nb: {x: 1}\nc:\n  - x: 1\n  - x: 2\nx: 3\n")
  }

  @Test(arguments: ["? 1️⃣[a, b]\n: c\n", "1️⃣{a: b}: c\n", "? 1️⃣- a\n: c\n"])
  func `a key that is no text is refused`(text: String) {
    let value = expectDiagnostics("\(text)d: e\n", [Expected("yaml.key-not-text")])
    #expect(value?.keys == ["d"])
  }
}
