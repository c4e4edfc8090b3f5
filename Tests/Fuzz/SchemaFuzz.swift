import ConfigValue
import Diagnostics
import MarkedYAML
import RegisterStore

/// Any text as the schema of a register: it ends, says why there is none, points into the file, and
/// what it found can be read by.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzSchema(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = UnsafeRawBufferPointer(start: start, count: count)
  var issues = Issues()
  guard let value = configValue(yaml: bytes, file: "fuzz.yaml", issues: &issues) else { return 0 }
  var found = Issues()
  let schema = RegisterSchema(from: value, issues: &found)
  precondition(schema != nil || found.hasErrors, "no schema and no error")
  let lines = 1 + bytes.count { $0 == 0x0A || $0 == 0x0D }
  for diagnostic in found.all {
    for place in [diagnostic.location] + diagnostic.notes.map(\.location) {
      precondition((1...lines).contains(place.line), "a diagnostic beyond the last line")
      precondition((1...(count + 1)).contains(place.column), "a diagnostic beside the line")
    }
  }
  guard let schema, !found.hasErrors else { return 0 }
  precondition(schema.fields.first?.name == "wid", "the record's number is not first")
  readSomething(by: schema)
  return 0
}

/// Rows of what columns rarely have.
private func readSomething(by schema: RegisterSchema) {
  let rows = ["1", "", "是", "-5", "2025-01-01", "999999999999999999", "x", "０"]
  var text = schema.fields.map(\.name).joined(separator: ",") + "\n"
  for (number, row) in rows.enumerated() {
    let cells = schema.fields.map { $0.name == "wid" ? String(number + 1) : row }
    text += cells.joined(separator: ",") + "\n"
  }
  _ = imported(Array(text.utf8), by: schema)
}
