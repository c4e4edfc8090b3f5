import Archives
import Diagnostics
import Foundation
import Testing

/// What anybody may open of every example: feeds, pages, posters and papers, the insides of Office
/// files included.
@Suite struct OpenFilesTests {
  /// Folders in `campaigns/` that plan without an error; the city has a test of its own.
  private static let examples = [
    "district-sheets", "drawn-seats", "evening", "filing", "golden-autumn", "minimal", "new-year",
    "other-rosters", "spring-breeze", "summer-cooling", "winter-warmth",
  ]

  @Test(arguments: examples)
  func `nothing for a smaller circle stands in an open file`(example: String) throws {
    let folder = try TemporaryFolder()
    let source = Tool.root.appending(path: "campaigns/\(example)")
    try FileManager.default.copyItem(at: source, to: folder.url.appending(path: "w"))
    let outcome = try Tool.run(["plan", "w", "--out", "out"], in: folder.url)
    #expect(outcome.status == 0, "\(outcome.errors)")
    let files = try TemporaryFolder.contents(of: folder.url.appending(path: "out"))
    let circles = try Circles(plan: try #require(files["plan.json"]))
    let people = try Self.people(below: folder.url.appending(path: "w"))
    var opened: [Int] = [0, 0, 0]
    for circle in opened.indices {
      try FileManager.default.createDirectory(
        at: folder.url.appending(path: "seen/\(circle)"), withIntermediateDirectories: true)
    }
    for (number, (path, bytes)) in files.enumerated() {
      guard let circle = Self.circle(of: path) else { continue }
      opened[circle] += 1
      try folder.write(path + "\n" + Self.text(of: bytes, path), to: "seen/\(circle)/\(number)")
    }
    for circle in 0..<2 {
      // Masked numbers are somebody's, too.
      let words = circles.beyond(circle).union(circle == 0 ? people + ["********"] : [])
      guard !words.isEmpty else { continue }
      try folder.write(words.sorted().joined(separator: "\n") + "\n", to: "words")
      let found = try Tool.shell(
        "LC_ALL=C grep -rlF -f words seen/\(circle) | xargs -r head -qn1", in: folder.url)
      #expect(found.output.isEmpty && found.errors.isEmpty, "\(found.output)\(found.errors)")
    }
    // What must be found, so that an empty list does not pass for a clean one.
    let known = try Tool.shell(
      "LC_ALL=C grep -rlF 'BEGIN:VCALENDAR' seen/0 | wc -l", in: folder.url)
    #expect(Int(known.output.filter(\.isNumber)) ?? 0 > 0)
    #expect(opened[0] > 20 && opened[1] > 3)
  }

  /// A program that would open nothing would find nothing.
  @Test func `the words of an Office file are seen`() throws {
    let folder = try TemporaryFolder()
    let planned = try Tool.run(
      ["plan", "campaigns/winter-warmth", "--out", folder.path + "/out"])
    #expect(planned.status == 0)
    let files = try TemporaryFolder.contents(of: folder.url.appending(path: "out"))
    for (path, word) in [
      ("sheets/internal/overview.xlsx", "走访"),
      ("sheets/internal/campaign/demo-warmth-2026/plan.docx", "送温暖"),
    ] {
      #expect(Self.text(of: try #require(files[path]), path).contains(word))
    }
  }

  /// 0 for everybody, 1 for the offices, 2 for leaders; nil for what holds the plan or people.
  private static func circle(of path: String) -> Int? {
    let parts = path.split(separator: "/").map(String.init)
    guard parts.count > 1, ["pages", "calendars", "sheets"].contains(parts[0]) else { return nil }
    if path == "sheets/files.csv" { return nil }
    if path.contains("leaders") { return 2 }
    if parts.contains("internal") { return 1 }
    return 0
  }

  private static func text(of bytes: Data, _ path: String) -> String {
    guard path.hasSuffix(".xlsx") || path.hasSuffix(".docx") else {
      return String(decoding: bytes, as: UTF8.self).replacing("\r\n ", with: "")
    }
    var issues = Issues()
    guard let archive = Archive(Array(bytes), file: path, issues: &issues) else { return "" }
    return archive.entries.map { entry in
      String(decoding: archive.contents(of: entry, issues: &issues) ?? [], as: UTF8.self)
    }.joined(separator: "\n")
  }

  /// What only the activities of each circle have: ids, UIDs, titles.
  private struct Circles {
    private var words: [Set<String>] = [[], [], []]

    init(plan: Data) throws {
      let plan = try #require(try JSONSerialization.jsonObject(with: plan) as? [String: Any])
      for activity in try #require(plan["activities"] as? [[String: Any]]) {
        let circle =
          ["public": 0, "internal": 1, "leaders": 2][activity["audience"] as? String] ?? 0
        for key in ["id", "uid"] {
          if let word = activity[key] as? String { words[circle].insert(word) }
        }
        if let title = activity["title"] as? [String: String] {
          words[circle].formUnion(title.values)
        }
      }
    }

    /// A word that a wider circle has, too, gives nothing away.
    func beyond(_ circle: Int) -> Set<String> {
      let known = words[...circle].flatMap { $0 }
      let open = known.joined(separator: "\n")
      return Set(words[(circle + 1)...].flatMap { $0 }.filter { !open.contains($0) })
    }
  }

  /// Names, numbers and phones of everybody whom a table lists, and of leaders.
  private static func people(below folder: URL) throws -> Set<String> {
    var found: Set<String> = []
    for (path, bytes) in try TemporaryFolder.contents(of: folder) where path.hasSuffix(".csv") {
      let lines = String(decoding: bytes, as: UTF8.self).replacing("\u{FEFF}", with: "")
        .split(whereSeparator: \.isNewline).map {
          $0.split(separator: ",", omittingEmptySubsequences: false)
        }
      guard let head = lines.first else { continue }
      let columns = head.indices.filter { index in
        ["姓名", "身份证", "电话", "手机", "证件号", "联系人"].contains { head[index].contains($0) }
          || path.hasSuffix("leaders.csv") && head[index] == "名称"
      }
      for line in lines.dropFirst() {
        for column in columns where line.indices.contains(column) && line[column].count > 1 {
          found.insert(String(line[column]))
        }
      }
    }
    return found
  }
}
