import Foundation
import Testing

/// A workspace published, changed and published again, as a year goes by.
@Suite struct PublishTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try Tool.run(["init", "."], in: folder.url)
  }

  private func edit(_ old: String, _ new: String) throws {
    let text = try folder.read("workspace.yaml")
    #expect(text.contains(old))
    try folder.write(text.replacingOccurrences(of: old, with: new), to: "workspace.yaml")
  }

  private func run(_ arguments: String...) throws -> Tool.Outcome {
    try Tool.run(arguments, in: folder.url)
  }

  @Test func `a second publication of the same plan changes no byte`() throws {
    #expect(try run("publish").status == 0)
    let before = try TemporaryFolder.contents(of: folder.url)
    #expect(try run("publish").status == 0)
    #expect(try TemporaryFolder.contents(of: folder.url) == before)
  }

  @Test func `diff writes nothing`() throws {
    let before = try TemporaryFolder.contents(of: folder.url)
    #expect(try run("diff").output.contains("新增"))
    #expect(try TemporaryFolder.contents(of: folder.url) == before)
  }

  @Test func `what plan finds by searching is what diff shows and publish writes`() throws {
    let copy = try TemporaryFolder()
    let city = copy.url.appending(path: "city")
    try FileManager.default.copyItem(
      at: Tool.root.appending(path: "campaigns/golden-autumn"), to: city)
    func plan(_ more: String...) throws -> String {
      try Tool.run(["plan", "--emit", "calendars", "--json"] + more, in: city).output
    }
    func starts() throws -> [String] {
      lines(try copy.read("city/out/calendars/city.ics"), "DTSTART")
    }
    _ = try plan("--moves", "0")
    let laidOut = try starts()
    let searched = try plan("--moves", "10000")
    #expect(try starts() != laidOut)
    let settings = try copy.read("city/workspace.yaml")
    try copy.write("搜索步数: 10000\n" + settings, to: "city/workspace.yaml")
    #expect(try plan() == searched)
    let shown = try copy.read("city/out/calendars/city.ics")
    #expect(try Tool.run(["publish"], in: city).status == 0)
    #expect(try copy.read("city/published/calendars/city.ics") == shown)
    _ = try plan("--moves", "0")
    #expect(try starts() == lines(shown, "DTSTART"), "what is announced stays")
  }

  @Test func `a moved fair keeps its UID and raises its sequence`() throws {
    try run("publish")
    let before = try folder.read("published/calendars/city.ics")
    try edit("09:00-12:00", "14:00-17:00")
    #expect(try run("diff").output.contains("改期"))
    #expect(try run("publish", "--today", "2026-01-10").status == 0)
    let after = try folder.read("published/calendars/city.ics")
    #expect(lines(after, "UID:") == lines(before, "UID:"))
    #expect(lines(after, "SEQUENCE:").allSatisfy { $0 == "SEQUENCE:1" })
    #expect(!lines(after, "SUMMARY:").contains { !$0.contains("【改期】") })
  }

  @Test func `a dropped fair stays for ninety days as cancelled, then goes`() throws {
    try run("publish")
    let fairs = lines(try folder.read("published/calendars/city.ics"), "UID:").count
    try edit("到: 4月30日", "到: 4月1日")
    #expect(try run("publish", "--today", "2026-02-01").status == 0)
    let after = try folder.read("published/calendars/city.ics")
    #expect(lines(after, "UID:").count == fairs)
    let cancelled = lines(after, "STATUS:").count { $0 == "STATUS:CANCELLED" }
    #expect(cancelled > 0)
    #expect(lines(after, "SUMMARY:").count { $0.contains("【取消】") } == cancelled)
    try run("publish", "--today", "2026-05-20")
    let later = try folder.read("published/calendars/city.ics")
    #expect(lines(later, "UID:").count == fairs - cancelled)
  }

  @Test func `whoever publishes second is told`() throws {
    try run("publish")
    let lock = folder.path
    let holder = Process()
    holder.executableURL = URL(filePath: "/usr/bin/flock")
    holder.arguments = [lock, "cat"]
    let input = Pipe()
    let output = Pipe()
    holder.standardInput = input
    holder.standardOutput = output
    try holder.run()
    // The echo proves that the lock is held.
    input.fileHandleForWriting.write(Data("x".utf8))
    _ = output.fileHandleForReading.readData(ofLength: 1)
    #expect(try run("publish").status == 75)
    try input.fileHandleForWriting.close()
    holder.waitUntilExit()
    #expect(try run("publish").status == 0)
  }

  private func lines(_ feed: String, _ prefix: String) -> [String] {
    feed.split(separator: "\r\n").map(String.init).filter { $0.hasPrefix(prefix) }
  }
}

/// The whole city, published once: what follows from an unchanged year.
@Suite struct CityPublicationTests {
  @Test func `publishing the city leaves nothing to publish, and time alone moves nothing`() throws
  {
    let folder = try TemporaryFolder()
    let city = folder.url.appending(path: "city")
    try FileManager.default.copyItem(
      at: Tool.root.appending(path: "campaigns/chongqing-2026"), to: city)
    let published = try Tool.run(["publish"], in: city)
    #expect(published.status == 0)
    let count = try #require(published.output.firstMatch(of: /新增 (\d{4})/)).output.1
    for today in ["2025-12-20", "2026-03-10", "2026-07-01"] {
      let outcome = try Tool.run(["diff", "--today", today], in: city)
      #expect(outcome.output == "不变 \(count)\n", "\(today): \(outcome.output.prefix(400))")
    }
  }
}
