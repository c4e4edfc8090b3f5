import Diagnostics
import Instances
import Testing

/// Every way in which an instance can be wrong: what is replaced, by what, and what is said.
@Suite struct MistakeTests {
  struct Mistake: Sendable, CustomTestStringConvertible {
    var part: String
    var replacement: String
    /// `code message`, in English, for the places marked `1️⃣`, `2️⃣` … in the replacement.
    var expected: [String]

    init(_ part: String, _ replacement: String, _ expected: String...) {
      self.part = part
      self.replacement = replacement
      self.expected = expected
    }

    var testDescription: String { replacement }
  }

  private func found(in text: String) -> [Diagnostic] {
    var issues = Issues()
    let problem = Instance.problem(json: Array(text.utf8), file: "i.json", issues: &issues)
    #expect((problem == nil) == issues.hasErrors)
    return issues.all
  }

  private func expect(_ mistake: Mistake) {
    let marked = MarkedInstance(SmallInstance.replacing(mistake.part, by: mistake.replacement))
    let found = found(in: marked.text)
    #expect(found.map { "\($0.code) \($0.message.en)" } == mistake.expected)
    #expect(found.map(\.location) == marked.places)
  }

  @Test(arguments: references)
  func `a reference to nothing is named with its path and its value`(mistake: Mistake) {
    expect(mistake)
  }

  @Test(arguments: values)
  func `a value that cannot be is named with its path`(mistake: Mistake) { expect(mistake) }

  @Test(arguments: ties)
  func `circles and impossible lags are found`(mistake: Mistake) { expect(mistake) }

  @Test(arguments: broken)
  func `a broken file says where it breaks`(mistake: Mistake) { expect(mistake) }

  @Test func `several mistakes are said at once, in the order of the file`() {
    var text = SmallInstance.replacing("\"gap_same\": 3", by: "\"gap_same\": -3")
    for (part, other) in [
      ("\"venue_types\": [0]", "\"venue_types\": [8]"), ("\"home\": 0", "\"home\": null"),
      ("\"after\": 1", "\"after\": 9"),
    ] {
      text = text.replacing(part, with: other)
    }
    #expect(
      found(in: text).map(\.code) == [
        "json.out-of-range", "json.wrong-type", "instance.bad-reference", "instance.bad-reference",
      ])
  }

  @Test func `every end of the file before its end is an error`() {
    let bytes = Array(SmallInstance.text.utf8)
    for end in stride(from: 0, to: bytes.count - 1, by: 7) {
      var issues = Issues()
      let problem = Instance.problem(
        json: Array(bytes[..<end]), file: "i.json", issues: &issues)
      #expect(problem == nil && issues.all.count == 1, "\(end)")
    }
  }

  @Test(arguments: UInt64(0)..<300)
  func `no change of a few bytes crashes the reader or passes for another problem`(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    var bytes = Array(SmallInstance.text.utf8)
    for _ in 0..<3 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let index = Int(state >> 33) % bytes.count
      let marks = Array("0123456789-{}[],:\"nul ".utf8)
      bytes[index] = marks[Int(state >> 20) % marks.count]
    }
    var issues = Issues()
    let problem = Instance.problem(json: bytes, file: "i.json", issues: &issues)
    #expect((problem == nil) == issues.hasErrors)
  }
}
