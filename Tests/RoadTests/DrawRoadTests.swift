import Foundation
import Testing

/// A draw from the promise before it to the auditor's desk.
@Suite struct DrawRoadTests {
  private let example = Tool.root.appending(path: "campaigns/drawn-seats")
  private let campaign = DrawnExample.campaign

  private func run(_ folder: TemporaryFolder, _ arguments: String...) throws -> Tool.Outcome {
    try Tool.run(["roster"] + arguments, in: folder.url)
  }

  /// The example, committed to, drawn and frozen.
  private func frozen() throws -> TemporaryFolder {
    let folder = try DrawnExample.workspace()
    try DrawnExample.freeze(folder)
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
      // Whoever got a seat on another coach has had the round's one.
      let seated = Set(rows.filter { $0[1] == "R" }.map { $0[4] })
      return rows.first {
        $0[0] == seat[0] && $0[1] == "W" && $0[2] == seat[2] && !seated.contains($0[4])
      }
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

  @Test(arguments: [
    ["--by", "车站", "--why", "本人 990000200903130005 来电"],
    ["--by", "车站", "--why", "电话１０２００００００００改签"],
    ["--by", "赵示例", "--why", "改乘火车"], ["--by", "车站", "--why", "赵 示例改乘火车"],
    ["--by", "车站", "--why", " "],
  ])
  func `what is put on record names nobody`(options: [String]) throws {
    let folder = try frozen()
    let seat = try #require(try seated(folder).first { $0[1] == "R" })
    let outcome = try Tool.run(
      ["roster", "amend", campaign, seat[0], seat[4], "--action", "decline", "--workspace", "w"]
        + options, in: folder.url)
    #expect(outcome.status == 65)
    #expect(outcome.errors.contains("--by") || outcome.errors.contains("--why"))
    #expect(!outcome.errors.contains("赵示例") && !outcome.errors.contains("9900002009"))
    #expect(
      !FileManager.default.fileExists(
        atPath: folder.path + "/w/private/draws/\(campaign)/amendments.csv"))
  }

  @Test func `the number and last hash of amendments are public, and a shorter chain is refused`()
    throws
  {
    let folder = try frozen()
    let open = "w/draws/\(campaign)/amendments.yaml"
    #expect(try folder.read(open).contains("amendments: 0"))
    for _ in 0..<2 {
      let seat = try #require(try seated(folder).first { $0[1] == "R" })
      let outcome = try run(
        folder, "amend", campaign, seat[0], seat[4], "--action", "accept", "--by", "车站", "--why",
        "来电", "--workspace", "w")
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    #expect(try folder.read(open).contains("amendments: 2"))
    #expect(try run(folder, "seal", campaign, "sealed", "--workspace", "w").status == 0)
    let verified = try run(folder, "verify", "sealed", "--published", "w/draws/\(campaign)")
    #expect(verified.status == 0, "\(verified.errors)")
    try FileManager.default.removeItem(at: folder.url.appending(path: "sealed/manifest.sha256"))
    for name in ["sealed/amendments.csv", "w/private/draws/\(campaign)/amendments.csv"] {
      let lines = try folder.read(name).split(separator: "\n")
      try folder.write(lines.dropLast().joined(separator: "\n") + "\n", to: name)
    }
    let cut = try run(folder, "verify", "sealed")
    #expect(cut.status == 65 && cut.errors.contains("amendments.yaml"))
    let seat = try #require(try seated(folder).first { $0[1] == "R" })
    let late = try run(
      folder, "amend", campaign, seat[0], seat[4], "--action", "accept", "--by", "车站", "--why",
      "来电", "--workspace", "w")
    #expect(late.status == 65 && late.errors.contains("amendments.csv"))
  }

  @Test func `a year after an activity a seat is given back and to nobody else`() throws {
    let folder = try frozen()
    let seat = try #require(try seated(folder).first { $0[1] == "R" })
    let outcome = try run(
      folder, "amend", campaign, seat[0], seat[4], "--action", "decline", "--by", "车站", "--why",
      "没有来", "--workspace", "w", "--today", "2027-03-01")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("活动已经结束"))
    #expect(try run(folder, "seal", campaign, "sealed", "--workspace", "w").status == 0)
    #expect(try run(folder, "verify", "sealed").status == 0)
  }

  @Test(arguments: ["funnel", "commit", "reveal", "freeze", "seal"])
  func `a misspelt campaign is answered with the one that was meant`(verb: String) throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(at: example, to: folder.url.appending(path: "w"))
    let more = ["freeze": ["--by", "office"], "seal": ["sealed"]][verb] ?? []
    let outcome = try Tool.run(
      ["roster", verb, "ys-trip-2026"] + more + ["--workspace", "w"], in: folder.url)
    #expect(outcome.status == 64)
    #expect(outcome.errors.contains(campaign), "\(outcome.errors)")
  }

  @Test func `a misspelt activity is one message with the one that was meant`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(at: example, to: folder.url.appending(path: "w"))
    let rules = try folder.read("w/trips.yaml")
    try folder.write(rules.replacing("[trip-dongguan]", with: "[trip-donguan]"), to: "w/trips.yaml")
    for verb in ["funnel", "commit"] {
      let outcome = try run(folder, verb, campaign, "--workspace", "w")
      #expect(outcome.status == 65)
      #expect(outcome.errors.contains("trip-dongguan"), "\(outcome.errors)")
      #expect(!(outcome.output + outcome.errors).contains("名额分不出去"))
    }
  }

  @Test func `bad cells of a list stop check, plan and commit alike`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(at: example, to: folder.url.appending(path: "w"))
    let list = try folder.read("w/tables/people.csv")
    try folder.write(
      list.replacing("2025-09-20", with: "二〇二五").replacing("石桥县,H203", with: "石侨县,H203"),
      to: "w/tables/people.csv")
    for arguments in [
      ["check", "w"], ["plan", "w"], ["roster", "commit", campaign, "--workspace", "w"],
    ] {
      let outcome = try Tool.run(arguments, in: folder.url)
      #expect(outcome.status == 65)
      let said = outcome.output + outcome.errors
      #expect(said.contains("people.csv:5:") && said.contains("“二〇二五”"), "\(said)")
      #expect(said.contains("“石侨县”") && said.contains("是不是想写“石桥县”"))
      #expect(!said.contains("李虚构") && !said.contains("990000198009040435"))
    }
    #expect(!FileManager.default.fileExists(atPath: folder.path + "/w/draws"))
  }

  @Test func `verify says what it looked at, and what a notice in print proves`() throws {
    let folder = try frozen()
    let seat = try #require(try seated(folder).first { $0[1] == "R" })
    for why in ["来电", "到站"] {
      let outcome = try run(
        folder, "amend", campaign, seat[0], seat[4], "--action", "accept", "--by", "车站", "--why",
        why,
        "--workspace", "w")
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    let open = try folder.read("w/draws/\(campaign)/amendments.yaml")
    let hash = try #require(open.firstMatch(of: /head_sha256: '?([0-9a-f]{64})/)).1
    #expect(try run(folder, "seal", campaign, "sealed", "--workspace", "w").status == 0)
    let alone = try run(folder, "verify", "sealed")
    #expect(alone.output.contains("变更 2 条") && alone.output.contains("末条摘要 \(hash.prefix(16))"))
    #expect(alone.output.contains("证明不了末尾没有少") && alone.output.contains("--head"))
    for print in [hash.prefix(16), hash[...], Substring(hash.prefix(8).uppercased())] {
      let outcome = try run(folder, "verify", "sealed", "--head", String(print))
      #expect(outcome.status == 0 && outcome.output.contains("与公示件上的摘要一致"), "\(outcome.errors)")
    }
    #expect(try run(folder, "verify", "sealed", "--head", "abc").status == 64)
    let english = try run(folder, "verify", "sealed", "--language", "en")
    #expect(english.output.contains("none is missing at the end"))
    // The chain and its head cut together: in the folder all is well, on paper it is not.
    try FileManager.default.removeItem(at: folder.url.appending(path: "sealed/manifest.sha256"))
    let lines = try folder.read("sealed/amendments.csv").split(separator: "\n")
    try folder.write(lines.dropLast().map { $0 + "\n" }.joined(), to: "sealed/amendments.csv")
    let last = try #require(lines[1].split(separator: ",").last)
    try folder.write(
      open.replacing("amendments: 2", with: "amendments: 1").replacing(hash, with: last),
      to: "sealed/amendments.yaml")
    #expect(try run(folder, "verify", "sealed").status == 0)
    let cut = try run(folder, "verify", "sealed", "--head", String(hash.prefix(16)))
    #expect(cut.status == 65 && cut.errors.contains("这里 1 条"), "\(cut.errors)")
  }

  @Test func `lists in print have the number and last hash of the amendments`() throws {
    let folder = try frozen()
    let sheets = folder.url.appending(path: "w/private/draws/\(campaign)/sheets")
    let name = try #require(
      try FileManager.default.contentsOfDirectory(atPath: sheets.path).first {
        $0.hasSuffix(".xlsx")
      })
    let hash = try #require(
      try folder.read("w/draws/\(campaign)/amendments.yaml").firstMatch(
        of: /head_sha256: '?([0-9a-f]{16})/)
    ).1
    let shown = try Tool.shell("unzip -p '\(name)'", in: sheets).output
    #expect(shown.contains("已封存，没有变更，摘要 \(hash)"))
  }

  @Test func `a folder frozen before chains had heads is whole without one`() throws {
    let folder = try frozen()
    #expect(try run(folder, "seal", campaign, "sealed", "--workspace", "w").status == 0)
    try FileManager.default.removeItem(at: folder.url.appending(path: "sealed/manifest.sha256"))
    try FileManager.default.removeItem(at: folder.url.appending(path: "sealed/amendments.yaml"))
    // One of today is not: somebody took it out.
    let without = try run(folder, "verify", "sealed")
    #expect(without.status == 65 && without.errors.contains("缺少 amendments.yaml"))
    let file = try folder.read("sealed/frozen.yaml")
    try folder.write(
      file.replacing("chengnuan-frozen-2", with: "chengnuan-frozen-1"), to: "sealed/frozen.yaml")
    let older = try run(folder, "verify", "sealed")
    #expect(older.status == 0, "\(older.errors)")
    #expect(older.output.contains("封存时还没有 amendments.yaml") && older.output.contains("变更 0 条"))
  }

  @Test func `whoever has no number is found by name and telephone, as on the list`() throws {
    let folder = try TemporaryFolder()
    try FileManager.default.copyItem(at: example, to: folder.url.appending(path: "w"))
    let list = try folder.read("w/tables/people.csv")
    let number = "990000198512030568"
    #expect(list.contains("周样本,\(number),10200000004"))
    let lines = list.replacing(number, with: "").split(separator: "\n").map { line in
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      return (cells + [cells[0] == "姓名" ? "出生日期" : "1985-12-03"]).joined(separator: ",") + "\n"
    }
    try folder.write(lines.joined(), to: "w/tables/people.csv")
    for arguments in [["commit", campaign, "--seed", "x"], ["reveal", campaign]] {
      let outcome = try Tool.run(["roster"] + arguments + ["--workspace", "w"], in: folder.url)
      #expect(outcome.status == 0, "\(outcome.errors)")
    }
    let activity = campaign + ".YS-3.trip-dongguan.1"
    let found = try run(folder, "why", "周样本 10200000004", activity, "--workspace", "w")
    #expect(found.status == 0 && found.output.contains("符合：户籍在本区县"), "\(found.errors)")
    #expect(!(found.output + found.errors).contains("周样本"))
    let other = try run(folder, "why", "周样本 10200000009", activity, "--workspace", "w")
    #expect(other.output.contains("没有这个人"))
    for typed in ["周样本", "990000198512030567", "周样本 " + number] {
      let wrong = try run(folder, "why", typed, activity, "--workspace", "w")
      #expect(wrong.status == 64 && wrong.errors.contains("姓名 电话"), "\(typed): \(wrong.output)")
      #expect(!wrong.errors.contains("周样本") && !wrong.errors.contains("19851203"))
    }
  }

  @Test func `a seat that nobody can take is told with why, and activities go by their short ids`()
    throws
  {
    let folder = try frozen()
    // Everybody who waits for the first coach has a seat in a later one, and one round is one seat.
    let seat = try #require(try seated(folder).first { $0[1] == "R" })
    #expect(seat[0] == campaign + ".YS-2.trip-dongguan.1")
    let outcome = try run(
      folder, "amend", campaign, "YS-2.trip-dongguan.1", seat[4], "--action", "decline", "--by",
      "车站", "--why", "改乘火车", "--workspace", "w")
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.output.contains("没有人可以递补（候补的：4 人本轮名额已满）"), "\(outcome.output)")
    let english = try run(
      folder, "amend", campaign, "YS-2.trip-dongguan.1", try seated(folder)[1][4], "--action",
      "remove", "--by", "office", "--why", "moved", "--workspace", "w", "--language", "en")
    #expect(english.output.contains("(of those who wait: 4 with the seats of this round)"))
  }
}
