import Diagnostics
import Tabular

/// Any bytes: the reader ends, says why it has no table, points into the file, has its cells in
/// the order of the file, and what it read survives being written and read again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzCSV(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  var issues = Issues()
  let table = CSVReader.table(of: bytes, file: "fuzz.csv", issues: &issues)
  precondition(table != nil || issues.hasErrors, "no table and no error")
  let lines = 1 + bytes.count { $0 == 0x0A || $0 == 0x0D }
  for place in issues.all.map(\.location) {
    precondition((1...lines).contains(place.line), "a diagnostic beyond the last line")
    precondition((1...(count + 1)).contains(place.column), "a diagnostic beside the line")
  }
  guard let table else { return 0 }
  var last = SourceLocation(startOf: "fuzz.csv")
  for cell in table.header + table.rows.flatMap({ $0 }) {
    precondition(cell.location >= last, "a cell before its neighbour")
    last = cell.location
  }
  checkRoundTrip(of: table)
  return 0
}

private func checkRoundTrip(of table: Table) {
  let header = table.header.map(\.raw)
  // A name above nothing but unnamed columns looks like a title when it is read again.
  guard table.header.count(where: { !$0.isEmpty }) > 1 else { return }
  // A row may be empty once its surplus cells, which were reported, are gone.
  let rows = table.rows.filter { row in row.contains { !$0.isEmpty } }.map { $0.map(\.raw) }
  var writer = CSVWriter(.plain)
  writer.write(header)
  for row in rows {
    // Short rows are filled up; many of them under a wide header take their time.
    guard writer.bytes.count < 100_000 else { return }
    writer.write(row)
  }
  var issues = Issues()
  guard let again = CSVReader.table(of: writer.bytes, file: "again.csv", issues: &issues) else {
    preconditionFailure("what was written does not read")
  }
  precondition(again.header.map(\.raw) == header, "the header does not come back")
  precondition(again.rows.map { $0.map(\.raw) } == rows, "reading does not undo writing")
}
