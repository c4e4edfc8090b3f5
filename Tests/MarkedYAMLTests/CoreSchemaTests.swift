import ConfigValue
import MarkedYAML
import Testing

/// YAML 1.2.2 §10.3.2, and what it leaves as text.
@Suite struct CoreSchemaTests {
  @Test(arguments: ["", "~", "null", "Null", "NULL"])
  func `these are nothing`(text: String) { #expect(CoreSchema.resolve(plain: text) == .null) }

  @Test(arguments: [
    ("true", true), ("True", true), ("TRUE", true), ("false", false), ("False", false),
    ("FALSE", false),
  ])
  func `these are yes or no`(text: String, value: Bool) {
    #expect(CoreSchema.resolve(plain: text) == .bool(value))
  }

  @Test(arguments: [
    ("0", 0), ("-0", 0), ("+12", 12), ("-7", -7), ("007", 7), ("0o17", 15), ("0xfF", 255),
    ("123456789012345678", 123_456_789_012_345_678), ("9223372036854775807", .max),
    ("-9223372036854775808", .min), ("0x7fffffffffffffff", .max),
  ])
  func `these are whole numbers`(text: String, value: Int) {
    #expect(CoreSchema.resolve(plain: text) == .integer(value))
  }

  @Test(arguments: [
    ("1.5", 1.5), ("-1.", -1), (".5", 0.5), ("+.5", 0.5), ("1e3", 1000), ("1E-2", 0.01),
    ("12.5e+1", 125), (".inf", .infinity), ("+.Inf", .infinity), ("-.INF", -.infinity),
    ("9223372036854775808", 9_223_372_036_854_775_808), ("0x8000000000000000", 0x1p63),
    ("0o1000000000000000000000", 0x1p63),
  ])
  func `these are decimals`(text: String, value: Double) {
    #expect(CoreSchema.resolve(plain: text) == .decimal(value))
  }

  @Test(arguments: [".nan", ".NaN", ".NAN"])
  func `these are not a number`(text: String) {
    guard case .decimal(let value) = CoreSchema.resolve(plain: text) else {
      Issue.record("\(text) is no decimal")
      return
    }
    #expect(value.isNaN)
  }

  @Test(arguments: [
    "on", "off", "yes", "no", "是", "否", "y", "tRue", "nul", "~~", "0b1", "0o8", "0x", "0o", "0xg",
    "0x-1", "0o+1", "1_000", "1,000", "09:30", "2026-03-01", "+", "-", ".", "+.", "e5", "+e5",
    ".e5",
    "1e", "1e+", "1.2.3", "--1", "１２", "inf", "nan", "Infinity", "-.nan", "1 2",
  ])
  func `these are text`(text: String) { #expect(CoreSchema.resolve(plain: text) == .string) }

  @Test func `a number keeps its spelling`() throws {
    let value = try read("- 007\n- 1.50\n- 0x1F\n")
    #expect(value[0]?.scalar == Scalar("007", .integer(7)))
    #expect(value[1]?.scalar == Scalar("1.50", .decimal(1.5)))
    #expect(value[2]?.scalar == Scalar("0x1F", .integer(31)))
  }

  @Test func `core tags are honoured`() throws {
    let value = try read(
      "- !!str 4\n- ! 4\n- !!int '4'\n- !!float 4\n- !!null ''\n- !!bool 'true'\n"
        + "- !!seq [1]\n- !!map {a: 1}\n- !!str\n")
    let resolved = (0..<6).map { value[$0]?.scalar?.resolved }
    #expect(
      resolved == [.string, .string, .integer(4), .decimal(4), .null, .bool(true)])
    #expect(value[8]?.scalar == Scalar("", .string))
  }

  @Test(arguments: [
    ("a: 1️⃣!!int 四\n", "yaml.tag-mismatch"), ("a: 1️⃣!!bool yes\n", "yaml.tag-mismatch"),
    ("a: 1️⃣!!map [1]\n", "yaml.tag-mismatch"), ("a: 1️⃣!!seq 1\n", "yaml.tag-mismatch"),
    ("a: 1️⃣!!str {b: c}\n", "yaml.tag-mismatch"),
    ("a: 1️⃣!!timestamp 2026-01-01\n", "yaml.unknown-tag"),
    ("a: 1️⃣!campaign {b: c}\n", "yaml.unknown-tag"), ("a: !1️⃣重要 x\n", "yaml.tag-syntax"),
    ("a: 1️⃣!x!y z\n", "yaml.tag-syntax"),
  ])
  func `a tag that does not fit or that nobody knows is refused`(text: String, code: String) {
    expectDiagnostics(text, [Expected(code)])
  }
}
