import Foundation
import Testing

/// A year of some 1,800 activities that has been published, and then a hall is lost.
@Suite struct LostVenueTests {
  @Test func `one hall lost in a published year moves what was in it and nothing else`() throws {
    let hall = "V-500118-03"
    let folder = try TemporaryFolder()
    try FileManager.default.removeItem(at: folder.url)
    try FileManager.default.copyItem(
      at: Tool.root.appending(path: "campaigns/chongqing-2026"), to: folder.url)
    // What people would be invited has no part in it.
    let settings = try folder.read("workspace.yaml")
    let lines = settings.split(separator: "\n").filter { !$0.hasPrefix("登记册") }
    try folder.write(lines.joined(separator: "\n") + "\n", to: "workspace.yaml")
    let published = try Tool.run(["publish"], in: folder.url)
    #expect(published.status == 0, "\(published.errors)")

    let rows = try folder.read("tables/venues.csv").components(separatedBy: "\n")
    let left = rows.filter { !$0.hasPrefix(hall + ",") }
    #expect(left.count == rows.count - 1)
    try folder.write(left.joined(separator: "\n"), to: "tables/venues.csv")
    let planned = try Tool.run(["plan", "--emit", "calendars"], in: folder.url)
    #expect(planned.status == 0, "\(planned.errors)")

    let text = try folder.read("out/changes.json")
    let file = try JSONDecoder().decode(ChangesFile.self, from: Data(text.utf8))
    #expect(file.changes.count >= 5)
    #expect(file.unchanged > 1500)
    for change in file.changes {
      #expect(change.kind == "moved")
      #expect(change.before?.venue == hall, "\(change.activity)")
      #expect(change.after.venue != hall)
      #expect(change.reason?.en == "the venue is no longer to be had")
      #expect(change.notify?.isEmpty == false)
    }
  }

  private struct ChangesFile: Decodable {
    struct Words: Decodable { var en: String }
    struct State: Decodable { var venue: String? }
    struct Recipient: Decodable { var who: String }
    struct Change: Decodable {
      var kind: String
      var activity: String
      var before: State?
      var after: State
      var reason: Words?
      var notify: [Recipient]?
    }
    var unchanged: Int
    var changes: [Change]
  }
}
