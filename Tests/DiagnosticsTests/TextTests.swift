import Diagnostics
import Testing

@Suite struct TextTests {
  @Test(arguments: [
    ("'{key}' is {value}", ["key": "a", "value": "b"], "'a' is b"),
    // What an argument contains is never looked at again, whichever comes first.
    ("{a} {b}", ["a": "{b}", "b": "{a}"], "{b} {a}"),
    ("{a}{a}", ["a": "{a}"], "{a}{a}"),
    ("{missing} {a}", ["a": "x"], "{missing} x"),
    ("{{a}}", ["a": "x"], "{x}"),
    ("{a", ["a": "x"], "{a"), ("a}", ["a": "x"], "a}"), ("{}", ["a": "x"], "{}"),
    ("", ["a": "x"], ""), ("{a}", ["a": ""], ""),
    ("{a}\u{301}{b}", ["a": "e", "b": "\u{302}"], "e\u{301}\u{302}"),
  ])
  func `each placeholder is filled once, in one pass`(
    sentence: String, arguments: [String: String], filled: String
  ) {
    #expect(Text(sentence).filled(with: arguments.mapValues { Text($0) }) == Text(filled))
  }

  @Test func `each language is filled with its own words`() {
    let text = Text(zh: "应为{x}", en: "must be {x}").filled(with: [
      "x": Text(zh: "数", en: "a number")
    ])
    #expect(text == Text(zh: "应为数", en: "must be a number"))
  }
}
