import ConfigValue
import Diagnostics
import MarkedYAML

/// Any bytes: the reader ends, says why it has no value, points into the file, and what it read
/// survives being written and read again.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzYAML(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = UnsafeRawBufferPointer(start: start, count: count)
  var issues = Issues()
  let value = configValue(yaml: bytes, file: "fuzz.yaml", issues: &issues)
  precondition(value != nil || issues.hasErrors, "no value and no error")
  let lines = 1 + bytes.count { $0 == 0x0A || $0 == 0x0D }
  for diagnostic in issues.all {
    for place in [diagnostic.location] + diagnostic.notes.map(\.location) {
      precondition((1...lines).contains(place.line), "a diagnostic beyond the last line")
      precondition((1...(count + 1)).contains(place.column), "a diagnostic beside the line")
    }
  }
  if let value { checkRoundTrip(of: YAMLNode(value)) }
  return 0
}

private func checkRoundTrip(of node: YAMLNode) {
  var writer = YAMLWriter()
  writer.write(node)
  // What aliases blew up takes its time, and shows nothing that its parts do not show.
  guard writer.text.utf8.count < 100_000 else { return }
  var issues = Issues()
  let again = configValue(yaml: Array(writer.text.utf8), file: "again.yaml", issues: &issues)
  precondition(!issues.hasErrors && issues.all.isEmpty, "what was written is not clean")
  guard let again else { preconditionFailure("what was written does not read") }
  precondition(YAMLNode(again).description == node.description, "reading does not undo writing")
}

extension YAMLNode {
  /// By text, because a NaN equals nothing.
  fileprivate var description: String { String(reflecting: self) }
}
