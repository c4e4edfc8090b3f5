import CivilTime
import Diagnostics
import Foundation
import PlanModel
import Publishing
import Testing

/// Two people publish on branches of their own, and git brings their records together.
@Suite struct MergeTests {
  /// What `git merge-file -p` makes of three versions; its status counts the conflicts.
  private static func merge(
    _ ours: Publication, _ base: Publication, _ theirs: Publication
  ) throws -> (text: String, conflicts: Int32) {
    let folder = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    for (name, version) in [("ours", ours), ("base", base), ("theirs", theirs)] {
      try Data(yaml(of: version)).write(to: folder.appending(path: name))
    }
    let git = Process()
    git.executableURL = URL(filePath: "/usr/bin/env")
    git.arguments = ["git", "merge-file", "-p", "-q", "ours", "base", "theirs"]
    git.currentDirectoryURL = folder
    let output = Pipe()
    git.standardOutput = output
    try git.run()
    let bytes = try output.fileHandleForReading.readToEnd() ?? Data()
    git.waitUntilExit()
    return (String(decoding: bytes, as: UTF8.self), git.terminationStatus)
  }

  private static func read(_ text: String) -> (Publication?, [Diagnostic]) {
    var issues = Issues()
    let result = publication(yaml: Array(text.utf8), file: "publication.yaml", issues: &issues)
    return (result, issues.sorted)
  }

  private static func edit(_ fair: inout City.Fair, with random: inout Seeded) {
    switch Int.random(in: 0..<6, using: &random) {
    case 0: fair.day = "2026-11-0\(Int.random(in: 1...9, using: &random))"
    case 1: fair.venue = fair.venue == "hall" ? "square" : "hall"
    case 2: fair.status = .cancelled
    case 3: fair.status = .postponed
    case 4: fair.title = Text("别的\(Int.random(in: 0..<99, using: &random))")
    default: fair.audience = .internal
    }
  }

  @Test(arguments: UInt64(0)..<40)
  func `branches that changed different activities merge without a conflict`(seed: UInt64) throws {
    var random = Seeded(seed)
    let fairs = (10..<34).map {
      City.Fair(key: "fair-\($0)", tasks: [.init(key: "t", title: "许可", daysBefore: 9)])
    }
    let base = City(fairs: fairs).proposal(on: "2026-01-10").next
    // Each changes every third fair at most, so that neighbours change on different branches.
    var (ours, theirs) = (fairs, fairs)
    var owner: [String: Int] = [:]
    for index in fairs.indices {
      owner["spring.\(fairs[index].key)"] = Int.random(in: 0..<3, using: &random)
      switch owner["spring.\(fairs[index].key)"] {
      case 1: Self.edit(&ours[index], with: &random)
      case 2: Self.edit(&theirs[index], with: &random)
      default: break
      }
    }
    let mine = City(fairs: ours).proposal(after: base, on: "2026-02-01").next
    let other = City(fairs: theirs).proposal(after: base, on: "2026-02-03").next
    let (text, conflicts) = try Self.merge(mine, base, other)
    #expect(conflicts == 0)
    let merged = try #require(Self.read(text).0)
    let expected = base.entries.indices.map { index in
      switch owner[base.entries[index].activity] {
      case 1: mine.entries[index]
      case 2: other.entries[index]
      default: base.entries[index]
      }
    }
    #expect(merged.entries == expected)
    // The merged files publish to what both promised already.
    var together = fairs
    for index in fairs.indices {
      together[index] = [fairs, ours, theirs][owner["spring.\(fairs[index].key)"] ?? 0][index]
    }
    let next = City(fairs: together).proposal(after: merged, on: "2026-02-03")
    #expect(next.changes.isEmpty && next.next == merged)
  }

  @Test func `branches that add activities at different places merge without a conflict`() throws {
    let fairs = (10..<20).map { City.Fair(key: "fair-\($0)") }
    let base = City(fairs: fairs).proposal(on: "2026-01-10").next
    let mine = City(fairs: fairs + [.init(key: "fair-125")])
      .proposal(after: base, on: "2026-02-01").next
    let other = City(fairs: fairs + [.init(key: "fair-165")])
      .proposal(after: base, on: "2026-02-03").next
    let (text, conflicts) = try Self.merge(mine, base, other)
    #expect(conflicts == 0)
    #expect(Self.read(text).0?.entries.count == 12)
  }

  @Test func `a conflict that somebody left in the record is an error at its line`() throws {
    let base = City(.init(key: "a")).proposal(on: "2026-01-10").next
    let mine = City(.init(key: "a", day: "2026-08-01")).proposal(after: base, on: "2026-02-01").next
    let other = City(.init(key: "a", day: "2026-08-02")).proposal(after: base, on: "2026-02-03")
      .next
    let (text, conflicts) = try Self.merge(mine, base, other)
    #expect(conflicts > 0)
    let (result, issues) = Self.read(text)
    #expect(result == nil)
    let line = text.split(separator: "\n", omittingEmptySubsequences: false)
      .firstIndex { $0.hasPrefix("<<<<<<<") }
    #expect(issues.map(\.code) == ["publication.conflict"])
    #expect(issues.first.map { $0.location.line } == line.map { $0 + 1 }, "\(issues)")
  }
}
