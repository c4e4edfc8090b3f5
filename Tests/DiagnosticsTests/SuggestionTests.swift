import Diagnostics
import Testing

@Suite struct SuggestionTests {
  @Test(arguments: [
    ("beeds", ["beds", "weekdays"], "beds"), ("bdes", ["beds"], "beds"), ("Beds", ["beds"], "beds"),
    ("标題", ["标题", "编号"], "标题"), ("编码", ["标题", "编号"], "编号"),
    ("ab", ["ax", "xb"], "ax"), ("weekday", ["weekdays", "weekend"], "weekdays"),
  ])
  func `a near miss is answered`(word: String, candidates: [String], answer: String) {
    #expect(nearest(to: word, among: candidates) == answer)
  }

  @Test(arguments: [
    ("horse", ["beds", "weekdays"]), ("", ["beds"]), ("x", ["y"]), ("甲", ["乙"]), ("beds", []),
    (String(repeating: "a", count: 65), [String(repeating: "a", count: 64)]),
  ])
  func `what is far from everything has no answer`(word: String, candidates: [String]) {
    #expect(nearest(to: word, among: candidates) == nil)
  }
}
