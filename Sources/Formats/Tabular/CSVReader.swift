public import Diagnostics

/// Reads the CSV files that people keep: RFC 4180, and what spreadsheets make of it.
///
/// UTF-8 with or without a byte order mark and GB 18030; lines that end in CRLF, LF or CR; comma,
/// semicolon or tab between the cells (and Excel's `sep=;` line); empty columns at the right
/// and empty rows anywhere; a title above the header. Whatever else is found is reported where
/// it stands, and reading goes on.
///
/// - Complexity: linear in the file, which may have up to 1 GB.
public enum CSVReader {
  /// The table in `bytes`, or nil where there is none to speak of; `file` is the path as the
  /// user would type it.
  public static func table(
    of bytes: [UInt8], file: String, issues: inout Issues
  ) -> Table? {
    guard bytes.count <= largestFile else {
      issues.report(.tableTooLarge, at: SourceLocation(startOf: file))
      return nil
    }
    guard let source = SourceText(bytes, file: file, issues: &issues) else { return nil }
    var reading = CSVReading(source, file: file)
    let table = reading.table()
    issues.append(contentsOf: reading.issues)
    return table
  }

  private static let largestFile = 1 << 30
}
