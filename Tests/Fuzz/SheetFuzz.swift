import Diagnostics
import Tabular

/// Any text as a CSV file of which nobody has said where its header is: it ends, says why there is
/// nothing, and an edit changes nothing but the cell that it names.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSheet(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  guard !SheetReader.isArchive(bytes) else { return 0 }
  var issues = Issues()
  let sheets = SheetReader.sheets(of: bytes, file: "fuzz.csv", issues: &issues)
  precondition(!sheets.isEmpty || issues.hasErrors, "no sheet and no error")
  guard let sheet = sheets.first, let row = sheet.rows.last else { return 0 }
  let before = texts(of: sheet)
  let column = sheet.cells(ofRow: row).last?.column ?? 1
  var own = Issues()
  let edit = SheetEdit([.init(row: row, column: column, text: "x1")])
  guard let changed = edit.applied(to: bytes, file: "fuzz.csv", issues: &own) else {
    precondition(own.hasErrors, "no edit and no error")
    return 0
  }
  var again = Issues()
  let after = SheetReader.sheets(of: changed, file: "fuzz.csv", issues: &again)
  guard let edited = after.first else { preconditionFailure("what was edited does not read") }
  precondition(texts(of: edited).count == before.count, "an edit makes or takes cells")
  precondition(edited.cell(row: row, column: column)?.text == "x1", "the edit is not there")
  return 0
}

private func texts(of sheet: SourceSheet) -> [String] {
  sheet.rows.flatMap { row in sheet.cells(ofRow: row).map { $0.cell.raw } }
}
