import Archives
import Diagnostics
import Foundation
import Testing

/// Who may see what, asked of every file that planning and publishing write.
@Suite struct AudienceTests {
  /// Words that only an activity of one audience holds, wherever it shows.
  private static let words = [
    "internal": ["甲走访", "甲机密巷7号", "甲机密院"], "leaders": ["乙行程", "乙机密路8号", "乙机密厅"],
  ]

  /// A workspace with an activity of each audience, each in a venue of its own with an address, and
  /// a register of people.
  private static func workspace() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      """
      城市: 示范市
      规划期: {从: 2026-01-01, 到: 2026-12-31}
      制表日: 2026-01-05
      表: {单位: units.csv, 场地: venues.csv}
      登记册: {文件: register.csv, 样本: 60}
      专项:
      - {编号: open, 模块: 招聘会, 标题: 公开专项, 时间: {从: 3月1日, 到: 4月30日}, 场次: [{名称: 招聘会, 每周: 周六, 地点: 公开广场}]}
      - {编号: visits, 模块: 招聘会, 标题: 甲走访, 公开: 内部, 时间: {从: 3月1日, 到: 4月30日}, 场次: [{名称: 甲走访, 每周: 周日, 地点: 甲机密院}]}
      - {编号: tour, 模块: 招聘会, 标题: 乙行程, 公开: 仅领导, 时间: {从: 3月1日, 到: 4月30日}, 场次: [{名称: 乙行程, 每周: 周日, 地点: 乙机密厅}]}
      """, to: "workspace.yaml")
    try folder.write("编号,名称\n500103,渝中区\n", to: "units.csv")
    try folder.write(
      """
      编号,名称,区县,类型,地址
      a,公开广场,渝中区,广场,公开路1号
      b,甲机密院,渝中区,院落,甲机密巷7号
      c,乙机密厅,渝中区,礼堂,乙机密路8号

      """, to: "venues.csv")
    return folder
  }

  /// Whom a file below `out/` is for, by where it lies; nil: for the office.
  private func readers(of path: String) -> String? {
    if path.contains("/internal/") {
      return path.contains("/leaders") ? "leaders" : "internal"
    }
    return path.hasPrefix("pages/") || path.hasPrefix("calendars/") ? "public" : nil
  }

  private func check(_ files: [String: Data], people: [String]) {
    var seen: [String: Int] = [:]
    for (path, bytes) in files {
      guard let readers = readers(of: path) else { continue }
      seen[readers, default: 0] += 1
      let text = String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "\r\n ", with: "")
      for (audience, words) in Self.words where audience != readers {
        for word in words {
          #expect(!text.contains(word) && !path.contains(word), "\(word) in \(path)")
        }
      }
      if readers == "public" {
        for word in people { #expect(!text.contains(word), "\(word) in \(path)") }
        for id in ["visits", "tour"] {
          #expect(!text.contains(id) && !path.contains(id), "\(path)")
        }
      }
    }
    #expect(seen["public", default: 0] > 50)
    #expect(seen["internal", default: 0] > 2 && seen["leaders", default: 0] > 1)
  }

  @Test func `no file shows what is for a smaller circle`() throws {
    let folder = try Self.workspace()
    let planned = try Tool.run(["plan", "."], in: folder.url)
    #expect(planned.status == 0, "\(planned.errors)")
    // Numbers of documents and telephones; short names are words of the language, too.
    let people = try folder.read("register.csv").split(whereSeparator: \.isNewline).dropFirst()
      .flatMap { line in line.split(separator: ",").map(String.init).dropFirst().prefix(3) }
      .filter { $0.count > 2 }
    #expect(people.count > 120)
    check(try TemporaryFolder.contents(of: folder.url.appending(path: "out")), people: people)
    let published = try Tool.run(["publish", "."], in: folder.url)
    #expect(published.status == 0, "\(published.errors)")
    check(try TemporaryFolder.contents(of: folder.url.appending(path: "published")), people: people)
  }

  /// In the large example: an activity that is not public is named in no public file.
  @Test func `of the city nothing but what is public is served`() throws {
    let out = try TemporaryFolder()
    let outcome = try Tool.run(["plan", "campaigns/chongqing-2026", "--out", out.path + "/out"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let plan = try #require(
      try JSONSerialization.jsonObject(with: Data(out.read("out/plan.json").utf8)) as? [String: Any]
    )
    let activities = try #require(plan["activities"] as? [[String: Any]])
    var hidden: Set<String> = []
    var titles: [Bool: Set<String>] = [:]
    for activity in activities {
      let isPublic = activity["audience"] as? String == "public"
      for key in ["id", "uid"] where !isPublic {
        if let word = activity[key] as? String { hidden.insert(word) }
      }
      if let title = activity["title"] as? [String: String] {
        titles[isPublic, default: []].formUnion(title.values)
      }
    }
    // A title that a public activity has, too, gives nothing away.
    let shown = (titles[true] ?? []).joined(separator: "\n")
    hidden.formUnion((titles[false] ?? []).filter { !shown.contains($0) })
    let people = try Self.everybody()
    #expect(people.count > 100_000)
    // Nothing can be read in a compressed file.
    for name in ["overview", "next_week"] {
      try out.write(Self.text(of: out.path + "/out/sheets/public/\(name).xlsx"), to: name + ".xml")
    }
    // What must be found, so that an empty list does not pass for a clean one.
    let known = try #require(titles[true]?.first)
    let open = "out/calendars out/pages out/sheets/public overview.xml next_week.xml"
    let register = Tool.root.path + "/campaigns/chongqing-2026/register.csv"
    for (words, places, isFound) in [
      (hidden, open, false), ([known], open, true), (people, open, false), (people, register, true),
      (["市领导甲", "市人力社保局负责人"], open, false),
      // Masked numbers are somebody's, too.
      (["********"], open, false), (["********"], "out/rosters", true),
    ] {
      try out.write(words.sorted().joined(separator: "\n") + "\n", to: "words")
      guard !words.isEmpty else { continue }
      let found = try Tool.shell(
        "LC_ALL=C grep -rlF -f words \(places) --exclude-dir=internal | head", in: out.url)
      #expect(found.output.isEmpty != isFound, "\(found.output)")
      #expect(found.errors.isEmpty, "\(found.errors)")
    }
  }

  /// Of everybody in the city's register: number of document, telephone, and names that are no words.
  private static func everybody() throws -> Set<String> {
    let file = Tool.root.appending(path: "campaigns/chongqing-2026/register.csv")
    var people: Set<String> = []
    for line in try Data(contentsOf: file).split(separator: UInt8(ascii: "\n")).dropFirst() {
      for field in line.split(separator: UInt8(ascii: ","), maxSplits: 4).dropFirst().prefix(3) {
        people.insert(String(decoding: field, as: UTF8.self))
      }
    }
    return people.filter { $0.count > 2 }
  }

  /// All XML of a workbook.
  private static func text(of path: String) throws -> String {
    var issues = Issues()
    let bytes = try Data(contentsOf: URL(filePath: path))
    let archive = try #require(Archive(Array(bytes), file: path, issues: &issues))
    return archive.entries.map { entry in
      String(decoding: archive.contents(of: entry, issues: &issues) ?? [], as: UTF8.self)
    }.joined(separator: "\n")
  }
}
