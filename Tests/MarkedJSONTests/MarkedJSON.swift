import Diagnostics
import MarkedJSON
import Testing

/// A JSON text in which `1️⃣`, `2️⃣` … stand where a diagnostic is expected.
struct MarkedText {
  var bytes: [UInt8]
  private var places: [Int: Place] = [:]

  init(_ marked: String) {
    var plain = String.UnicodeScalarView()
    var place = Place(startOf: "test.json")
    let scalars = Array(marked.unicodeScalars)
    var index = 0
    while index < scalars.count {
      if index + 2 < scalars.count, scalars[index + 1] == "\u{FE0F}",
        scalars[index + 2] == "\u{20E3}", let digit = Int(String(scalars[index]))
      {
        places[digit] = place
        index += 3
        continue
      }
      plain.append(scalars[index])
      place.line += scalars[index] == "\n" ? 1 : 0
      place.column = scalars[index] == "\n" ? 1 : place.column + 1
      index += 1
    }
    bytes = Array(String(plain).utf8)
  }

  subscript(digit: Int) -> Place {
    guard let place = places[digit] else { preconditionFailure("there is no mark \(digit)") }
    return place
  }
}

/// Reads the text with `body` and expects these codes, the first at mark 1, the second at 2 …
@discardableResult
func read<Value>(
  _ marked: String, expecting codes: [String] = [],
  sourceLocation: Testing.SourceLocation = #_sourceLocation,
  _ body: (inout JSONReader) -> Value
) -> Value {
  let text = MarkedText(marked)
  var reader = JSONReader(text.bytes, file: "test.json")
  let value = body(&reader)
  var issues = Issues()
  let isSound = reader.end(issues: &issues)
  #expect(isSound == !issues.hasErrors, sourceLocation: sourceLocation)
  let found = issues.all.map { "\($0.code) at \($0.location)" }
  let wanted = codes.enumerated().map { "json.\($0.element) at \(text[$0.offset + 1])" }
  #expect(found == wanted, "\(marked)", sourceLocation: sourceLocation)
  return value
}

/// Everything that a text holds, as one value.
func value(_ reader: inout JSONReader) -> JSONText? {
  switch reader.peek() {
  case .null: return reader.null() ? .null : nil
  case .bool: return reader.bool().map(JSONText.bool)
  case .number: return reader.int().map(JSONText.int)
  case .string: return reader.string().map(JSONText.string)
  case .array:
    var elements: [JSONText] = []
    let isWhole = reader.array { _, reader in
      if let element = value(&reader) { elements.append(element) }
    }
    return isWhole ? .array(elements) : nil
  case .object:
    var members: [JSONText.Member] = []
    let isWhole = reader.object { key, reader in
      let key = reader.text(of: key)
      if let found = value(&reader) { members.append(.init(key, found)) }
    }
    return isWhole ? .object(members) : nil
  case nil: return nil
  }
}

/// Ours, not that of Swift Testing.
typealias Place = Diagnostics.SourceLocation
