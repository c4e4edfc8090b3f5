import Archives
import Diagnostics

/// A workbook (XLSX) whose sheets are read one at a time, so that memory holds the texts and one
/// sheet's cells.
///
/// Strict and transitional files, with whatever names their parts have. What formulas calculated
/// is read from where the last program stored it; nothing is calculated here.
final class SourceWorkbook {
  let file: String
  /// In the order of the tabs.
  private(set) var sheets: [WorkbookParts.Entry] = []
  private(set) var countsFrom1904 = false
  private(set) var styles = NumberFormats()
  private(set) var strings: [SheetText.Place] = []

  let archive: Archive
  private let text = SheetText()
  private var parts: [String: (type: String, name: String)] = [:]

  /// Reads everything but the sheets; nil after reporting what is wrong.
  init?(_ bytes: [UInt8], file: String, issues: inout Issues) {
    guard let archive = Archive(bytes, file: file, issues: &issues) else { return nil }
    self.file = file
    self.archive = archive
    let package = Relationships(of: "")
    guard archive[Relationships.name(for: "")] != nil,
      read(Relationships.name(for: ""), .relationships, for: package, issues: &issues)
    else {
      if !issues.hasErrors { issues.report(foreign, at: SourceLocation(startOf: file)) }
      return nil
    }
    guard let main = package.name(ofType: "officeDocument"), main.hasSuffix(".xml"),
      archive[main] != nil, isSpreadsheet
    else {
      issues.report(foreign, at: SourceLocation(startOf: file))
      return nil
    }
    let relations = Relationships(of: main)
    let list = WorkbookParts()
    guard read(main, .spreadsheet, for: list, issues: &issues),
      read(Relationships.name(for: main), .relationships, for: relations, issues: &issues)
    else { return nil }
    parts = relations.targets
    sheets = list.sheets.filter { parts[$0.relation]?.type == "worksheet" }
    countsFrom1904 = list.countsFrom1904
    if let name = relations.name(ofType: "styles"), archive[name] != nil,
      !read(name, .spreadsheet, for: styles, issues: &issues)
    {
      return nil
    }
    if let name = relations.name(ofType: "sharedStrings"), archive[name] != nil {
      let shared = SharedStrings(into: text)
      guard read(name, .spreadsheet, for: shared, issues: &issues) else { return nil }
      strings = shared.strings
    }
  }

  /// The cells of one of `sheets`; nil after reporting what is wrong.
  func sheet(_ entry: WorkbookParts.Entry, issues: inout Issues) -> SourceSheet? {
    guard let part = parts[entry.relation] else { return nil }
    let worksheet = Worksheet(of: self, into: text)
    guard read(part.name, .spreadsheet, for: worksheet, issues: &issues) else { return nil }
    guard !worksheet.isTooLarge else {
      issues.report(
        .sheetTooLarge, at: SourceLocation(startOf: file), ["sheet": Text(entry.name)])
      return nil
    }
    var found = FirstFew(5)
    for cell in worksheet.uncalculated where found.admits(.sheetUncalculated) {
      found.report(
        .sheetUncalculated,
        at: SourceLocation(
          file: file, line: cell.row, column: cell.column, sheet: entry.name))
    }
    found.countRest(in: file)
    issues.append(contentsOf: found.issues)
    return SourceSheet(
      file: file, name: entry.name,
      contents: SheetContents(utf8: text.utf8, unordered: worksheet.cells),
      merges: worksheet.merges, hiddenRows: worksheet.hiddenRows)
  }

  /// The part of the archive in which a sheet stands, and its bytes.
  func contents(
    of entry: WorkbookParts.Entry, issues: inout Issues
  ) -> (entry: Archive.Entry, bytes: [UInt8])? {
    // Read first: what is edited is known to be sound.
    guard sheet(entry, issues: &issues) != nil, let name = parts[entry.relation]?.name,
      let part = archive[name], let bytes = archive.contents(of: part, issues: &issues)
    else { return nil }
    return (part, bytes)
  }

  private func read(
    _ name: String, _ namespace: XMLNamespace, for visitor: any XMLVisitor, issues: inout Issues
  ) -> Bool {
    guard let entry = archive[name] else {
      issues.report(
        .sheetPartMissing, at: SourceLocation(startOf: file), ["part": Text(name)])
      return false
    }
    let stream = XMLStream(namespace, for: visitor)
    guard archive.read(entry, issues: &issues, take: { stream.take($0) }) else { return false }
    do throws(XMLStream.Fault) {
      try stream.finish()
      return true
    } catch {
      issues.report(
        error == .documentType ? .sheetDocumentType : .sheetXML,
        at: SourceLocation(startOf: file), ["part": Text(name)])
      return false
    }
  }

  /// Whether its list of contents speaks of a spreadsheet and not of a letter or slides.
  private var isSpreadsheet: Bool {
    !archive.entries.contains { $0.name.hasPrefix("word/") || $0.name.hasPrefix("ppt/") }
  }

  /// What an archive is that is no workbook.
  private var foreign: DiagnosticKind {
    let names = Set(archive.entries.map(\.name))
    if names.contains("content.xml") || names.contains("xl/workbook.bin") {
      return .sheetOtherSpreadsheet
    }
    return .sheetNoWorkbook
  }
}
