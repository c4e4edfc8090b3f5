import CivilTime
import Diagnostics
import PlanModel
import Publishing
import Testing

/// What a feed goes on to show when an activity leaves it.
@Suite struct FeedMemoryTests {
  /// An edit, and the feeds that the fair leaves by it.
  struct Leaving: Sendable {
    var edit: @Sendable (inout City) -> Void
    var left: [String]
    var stays: [String]
  }

  static let leavings = [
    Leaving(
      edit: { $0.fairs[0].audience = .internal },
      left: ["city", "district/500103", "theme/domestic", "campaign/spring", "venue/square"],
      stays: ["internal/city"]),
    Leaving(
      edit: { $0.fairs[0].audience = .leaders },
      left: ["city", "venue/square", "internal/city", "internal/team/team-1"],
      stays: ["internal/leaders"]),
    Leaving(
      edit: { $0.fairs[0].venue = "hall" }, left: ["venue/square"],
      stays: ["city", "venue/hall", "district/500103"]),
    Leaving(
      edit: { $0.fairs[0].unit = "500105" },
      left: ["district/500103", "district/500103/domestic"],
      stays: ["city", "district/500105", "district/500105/domestic", "theme/domestic"]),
    Leaving(
      edit: { $0.fairs[0].theme = Activity.Theme(id: "women", name: "女职工专场") },
      left: ["theme/domestic", "district/500103/domestic"], stays: ["city", "theme/women"]),
    Leaving(
      edit: { $0.fairs[0].theme = nil }, left: ["theme/domestic"], stays: ["city", "venue/square"]),
    Leaving(
      edit: { $0.rosters = [] }, left: ["organisation/org-1"], stays: ["city", "venue/square"]),
    Leaving(
      edit: { $0.fairs[0].teams = [] }, left: ["internal/team/team-1"],
      stays: ["city", "internal/city"]),
  ]

  static var city: City {
    var city = City(.init(key: "a", teams: ["team-1"]), .init(key: "b", day: "2026-09-09"))
    city.rosters = [
      Roster(
        activity: "spring.a", kind: .supply, seats: 10, filled: 1, columns: [], rows: [],
        organisations: ["org-1"])
    ]
    return city
  }

  private static func event(_ feed: String, in files: [String: String]) -> [String: String]? {
    events(in: files["calendars/\(feed).ics"] ?? "")[
      ActivityUID.uid(campaign: "spring", key: "a")]
  }

  @Test(arguments: leavings.indices)
  func `a feed that an activity leaves calls it off, and the others do not`(index: Int) throws {
    let leaving = Self.leavings[index]
    var city = Self.city
    let before = city.files(on: "2026-01-10")
    let last = city.proposal(on: "2026-01-10").next
    leaving.edit(&city)
    let proposal = city.proposal(after: last, on: "2026-02-01")
    let after = city.files(after: last, on: "2026-02-01")
    for feed in leaving.left {
      let (old, new) = (try #require(Self.event(feed, in: before)), Self.event(feed, in: after))
      #expect(new?["STATUS"] == "CANCELLED", "\(feed)")
      #expect(new?["SEQUENCE"] == "1" && new?["LAST-MODIFIED"] == "20260201T000000Z")
      #expect(new?["SUMMARY"] == "【取消】" + (old["SUMMARY"] ?? ""))
      #expect(new?["DTSTART"] == old["DTSTART"] && new?["LOCATION"] == old["LOCATION"])
    }
    for feed in leaving.stays {
      #expect(Self.event(feed, in: after)?["STATUS"] == "CONFIRMED", "\(feed)")
    }
    // Ninety days later it is still there, and then it goes; nothing else does.
    let still = city.files(after: proposal.next, on: "2026-05-02")
    for feed in leaving.left { #expect(Self.event(feed, in: still) != nil, "\(feed)") }
    let gone = city.files(after: proposal.next, on: "2026-05-03")
    for feed in leaving.left { #expect(Self.event(feed, in: gone) == nil, "\(feed)") }
    for feed in leaving.stays {
      #expect(Self.event(feed, in: gone)?["STATUS"] == "CONFIRMED", "\(feed)")
    }
  }

  @Test(arguments: leavings.indices, ["2026-02-03", "2026-08-01"])
  func `what comes back outdoes its own cancellation, also when that is forgotten`(
    index: Int, day: String
  ) throws {
    let leaving = Self.leavings[index]
    var city = Self.city
    for fair in city.fairs.indices { city.fairs[fair].day = "2026-11-11" }
    let back = city
    var last = city.proposal(on: "2026-01-10").next
    leaving.edit(&city)
    last = city.proposal(after: last, on: "2026-02-01").next
    if day > "2026-05" { last = city.proposal(after: last, on: "2026-06-01").next }
    let files = back.files(after: last, on: day)
    for feed in leaving.left {
      let event = try #require(Self.event(feed, in: files))
      #expect(event["STATUS"] == "CONFIRMED" && event["SUMMARY"]?.hasPrefix("【取消】") == false)
      #expect(try #require(Int(event["SEQUENCE"] ?? "")) > 1)
      #expect(try #require(event["LAST-MODIFIED"]) >= day.replacing("-", with: "") + "T000000Z")
    }
    let record = back.proposal(after: last, on: day).next
    #expect(record.entries.allSatisfy { $0.departures.allSatisfy { !$0.feeds.isEmpty } })
    let again = back.proposal(after: record, on: day)
    #expect(again.changes.isEmpty && again.next == record)
  }

  @Test func `what turned internal tells the public nothing of where it went`() {
    var city = Self.city
    let last = city.proposal(on: "2026-01-10").next
    city.fairs[0].audience = .internal
    city.fairs[0].day = "2026-08-19"
    city.fairs[0].slot = "09:00-12:00"
    city.fairs[0].venue = "hall"
    city.fairs[0].title = "机密座谈"
    let proposal = city.proposal(after: last, on: "2026-02-01")
    for day in ["2026-02-01", "2026-02-20", "2026-06-01"] {
      for (path, text) in city.files(after: proposal.next, on: day)
      where path.hasPrefix("pages/") || path.hasPrefix("calendars/") {
        var unfolded = text.replacing("\r\n ", with: "")
        let isPrivate = path.hasPrefix("calendars/internal/")
        if path.hasSuffix("/days.js") {
          // It names every day of the year, whatever happens then; what does comes behind that.
          let lines = unfolded.firstRange(of: "\"lines\":")
          unfolded = lines.map { String(unfolded[$0.upperBound...]) } ?? unfolded
          #expect(lines != nil && !unfolded.contains("2026-08-19"), "\(path)")
        }
        #expect(
          isPrivate || !unfolded.contains("20260819") && !unfolded.contains("8月19日"), "\(path)")
        #expect(isPrivate || !unfolded.contains("机密"), "\(path)")
      }
    }
    let said = summary(of: proposal, in: city.plan, language: .zh)
    #expect(!said.contains("机密") && !said.contains("8月19日") && !said.contains("大礼堂"))
    #expect(said.contains("取消 渝中招聘会·解放碑·家政外卖专场 原 7月22日"))
    let inside = summary(of: proposal, in: city.plan, language: .zh, isInternal: true)
    #expect(inside.contains("请勿转发") && inside.contains("8月19日"))
  }

  @Test func `the page shows what the city's feed shows`() {
    var city = Self.city
    let last = city.proposal(on: "2026-01-10").next
    city.fairs[0].audience = .internal
    let page = city.files(after: last, on: "2026-02-01")["pages/zh/list.html"] ?? ""
    #expect(page.contains("<s>渝中区招聘会</s>") && page.contains("<td>取消</td>"))
  }

  @Test func `what is over and turns internal is dropped, and not called off`() {
    var city = Self.city
    let last = city.proposal(on: "2026-01-10").next
    city.fairs[0].audience = .internal
    let files = city.files(after: last, on: "2026-08-01")
    #expect(Self.event("city", in: files) == nil)
    #expect(Self.event("internal/city", in: files)?["STATUS"] == "CONFIRMED")
  }

  @Test func `a feed of a unit that is gone keeps its name and what it calls off`() {
    let city = Self.city
    var last = city.proposal(on: "2026-01-10").next
    var later = City()
    later.tables.units.removeAll { $0.id == "500103" }
    later.tables.organisations = []
    later.tables.teams = []
    for day in ["2026-02-01", "2026-05-02"] {
      let files = later.files(after: last, on: day)
      #expect(files["calendars/district/500103.ics"]?.contains("NAME:渝中区活动日历") == true)
      #expect(files["calendars/organisation/org-1.ics"]?.contains("NAME:巴渝家政公司·") == true)
      #expect(files["calendars/internal/team/team-1.ics"]?.contains("NAME:Team") != true)
      #expect(Self.event("district/500103", in: files)?["STATUS"] == "CANCELLED")
      last = later.proposal(after: last, on: day).next
    }
    let files = later.files(after: last, on: "2026-05-03")
    #expect(files["calendars/district/500103.ics"] == nil)
    #expect(later.proposal(after: last, on: "2026-05-03").next.names.isEmpty)
  }

  @Test func `a deadline that is dropped or moves by itself is told`() throws {
    let task = TaskRule(key: "licence", title: Text(zh: "许可", en: "licence"), daysBefore: 20)
    var city = City(.init(key: "a", tasks: [task]))
    let uid = ActivityUID.uid(campaign: "spring", key: "a", task: "licence")
    func deadline(_ files: [String: String]) -> [String: String]? {
      events(in: files["calendars/deadlines.ics"] ?? "")[uid]
    }
    var last = city.proposal(on: "2026-01-10").next
    city.fairs[0].tasks[0].daysBefore = 30
    let earlier = try #require(deadline(city.files(after: last, on: "2026-02-01")))
    #expect(earlier["DTSTART"] == "20260622" && earlier["SEQUENCE"] == "1")
    #expect(earlier["LAST-MODIFIED"] == "20260201T000000Z")
    last = city.proposal(after: last, on: "2026-02-01").next
    #expect(last.entries[0].sequence == 0, "the fair itself has not changed")
    // On the same day the fair moves: the deadline outdoes what it said in the morning.
    city.fairs[0].day = "2026-07-30"
    let moved = try #require(deadline(city.files(after: last, on: "2026-02-01")))
    #expect(moved["SEQUENCE"] == "2" && moved["LAST-MODIFIED"] == "20260201T000001Z")
    last = city.proposal(after: last, on: "2026-02-01").next
    city.fairs[0].tasks = []
    let dropped = try #require(deadline(city.files(after: last, on: "2026-02-10")))
    #expect(dropped["STATUS"] == "CANCELLED" && dropped["SEQUENCE"] == "3")
    #expect(dropped["SUMMARY"]?.hasPrefix("【取消】许可") == true)
    last = city.proposal(after: last, on: "2026-02-10").next
    #expect(deadline(city.files(after: last, on: "2026-05-12")) == nil)
    city.fairs[0].tasks = [task]
    let back = try #require(deadline(city.files(after: last, on: "2026-05-12")))
    #expect(back["STATUS"] == "CONFIRMED" && back["SEQUENCE"] == "4")
  }

  @Test(arguments: [Activity.Status.postponed, .cancelled])
  func `the deadlines of what is off are off`(status: Activity.Status) throws {
    let task = TaskRule(key: "t", title: "许可", daysBefore: 20)
    var city = City(.init(key: "a", tasks: [task]))
    let last = city.proposal(on: "2026-01-10").next
    city.fairs[0].status = status
    let feed = city.files(after: last, on: "2026-02-01")["calendars/deadlines.ics"] ?? ""
    let deadline = try #require(events(in: feed).values.first)
    #expect(deadline["STATUS"] == "CANCELLED" && deadline["SEQUENCE"] == "1")
    let mark = status == .postponed ? "【延期待定】" : "【取消】"
    #expect(deadline["SUMMARY"]?.hasPrefix(mark) == true)
  }
}
