import CivilTime
import Diagnostics
import Foundation
import PlanModel
import Publishing
import Testing

/// What the programs of subscribers choke on or pass over: a test for each.
@Suite struct ClientQuirksTests {
  /// A city with fairs in every state and several alphabets, after a life of edits.
  private static let feeds: [String: [UInt8]] = {
    var random = Seeded(7)
    let words = [
      "招聘会", "Fair, with; signs\\", "𠮷野家专场", "é🎪👩‍👩‍👧", "赶场\n第二行",
      "长" + String(repeating: "字", count: 60),
    ]
    var fairs = (10..<60).map { number in
      City.Fair(
        key: "fair-\(number)", unit: ["500103", "500105", "500229"][number % 3],
        day: City.horizon.lowerBound.adding(days: 150 + number).description,
        venue: number % 2 == 0 ? "square" : "hall",
        title: Text(words.randomElement(using: &random)! + "\(number)"),
        details: Text(words.shuffled(using: &random).joined(separator: "，")),
        span: number % 7 == 0 ? 3 : 1, teams: number % 4 == 0 ? ["team-1"] : [],
        tasks: [TaskRule(key: "t", title: Text(zh: "许可，报批", en: "licence"), daysBefore: 20)])
    }
    let last = City(fairs: fairs).proposal(on: "2026-01-10").next
    for index in fairs.indices {
      switch index % 6 {
      case 0: fairs[index].status = .cancelled
      case 1: fairs[index].status = .postponed
      case 2: fairs[index].day = "2026-10-20"
      case 3: fairs[index].venue = fairs[index].venue == "square" ? "hall" : "square"
      case 4: fairs[index].audience = .internal
      default: break
      }
    }
    let city = City(fairs: fairs)
    let all = artifacts(of: city.plan, for: city.proposal(after: last, on: "2026-02-01"))
    return Dictionary(
      uniqueKeysWithValues: all.filter { $0.path.hasPrefix("calendars/") }.map {
        ($0.path, $0.render())
      })
  }()

  private static var texts: [String: String] {
    feeds.mapValues { String(decoding: $0, as: UTF8.self) }
  }

  @Test func `Outlook finds the time zone before the events, and no METHOD that asks for more`() {
    for (path, text) in Self.texts {
      let zone = text.range(of: "\r\nBEGIN:VTIMEZONE\r\nTZID:Asia/Shanghai\r\n")
      #expect(zone != nil, "\(path)")
      let event = text.range(of: "BEGIN:VEVENT")
      #expect(event == nil || zone!.lowerBound < event!.lowerBound, "\(path)")
      // With METHOD:PUBLISH Outlook takes each event for a message about one meeting.
      #expect(!text.contains("\r\nMETHOD:"), "\(path)")
      #expect(text.components(of: "BEGIN:VTIMEZONE") == 1)
      let zoned = text.components(of: "DTSTART;TZID=") + text.components(of: "DTEND;TZID=")
      #expect(text.components(of: ";TZID=Asia/Shanghai:") == zoned, "\(path)")
    }
  }

  @Test func `Outlook is told when to look again`() {
    for (path, text) in Self.texts {
      #expect(text.contains("\r\nX-PUBLISHED-TTL:PT12H\r\n"), "\(path)")
      #expect(text.contains("\r\nREFRESH-INTERVAL;VALUE=DURATION:PT12H\r\n"), "\(path)")
    }
  }

  @Test func `MIUI finds hours in the PT form and nowhere as P1H`() throws {
    let short = try Regex("P[0-9]+[HMS]")
    for (path, text) in Self.texts {
      for line in text.split(separator: "\r\n")
      where line.hasPrefix("DURATION") || line.hasPrefix("X-PUB") || line.hasPrefix("REFRESH")
        || line.hasPrefix("TRIGGER")
      {
        #expect(line.firstMatch(of: short) == nil, "\(path): \(line)")
      }
    }
  }

  /// One line that is too long, or one character cut in two, loses Google the whole feed.
  @Test func `Google finds no line that is too long and no character cut in two`() {
    var folds = 0
    for (path, bytes) in Self.feeds {
      #expect(bytes.suffix(2) == [13, 10], "\(path)")
      var line: [UInt8] = []
      for (index, octet) in bytes.enumerated() {
        guard octet == 13 || octet == 10 else {
          line.append(octet)
          continue
        }
        // CR and LF only ever stand together.
        #expect(octet == 13 ? bytes[index + 1] == 10 : bytes[index - 1] == 13, "\(path) \(index)")
        guard octet == 10 else { continue }
        #expect(line.count <= 75, "\(path): \(String(decoding: line, as: UTF8.self))")
        #expect(
          String(validating: line, as: UTF8.self) != nil, "\(path): line that ends at \(index)")
        #expect(line.allSatisfy { $0 >= 32 && $0 != 127 || $0 == 9 }, "\(path)")
        if line.first == 32 { folds += 1 }
        line = []
      }
    }
    #expect(folds > 1000)
  }

  /// An edit, and whether it changes the fair for who would go there, or only its words.
  struct Edit: Sendable {
    var isRaised: Bool
    var change: @Sendable (inout City.Fair) -> Void
  }

  @Test(
    arguments: [
      Edit(isRaised: true) { $0.day = "2026-07-23" },
      Edit(isRaised: true) { $0.slot = "09:00-12:00" },
      Edit(isRaised: true) { $0.venue = "hall" },
      Edit(isRaised: true) { $0.status = .postponed },
      Edit(isRaised: true) { $0.status = .cancelled }, Edit(isRaised: true) { $0.day = nil },
      Edit(isRaised: false) { $0.title = "别的" }, Edit(isRaised: false) { $0.details = "别的" },
      Edit(isRaised: false) { $0.theme = Activity.Theme(id: "domestic", name: "别的") },
    ])
  func `Google sees LAST-MODIFIED move with every change, and SEQUENCE with time, place and status`(
    edit: Edit
  ) throws {
    var fair = City.Fair(key: "a")
    let city = City(fair, .init(key: "b"))
    let uid = ActivityUID.uid(campaign: "spring", key: "a")
    let before = events(in: city.files(on: "2026-01-10")["calendars/city.ics"]!)
    edit.change(&fair)
    let files = City(fair, .init(key: "b"))
      .files(after: city.proposal(on: "2026-01-10").next, on: "2026-02-01")
    let after = events(in: files["calendars/city.ics"]!)
    #expect(after[uid]?["SEQUENCE"] == (edit.isRaised ? "1" : "0"))
    #expect(after[uid]?["LAST-MODIFIED"] == "20260201T000000Z")
    #expect(after[uid]?["DTSTAMP"] == "20260201T000000Z")
    // The other fair has not changed by an octet.
    let other = ActivityUID.uid(campaign: "spring", key: "b")
    #expect(after[other] == before[other] && before[other] != nil)
  }

  @Test func `Apple sees LAST-MODIFIED and DTSTAMP go forward even when the clock goes back`()
    throws
  {
    var fair = City.Fair(key: "a")
    var last = Publication()
    var stamps: [String] = []
    let days = ["2026-02-10", "2026-02-12", "2026-02-12", "2026-01-01", "2025-06-01", "2026-02-11"]
    for (step, today) in days.enumerated() {
      fair.day = "2026-07-0\(step + 1)"
      let event = try #require(
        events(in: City(fair).files(after: last, on: today)["calendars/city.ics"]!).values.first)
      #expect(event["DTSTAMP"] == event["LAST-MODIFIED"])
      #expect(event["SEQUENCE"] == "\(step)")
      stamps.append(try #require(event["LAST-MODIFIED"]))
      last = City(fair).proposal(after: last, on: today).next
    }
    #expect(zip(stamps, stamps.dropFirst()).allSatisfy { $0 < $1 }, "\(stamps)")
  }

  /// 【取消】 stays as long as the cancelled fair is shown, 90 days, and goes when it is held after
  /// all. 【延期待定】 goes when there is a new time. 【改期】 stays until the fair is over: to take it
  /// away would change a calendar in which nothing has changed.
  @Test func `phones that ignore STATUS read it in the title`() throws {
    typealias Step = (today: String, edit: (inout City.Fair) -> Void, mark: String?)
    let steps: [Step] = [
      ("2026-01-10", { _ in }, ""), ("2026-01-20", { $0.day = "2026-11-20" }, "【改期】"),
      ("2026-05-20", { _ in }, "【改期】"), ("2026-05-21", { $0.status = .postponed }, "【延期待定】"),
      ("2026-09-21", { _ in }, "【延期待定】"),
      ("2026-09-22", { $0 = City.Fair(key: "a", day: "2026-12-24") }, "【改期】"),
      ("2026-09-23", { $0.venue = "hall" }, "【改地点】"),
      ("2026-09-24", { $0.status = .cancelled }, "【取消】"), ("2026-12-23", { _ in }, "【取消】"),
      ("2026-12-24", { _ in }, nil),
    ]
    var fair = City.Fair(key: "a")
    var last = Publication()
    for (today, edit, mark) in steps {
      edit(&fair)
      let feed = City(fair).files(after: last, on: today)["calendars/city.ics"]!
      let title = events(in: feed).values.first?["SUMMARY"]
      #expect(title?.prefix { $0 != "渝" } == mark.map { Substring($0) }, "\(today)")
      last = City(fair).proposal(after: last, on: today).next
    }
  }

  @Test func `no feed makes anybody busy`() {
    for (path, text) in Self.texts {
      let events = text.components(of: "BEGIN:VEVENT")
      #expect(text.components(of: "\r\nTRANSP:TRANSPARENT\r\n") == events, "\(path)")
    }
  }

  @Test func `no reminder floods a phone`() {
    #expect(Self.texts.values.allSatisfy { !$0.contains("BEGIN:VALARM") })
  }

  @Test func `titles have at most sixteen characters behind their mark`() {
    var count = 0
    for (path, text) in Self.texts where !path.contains("deadlines") && !path.contains("leaders") {
      for event in events(in: text).values {
        let title = (event["SUMMARY"] ?? "").replacing("\\,", with: ",").replacing("\\;", with: ";")
        let bare = title.hasPrefix("【") ? title.drop { $0 != "】" }.dropFirst() : title[...]
        #expect(bare.count <= 16 && !bare.isEmpty, "\(path): \(title)")
        count += 1
      }
    }
    #expect(count > 200)
  }

  @Test func `every feed has its name in both spellings`() {
    for (path, text) in Self.texts {
      let lines = text.split(separator: "\r\n")
      let name = lines.first { $0.hasPrefix("NAME:") }?.dropFirst(5)
      #expect(name?.isEmpty == false && lines.contains("X-WR-CALNAME:" + (name ?? "")), "\(path)")
    }
  }
}
