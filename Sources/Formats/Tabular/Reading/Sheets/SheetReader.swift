public import Diagnostics

/// Reads the sheets that people keep, whatever they are called: XLSX and CSV are told apart by
/// their bytes, and what is neither is named together with the way out.
public enum SheetReader {
  /// Which sheets of a workbook are wanted.
  public enum Choice: Hashable, Sendable {
    /// The first one that is not hidden and not empty; which one, and which others there are, is
    /// said.
    case first
    /// Every one that is not hidden and not empty.
    case all
    /// The one of that name, hidden or not.
    case named(String)
  }

  /// The sheets in `bytes`; none after an error.
  ///
  /// - Parameter file: the path as the user would type it.
  /// - Complexity: linear in the file. A sheet of 10 MB takes about its inflated text and 16 bytes
  ///   a cell.
  public static func sheets(
    of bytes: [UInt8], file: String, choice: Choice = .first, issues: inout Issues
  ) -> [SourceSheet] {
    if let kind = disguise(of: bytes) {
      issues.report(kind, at: SourceLocation(startOf: file))
      return []
    }
    guard isArchive(bytes) else {
      var found = Issues()
      let sheet = SourceSheet(csv: bytes, file: file, issues: &found)
      let isNoText = found.all.contains { $0.code == DiagnosticKind.tableEncoding.code }
      if isNoText, file.lowercased().hasSuffix(".xlsx") {
        // Whoever has a workbook in mind is not helped by words about text.
        issues.report(.archiveNone, at: SourceLocation(startOf: file))
        return []
      }
      issues.append(contentsOf: found)
      return [sheet].compactMap { $0 }
    }
    guard let workbook = SourceWorkbook(bytes, file: file, issues: &issues) else { return [] }
    return sheets(of: workbook, choice, issues: &issues)
  }

  /// Whether the bytes are those of a ZIP archive, as every XLSX file is.
  public static func isArchive(_ bytes: [UInt8]) -> Bool { bytes.starts(with: zipMark) }

  private static func sheets(
    of workbook: SourceWorkbook, _ choice: Choice, issues: inout Issues
  ) -> [SourceSheet] {
    let place = SourceLocation(startOf: workbook.file)
    if case .named(let name) = choice {
      guard let entry = workbook.sheets.first(where: { $0.name == name }) else {
        let names = workbook.sheets.map(\.name)
        issues.report(
          .sheetUnknown, at: place,
          ["sheet": Text(name), "sheets": list(names)],
          help: nearest(to: name, among: names).map(Text.didYouMean))
        return []
      }
      return [workbook.sheet(entry, issues: &issues)].compactMap { $0 }
    }
    var read: [SourceSheet] = []
    for entry in workbook.sheets where !entry.isHidden {
      guard let sheet = workbook.sheet(entry, issues: &issues) else { return [] }
      guard !sheet.rows.isEmpty else { continue }
      read.append(sheet)
      if choice == .first { break }
    }
    if read.isEmpty { issues.report(.sheetAllEmpty, at: place) }
    if choice == .first, let used = read.first?.name {
      let others = workbook.sheets.filter { !$0.isHidden && $0.name != used }.map(\.name)
      if !others.isEmpty {
        issues.report(
          .sheetWhich, at: place,
          ["sheet": Text(used), "others": list(others), "file": Text(workbook.file)])
      }
    }
    return read
  }

  private static func list(_ names: [String]) -> Text {
    Text(
      zh: names.map { "“\($0)”" }.joined(separator: "、"),
      en: names.map { "'\($0)'" }.joined(separator: ", "))
  }

  /// What a file is that only looks like a table by its name.
  private static func disguise(of bytes: [UInt8]) -> DiagnosticKind? {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]) {
      // Names within a compound file are UTF-16; a workbook with a password is wrapped in one.
      return bytes.contains(utf16("EncryptedPackage")) ? .sheetEncrypted : .sheetOldFormat
    }
    if bytes.starts(with: Array("%PDF".utf8)) { return .sheetIsPDF }
    let start = bytes.prefix(1024).drop { $0 <= 0x20 || byteOrderMark.contains($0) }
    let head = String(decoding: start.prefix(600), as: UTF8.self).lowercased()
    if head.hasPrefix("<html") || head.hasPrefix("<!doctype") || head.hasPrefix("<table")
      || head.hasPrefix("<?xml")
    {
      return .sheetIsMarkup
    }
    return nil
  }

  private static func utf16(_ text: String) -> [UInt8] { text.utf8.flatMap { [$0, 0] } }
}

private let zipMark: [UInt8] = [0x50, 0x4B, 0x03, 0x04]
