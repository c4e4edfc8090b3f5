import Diagnostics
import MarkedJSON

/// Any bytes: the reader ends, says why it has no value, points into the file, passes over what it
/// can read and nothing else, and what it read survives being written and read again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzJSON(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let (whole, found) = read(bytes)
  precondition(whole != nil || !found.isEmpty, "no value and no error")
  let lines = 1 + bytes.count { $0 == 0x0A || $0 == 0x0D }
  for diagnostic in found {
    for place in [diagnostic.location] + diagnostic.notes.map(\.location) {
      precondition((1...lines).contains(place.line), "a diagnostic beyond the last line")
      precondition((1...(count + 1)).contains(place.column), "a diagnostic beside the line")
    }
  }
  var passing = JSONReader(bytes, file: "fuzz.json")
  passing.skip()
  var issues = Issues()
  passing.end(issues: &issues)
  precondition(!issues.hasErrors || !found.isEmpty, "what can be read cannot be passed over")
  for var line in JSONLines(bytes, file: "fuzz.jsonl") {
    line.skip()
    line.end(issues: &issues)
  }
  guard let whole, found.isEmpty else { return 0 }
  let (again, fresh) = read(whole.prettyBytes)
  precondition(fresh.isEmpty && again == whole, "reading does not undo writing")
  return 0
}

private func read(_ bytes: [UInt8]) -> (JSONText?, [Diagnostic]) {
  var reader = JSONReader(bytes, file: "fuzz.json")
  let value = value(&reader)
  var issues = Issues()
  reader.end(issues: &issues)
  return (value, issues.all)
}

private func value(_ reader: inout JSONReader) -> JSONText? {
  switch reader.peek() {
  case .null: return reader.null() ? .null : nil
  case .bool: return reader.bool().map(JSONText.bool)
  case .number: return reader.int().map(JSONText.int)
  case .string: return reader.string().map(JSONText.string)
  case .array:
    var elements: [JSONText] = []
    reader.array { _, reader in
      if let element = value(&reader) { elements.append(element) }
    }
    return .array(elements)
  case .object:
    var members: [JSONText.Member] = []
    reader.object { key, reader in
      let key = reader.text(of: key)
      if let found = value(&reader) { members.append(.init(key, found)) }
    }
    return .object(members)
  case nil: return nil
  }
}
