import Foundation
import Testing

/// A workspace edited and published thirty times within a year, and the calendars of those who
/// subscribed to it.
@Suite struct YearOfLifeTests {
  static let feeds = [
    "city", "district/u1", "district/u2", "district/u3", "venue/V-1", "venue/V-2", "venue/V-3",
    "venue/V-4", "organisation/E-1", "organisation/E-3", "campaign/spring", "campaign/autumn",
    "campaign/market",
  ]

  @Test func `every subscriber ends with exactly the right calendar`() throws {
    // One who polls every time, and one whose phone was off during ten publications.
    let patterns: [Set<Int>] = [[], Set(8..<18)]
    var subscribers = patterns.map { _ in
      Self.feeds.flatMap { feed in Subscriber.Kind.allCases.map { Subscriber($0, of: feed) } }
    }
    let year = try Year.lived.get()
    for (step, day) in year.enumerated() {
      for (pattern, missed) in patterns.enumerated() where !missed.contains(step) {
        for index in subscribers[pattern].indices {
          guard let feed = day.feeds[subscribers[pattern][index].feed] else { continue }
          subscribers[pattern][index].poll(feed)
          let subscriber = subscribers[pattern][index]
          let facts = day.truth.facts(in: subscriber.feed)
          let happening = subscriber.happening
          let name = "\(day.name): \(subscriber.kind) of \(subscriber.feed)"
          #expect(Set(happening.keys) == Set(facts.keys), "\(name)")
          for (uid, fact) in facts {
            #expect(
              happening[uid]?.tells(fact) == true, "\(name): \(fact) \(happening[uid] as Any)")
          }
        }
      }
    }
    #expect(year.count > 30)
    #expect(year.last?.truth.facts(in: "city").count == 10)
  }

  @Test func `no feed ever contradicts what it said before`() throws {
    var last: [String: PolledFeed] = [:]
    var called: [String: String] = [:]
    for day in try Year.lived.get() {
      for (path, feed) in day.everyFeed {
        for (uid, event) in feed.events {
          let name: Comment = "\(day.name): \(path) \(event.summary)"
          #expect(event.stamp == event.modified, name)
          if event.status == "CANCELLED" { called[path + uid] = called[path + uid] ?? day.today }
          guard let old = last[path]?.events[uid] else { continue }
          #expect(event.sequence >= old.sequence && event.modified >= old.modified, name)
          if feed.raw[uid] != last[path]?.raw[uid] { #expect(event.modified > old.modified, name) }
          if event.slot != old.slot { #expect(event.sequence > old.sequence, name) }
        }
        for (uid, old) in last[path]?.events ?? [:] where feed.events[uid] == nil {
          let days = called[path + uid].map { Self.days(from: $0, to: day.today) } ?? 0
          #expect(old.status == "CANCELLED" && days > 90, "\(day.today): \(path) \(old.summary)")
        }
      }
      for path in last.keys where day.everyFeed[path] == nil {
        #expect(
          last[path]!.events.values.allSatisfy { $0.status == "CANCELLED" }, "\(path) is gone")
      }
      last = day.everyFeed
    }
    #expect(last.keys.contains { $0.contains("internal/") })
  }

  @Test func `a feed keeps its name as long as there is a feed`() throws {
    var names: [String: String] = [:]
    for day in try Year.lived.get() {
      for (path, feed) in day.everyFeed {
        // Two things were given another name.
        if path.hasPrefix("pages/") { continue }
        let isRenamed = path.contains("u1") || path.hasSuffix("venue/V-4")
        #expect(isRenamed || (names[path] ?? feed.name) == feed.name, "\(day.today) \(path)")
        names[path] = feed.name
      }
    }
    #expect(names["district/u3"] == "渝北区活动日历")
    #expect(names["organisation/E-3"] == "丙家政公司·参会日程")
  }

  @Test func `nothing internal is ever in what the public sees`() throws {
    for day in try Year.lived.get() {
      for (path, bytes) in day.published {
        let text = String(decoding: bytes, as: UTF8.self).replacingOccurrences(
          of: "\r\n ", with: "")
        let isPrivate = path.hasPrefix("calendars/internal/") || path.hasPrefix("pages/internal/")
        #expect(isPrivate || !text.contains("机密"), "\(day.today) \(path)")
        // Where a fair went after it turned internal.
        let isMeanwhile = ("2026-03-16"..<"2026-04-02").contains(day.today)
        #expect(isPrivate || !isMeanwhile || !text.contains("20260907"), "\(day.today) \(path)")
        // No page, feed or list of files leads to a private feed.
        for link in day.privateLinks { #expect(isPrivate || !text.contains(link), "\(path)") }
      }
      #expect(!day.said.contains("机密"), "\(day.today): \(day.said)")
    }
  }

  private static func days(from first: String, to last: String) -> Int {
    let style = Date.ISO8601FormatStyle().year().month().day()
    guard let a = try? Date(first, strategy: style), let b = try? Date(last, strategy: style)
    else { return 0 }
    return Int((b.timeIntervalSince(a) / 86_400).rounded())
  }
}

/// The year as it was lived once for all tests: what was planned, published and said on each day.
private enum Year {
  struct Day {
    var today: String
    var name: String
    var truth: PlannedTruth
    var published: [String: Data]
    /// Every feed by its path below `calendars/`, without ending; the private ones too. The files of
    /// single activities by their whole path: whoever took one over takes the next for its successor.
    var everyFeed: [String: PolledFeed]
    /// What `publish` printed.
    var said: String

    /// The folders of private feeds.
    var privateLinks: Set<String> {
      Set(
        everyFeed.keys.filter { $0.hasPrefix("internal/") }
          .map { String($0.split(separator: "/")[1]) })
    }

    var feeds: [String: PolledFeed] { everyFeed.filter { !$0.key.hasPrefix("internal/") } }
  }

  static let lived = Result { try live() }

  private static func live() throws -> [Day] {
    let folder = try TemporaryFolder()
    var city = YearOfEdits.city
    var truth = PlannedTruth()
    return try YearOfEdits.edits.map { edit in
      edit.change(&city)
      try city.write(to: folder)
      let planned = try Tool.run(["plan", "--today", edit.today], in: folder.url)
      #expect(planned.status == 0, "\(edit.what): \(planned.errors)")
      let outcome = try Tool.run(["publish", "--today", edit.today], in: folder.url)
      #expect(outcome.status == 0, "\(edit.what): \(outcome.errors)")
      try truth.take(plan: folder.url.appending(path: "out"), city: city, today: edit.today)
      let published = try TemporaryFolder.contents(of: folder.url.appending(path: "published"))
      var feeds: [String: PolledFeed] = [:]
      for (path, bytes) in published where path.hasSuffix(".ics") {
        let isFeed = path.hasPrefix("calendars/")
        let name = path.dropFirst(isFeed ? "calendars/".count : 0).dropLast(".ics".count)
        feeds[String(name)] = PolledFeed(String(decoding: bytes, as: UTF8.self))
      }
      return Day(
        today: edit.today, name: "\(edit.today) \(edit.what)", truth: truth, published: published,
        everyFeed: feeds, said: outcome.output)
    }
  }
}
