import Foundation
import Testing

/// The example workspaces, planned and compared with what stands in their `expected/`.
///
/// `RECORD=1` writes it anew and fails the run, so that nobody commits what nobody has read.
@Suite struct GoldenTests {
  private let isRecording = ProcessInfo.processInfo.environment["RECORD"] == "1"

  @Test func `the smallest example plans to the byte`() throws {
    let out = try TemporaryFolder()
    let outcome = try Tool.run(["plan", "campaigns/minimal", "--out", out.path + "/out"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    // Of the pages one of each sort is kept whole, of the others what they hash to.
    var made = try files(of: out).filter { name, _ in
      !name.hasPrefix("pages/") || smallSamples.contains(name)
    }
    made["pages.sha256"] = Data(try manifest(of: out.url.appending(path: "out/pages")).utf8)
    try compare(made, with: "minimal")
  }

  /// The examples of single modules: the plan, what the program says of it, a feed and a roster.
  @Test(arguments: [
    (
      "spring-breeze",
      ["calendars/campaign/ys-spring-2026.ics", "rosters/ys-spring-2026.opening.csv"]
    ),
    (
      "golden-autumn",
      ["calendars/campaign/ys-autumn-2026.ics", "rosters/ys-autumn-2026.YS-2.firms.1.csv"]
    ),
    (
      "other-rosters",
      [
        "rosters/summary.csv", "rosters/ys-summer-2026.YS-2.night.csv",
        "rosters/ys-summer-2026.YS-2.morning.list.csv",
        "rosters/ys-summer-2026.YS-2.morning.list-5.csv",
        "rosters/ys-summer-2026.YS-2.night.list.csv",
      ]
    ),
    (
      "shared-halls",
      [
        "pages/internal/office/zh/arbitration.html", "pages/internal/office/en/arbitration.html",
      ]
    ),
  ])
  func `the example of a module plans as recorded`(name: String, samples: [String]) throws {
    let out = try TemporaryFolder()
    let outcome = try Tool.run(
      ["plan", "campaigns/\(name)", "--out", out.path + "/out"],
      environment: ["LANG": "zh_CN.UTF-8"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let made = try files(of: out)
    var golden = made.filter { samples.contains($0.key) || $0.key == "plan.json" }
    golden["said.txt"] = Data(outcome.errors.utf8)
    try compare(golden, with: name)
  }

  /// The draw of an example, step by step with a known seed: what is published, what the office says,
  /// its deadlines and the lists that come of it. The hashes hang on the key, which is given here.
  @Test func `the example of a draw is drawn as recorded`() throws {
    let folder = try DrawnExample.workspace()
    let work = folder.url.appending(path: "w")
    try? FileManager.default.removeItem(at: work.appending(path: "expected"))
    var said = ""
    let campaign = DrawnExample.campaign
    for arguments in [
      ["roster", "funnel", campaign], ["roster", "commit", campaign, "--seed", "spring-2026"],
      ["roster", "reveal", campaign], ["roster", "freeze", campaign, "--by", "市人社局"], ["plan"],
    ] {
      let outcome = try Tool.run(arguments, in: work, environment: ["LANG": "zh_CN.UTF-8"])
      #expect(outcome.status == 0, "\(arguments): \(outcome.errors)")
      said += "$ chengnuan \(arguments.joined(separator: " "))\n" + outcome.output + outcome.errors
    }
    let made = try TemporaryFolder.contents(of: work)
    var golden = ["said.txt": Data(said.utf8)]
    for (name, bytes) in made {
      if name.hasPrefix("draws/") { golden[name] = bytes }
      if name == "private/draws/\(campaign)/result.csv" { golden["result.csv"] = bytes }
      if name == "out/calendars/deadlines.ics" { golden["deadlines.ics"] = bytes }
      if name.hasPrefix("out/rosters/\(campaign)."), name.hasSuffix(".csv") {
        golden[String(name.dropFirst(4))] = bytes
      }
    }
    try compare(golden, with: "drawn-seats")
  }

  /// Compares with what was recorded of an example, or records it anew.
  private func compare(_ made: [String: Data], with example: String) throws {
    let folder = Tool.root.appending(path: "campaigns/\(example)/expected")
    if isRecording { return try record(made, in: folder) }
    let expected = try TemporaryFolder.contents(of: folder)
    #expect(made.keys.sorted() == expected.keys.sorted())
    for (name, bytes) in expected { #expect(made[name] == bytes, "\(name) differs") }
  }

  @Test func `sheets as districts send them plan to the byte`() throws {
    let out = try TemporaryFolder()
    let outcome = try Tool.run(
      ["plan", "campaigns/district-sheets", "--out", out.path + "/out", "--language", "en"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    #expect(outcome.errors.contains("7月!I7"))
    let made = try files(of: out).filter { $0.key == "plan.json" }
    let folder = Tool.root.appending(path: "campaigns/district-sheets/expected")
    if isRecording { return try record(made, in: folder) }
    let expected = try TemporaryFolder.contents(of: folder)
    #expect(made.keys.sorted() == expected.keys.sorted())
    for (name, bytes) in expected { #expect(made[name] == bytes, "\(name) differs") }
  }

  /// Run under several environments: neither zone, locale nor threads may leave a trace.
  @Test(arguments: [
    ["TZ": "Asia/Shanghai", "LANG": "zh_CN.UTF-8", "THREADS": "1"],
    ["TZ": "America/New_York", "LC_ALL": "en_US.UTF-8", "THREADS": "4"],
  ])
  func `the city plans to the same bytes everywhere`(environment: [String: String]) throws {
    let out = try TemporaryFolder()
    let outcome = try Tool.run(
      [
        "plan", "campaigns/chongqing-2026", "--out", out.path + "/out",
        "--threads", environment["THREADS"] ?? "1",
      ], environment: environment)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let made = try files(of: out)
    var golden: [String: Data] = [:]
    for name in samples { golden[name] = made[name] }
    golden["manifest.sha256"] = Data(
      try manifest(of: out.url.appending(path: "out"), digesting: "pages").utf8)
    try compare(golden, with: "chongqing-2026")
  }

  /// Examples of one drive each: the plan and some samples to the byte, everything by its hash.
  @Test(arguments: Example.all)
  func `each drive's example plans as it is recorded`(example: Example) throws {
    let out = try TemporaryFolder()
    let outcome = try Tool.run(
      ["plan", "campaigns/\(example.folder)", "--out", out.path + "/out"],
      environment: ["LANG": "zh_CN.UTF-8"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let made = try files(of: out)
    var golden: [String: Data] = [:]
    for name in example.samples { golden[name] = made[name] }
    golden["messages.txt"] = Data(outcome.errors.utf8)
    golden["manifest.sha256"] = Data(try manifest(of: out.url.appending(path: "out")).utf8)
    let folder = Tool.root.appending(path: "campaigns/\(example.folder)/expected")
    if isRecording { return try record(golden, in: folder) }
    let expected = try TemporaryFolder.contents(of: folder)
    #expect(golden.keys.sorted() == expected.keys.sorted())
    for (name, bytes) in expected { #expect(golden[name] == bytes, "\(name) differs") }
  }

  /// An example workspace and what of its plan is kept whole.
  struct Example: Sendable, CustomTestStringConvertible {
    var folder: String
    var samples: [String]
    var testDescription: String { folder }

    static let all = [
      Example(
        folder: "summer-cooling",
        samples: [
          "plan.json", "rosters/summary.csv", "calendars/district/500103.ics",
          "rosters/yz-cooling-2026.500103.point.Y2.csv",
        ]),
      Example(
        folder: "winter-warmth",
        samples: [
          "plan.json", "rosters/summary.csv", "calendars/internal/city.ics",
          "rosters/demo-warmth-2026.500103.december.1.csv",
        ]),
    ]
  }

  @Test func `planning an unchanged workspace again touches no file`() throws {
    let out = try TemporaryFolder()
    let arguments = ["plan", "campaigns/minimal", "--out", out.path + "/out"]
    try Tool.run(arguments)
    let path = out.url.appending(path: "out/plan.json").path
    let before = try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
    let again = try Tool.run(arguments)
    let after = try FileManager.default.attributesOfItem(atPath: path)[.systemFileNumber] as? Int
    #expect(before != nil && before == after)
    #expect(again.output.contains("写出 0 个文件"))
  }

  private let smallSamples: Set = [
    "pages/zh/index.html", "pages/en/month/2026-03.html",
    "pages/zh/activity/demo-fairs-2026.city.fair.2026-w10.html",
    "pages/en/activity/demo-fairs-2026.city.fair.2026-w10.ics",
    "pages/zh/activity/demo-fairs-2026.city.fair.2026-w10.svg",
  ]

  /// What of the city is kept whole: the plan, a feed, a roster and a page of the language.
  private let samples = [
    "plan.json", "calendars/district/CQ-LJXQ.ics", "calendars/theme/domestic.ics",
    "rosters/cq-spring-2026.opening.csv",
  ]

  private func files(of out: TemporaryFolder) throws -> [String: Data] {
    try TemporaryFolder.contents(of: out.url.appending(path: "out"))
      .filter { !$0.key.hasPrefix(".") }
  }

  /// `sha256sum` over every file, in the order of names.
  ///
  /// - Parameter digested: a folder of many thousand files, of which each folder has one line, the
  ///   hash of its own list.
  private func manifest(of folder: URL, digesting digested: String? = nil) throws -> String {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/bash")
    let skipped = digested.map { "! -path './\($0)/*'" } ?? ""
    let list = "LC_ALL=C sort | xargs -d '\\n' sha256sum"
    let digests = digested.map { name in
      """
      find ./\(name) -type d | LC_ALL=C sort | while IFS= read -r folder; do
        printf '%s  %s/\n' "$(find "$folder" -maxdepth 1 -type f | \(list) | sha256sum | cut -c1-64)" \
          "$folder"
      done
      """
    }
    process.arguments = [
      "-c", "find . -type f ! -name '.*' \(skipped) | \(list); \(digests ?? "")",
    ]
    process.currentDirectoryURL = folder
    let pipe = Pipe()
    process.standardOutput = pipe
    try process.run()
    let bytes = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: bytes, as: UTF8.self)
  }

  private func record(_ files: [String: Data], in folder: URL) throws {
    try? FileManager.default.removeItem(at: folder)
    for (name, bytes) in files {
      let file = folder.appending(path: name)
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try bytes.write(to: file)
    }
    Issue.record("recorded \(folder.lastPathComponent) anew: read it, then run without RECORD")
  }
}
