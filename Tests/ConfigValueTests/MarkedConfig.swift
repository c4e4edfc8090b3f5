import ConfigValue
import Diagnostics
import MarkedYAML
import Testing

/// Ours, not that of Swift Testing.
typealias Place = Diagnostics.SourceLocation

/// A YAML text in which `1️⃣`, `2️⃣` … stand where a diagnostic is expected.
struct MarkedConfig {
  private(set) var text = ""
  private var places: [Int: Place] = [:]

  init(_ marked: String) {
    var place = Place(startOf: "t.yaml")
    for character in marked {
      let scalars = Array(character.unicodeScalars)
      if scalars.count == 3, scalars[2] == "\u{20E3}", let digit = Int(String(scalars[0])) {
        places[digit] = place
        continue
      }
      text.append(character)
      place.column += scalars.count
      if character == "\n" { place = Place(file: "t.yaml", line: place.line + 1, column: 1) }
    }
  }

  subscript(mark: Int) -> Place {
    guard let place = places[mark] else { preconditionFailure("there is no mark \(mark)") }
    return place
  }
}

/// What came of decoding a marked text.
struct Decoded<Value> {
  var value: Value?
  var diagnostics: [Diagnostic]
  /// `code at line:column` of each diagnostic.
  var found: [String] { diagnostics.map { "\($0.code) at \($0.location)" } }
}

/// Decodes what stands behind a key, `值: <marked>`.
@discardableResult
func decode<Value: ConfigDecodable>(
  _ marked: String, as type: Value.Type = Value.self, expecting codes: [String] = [],
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> Decoded<Value> {
  let entry = try decode(
    block: "值: \(marked)", as: Behind<Value>.self, expecting: codes,
    sourceLocation: sourceLocation)
  return Decoded(value: entry.value?.value, diagnostics: entry.diagnostics)
}

/// The value of the only key of a mapping.
private struct Behind<Value: ConfigDecodable>: ConfigDecodable {
  var value: Value

  static var shape: ConfigShape { Value.shape }

  static func decode(_ value: ConfigValue, key: String, issues: inout Issues) -> Behind? {
    guard case .mapping(let entries) = value.content, let entry = entries.first else { return nil }
    return Value.decode(entry.value, key: entry.key, issues: &issues).map { Behind(value: $0) }
  }
}

/// Decodes `marked` as a `Value` under the name `值`, and expects `codes`, the n-th at the mark n.
@discardableResult
func decode<Value: ConfigDecodable>(
  block marked: String, as type: Value.Type = Value.self, expecting codes: [String] = [],
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> Decoded<Value> {
  let source = MarkedConfig(marked)
  var issues = Issues()
  let root = try #require(
    configValue(yaml: Array(source.text.utf8), file: "t.yaml", issues: &issues),
    sourceLocation: sourceLocation)
  #expect(issues.all.isEmpty, "the text itself is right", sourceLocation: sourceLocation)
  let value = Value.decode(root, key: "值", issues: &issues)
  let decoded = Decoded(value: value, diagnostics: issues.all)
  let wanted = codes.enumerated().map { "\($1) at \(source[$0 + 1])" }
  #expect(decoded.found == wanted, "\(source.text)", sourceLocation: sourceLocation)
  #expect(
    (value == nil) == issues.hasErrors, "nil exactly after an error",
    sourceLocation: sourceLocation)
  return decoded
}
