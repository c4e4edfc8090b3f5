import Diagnostics
import ICalendar
import Testing

@Suite struct CheckTests {
  @Test(arguments: FaultyCalendar.all)
  func `a fault is found where it is, and nothing else`(faulty: FaultyCalendar) {
    let (bytes, line, column) = faulty.marked
    let found = check(bytes)
    #expect(found.map(\.code) == ["calendar." + faulty.code], "\(found.map(\.message.en))")
    #expect(found.first.map { "\($0.location.line):\($0.location.column)" } == "\(line):\(column)")
    #expect(found.allSatisfy { !$0.message.zh.contains("{") && !$0.message.en.contains("{") })
    #expect(found.allSatisfy { !($0.help?.en ?? "").contains("{") })
  }

  @Test func `there are more than a hundred kinds of faulty files`() {
    #expect(FaultyCalendar.all.count > 100)
    #expect(Set(FaultyCalendar.all.map(\.name)).count == FaultyCalendar.all.count)
  }

  @Test func `every sentence about calendars is said of some file`() {
    var codes = Set(FaultyCalendar.all.map { "calendar." + $0.code })
    // Those that bytes alone show have tests of their own.
    codes.formUnion(
      [
        "utf16", "gb18030", "encoding", "byte-order-mark", "line-break", "split-character",
        "too-many", "kind",
      ].map { "calendar." + $0 })
    let all = Catalogue.all.map(\.code).filter { $0.hasPrefix("calendar.") }
    #expect(Set(all).subtracting(codes).isEmpty)
  }

  @Test(arguments: WellFormedCalendar.all)
  func `the standards' own examples have no fault`(example: WellFormedCalendar) {
    let found = check(example.bytes)
    #expect(found.isEmpty, "\(found.map { "\($0.location) \($0.code) \($0.message.en)" })")
  }

  @Test func `our own feeds have no fault`() {
    let full = event(summary: "招聘会，家政; 外卖\n" + String(repeating: "渝", count: 90)) {
      $0.recurrence = "FREQ=DAILY;COUNT=3"
      $0.categories = ["a,b", "c"]
      $0.url = "https://example.org/"
    }
    let feed = CalendarFeed(name: "渝中", description: "公开", events: [full, event("u2")]).bytes()
    #expect(check(feed).map(\.code) == [])
  }

  @Test(arguments: [
    (Array("\u{FEFF}".utf8), "byte-order-mark", "1:1"), ([], "", ""),
  ])
  func `a byte order mark is named`(prefix: [UInt8], code: String, place: String) {
    #expect(
      places(check(prefix + WellFormedCalendar.small)) == (code.isEmpty ? [] : ["\(code) \(place)"])
    )
  }

  @Test func `UTF-16 is named`() {
    let wide: [UInt8] = [0xFF, 0xFE] + WellFormedCalendar.small.flatMap { [$0, 0] as [UInt8] }
    #expect(places(check(wide)) == ["utf16 1:1"])
  }

  @Test func `GBK is named as such, once`() {
    let gbk: [UInt8] = [0xD5, 0xD0, 0xC6, 0xB8, 0xBB, 0xE1]
    let file = WellFormedCalendar.small(with: Array("SUMMARY:".utf8) + gbk)
    #expect(places(check(file)) == ["gb18030 7:9"])
  }

  @Test(
    arguments: [
      ([0xE6, 0xB8], "7:11"), ([0xFF], "7:11"), ([0xC0, 0x80], "7:11"),
      ([0xED, 0xA0, 0x80], "7:11"),
      ([0x80], "7:11"),
    ] as [([UInt8], String)])
  func `what is no UTF-8 is located`(odd: [UInt8], place: String) {
    let line = Array("SUMMARY:渝中".utf8) + odd + Array("x渝".utf8)
    #expect(places(check(WellFormedCalendar.small(with: line))) == ["encoding \(place)"])
  }

  @Test(arguments: 1...2)
  func `a character split by a fold is located`(cut: Int) {
    var line = Array("SUMMARY:渝".utf8)
    line.insert(contentsOf: Array("\r\n ".utf8), at: 8 + cut)
    #expect(places(check(WellFormedCalendar.small(with: line))) == ["split-character 7:9"])
  }

  @Test(arguments: [("\n", "LF"), ("\r", "CR")])
  func `other line breaks are named once`(lineBreak: String, name: String) {
    let text = String(decoding: WellFormedCalendar.small, as: UTF8.self)
      .replacing("\r\n", with: lineBreak)
    let found = check(Array(text.utf8))
    #expect(places(found) == ["line-break 1:16"])
    #expect(found.first?.message.en.contains(name) == true)
  }

  @Test func `of very many faults of a kind the first thousand are listed`() {
    let lines = String(repeating: "X_A:1\r\n", count: 1500)
    let found = check(WellFormedCalendar.small(with: Array(lines.utf8.dropLast(2))))
    #expect(found.count == 1001)
    #expect(found.last?.code == "calendar.too-many")
    #expect(found.last?.message.en.contains("1500") == true)
  }

  @Test func `a mistyped name is answered with the one that was meant`() {
    let found = check(WellFormedCalendar.small(with: Array("SUMARY:a".utf8)))
    #expect(found.first?.help == Text.didYouMean("SUMMARY"))
  }

  @Test func `the way out of a duration without T can be typed`() {
    let found = check(WellFormedCalendar.small(with: Array("DURATION:-P1DT".utf8)))
    #expect(found.map(\.code) == ["calendar.duration"])
    let phones = check(WellFormedCalendar.small(with: Array("DURATION:P1D2H30M".utf8)))
    #expect(phones.first?.help?.en == "write `P1DT2H30M`")
  }

  private func check(_ bytes: [UInt8]) -> [Diagnostic] {
    CalendarCheck(CalendarFile(bytes), named: "a.ics").diagnostics()
  }

  private func places(_ found: [Diagnostic]) -> [String] {
    found.map {
      "\($0.code.dropFirst("calendar.".count)) \($0.location.line):\($0.location.column)"
    }
  }
}
