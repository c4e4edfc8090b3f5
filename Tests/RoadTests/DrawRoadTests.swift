import Foundation
import Testing

/// A draw from the promise before it to the auditor's desk.
@Suite struct DrawRoadTests {
  private let example = Tool.root.appending(path: "campaigns/drawn-seats")
  private let campaign = "ys-trips-2026"

  private func run(_ folder: TemporaryFolder, _ arguments: String...) throws -> Tool.Outcome {
    try Tool.run(["roster"] + arguments, in: folder.url)
  }

  /// The example, committed to, drawn and frozen.
  private func frozen() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(at: example, to: folder.url.appending(path: "w"))
    for arguments in [
      ["commit", campaign, "--seed", "spring-2026"], ["reveal", campaign],
      ["freeze", campaign, "--by", "office"],
    ] {
      let outcome = try Tool.run(
        ["roster"] + arguments + ["--workspace", "w"], in: folder.url)
      #expect(outcome.status == 0, "\(arguments[0]): \(outcome.errors)")
    }
    return folder
  }

  private func seated(_ folder: TemporaryFolder) throws -> [[String]] {
    try folder.read("w/private/draws/\(campaign)/result.csv").split(separator: "\n").dropFirst().map
    {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
  }

  @Test func `a sealed folder is drawn again elsewhere, and every change to it is named`() throws {
    let folder = try frozen()
    #expect(try run(folder, "seal", campaign, "sealed", "--workspace", "w").status == 0)
    let verified = try run(folder, "verify", "sealed")
    #expect(verified.status == 0, "\(verified.errors)")
    #expect(verified.output.contains("24 个名额重算一致"))
    for name in [
      "rules.yaml", "people.csv", "history.csv", "seed.txt", "result.csv", "commitment.yaml",
      "frozen.yaml",
    ] {
      let before = try folder.read("sealed/" + name)
      let place = try #require(before.lastIndex { $0.isNumber || $0.isLetter })
      var after = before
      after.replaceSubrange(place...place, with: before[place] == "1" ? "2" : "1")
      try folder.write(after, to: "sealed/" + name)
      let outcome = try run(folder, "verify", "sealed")
      #expect(outcome.status == 65, "\(name)")
      #expect(outcome.errors.contains(name), "\(name): \(outcome.errors)")
      try folder.write(before, to: "sealed/" + name)
    }
    // Whoever changes the hashes too is caught by the draw itself.
    try FileManager.default.removeItem(at: folder.url.appending(path: "sealed/manifest.sha256"))
    let result = try folder.read("sealed/result.csv")
    let lines = result.split(separator: "\n").map(String.init)
    try folder.write(
      ([lines[0], lines[2].replacing(",2,", with: ",1,"), lines[1].replacing(",1,", with: ",2,")]
        + lines.dropFirst(3)).joined(separator: "\n") + "\n", to: "sealed/result.csv")
    let swapped = try run(folder, "verify", "sealed")
    #expect(swapped.status == 65)
    #expect(swapped.errors.contains("第 2 行"))
  }

  @Test func `a promise stands once it is made, and a draw cannot be had again`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(at: example, to: folder.url.appending(path: "w"))
    #expect(try run(folder, "reveal", campaign, "--workspace", "w").status == 65)
    #expect(try run(folder, "commit", campaign, "--workspace", "w").status == 0)
    let seed = try folder.read("w/private/draws/\(campaign)/seed.secret")
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/w/draws/\(campaign)/seed.txt"))
    #expect(seed.count == 65)
    let again = try run(folder, "commit", campaign, "--workspace", "w")
    #expect(again.status == 65 && again.errors.contains("--instead"))
    let instead = try run(folder, "commit", campaign, "--workspace", "w", "--instead", "改了车次")
    #expect(instead.status == 0 && instead.output.contains("改了车次"))
    #expect(try run(folder, "reveal", campaign, "--workspace", "w").status == 0)
    let first = try folder.read("w/private/draws/\(campaign)/result.csv")
    #expect(try run(folder, "reveal", campaign, "--workspace", "w").status == 0)
    #expect(try folder.read("w/private/draws/\(campaign)/result.csv") == first)
    let late = try run(folder, "commit", campaign, "--workspace", "w", "--instead", "运气不好")
    #expect(late.status == 65)
    #expect(
      try run(
        folder, "amend", campaign, "x", "y", "--action", "accept", "--by", "a", "--why", "b",
        "--workspace", "w"
      ).status == 65)
  }

  @Test func `whoever declines makes room for the next of the same stratum, and it is on record`()
    throws
  {
    let folder = try frozen()
    let rows = try seated(folder)
    func next(_ seat: [String]) -> [String]? {
      rows.first { $0[0] == seat[0] && $0[1] == "W" && $0[2] == seat[2] }
    }
    let first = try #require(rows.first { $0[1] == "R" && next($0) != nil })
    let waiting = try #require(next(first))
    let outcome = try run(
      folder, "amend", campaign, first[0], first[4], "--action", "decline", "--by", "车站",
      "--why", "改乘火车", "--workspace", "w")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains(waiting[4]))
    let why = try run(folder, "why", waiting[4], first[0], "--workspace", "w")
    #expect(why.output.contains("由候补递补入选"))
    #expect(try run(folder, "seal", campaign, "sealed", "--workspace", "w").status == 0)
    #expect(try run(folder, "verify", "sealed").status == 0)
    try FileManager.default.removeItem(at: folder.url.appending(path: "sealed/manifest.sha256"))
    let lines = try folder.read("sealed/amendments.csv")
    try folder.write(lines.replacing("改乘火车", with: "另有安排"), to: "sealed/amendments.csv")
    let changed = try run(folder, "verify", "sealed")
    #expect(changed.status == 65 && changed.errors.contains("第 1 条变更"))
  }

  @Test func `a person is answered by number in the office and by hash or key at the auditor's`()
    throws
  {
    let folder = try frozen()
    let list = try folder.read("w/tables/people.csv").split(separator: "\n")
    let number = String(list[3].split(separator: ",")[1])
    let activity = campaign + ".YS-2.trip-dongguan.1"
    let here = try run(folder, "why", number, activity, "--workspace", "w")
    #expect(here.status == 0 && here.output.contains("结论"), "\(here.errors)")
    #expect(!(here.output + here.errors).contains(number))
    #expect(try run(folder, "seal", campaign, "sealed", "--workspace", "w").status == 0)
    #expect(try run(folder, "why", number, activity, "--sealed", "sealed").status == 64)
    let there = try run(
      folder, "why", number, activity, "--sealed", "sealed", "--key", "w/private/people.key")
    #expect(there.output == here.output)
    let english = try run(
      folder, "why", number, activity, "--workspace", "w", "--language", "en")
    #expect(english.output.contains("So: "))
  }

  @Test func `no name, number or telephone is in what a draw writes or says`() throws {
    let folder = try frozen()
    var said = try run(folder, "funnel", campaign, "--workspace", "w").output
    #expect(try run(folder, "seal", campaign, "sealed", "--workspace", "w").status == 0)
    said += try run(folder, "verify", "sealed").output
    let people = try folder.read("w/tables/people.csv").split(separator: "\n").dropFirst().map {
      $0.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    }
    let secrets = people.flatMap { [$0[0], $0[1], $0[2]] }
    for secret in secrets { #expect(!said.contains(secret)) }
    for (name, bytes) in try TemporaryFolder.contents(of: folder.url)
    where !name.hasPrefix("w/tables/") {
      let text = String(decoding: bytes, as: UTF8.self)
      for secret in secrets where text.contains(secret) { Issue.record("\(name) names somebody") }
    }
  }
}
