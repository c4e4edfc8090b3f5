import Foundation
import Testing

/// A round of winter visits from one workspace into the next: who was helped in December is not
/// helped again, and nobody is named where others can look.
@Suite struct WarmthRoadTests {
  private let example = Tool.root.appending(path: "campaigns/winter-warmth")

  private func published() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    let year = folder.url.appending(path: "2026")
    try FileManager.default.copyItem(at: example, to: year)
    try? FileManager.default.removeItem(at: year.appending(path: "expected"))
    let outcome = try Tool.run(["publish", "--today", "2026-12-05"], in: year)
    #expect(outcome.status == 0, "\(outcome.errors)")
    return folder
  }

  @Test func `a round keeps its UIDs, its people and its money across the new year`() throws {
    let folder = try published()
    let record = try folder.read("2026/publication.yaml")
    let uids = record.matches(of: /uid: (\S+)/).map { String($0.1) }
    let helped = Set(record.matches(of: /([0-9a-f]{32}) [0-9]+/).map { String($0.1) })
    #expect(uids.count == 4)
    #expect(helped.count == 100)
    let carried = try Tool.run(["carry", "2026", "--to", "2027", "2027"], in: folder.url)
    #expect(carried.status == 0, "\(carried.errors)")
    let key = folder.url.appending(path: "2027/private/people.key")
    let bytes = try Data(contentsOf: key)
    try FileManager.default.removeItem(at: key)
    let keyless = try Tool.run(["plan", "2027", "--today", "2027-01-03"], in: folder.url)
    #expect(keyless.status == 65, "without the key nobody knows who was helped")
    #expect(keyless.errors.contains("people.key"))
    try bytes.write(to: key)
    let published = try Tool.run(["publish", "2027", "--today", "2027-01-03"], in: folder.url)
    #expect(published.status == 0, "\(published.errors)")
    let next = try folder.read("2027/publication.yaml")
    for uid in uids { #expect(next.contains(uid)) }
    let all = next.matches(of: /([0-9a-f]{32}) [0-9]+/).map { String($0.1) }
    // 152 people of two units, one of them twice for a reason; nobody else is there twice.
    #expect(helped.isSubset(of: all))
    #expect(all.count - Set(all).count <= 1)
    #expect(all.count > 150)
  }

  @Test func `nobody is named in a feed, a page, the record or a message`() throws {
    let folder = try published()
    let list = try String(
      contentsOf: example.appending(path: "tables/people.csv"), encoding: .utf8)
    let people = list.split(whereSeparator: \.isNewline).dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let secrets = people.flatMap { [$0[0], $0[1], $0[4]] }.filter { !$0.isEmpty }
    let out = try Tool.run(["plan", "2026", "--today", "2026-12-05"], in: folder.url)
    #expect(out.status == 0)
    let check = try Tool.run(["check", "2026"], in: folder.url)
    for text in [out.output, out.errors, check.output, check.errors] {
      for secret in secrets { #expect(!text.contains(secret)) }
    }
    let files = try TemporaryFolder.contents(of: folder.url.appending(path: "2026"))
      .filter { !$0.key.hasPrefix("out/rosters/") && !$0.key.hasPrefix("tables/") }
    #expect(files.keys.contains("publication.yaml") && files.count > 10)
    for (name, bytes) in files {
      let text = String(decoding: bytes, as: UTF8.self)
      for secret in secrets where text.contains(secret) { Issue.record("\(name) names somebody") }
    }
  }

  @Test func `no public feed or page knows of a visit`() throws {
    let folder = try published()
    let files = try TemporaryFolder.contents(of: folder.url.appending(path: "2026/published"))
    for (name, bytes) in files where !name.contains("/internal/") {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("入户走访"), "\(name)")
    }
  }
}
