import ICalendar
import Testing

@Suite struct FoldingTests {
  @Test(arguments: UInt64(0)..<60)
  func `unfolding and unescaping undo folding and escaping`(seed: UInt64) throws {
    var random = Seeded(seed)
    let summary = random.text(upTo: 80)
    let description = random.text(upTo: 400)
    let read = try read(
      event(summary: summary) { $0.description = description + "." })
    #expect(read.longest <= 75)
    #expect(read.values(of: "SUMMARY").map(unescaped) == [summary])
    #expect(read.values(of: "DESCRIPTION").compactMap(unescaped) == [description + "."])
  }

  @Test(arguments: 60...90)
  func `a line is folded from the 76th octet on`(length: Int) throws {
    let summary = String(repeating: "a", count: length - "SUMMARY:".count)
    let bytes = CalendarFeed(name: "n", events: [event(summary: summary)]).bytes()
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(text.contains("SUMMARY:\(summary)\r\n") == (length <= 75))
    #expect(try Unfolding(bytes).values(of: "SUMMARY") == [summary])
  }

  @Test(arguments: 0..<6)
  func `a fold never splits a character`(offset: Int) throws {
    for character in ["é", "渝", "𠮷"] {
      let summary = String(repeating: "a", count: offset) + String(repeating: character, count: 90)
      let read = try read(event(summary: summary))
      #expect(read.longest <= 75 && read.longest > 71)
      #expect(read.values(of: "SUMMARY") == [summary])
    }
  }

  @Test func `a fold leaves an escape on one line`() throws {
    for length in 60..<75 {
      let bytes = CalendarFeed(
        name: "n", events: [event(summary: String(repeating: "a", count: length) + ",,,,")]
      ).bytes()
      #expect(!String(decoding: bytes, as: UTF8.self).contains("\\\r\n"))
    }
  }

  @Test(arguments: [
    ("a;b", "a\\;b"), ("a,b", "a\\,b"), ("a\\b", "a\\\\b"), ("a\nb", "a\\nb"),
    ("a\r\nb", "a\\nb"), ("a\rb", "a\\nb"), ("a\u{85}b", "a\\nb"), ("a\u{2028}b", "a\\nb"),
    ("a\u{2029}b", "a\\nb"), ("a\u{0}b\u{1b}c\u{7f}d\u{9b}e", "abcde"), ("a\tb", "a\tb"),
    ("：；，“”", "：；，“”"), ("a:b\"c", "a:b\"c"), ("\u{2027}\u{202a}", "\u{2027}\u{202a}"),
  ])
  func `text is escaped and freed of control characters`(text: String, written: String) throws {
    #expect(try read(event(summary: text)).values(of: "SUMMARY") == [written])
  }

  @Test func `a link cannot begin a line of its own`() throws {
    let read = try read(event { $0.url = "https://example.org/a;b,c\r\nATTENDEE:mailto:x" })
    #expect(read.values(of: "URL") == ["https://example.org/a;b,cATTENDEE:mailto:x"])
    #expect(read.values(of: "ATTENDEE").isEmpty)
  }
}
