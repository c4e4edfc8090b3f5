import CivilTime
import ICalendar
import Testing

@Suite struct ReadingTests {
  @Test(arguments: [
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n",
    "BEGIN:VCALENDAR\nVERSION:2.0\nEND:VCALENDAR",
    "BEGIN:VCALENDAR\rVERSION:2.0\rEND:VCALENDAR\r",
    "\u{FEFF}begin:vcalendar \r\nVERSION:2.0\r\nend:VCalendar\r\n",
    "\r\n \r\nBEGIN:VCALENDAR\r\n\r\nVERSION:2.0\r\r\nEND:VCALENDAR",
    "BEG\r\n IN:VCAL\r\n\tENDAR\r\nVERSION:2\r\n .0\r\nEND:VCALE\r\n NDAR\r\n",
    "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n",
  ])
  func `lines may end, be folded and be spelt in any way`(text: String) {
    let calendars = file(text).calendars
    #expect(calendars.count == 1)
    #expect(calendars[0].name == "VCALENDAR")
    #expect(calendars[0].properties.map(\.line) == ["VERSION:2.0"])
    #expect(calendars[0].text(.version) == "2.0")
  }

  @Test func `everything is kept as it is written, known or not`() throws {
    let calendar = try #require(
      file(
        """
        BEGIN:VCALENDAR
        X-Wr-CalName;X-a="b:c;d,e";LANGUAGE=zh:渝中
        no colon here
        item1.X-ABC:1
        BEGIN:X-THING
        summary;LANGUAGE=en:one
        SUMMARY:two
        BEGIN:VALARM
        ACTION:DISPLAY
        END:VALARM
        COMMENT:after
        END:X-THING
        X-LAST:
        END:VCALENDAR
        """
      ).calendars.first)
    #expect(
      calendar.properties.map(\.line) == [
        "X-Wr-CalName;X-a=\"b:c;d,e\";LANGUAGE=zh:渝中", "no colon here", "item1.X-ABC:1", "X-LAST:",
      ])
    let title = calendar.properties[0]
    #expect(title.name == .wrCalName && title.writtenName == "X-Wr-CalName")
    #expect(title.parameters.map(\.name) == ["X-A", "LANGUAGE"])
    #expect(title.parameter("X-A") == "b:c;d,e")
    #expect(title.text == "渝中")
    #expect(calendar.properties[1].isBroken && calendar.properties[1].name == nil)
    #expect(calendar.properties[2].group == "item1")
    #expect(calendar.properties[2].writtenName == "X-ABC")
    let thing = calendar.components[0]
    #expect(thing.name == "X-THING")
    #expect(thing.all(.summary).map(\.text) == ["one", "two"])
    #expect(thing.properties.last?.line == "COMMENT:after")
    #expect(thing.components.map(\.name) == ["VALARM"])
  }

  @Test(arguments: [
    // An END is missing before another entry, before the calendar's end, at the end of the file.
    ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nBEGIN:VEVENT\nUID:2\nEND:VEVENT\nEND:VCALENDAR", "1 2"),
    ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nEND:VCALENDAR\nUID:x", "1"),
    ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nBEGIN:VALARM\nBEGIN:VEVENT\nUID:2", "1 2"),
    ("BEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:1\nBEGIN:VCALENDAR\nBEGIN:VEVENT\nUID:2", "1 2"),
    // An END that ends nothing changes nothing.
    ("END:VEVENT\nBEGIN:VCALENDAR\nEND:X\nBEGIN:VEVENT\nEND:VALARM\nUID:1\nEND:VEVENT", "1"),
    ("BEGIN:VCALENDAR\nEND\nBEGIN\nBEGIN:VEVENT\nEND.\nUID:1\nEND:VEVENT\nEND:VCALENDAR", "1"),
  ])
  func `a missing or stray END loses no event`(text: String, uids: String) {
    let events = file(text).calendars.flatMap { $0.components(named: "VEVENT") }
    #expect(events.map { $0.text(.uid) ?? "" }.joined(separator: " ") == uids)
  }

  @Test(arguments: [
    "", "\r\n", "\0", "\u{FEFF}", "BEGIN:", "END:", ":", ";", "\"", "BEGIN", "A;B=\":C", " ",
    "\n\n \n",
  ])
  func `hardly anything is read without a word`(text: String) {
    let read = file(text)
    #expect(read.calendars.isEmpty)
    #expect(read.components.count + read.looseLines.count <= 1)
  }

  @Test func `a character that a fold splits is whole again`() throws {
    var bytes = Array("BEGIN:VCALENDAR\r\nNAME:渝".utf8)
    bytes.insert(contentsOf: Array("\r\n ".utf8), at: bytes.count - 1)
    #expect(CalendarFile(bytes).calendars.first?.text(.name) == "渝")
  }

  @Test func `bytes that are no UTF-8 are kept`() throws {
    let name: [UInt8] = [0xD3, 0xE5, 0xD6, 0xD0, 0x00, 0xFF]
    let file = CalendarFile(Array("BEGIN:VCALENDAR\r\nNAME:".utf8) + name)
    #expect(try #require(file.calendars.first?.first(.name)).value == name[...])
  }

  @Test(
    arguments: [[0xFF, 0xFE, 0x42, 0], [0xFE, 0xFF, 0, 0x42], [0x42, 0, 0x45, 0]] as [[UInt8]])
  func `UTF-16 is recognised and left alone`(bytes: [UInt8]) {
    let file = CalendarFile(bytes)
    #expect(file.isUTF16 && file.components.isEmpty && file.looseLines.isEmpty)
  }

  @Test func `components nest as deeply as they like`() {
    let depth = 100_000
    let file = file(String(repeating: "BEGIN:X\n", count: depth))
    var component = file.components.first
    var count = 0
    while let inner = component {
      count += 1
      component = inner.components.first
      guard count < 1000 else { break }
    }
    #expect(count == 1000 && file.components.count == 1)
    let closed = String(repeating: "BEGIN:X\n", count: depth)
    #expect(self.file(closed + String(repeating: "END:Y\n", count: depth)).components.count == 1)
  }

  @Test(arguments: [
    ("a\\nb\\Nc", "a\nb\nc"), ("a\\,b\\;c\\\\d", "a,b;c\\d"), ("a\\xb\\", "a\\xb\\"),
    ("\\\\n", "\\n"),
    ("", ""), (" a ", " a "),
  ])
  func `a text is freed of its escapes`(written: String, text: String) {
    #expect(property("SUMMARY:" + written).text == text)
  }

  @Test func `a list of texts is split where no escape stands`() {
    #expect(property("CATEGORIES:a,b\\,c,,d\\\\,e").texts == ["a", "b,c", "", "d\\", "e"])
  }

  @Test(arguments: [
    ("20260224", "20260224"), ("20260224T090000", "20260224T090000"),
    ("20260224T010203Z", "20260224T010203Z"), (" 20260224 ", "20260224"), ("20260230", nil),
    ("20260224T240000", nil), ("20260224T0900", nil), ("2026-02-24", nil),
    ("20260224T090000z", nil),
    ("00000101", nil), ("", nil), ("20161231T235960Z", "20161231T235959Z"),
  ])
  func `a moment is a date that exists, perhaps with a time`(written: String, read: String?) {
    #expect(property("DTSTART:" + written).moment?.basicDescription == read)
  }

  @Test(arguments: [
    ("2026-02-24", "20260224"), ("2026-02-24T09:00", "20260224T090000"),
    ("2026-02-24 09:00:30", "20260224T090030"), ("2026-02-24T01:00Z", "20260224T010000Z"),
    ("20260224T0900", "20260224T090000"), ("2026-02-30", nil), ("2026/02/24", nil), ("", nil),
    ("Z", nil), ("2026-02-24T9:00", nil), ("2026-02-24T09:00+08:00", nil),
  ])
  func `people write moments with hyphens and colons`(written: String, read: String?) {
    #expect(CalendarMoment(reading: written)?.basicDescription == read)
  }

  @Test(arguments: [
    ("P7W", 49, 0), ("P15DT5H0M20S", 15, 18_020), ("-PT10M", 0, -600), ("+P1D", 1, 0),
    ("PT1H", 0, 3600), ("PT0S", 0, 0), ("P1DT1H30S", 1, 3630),
  ])
  func `a duration has days and seconds`(written: String, days: Int, seconds: Int) {
    #expect(
      property("DURATION:" + written).duration == CalendarDuration(days: days, seconds: seconds))
  }

  @Test(arguments: ["P1H", "P", "PT", "1D", "P1D2W", "PT1M1H", "P1W1D", "P1", "P1DT", "P-1D", ""])
  func `what is no duration is none`(written: String) {
    #expect(property("DURATION:" + written).duration == nil)
  }

  @Test(arguments: [
    ("DTSTART:20260224T090000\nDTEND:20260224T120000", "20260224T120000"),
    ("DTSTART:20260224T233000\nDURATION:PT1H", "20260225T003000"),
    ("DTSTART;VALUE=DATE:20260224\nDURATION:P2D", "20260226"),
    ("DTSTART;VALUE=DATE:20260228", "20260301"), ("DTSTART:20260224T090000", "20260224T090000"),
  ])
  func `an event ends where it says, or where the standard says`(lines: String, end: String) throws
  {
    let file = file("BEGIN:VCALENDAR\nBEGIN:VEVENT\n\(lines)\nEND:VEVENT\nEND:VCALENDAR")
    let event = EventView(try #require(file.calendars.first?.components.first))
    #expect(event.end?.basicDescription == end)
  }

  @Test func `places count characters and any kind of line`() {
    let file = file("渝中\r\nab\rc\n招聘会")
    let offsets = [0, 3, 8, 9, 11, 13, 16]
    let places = file.places(of: offsets.reversed()).reversed().map { "\($0.line):\($0.column)" }
    #expect(places == ["1:1", "1:2", "2:1", "2:2", "3:1", "4:1", "4:2"])
  }

  private func file(_ text: String) -> CalendarFile { CalendarFile(Array(text.utf8)) }

  private func property(_ line: String) -> CalendarProperty { file(line).looseLines[0] }
}

extension CalendarProperty {
  fileprivate var line: String { String(decoding: octets, as: UTF8.self) }
}
