import CampaignKit
import Catalog
import Diagnostics
import Foundation
import Loading
import PlanModel
import Submitting
import Testing

/// What comes in and cannot be filed, or not without a word: `campaigns/sheet-mistakes/inbox`.
@Suite struct InboxMistakesTests {
  private static let inbox = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "campaigns/sheet-mistakes/inbox")

  /// Everything that is said of a file, as `submit` does.
  private func found(in name: String) throws -> [Diagnostic] {
    let bytes = try Array(Data(contentsOf: Self.inbox.appending(path: name)))
    let (workspace, _) = try SmallCity().load()
    var issues = Issues()
    let reading = Reading(in: workspace, modules: BuiltIn.modules)
    guard let received = reading.received(bytes, path: name, issues: &issues) else {
      return issues.sorted
    }
    let filer = filer(of: received.value, named: nil, in: workspace, issues: &issues)
    if reportLastYear(received, in: workspace, issues: &issues) { return issues.sorted }
    let filing = Filing(unit: filer?.id ?? "b", date: workspace.plannedOn)
    let (_, said) = try SmallCity().load([
      .init(value: received.value, filing: filing, schedule: received.schedule)
    ])
    for diagnostic in said.all where diagnostic.location.file == name { issues.append(diagnostic) }
    return issues.sorted
  }

  @Test(arguments: [
    ("不是表.csv", ["sheet.no-header 1:1"]), ("去年.yaml", ["submission.last-year 4:5"]),
    ("没人数.csv", ["submission.no-headcount 3:1"]), ("没单位.yaml", ["submission.no-unit 1:1"]),
    ("没日期.csv", ["sheet.lacks-column 2:1"]), ("没有行.csv", ["submission.no-rows 2:1"]),
    ("认不准.csv", ["sheet.unconfirmed 2:1"]),
    (
      "错字.csv",
      [
        "sheet.weekday 3:4", "sheet.backwards 3:14", "sheet.unknown-name 3:31", "sheet.date 4:4",
        "sheet.near-venue 4:21", "sheet.count 4:25",
      ]
    ),
  ])
  func `each mistake is answered where it stands, in both languages`(
    name: String, expected: [String]
  ) throws {
    let found = try found(in: name)
    #expect(found.map { "\($0.code) \($0.location.line):\($0.location.column)" } == expected)
    for diagnostic in found {
      #expect(diagnostic.location.file == name)
      #expect(diagnostic.message.zh != diagnostic.message.en)
      let isAnswered = diagnostic.help.map { $0.zh != $0.en } ?? true
      #expect(isAnswered)
    }
  }

  @Test func `every file of the inbox is asked about`() throws {
    #expect(try FileManager.default.contentsOfDirectory(atPath: Self.inbox.path).count == 8)
  }
}
