import Archives
import Diagnostics
import Tabular

/// Any bytes as a workbook, twice: as the archive itself, and as the sheet of a sound one, which is
/// where most of the reading is. It ends, says why there is no sheet, keeps its cells in order, and
/// an edit changes the cell that it names.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzXLSX(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  check(bytes)
  if !SheetReader.isArchive(bytes) { check(workbook(around: bytes)) }
  return 0
}

private func check(_ bytes: [UInt8]) {
  var issues = Issues()
  let sheets = SheetReader.sheets(of: bytes, file: "fuzz.xlsx", choice: .all, issues: &issues)
  precondition(!sheets.isEmpty || issues.hasErrors, "no sheet and no error")
  for sheet in sheets {
    var last = (0, 0)
    for row in sheet.rows {
      for (column, cell) in sheet.cells(ofRow: row) {
        precondition((row, column) > last, "a cell before its neighbour")
        last = (row, column)
        precondition(sheet.shown(row: row, column: column) == cell, "a cell hides itself")
        precondition(sheet.name == nil || cell.location.line == row, "a cell beside its row")
      }
    }
    guard sheet.name != nil, let row = sheet.rows.first else { continue }
    let edit = SheetEdit(
      [.init(row: row, column: sheet.width < 16_384 ? sheet.width + 1 : 1, text: "编号")],
      sheet: sheet.name)
    var own = Issues()
    guard let changed = edit.applied(to: bytes, file: "fuzz.xlsx", issues: &own) else {
      precondition(own.hasErrors, "no edit and no error")
      continue
    }
    var again = Issues()
    let after = SheetReader.sheets(
      of: changed, file: "fuzz.xlsx", choice: .named(sheet.name ?? ""), issues: &again)
    precondition(after.first != nil, "what was edited does not read")
  }
}

private func workbook(around sheet: [UInt8]) -> [UInt8] {
  let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  let package = "http://schemas.openxmlformats.org/package/2006/relationships"
  let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  let parts: [(String, String)] = [
    (
      "_rels/.rels",
      "<Relationships xmlns=\"\(package)\"><Relationship Id=\"a\" Type=\"\(office)/officeDocument\" Target=\"w.xml\"/></Relationships>"
    ),
    (
      "w.xml",
      "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets><sheet name=\"S\" r:id=\"b\"/></sheets></workbook>"
    ),
    (
      "_rels/w.xml.rels",
      "<Relationships xmlns=\"\(package)\"><Relationship Id=\"b\" Type=\"\(office)/worksheet\" Target=\"s.xml\"/><Relationship Id=\"c\" Type=\"\(office)/styles\" Target=\"t.xml\"/></Relationships>"
    ),
    (
      "t.xml",
      "<styleSheet xmlns=\"\(main)\"><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"22\"/></cellXfs></styleSheet>"
    ),
  ]
  return Archive.bytes(
    of: parts.map { (name: $0.0, bytes: Array($0.1.utf8)) } + [(name: "s.xml", bytes: sheet)])
}
