import ConfigValue
import Diagnostics
import MarkedYAML
import Testing

/// Anchors, aliases and merge keys: used here, written there.
@Suite struct AliasTests {
  @Test func `an aliased value is used at the alias and was written at the anchor`() throws {
    let source = MarkedSource(
      "base: 1️⃣&base\n  beds: 2️⃣4\n  days: 3️⃣[4️⃣1]\nnext: 5️⃣*base\n")
    let value = try read(source.text)
    let next = try #require(value["next"])
    #expect(next.location == source[5])
    #expect(next.origin == source[1])
    #expect(next.entry("beds")?.keyLocation == source[5])
    #expect(next["beds"]?.location == source[5])
    #expect(next["beds"]?.origin == source[2])
    #expect(next["days"]?.origin == source[3])
    #expect(next["days"]?[0]?.origin == source[4])
    #expect(value["base"]?["beds"]?.location == source[2])
    #expect(value["base"]?["beds"]?.origin == nil)
  }

  @Test func `an alias within an aliased value still knows where it was written`() throws {
    let source = MarkedSource("- &a 1️⃣x\n- &b [*a]\n- 2️⃣*b\n")
    let inner = try #require(try read("- &a x\n- &b [*a]\n- *b\n")[2]?[0])
    #expect(inner.location == source[2])
    #expect(inner.origin == Place(file: "test.yaml", line: 1, column: 3))
  }

  @Test func `a merge brings keys at its own place and leaves written ones alone`() throws {
    let source = MarkedSource(
      "base: &base {beds: 1️⃣4, nurse: 2️⃣true}\nnext:\n  3️⃣<<: 4️⃣*base\n  beds: 5️⃣8\n")
    let value = try read(source.text)
    let next = try #require(value["next"])
    #expect(next.keys == ["nurse", "beds"])
    #expect(next["beds"]?.location == source[5])
    #expect(next["beds"]?.scalar?.text == "8")
    #expect(next.entry("nurse")?.keyLocation == source[3])
    #expect(next["nurse"]?.location == source[4])
    #expect(next["nurse"]?.origin == source[2])
  }

  @Test func `of several merged mappings the earlier one wins`() throws {
    let value = try read(
      "a: &a {x: 1, y: 1}\nb: &b {y: 2, z: 2}\nc: {<<: [*a, *b, {z: 3, w: 3}], x: 0}\n")
    #expect(value["c"]?.keys.sorted() == ["w", "x", "y", "z"])
    #expect(["w", "x", "y", "z"].map { value["c"]?[$0]?.scalar?.text } == ["3", "0", "1", "2"])
  }

  @Test func `a merge of a merge brings everything`() throws {
    let value = try read("a: &a {x: 1}\nb: &b {<<: *a, y: 2}\nc: {<<: *b}\n")
    #expect(value["c"]?.keys == ["x", "y"])
  }

  @Test func `a quoted << is a key like any other`() throws {
    #expect(try read("'<<': 1\n").keys == ["<<"])
  }

  @Test(arguments: [
    "a: &a 1\nb:\n  <<: 1️⃣*a\n", "<<: 1️⃣x\n", "<<: [1️⃣x]\n", "<<: [{a: b}, 1️⃣[c]]\n",
  ])
  func `only mappings can be merged`(text: String) {
    expectDiagnostics(text, [Expected("yaml.merge-not-mapping")])
  }

  @Test func `two merges in one mapping are one too many`() {
    expectDiagnostics(
      "a: &a {x: 1}\nb:\n  2️⃣<<: *a\n  1️⃣<<: *a\n", [Expected("yaml.duplicate-key", note: 2)])
  }

  @Test func `an alias may stand for a key`() throws {
    #expect(try read("- &k 键\n- *k : v\n")[1]?.keys == ["键"])
  }

  @Test func `an anchor given again holds from there on`() throws {
    let value = try read("- &a 1\n- *a\n- &a 2\n- *a\n- &b [&b x, *b]\n- *b\n")
    #expect(value[1]?.scalar?.text == "1")
    #expect(value[3]?.scalar?.text == "2")
    #expect(value[4]?[1]?.scalar?.text == "x")
    #expect(value[5]?.scalar?.text == "x")
  }

  @Test func `an alias to nowhere is named, with the anchor that may be meant`() throws {
    let source = MarkedSource("base: &base 1\nb: 1️⃣*bsae\nc: 2\n")
    var issues = Issues()
    let value = configValue(yaml: Array(source.text.utf8), file: "test.yaml", issues: &issues)
    #expect(issues.all.map(\.code) == ["yaml.undefined-alias"])
    #expect(issues.all.first?.location == source[1])
    #expect(issues.all.first?.help?.en == "did you mean '*base'?")
    #expect(value?.keys == ["base", "b", "c"])
  }

  @Test(arguments: ["a: 2️⃣&a [1️⃣*a]\n", "2️⃣&a {b: {c: 1️⃣*a}}\n", "a: 2️⃣&a\n  <<: 1️⃣*a\n"])
  func `a value cannot contain itself`(text: String) throws {
    let source = MarkedSource(text)
    var issues = Issues()
    _ = configValue(yaml: Array(source.text.utf8), file: "test.yaml", issues: &issues)
    let first = try #require(issues.all.first)
    #expect(first.code == "yaml.recursive-alias")
    #expect(first.location == source[1])
    #expect(first.notes.map(\.location) == [source[2]])
  }
}
