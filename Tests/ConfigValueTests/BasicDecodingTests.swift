import CivilTime
import ConfigValue
import Diagnostics
import Testing

@Suite struct BasicDecodingTests {
  @Test(
    "text keeps its characters as written",
    arguments: [
      ("007", "007"), ("500103", "500103"), ("yes", "yes"), ("true", "true"), ("1.50", "1.50"),
      ("\"\"", ""), ("招聘会", "招聘会"),
    ])
  func text(yaml: String, text: String) throws {
    #expect(try decode(yaml, as: String.self).value == text)
  }

  @Test(
    "yes and no are read in both languages, and as a spreadsheet exports them",
    arguments: [
      ("是", true), ("yes", true), ("on", true), ("true", true), ("TRUE", true), ("否", false),
      ("no", false), ("off", false), ("false", false), ("False", false), ("\"true\"", true),
    ])
  func yesAndNo(yaml: String, flag: Bool) throws {
    #expect(try decode(yaml, as: Bool.self).value == flag)
  }

  @Test(
    "a whole number is nothing else",
    arguments: [
      ("1️⃣4.5", "config.invalid-value"), ("1️⃣四", "config.invalid-value"),
      ("1️⃣４０", "config.full-width"), ("1️⃣true", "config.invalid-value"),
      ("1️⃣~", "config.wrong-type"), ("1️⃣[4]", "config.wrong-type"),
      ("1️⃣{a: 4}", "config.wrong-type"), ("1️⃣1,200", "config.invalid-value"),
      ("1️⃣99999999999999999999", "config.invalid-value"),
    ])
  func noNumber(marked: String, code: String) throws {
    try decode(marked, as: Int.self, expecting: [code])
  }

  @Test(
    "no value of the wrong kind is taken for a yes or no",
    arguments: [
      ("1️⃣maybe", "config.invalid-value"), ("1️⃣1", "config.invalid-value"),
      ("1️⃣[是]", "config.wrong-type"),
    ])
  func noFlag(marked: String, code: String) throws {
    try decode(marked, as: Bool.self, expecting: [code])
  }

  @Test func `a single value is a list of one`() throws {
    #expect(try decode("4", as: [Int].self).value == [4])
    #expect(try decode("[4, 5]", as: [Int].self).value == [4, 5])
    #expect(try decode("[]", as: [Int].self).value == [])
  }

  @Test func `every wrong element of a list is said`() throws {
    try decode(
      "[1, 1️⃣x, 2, 2️⃣y]", as: [Int].self,
      expecting: ["config.invalid-value", "config.invalid-value"])
  }

  @Test(
    "several words in one are answered with the list that was meant",
    arguments: [
      ("1️⃣周六、周日", "[周六, 周日]"), ("1️⃣周六，周日", "[周六, 周日]"), ("1️⃣周六 周日", "[周六, 周日]"),
      ("1️⃣saturday, sunday", "[saturday, sunday]"),
    ])
  func unbracketed(marked: String, list: String) throws {
    let result = try decode(marked, as: Set<Weekday>.self, expecting: ["config.invalid-value"])
    #expect(result.diagnostics.first?.help?.en == "write a list: \(list)")
  }

  @Test func `a list with one wrong word keeps the message about that word`() throws {
    let result = try decode(
      "1️⃣周六、周八", as: Set<Weekday>.self, expecting: ["config.invalid-value"])
    #expect(result.diagnostics.first?.help?.en.contains("write a list") != true)
  }

  @Test(
    "a near miss is answered with the word that was meant",
    arguments: [
      ("1️⃣saturdy", "saturday"), ("1️⃣星期6", "星期一"), ("1️⃣mondy", "monday"),
    ])
  func didYouMean(marked: String, meant: String) throws {
    let result = try decode(marked, as: Weekday.self, expecting: ["config.invalid-value"])
    #expect(result.diagnostics.first?.help?.en == "did you mean '\(meant)'?")
  }

  @Test func `a word that is near to none lists the choices`() throws {
    let result = try decode("1️⃣whenever", as: Language.self, expecting: ["config.invalid-value"])
    let diagnostic = try #require(result.diagnostics.first)
    #expect(diagnostic.message.en == "'whenever' is not one of zh, en for '值'")
    #expect(diagnostic.message.zh == "“值”的值“whenever”不是中文、英文之一")
    #expect(diagnostic.help == nil)
  }

  @Test func `a text has one wording for both languages or one for each`() throws {
    #expect(try decode("招聘会", as: Text.self).value == Text("招聘会"))
    #expect(
      try decode("{zh: 招聘会, en: Fair}", as: Text.self).value == Text(zh: "招聘会", en: "Fair"))
    #expect(
      try decode("{中文: 招聘会, 英文: Fair}", as: Text.self).value == Text(zh: "招聘会", en: "Fair"))
    try decode("1️⃣{zh: 招聘会}", as: Text.self, expecting: ["config.missing-key"])
  }

  @Test func `a located value knows its place`() throws {
    let words = try decode(block: "- 甲\n- 乙", as: [Located<String>].self).value
    #expect(words?.map(\.value) == ["甲", "乙"])
    #expect(words?.map(\.location.description) == ["t.yaml:1:3", "t.yaml:2:3"])
  }

  @Test(
    "anchors say what is wrong with them",
    arguments: [
      ("1️⃣春结", "'春结' is unknown"), ("1️⃣2月30日", "there is no '2月30日'"),
      ("1️⃣2026-13-01", nil), ("1️⃣[春节]", nil),
    ])
  func anchor(marked: String, reason: String?) throws {
    let code = marked.contains("[") ? "config.wrong-type" : "anchor.invalid"
    let result = try decode(marked, as: Anchor.self, expecting: [code])
    if let reason {
      #expect(result.diagnostics.first?.message.en.contains(reason) == true)
    }
  }

  @Test func `what an alias repeats is wrong where it is used`() throws {
    let record = try decode(block: "- &x 四\n- 1️⃣*x", as: [String].self)
    #expect(record.value == ["四", "四"])
    let result = try decode(
      block: "- 1️⃣&x 四\n- 2️⃣*x", as: [Int].self,
      expecting: ["config.invalid-value", "config.invalid-value"])
    #expect(result.diagnostics.last?.notes.map(\.location.line) == [1])
  }
}
