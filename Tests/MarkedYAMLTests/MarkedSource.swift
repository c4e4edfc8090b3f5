import ConfigValue
import Diagnostics
import MarkedYAML
import Testing

/// A YAML text in which `1️⃣`, `2️⃣` … stand where a diagnostic or a value is expected.
struct MarkedSource {
  var text = ""
  private var places: [Int: Place] = [:]

  init(_ marked: String) {
    var plain = String.UnicodeScalarView()
    var place = Place(startOf: "test.yaml")
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
      let scalar = scalars[index]
      plain.append(scalar)
      index += 1
      let isBreak =
        scalar == "\n" || scalar == "\r" && (index == scalars.count || scalars[index] != "\n")
      place.line += isBreak ? 1 : 0
      place.column = isBreak ? 1 : place.column + 1
    }
    text = String(plain)
  }

  subscript(digit: Int) -> Place {
    guard let place = places[digit] else { preconditionFailure("there is no mark \(digit)") }
    return place
  }
}

/// What is expected of one diagnostic: its code, and the mark where it points.
struct Expected: Sendable {
  var code: String
  var mark: Int
  var note: Int?

  init(_ code: String, at mark: Int = 1, note: Int? = nil) {
    self.code = code
    self.mark = mark
    self.note = note
  }
}

/// Reads the text and expects exactly these diagnostics.
@discardableResult
func expectDiagnostics(
  _ marked: String, _ expected: [Expected],
  sourceLocation: Testing.SourceLocation = #_sourceLocation
) -> ConfigValue? {
  let source = MarkedSource(marked)
  var issues = Issues()
  let value = configValue(yaml: Array(source.text.utf8), file: "test.yaml", issues: &issues)
  let found = issues.all.map { "\($0.code) at \($0.location)" }
  let wanted = expected.map { "\($0.code) at \(source[$0.mark])" }
  #expect(found == wanted, "\(source.text)", sourceLocation: sourceLocation)
  for (diagnostic, expected) in zip(issues.all, expected) {
    guard let note = expected.note else { continue }
    #expect(diagnostic.notes.map(\.location) == [source[note]], sourceLocation: sourceLocation)
  }
  return value
}

/// Reads a text that has nothing wrong with it.
func read(
  _ text: String, sourceLocation: Testing.SourceLocation = #_sourceLocation
) throws -> ConfigValue {
  try #require(
    expectDiagnostics(text, [], sourceLocation: sourceLocation), sourceLocation: sourceLocation)
}

/// The codes reported for these bytes.
func codes(_ bytes: [UInt8]) -> [String] {
  var issues = Issues()
  let value = configValue(yaml: bytes, file: "test.yaml", issues: &issues)
  #expect(value != nil || issues.hasErrors)
  return issues.all.map(\.code)
}

extension ConfigValue {
  subscript(key: String) -> ConfigValue? { entry(key)?.value }

  func entry(_ key: String) -> Entry? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key == key }
  }

  subscript(index: Int) -> ConfigValue? {
    guard case .sequence(let items) = content, items.indices.contains(index) else { return nil }
    return items[index]
  }

  var scalar: Scalar? {
    guard case .scalar(let scalar) = content else { return nil }
    return scalar
  }

  var keys: [String] {
    guard case .mapping(let entries) = content else { return [] }
    return entries.map(\.key)
  }
}

/// Ours, not that of Swift Testing.
typealias Place = Diagnostics.SourceLocation
