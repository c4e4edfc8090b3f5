import CivilTime
import ICalendar
import Testing

@Suite struct CanonicalFormTests {
  @Test func `the order is that of the standard's readers`() {
    #expect(
      canonical(
        """
        BEGIN:VCALENDAR
        PRODID:x
        X-B:1
        X-a:2
        no colon
        VERSION:2.0
        BEGIN:VEVENT
        SUMMARY:late
        UID:b
        BEGIN:VALARM
        TRIGGER:-PT5M
        ACTION:AUDIO
        END:VALARM
        DTSTART:20260302T090000
        COMMENT:second
        COMMENT:first
        END:VEVENT
        BEGIN:VEVENT
        DTSTART;VALUE=DATE:20260302
        UID:c
        END:VEVENT
        BEGIN:VEVENT
        UID:c
        RECURRENCE-ID;VALUE=DATE:20260303
        DTSTART;VALUE=DATE:20260302
        END:VEVENT
        BEGIN:VTODO
        UID:a
        END:VTODO
        BEGIN:VEVENT
        UID:a
        DTSTART;VALUE=DATE:20260302
        END:VEVENT
        BEGIN:VTIMEZONE
        TZID:Z
        END:VTIMEZONE
        BEGIN:VTIMEZONE
        TZID:A
        END:VTIMEZONE
        END:VCALENDAR
        """) == """
          BEGIN:VCALENDAR
          VERSION:2.0
          PRODID:x
          X-a:2
          X-B:1
          no colon
          BEGIN:VTIMEZONE
          TZID:A
          END:VTIMEZONE
          BEGIN:VTIMEZONE
          TZID:Z
          END:VTIMEZONE
          BEGIN:VEVENT
          UID:a
          DTSTART;VALUE=DATE:20260302
          END:VEVENT
          BEGIN:VEVENT
          UID:c
          DTSTART;VALUE=DATE:20260302
          END:VEVENT
          BEGIN:VEVENT
          UID:c
          RECURRENCE-ID;VALUE=DATE:20260303
          DTSTART;VALUE=DATE:20260302
          END:VEVENT
          BEGIN:VEVENT
          UID:b
          DTSTART:20260302T090000
          SUMMARY:late
          COMMENT:second
          COMMENT:first
          BEGIN:VALARM
          ACTION:AUDIO
          TRIGGER:-PT5M
          END:VALARM
          END:VEVENT
          BEGIN:VTODO
          UID:a
          END:VTODO
          END:VCALENDAR

          """)
  }

  @Test func `what is not closed is, and what stands outside follows`() {
    #expect(
      canonical("a\nBEGIN:VCALENDAR\nEND:X\nBEGIN:X-Y \nBEGIN:VEVENT\nUID:1\nEND:VCALENDAR\nb:c")
        == """
        BEGIN:VCALENDAR
        BEGIN:X-Y\u{20}
        BEGIN:VEVENT
        UID:1
        END:VEVENT
        END:X-Y
        END:VCALENDAR
        a
        b:c
        END:X

        """)
  }

  @Test(arguments: UInt64(0)..<40)
  func `our own feeds are in canonical form already`(seed: UInt64) {
    var random = Seeded(seed)
    let events = (0..<12).map { index in
      event("u\(index)", on: "2026-03-0\(1 + index % 9)", summary: random.text(upTo: 60)) {
        $0.description = random.text(upTo: 200)
        $0.categories = index % 2 == 0 ? [] : [random.text(upTo: 5), "x"]
        $0.url = index % 3 == 0 ? "https://example.org/\(index)" : nil
        $0.recurrence = index % 4 == 0 ? "FREQ=DAILY;COUNT=3" : nil
      }
    }
    let feed = CalendarFeed(name: "渝中", description: "公开活动", events: events).bytes()
    #expect(CalendarFile(feed).canonicalForm() == feed)
  }

  @Test(arguments: UInt64(0)..<300)
  func `nothing is lost, and a second pass changes no byte`(seed: UInt64) {
    var random = Seeded(seed)
    let bytes = random.calendar()
    let once = CalendarFile(bytes).canonicalForm()
    #expect(contents(once) == contents(bytes))
    #expect(CalendarFile(once).canonicalForm() == once)
    #expect(isFolded(once))
  }

  @Test(arguments: UInt64(0)..<100)
  func `the order of the file does not matter`(seed: UInt64) {
    var random = Seeded(seed)
    let lines = (0..<8).map { "X-\($0):\(random.text(upTo: 30).filter { !$0.isNewline })" }
    let events = (0..<6).map { "BEGIN:VEVENT\nUID:\($0)\nDTSTART:2026030\($0 % 3 + 1)\nEND:VEVENT" }
    let forms = (0..<4).map { _ in
      canonical(
        "BEGIN:VCALENDAR\n"
          + (lines.shuffled(using: &random) + events.shuffled(using: &random))
          .joined(separator: "\n") + "\nEND:VCALENDAR")
    }
    #expect(Set(forms).count == 1)
  }

  @Test(arguments: [
    "A:" + String(repeating: "\r", count: 200) + "x", "A:\(String(repeating: "\\", count: 300))",
    "A:" + String(repeating: "\u{301}", count: 100), String(repeating: "a", count: 1000),
    "A:\r\n \r\n \r\n", "A:\r\n\t \t\r\n  b", "\r\r\n A:1\r\r\n 2", "A:x\r", "\u{FEFF}\u{FEFF}A:1",
    "BEGIN:\r\nEND:", "BEGIN:A\r\nEND:B\r\nEND:A", "BEGIN;X=\":\":A\r\nEND;Y=1:a",
    "END:A\nA:1\n B\rC",
    "BEGIN:VCALENDAR\nBEGIN:VEVENT\nEND:VEVENT\nBEGIN:VTI\r\n MEZONE\nEND:VTIMEZONE\nBEGIN:VTIMEZONEX",
    "\rB\0\nA:1", "END:A\n\0B\n", "\n\nB\0E\0G\0I\0N\0:\0A\0\n\0",
    "BEGIN:VFREEBUSY\r\t\nA:1\nEND:VEVENT", "BEGIN:\r A\r \nEND:A\nBEGIN:A\rB\n",
    "BEGIN:A\r\nEND:A\r\nEND:A", "\0", "A\r\nBEGIN", "BEGIN:VEVENT\nBEGIN:VEVENT\nEND:VCALENDAR",
  ])
  func `odd lines keep their octets`(text: String) {
    let once = CalendarFile(Array(text.utf8)).canonicalForm()
    #expect(contents(once) == contents(Array(text.utf8)))
    #expect(CalendarFile(once).canonicalForm() == once)
  }

  @Test func `bytes that are no UTF-8 keep their octets`() {
    for octet in [UInt8(0x80), 0xBF, 0xC3, 0xF0, 0xFF] {
      let run = [UInt8](repeating: octet, count: 400)
      for bytes in [Array("BEGIN:X\r\nA:".utf8) + run, [10, 0xFF, 0xFE] + run, [10, 0xFE] + run] {
        let once = CalendarFile(bytes).canonicalForm()
        #expect(contents(once) == contents(bytes))
        #expect(CalendarFile(once).canonicalForm() == once)
      }
    }
  }

  private func canonical(_ text: String) -> String {
    String(decoding: CalendarFile(Array(text.utf8)).canonicalForm(), as: UTF8.self)
      .replacing("\r\n", with: "\n")
  }

  /// Every line with the names of the components around it, sorted: what a reader can know.
  private func contents(_ bytes: [UInt8]) -> [[UInt8]] {
    let file = CalendarFile(bytes)
    var lines = file.looseLines.map { Array($0.octets) }
    func add(_ component: CalendarComponent, _ path: String) {
      let path = path + "/" + component.name
      lines.append(Array(path.utf8))
      lines += component.properties.map { Array((path + " ").utf8) + $0.octets }
      for inner in component.components { add(inner, path) }
    }
    for component in file.components { add(component, "") }
    return lines.sorted { $0.lexicographicallyPrecedes($1) }
  }

  private func isFolded(_ bytes: [UInt8]) -> Bool {
    bytes.split(separator: 10).allSatisfy { $0.last == 13 && ($0.count <= 76 || $0.contains(13)) }
      && (bytes.isEmpty || bytes.suffix(2) == [13, 10])
  }
}

extension Seeded {
  /// A calendar of known and unknown parts, then spoilt in places.
  mutating func calendar() -> [UInt8] {
    var bytes: [UInt8] = []
    let names = [
      "SUMMARY", "DTSTART", "UID", "X-Foo", "description", "item1.X-A", "DTSTART;TZID=A/B",
      "ATTENDEE;CN=\"a:b;c\"", "RECURRENCE-ID", "TZID", "COMMENT", "RRULE", "x-foo", "Geo",
    ]
    let components = [
      "VCALENDAR", "VEVENT", "VALARM", "vevent", "X-Y", "VTIMEZONE", "STANDARD", "VTODO",
    ]
    let breaks = ["\r\n", "\n", "\r\n", "\r\n ", "\n\t", "\r\r\n", "\r\n\r\n"]
    for _ in 0..<Int.random(in: 1...40, using: &self) {
      switch Int.random(in: 0..<10, using: &self) {
      case 0, 1: bytes += Array("BEGIN:\(components.randomElement(using: &self) ?? "")".utf8)
      case 2, 3: bytes += Array("END:\(components.randomElement(using: &self) ?? "")".utf8)
      case 4: bytes += Array("20260\(Int.random(in: 1...3, using: &self))".utf8)
      default:
        bytes += Array("\(names.randomElement(using: &self) ?? ""):\(text(upTo: 90))".utf8)
      }
      bytes += Array((breaks.randomElement(using: &self) ?? "").utf8)
    }
    for _ in 0..<Int.random(in: 0...4, using: &self) where !bytes.isEmpty {
      let place = Int.random(in: 0..<bytes.count, using: &self)
      switch Int.random(in: 0..<3, using: &self) {
      case 0: bytes.remove(at: place)
      case 1: bytes[place] = UInt8.random(in: 0...255, using: &self)
      default: bytes.insert(UInt8.random(in: 0...255, using: &self), at: place)
      }
    }
    return bytes
  }
}
