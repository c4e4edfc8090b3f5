import CampaignKit
import Catalog
import CivilTime
import Diagnostics
import Foundation
import Loading
import Testing

/// Every mistake that was planted in `campaigns/sheet-mistakes`, by file and line.
private let plantedInSheets = [
  Mistake(
    "a kind of sheet that does not exist", "sheet.unknown-kind", "mappings.yaml:4:8"),
  Mistake(
    "a column that no schedule has", "sheet.unknown-column", "mappings.yaml:5:21"),
  Mistake(
    "a sheet that the workbook lacks", "sheet.unknown", "sheets/book.xlsx:1:1"),
  Mistake(
    "a unit left blank below a merged one", "sheet.blank-unit", "sheets/book.xlsx:5:6"),
  Mistake(
    "a cell that holds an error", "sheet.date", "sheets/book.xlsx:6:3"),
  Mistake(
    "the sheet of another year", "sheet.last-year", "sheets/去年.csv:2:1"),
  Mistake(
    "headings that nobody has confirmed", "sheet.unconfirmed", "sheets/没确认.csv:2:1"),
  Mistake(
    "a weekday that is not that of the date", "sheet.weekday", "sheets/甲区.csv:3:8"),
  Mistake(
    "a day that does not exist", "sheet.date", "sheets/甲区.csv:4:8"),
  Mistake(
    "days apart in one cell", "sheet.several-days", "sheets/甲区.csv:5:8"),
  Mistake(
    "an end before the start", "sheet.backwards", "sheets/甲区.csv:6:14"),
  Mistake(
    "hours before six", "sheet.hours", "sheets/甲区.csv:7:14"),
  Mistake(
    "a time in words", "sheet.time", "sheets/甲区.csv:8:14"),
  Mistake(
    "a quarter past", "sheet.rounded", "sheets/甲区.csv:9:14"),
  Mistake(
    "a number of people in words", "sheet.count", "sheets/甲区.csv:9:33"),
  Mistake(
    "a day after the campaign", "sheet.outside-window", "sheets/甲区.csv:10:8"),
  Mistake(
    "a blank title", "config.empty-value", "sheets/甲区.csv:11:1"),
  Mistake(
    "a venue with a wrong character", "sheet.near-venue", "sheets/甲区.csv:12:26"),
  Mistake(
    "a unit that does not exist", "workspace.unknown-unit", "sheets/甲区.csv:13:31"),
  Mistake(
    "a row without a number", "sheet.no-number", "sheets/甲区.csv:14:2"),
  Mistake(
    "one number for two days", "sheet.contradiction", "sheets/甲区.csv:15:1"),
  Mistake(
    "one fair under two numbers", "sheet.looks-alike", "sheets/甲区.csv:16:1"),
  Mistake(
    "a state in other words", "config.invalid-value", "submissions/jia/record.yaml:6:7"),
  Mistake(
    "a decision without its version", "config.missing-key", "submissions/jia/record.yaml:12:8"),
  Mistake(
    "a misspelt key", "config.unknown-key", "submissions/yi/record.yaml:8:3"),
  Mistake(
    "a day of filing that does not exist", "anchor.invalid", "submissions/yi/record.yaml:9:13"),
  Mistake(
    "a file that is not there", "workspace.unreadable", "summer.yaml:5:95"),
]

@Suite struct SheetMistakesTests {
  private func found() throws -> [Diagnostic] {
    var issues = Issues()
    var files = try example("campaigns/sheet-mistakes")
    files.records = ["submissions/jia/record.yaml", "submissions/yi/record.yaml"]
    _ = workspace(
      from: files, modules: BuiltIn.modules, today: CivilDate(dayNumber: 0), issues: &issues)
    return issues.sorted
  }

  @Test(arguments: plantedInSheets)
  func `each planted mistake is found where it stands, in both languages`(mistake: Mistake) throws {
    let found = try found().filter {
      $0.code == mistake.code
        && $0.location.withoutCell == "campaigns/sheet-mistakes/\(mistake.place)"
    }
    #expect(found.count == 1, "\(mistake.what)")
    #expect(found.allSatisfy { $0.message.zh != $0.message.en })
    #expect(found.allSatisfy { $0.help.map { $0.zh != $0.en } ?? true })
  }

  @Test func `nothing is found that was not planted`() throws {
    let places = Set(plantedInSheets.map { "\($0.code) campaigns/sheet-mistakes/\($0.place)" })
    let surplus = try found().map { "\($0.code) \($0.location.withoutCell)" }
      .filter { !places.contains($0) }
    #expect(surplus == [])
  }

  @Test func `a cell of a workbook is named as people call it`() throws {
    let cells = try found().compactMap(\.location.cell)
    #expect(cells == ["排期!F5", "排期!C6"])
  }
}

extension Diagnostics.SourceLocation {
  fileprivate var withoutCell: String { "\(file):\(line):\(column)" }
}
