import ConfigValue
import Diagnostics
import MarkedYAML
import Testing

/// Edits change what they name and nothing else.
@Suite struct EditingTests {
  struct Case: Sendable {
    var before: String
    var edits: [YAMLEdit]
    var after: String

    init(_ before: String, _ edits: YAMLEdit..., gives after: String) {
      self.before = before
      self.edits = edits
      self.after = after
    }
  }

  @Test(arguments: [
    Case("a: 1 # 注\nb: 2\n", .set(["a"], 3), gives: "a: 3 # 注\nb: 2\n"),
    Case("a: 'x'   # 注\n", .set(["a"], "y"), gives: "a: 'y'   # 注\n"),
    Case("a: \"x\"\n", .set(["a"], "y\"z"), gives: "a: \"y\\\"z\"\n"),
    Case("a: 'x'\n", .set(["a"], "it's"), gives: "a: 'it''s'\n"),
    Case("a: 'x'\n", .set(["a"], 4), gives: "a: 4\n"),
    Case("a: x\n", .set(["a"], "yes"), gives: "a: 'yes'\n"),
    Case("a: x\n", .set(["a"], "7"), gives: "a: '7'\n"),
    Case("a: x\n", .set(["a"], "b: c"), gives: "a: 'b: c'\n"),
    Case("a: x\n", .set(["a"], "春风，行动：甲"), gives: "a: 春风，行动：甲\n"),
    Case("日期: 2026-02-24\n", .set(["日期"], "2026-03-01"), gives: "日期: 2026-03-01\n"),
    Case("a: [x, y]\n", .set(["a", 1], "一, 二"), gives: "a: [x, '一, 二']\n"),
    Case("a: [x, y]\n", .set(["a", 1], "一，二"), gives: "a: [x, '一，二']\n"),
    Case(
      "时段: [09:00-12:00]\n", .set(["时段", 0], "14:00-17:00"), gives: "时段: [14:00-17:00]\n"),
    Case("a:\nb: 1\n", .set(["a"], "x"), gives: "a: x\nb: 1\n"),
    Case("a: # 注\nb: 1\n", .set(["a"], "x"), gives: "a: x # 注\nb: 1\n"),
    Case("-\n- 1\n", .set([0], 2), gives: "- 2\n- 1\n"),
    Case("{a, b: 1}\n", .set(["a"], 2), gives: "{a: 2, b: 1}\n"),
    Case("{a: , b: 1}\n", .set(["a"], 2), gives: "{a:  2, b: 1}\n"),
    Case("a: x", .set(["a"], ["p", "q"]), gives: "a: [p, q]"),
    Case("a: {x: 1}  # 注\n", .set(["a"], 2), gives: "a: 2  # 注\n"),
    Case("a:\n  - 1\n  - 2\nb: 3\n", .set(["a"], [4]), gives: "a: [4]\nb: 3\n"),
    Case("- - 1\n  - 2\n- 3\n", .set([0], 4), gives: "- 4\n- 3\n"),
    Case(
      "a: | # 注\n  one\n  two\n\nb: 3\n", .set(["a"], "x"), gives: "a: x # 注\n\nb: 3\n"),
    Case(
      "a: | # 注\n  one\n\nb: 3\n", .set(["a"], "x\ny\n"), gives: "a: | # 注\n  x\n  y\n\nb: 3\n"),
    Case("a: >-\n   one\n   two", .set(["a"], "x\ny"), gives: "a: |-\n  x\n  y"),
    Case("a: one\n  two # 注\nb: 1\n", .set(["a"], "x"), gives: "a: x # 注\nb: 1\n"),
    Case("a: !!str 5\n", .set(["a"], "6"), gives: "a: '6'\n"),
    Case("a: &k 5\nb: 1\n", .set(["a"], 6), gives: "a: 6\nb: 1\n"),
    Case("a: &k 5\nb: *k\nc: *k\n", .set(["b"], 6), gives: "a: &k 5\nb: 6\nc: *k\n"),
    Case("5\n", .set([], 6), gives: "6\n"),
    Case("\u{FEFF}甲: 一\r\n乙: 二\t\r\n", .set(["乙"], "三"), gives: "\u{FEFF}甲: 一\r\n乙: 三\t\r\n"),
  ])
  func `a value is replaced where it stands`(edit: Case) throws { try check(edit) }

  @Test(arguments: [
    Case("a: 1\n", .add(key: "b", 2, to: []), gives: "a: 1\nb: 2\n"),
    Case("a: 1", .add(key: "b", 2, to: []), gives: "a: 1\nb: 2"),
    Case("a: 1 # 注\n# 完\n", .add(key: "b", 2, to: []), gives: "a: 1 # 注\nb: 2\n# 完\n"),
    Case("a: 1\r\n", .add(key: "b", 2, to: []), gives: "a: 1\r\nb: 2\r\n"),
    Case("a: 1\nc: 3\n", .add(key: "b", 2, to: [], after: "a"), gives: "a: 1\nb: 2\nc: 3\n"),
    Case(
      "a: 1\n", .add(key: "b", 2, to: []), .add(key: "c", 3, to: []), gives: "a: 1\nb: 2\nc: 3\n"),
    Case(
      "- a: 1\n  b: 2\n- c: 3\n", .add(key: "x", 4, to: [0]),
      gives: "- a: 1\n  b: 2\n  x: 4\n- c: 3\n"),
    Case(
      "a:\n   b: 1\n\nc: 2\n", .add(key: "x", 4, to: ["a"]), gives: "a:\n   b: 1\n   x: 4\n\nc: 2\n"
    ),
    Case("a: {b: 1} # 注\n", .add(key: "x", 4, to: ["a"]), gives: "a: {b: 1, x: 4} # 注\n"),
    Case("a: {}\n", .add(key: "x", "一,二", to: ["a"]), gives: "a: {x: '一,二'}\n"),
    Case("a: {b: 1, }\n", .add(key: "x", 4, to: ["a"]), gives: "a: {b: 1, x: 4, }\n"),
    Case("a: |\n  t\n", .add(key: "b", 1, to: []), gives: "a: |\n  t\nb: 1\n"),
    Case("a: |+\n  t\n\n", .add(key: "b", 1, to: []), gives: "a: |+\n  t\n\nb: 1\n"),
    Case(
      "a: 1\n", .add(key: "时段", ["09:00-12:00", "14:00-17:00"], to: []),
      gives: "a: 1\n时段: [09:00-12:00, 14:00-17:00]\n"),
    Case(
      "a: 1\n", .add(key: "固定", [["活动": "x", "标签": ["甲", "乙"]]], to: []),
      gives: "a: 1\n固定:\n  - 活动: x\n    标签: [甲, 乙]\n"),
    Case("a: 1\n", .add(key: "t", "x\ny\n", to: []), gives: "a: 1\nt: |\n  x\n  y\n"),
    Case("- 1\n- 2 # 注\n", .append(3, to: []), gives: "- 1\n- 2 # 注\n- 3\n"),
    Case("a:\n- 1\nb: 2\n", .append(3, to: ["a"]), gives: "a:\n- 1\n- 3\nb: 2\n"),
    Case(
      "a:\n  -   x: 1\n      y: 2\n", .append(["x": 3], to: ["a"]),
      gives: "a:\n  -   x: 1\n      y: 2\n  - {x: 3}\n"),
    Case("a: [1, 2]\n", .append(3, to: ["a"]), gives: "a: [1, 2, 3]\n"),
    Case("a: []\n", .append(3, to: ["a"]), gives: "a: [3]\n"),
    Case(
      "a: [\n  1,\n  2 # 注\n]\n", .append(3, to: ["a"]), gives: "a: [\n  1,\n  2, # 注\n  3\n]\n"),
    Case(
      "a: [\n  1,\n  2, # 注\n]\n", .append(3, to: ["a"]),
      gives: "a: [\n  1,\n  2, # 注\n  3,\n]\n"),
    Case("- - 1\n  - 2\n- 3\n", .append(4, to: [0]), gives: "- - 1\n  - 2\n  - 4\n- 3\n"),
  ])
  func `an entry goes behind its siblings as they are written`(edit: Case) throws {
    try check(edit)
  }

  @Test(arguments: [
    Case("a: 1 # 甲\nb: 2\n", .remove(["a"]), gives: "b: 2\n"),
    Case("a: 1\n# 说明\nb: 2 # 乙\n", .remove(["b"]), gives: "a: 1\n# 说明\n"),
    Case("a: 1\nb: 2", .remove(["b"]), gives: "a: 1\n"),
    Case("a:\n  x: 1\n  y: 2\nb: 2\n", .remove(["a"]), gives: "b: 2\n"),
    Case("- a: 1\n  b: 2\n", .remove([0, "a"]), gives: "- b: 2\n"),
    Case("- a: 1 # 甲\n  # 说明\n  b: 2\n", .remove([0, "a"]), gives: "-\n  # 说明\n  b: 2\n"),
    Case(
      "- a: 1\n  b: 2\n  c: 3\n", .remove([0, "a"]), .remove([0, "b"]),
      gives: "-\n  c: 3\n"),
    Case("- 1\n- 2\n- 3\n", .remove([0]), .remove([2]), gives: "- 2\n"),
    Case("a: [1, 2, 3]\n", .remove(["a", 0]), gives: "a: [2, 3]\n"),
    Case("a: [1, 2, 3]\n", .remove(["a", 1]), gives: "a: [1, 3]\n"),
    Case("a: [1, 2, 3]\n", .remove(["a", 2]), .remove(["a", 1]), gives: "a: [1]\n"),
    Case("a: [ 1, 2, ]\n", .remove(["a", 0]), .remove(["a", 1]), gives: "a: [  ]\n"),
    Case("a: [1]\n", .remove(["a", 0]), gives: "a: []\n"),
    Case("a: {x: 1, y: 2} # 注\n", .remove(["a", "y"]), gives: "a: {x: 1} # 注\n"),
    Case("a: [\n  1, # 一\n  2, # 二\n]\n", .remove(["a", 1]), gives: "a: [\n  1, # 一\n]\n"),
    Case("a:\n  x: 1 # 注\nb: 2\n", .remove(["a", "x"]), gives: "a:\n  {}\nb: 2\n"),
    Case("a:\n- x\n- y\nb: 2\n", .remove(["a", 0]), .remove(["a", 1]), gives: "a:\n  []\nb: 2\n"),
    Case("a: 1\n", .remove(["a"]), gives: "{}\n"),
    Case("a: 1\n", .remove(["a"]), .add(key: "b", 2, to: []), gives: "b: 2\n"),
    Case("a: |\n  x\n  y\n\nb: 1\n", .remove(["a"]), gives: "\nb: 1\n"),
    Case("a: 1\r\nb: 2\r\n", .remove(["a"]), gives: "b: 2\r\n"),
  ])
  func `an entry goes with its line, its comma and its comment`(edit: Case) throws {
    try check(edit)
  }

  @Test(arguments: [
    Case("a:\n  b: 1\n", .comment("须核对", above: ["a", "b"]), gives: "a:\n  # 须核对\n  b: 1\n"),
    Case(
      "- a: 1\n  b: 2\n", .comment("一\n二", above: [0, "a"]), gives: "# 一\n# 二\n- a: 1\n  b: 2\n"),
    Case("a: [1, 2]\n", .comment("x", above: ["a", 1]), gives: "# x\na: [1, 2]\n"),
    Case(
      "a: 1\nb: 2\n", .set(["a"], 3), .comment("原为 1", above: ["a"]), .remove(["b"]),
      gives: "# 原为 1\na: 3\n"),
    Case("\u{FEFF}a: 1\r\n", .comment("x", above: ["a"]), gives: "\u{FEFF}# x\r\na: 1\r\n"),
  ])
  func `a comment stands above the line`(edit: Case) throws { try check(edit) }

  struct Refusal: Sendable {
    var before: String
    var edits: [YAMLEdit]
    var code: String

    init(_ before: String, _ edits: YAMLEdit..., code: String) {
      self.before = before
      self.edits = edits
      self.code = code
    }
  }

  @Test(arguments: [
    Refusal("a: 1\n", .set(["b"], 1), code: "yaml.edit-no-such-place"),
    Refusal("a: [1]\n", .set(["a", 1], 1), code: "yaml.edit-no-such-place"),
    Refusal("a: 1\n", .remove([]), code: "yaml.edit-no-such-place"),
    Refusal("a: 1\n", .add(key: "b", 1, to: [], after: "c"), code: "yaml.edit-no-such-place"),
    Refusal("a: 1\n", .add(key: "a", 1, to: []), code: "yaml.edit-key-exists"),
    Refusal(
      "a: 1\n", .add(key: "b", 1, to: []), .add(key: "b", 2, to: []), code: "yaml.edit-key-exists"),
    Refusal("a: 1\n", .append(1, to: ["a"]), code: "yaml.edit-not-collection"),
    Refusal("a: [1]\n", .add(key: "b", 1, to: ["a"]), code: "yaml.edit-not-collection"),
    Refusal("a: &k {x: 1}\nb: *k\n", .set(["a", "x"], 2), code: "yaml.edit-shared"),
    Refusal("a: &k {x: 1}\nb: *k\n", .set(["b", "x"], 2), code: "yaml.edit-shared"),
    Refusal("a: &k {x: 1}\nb: *k\n", .remove(["a"]), code: "yaml.edit-shared"),
    Refusal("a: &k {x: 1}\nb: *k\n", .add(key: "y", 1, to: ["b"]), code: "yaml.edit-shared"),
    Refusal("a: &k {x: 1}\nb:\n  <<: *k\n  z: 1\n", .set(["b", "x"], 2), code: "yaml.edit-shared"),
    Refusal(
      "a: &k {x: 1}\nb:\n  <<: *k\n  x: 1\n  y: 1\n", .remove(["b", "x"]),
      code: "yaml.edit-unsafe"),
    Refusal("a:\n  - 1 # 注\n  - 2\n", .set(["a"], 2), code: "yaml.edit-comment"),
    Refusal("a: [1, # 注\n 2]\n", .set(["a"], 2), code: "yaml.edit-comment"),
    Refusal("a: {x: 1}\n", .set(["a"], 2), .set(["a", "x"], 3), code: "yaml.edit-overlap"),
    Refusal("a:\n  x: 1\nb: 1\n", .remove(["a"]), .set(["a", "x"], 3), code: "yaml.edit-overlap"),
    Refusal("[a: 1, b]\n", .add(key: "x", 1, to: [0]), code: "yaml.edit-unsafe"),
    Refusal("a: 'x\n\n  y'\n", .comment("x", above: ["b"]), code: "yaml.edit-no-such-place"),
  ])
  func `what cannot be done at one place alone is refused`(refusal: Refusal) throws {
    let document = try document(refusal.before)
    let refused = #expect(throws: YAMLEditRefused.self) {
      try document.edited(by: refusal.edits)
    }
    #expect(refused?.diagnostic.code == refusal.code)
  }

  @Test func `a file with errors is not edited`() {
    var issues = Issues()
    #expect(YAMLDocument(yaml: Array("a: 1\na: 2\n".utf8), file: "t.yaml", issues: &issues) == nil)
    #expect(issues.all.map(\.code) == ["yaml.duplicate-key"])
  }

  @Test func `places lead to paths`() throws {
    let source = MarkedSource("场次:\n- 1️⃣代号: 2️⃣a\n  时段: 3️⃣[4️⃣x]\n")
    let document = try document(source.text)
    #expect(document.path(ofValueAt: source[1]) == ["场次", 0])
    #expect(document.path(ofKeyAt: source[1]) == ["场次", 0, "代号"])
    #expect(document.path(ofValueAt: source[2]) == ["场次", 0, "代号"])
    #expect(document.path(ofValueAt: source[3]) == ["场次", 0, "时段"])
    #expect(document.path(ofValueAt: source[4]) == ["场次", 0, "时段", 0])
    #expect(document.path(ofKeyAt: source[3]) == nil)
    #expect(document.value(at: ["场次", 0, "代号"])?.scalar?.text == "a")
  }

  private func check(_ edit: Case) throws {
    let result = try document(edit.before).edited(by: edit.edits)
    #expect(String(decoding: result, as: UTF8.self) == edit.after)
  }
}

func document(_ text: String) throws -> YAMLDocument {
  var issues = Issues()
  return try #require(YAMLDocument(yaml: Array(text.utf8), file: "test.yaml", issues: &issues))
}
