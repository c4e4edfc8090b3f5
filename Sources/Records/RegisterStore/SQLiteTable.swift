import CSQLite
public import Diagnostics
import Tabular

/// A table of an SQLite file as the CSV that a register is read from: a line for each row, in the
/// order in which the file has them, with the columns' names above.
public enum SQLiteTable {
  /// Why there is no table; nothing in it says what stands in one.
  public struct Problem: Error, Sendable {
    public let message: Text
    public var help: Text?
  }

  /// Whether a file that begins so is SQLite's.
  public static func isDatabase(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.prefix(16).elementsEqual(Array("SQLite format 3".utf8) + [0])
  }

  /// The rows of one table, which nobody may write to meanwhile.
  ///
  /// - Parameter name: the table; nil for the only one.
  public static func csv(path: String, table name: String?) throws(Problem) -> [UInt8] {
    var file: OpaquePointer?
    let status = sqlite3_open_v2(path, &file, SQLITE_OPEN_READONLY, nil)
    defer { sqlite3_close_v2(file) }
    guard status == SQLITE_OK, let file else { throw unreadable(path) }
    let tables = try names(in: file, path)
    guard let table = name.map({ wanted in tables.first { $0 == wanted } }) ?? tables.first,
      name != nil || tables.count == 1
    else {
      let list = tables.joined(separator: ", ")
      if let name {
        throw Problem(
          message: Text(
            zh: "“\(path)”里没有表“\(name)”，只有：\(list.isEmpty ? "一个也没有" : list)",
            en: "'\(path)' has no table '\(name)', only: \(list.isEmpty ? "none" : list)"),
          help: nearest(to: name, among: tables).map(Text.didYouMean))
      }
      throw Problem(
        message: Text(
          zh: "“\(path)”里有这些表：\(list)；用 --table 写明一个",
          en: "'\(path)' has these tables: \(list); name one with --table"))
    }
    let quoted = table.split(separator: "\"", omittingEmptySubsequences: false)
      .joined(separator: "\"\"")
    return try rows(of: "SELECT * FROM \"\(quoted)\"", in: file, path)
  }

  private static func unreadable(_ path: String) -> Problem {
    Problem(
      message: Text(
        zh: "“\(path)”不能作为 SQLite 数据库读取", en: "'\(path)' cannot be read as an SQLite database"))
  }

  private static func names(in file: OpaquePointer, _ path: String) throws(Problem) -> [String] {
    let query = "SELECT name FROM sqlite_master WHERE type IN ('table','view') ORDER BY name"
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    guard sqlite3_prepare_v2(file, query, -1, &statement, nil) == SQLITE_OK else {
      throw unreadable(path)
    }
    var names: [String] = []
    while sqlite3_step(statement) == SQLITE_ROW {
      if let text = sqlite3_column_text(statement, 0) { names.append(String(cString: text)) }
    }
    return names.filter { !$0.hasPrefix("sqlite_") }
  }

  private static func rows(
    of query: String, in file: OpaquePointer, _ path: String
  ) throws(Problem) -> [UInt8] {
    var statement: OpaquePointer?
    defer { sqlite3_finalize(statement) }
    guard sqlite3_prepare_v2(file, query, -1, &statement, nil) == SQLITE_OK else {
      throw unreadable(path)
    }
    let width = sqlite3_column_count(statement)
    var csv: [UInt8] = []
    for column in 0..<width {
      if column > 0 { csv.append(UInt8(ascii: ",")) }
      if let name = sqlite3_column_name(statement, column) {
        add(Array(String(cString: name).utf8).withUnsafeBytes { Array($0) }, to: &csv)
      }
    }
    csv.append(UInt8(ascii: "\n"))
    while true {
      let step = sqlite3_step(statement)
      guard step == SQLITE_ROW else {
        guard step == SQLITE_DONE else { throw unreadable(path) }
        return csv
      }
      for column in 0..<width {
        if column > 0 { csv.append(UInt8(ascii: ",")) }
        guard let text = sqlite3_column_text(statement, column) else { continue }
        let length = Int(sqlite3_column_bytes(statement, column))
        add(Array(UnsafeBufferPointer(start: text, count: length)), to: &csv)
      }
      csv.append(UInt8(ascii: "\n"))
    }
  }

  /// Adds a value in quotes where it needs them.
  private static func add(_ value: [UInt8], to csv: inout [UInt8]) {
    let needsQuotes = value.contains {
      $0 == UInt8(ascii: ",") || $0 == UInt8(ascii: "\"") || $0 == 10 || $0 == 13
    }
    guard needsQuotes else {
      csv += value
      return
    }
    csv.append(UInt8(ascii: "\""))
    for byte in value {
      if byte == UInt8(ascii: "\"") { csv.append(byte) }
      csv.append(byte)
    }
    csv.append(UInt8(ascii: "\""))
  }
}
