internal import ConfigValue
internal import Diagnostics

/// A tag in a file: those of the core schema are honoured (YAML 1.2.2 §10.3), no others.
struct Tag {
  private let uri: String

  init(_ uri: String) { self.uri = uri }

  private static let prefix = "tag:yaml.org,2002:"

  /// The tag as people write it, `!!int`.
  private var name: String {
    uri.hasPrefix(Self.prefix) ? "!!" + uri.dropFirst(Self.prefix.count) : uri
  }

  /// What a scalar with this tag is. A text that does not fit its tag is reported and resolved
  /// as if there were none.
  func resolved(_ text: String, at place: SourceLocation, _ issues: inout Issues)
    -> Scalar.Resolved
  {
    let plain = CoreSchema.resolve(plain: text)
    switch (name, plain) {
    case ("!", _), ("!!str", _): return .string
    case ("!!null", .null), ("!!bool", .bool), ("!!int", .integer), ("!!float", .decimal):
      return plain
    case ("!!float", .integer(let value)): return .decimal(Double(value))
    case ("!!null", _), ("!!bool", _), ("!!int", _), ("!!float", _), ("!!seq", _), ("!!map", _):
      issues.report(
        .yamlTagMismatch, at: place, ["tag": Text(name), "value": Text(text.clipped)])
    default: issues.report(.yamlUnknownTag, at: place, ["tag": Text(name.clipped)])
    }
    return plain
  }

  /// Reports a tag that a list or mapping cannot have.
  func check(isMapping: Bool, at place: SourceLocation, _ issues: inout Issues) {
    switch name {
    case "!", isMapping ? "!!map" : "!!seq": break
    case "!!str", "!!null", "!!bool", "!!int", "!!float", "!!seq", "!!map":
      let found = isMapping ? Text(zh: "映射", en: "a mapping") : Text(zh: "列表", en: "a list")
      issues.report(.yamlTagMismatch, at: place, ["tag": Text(name), "value": found])
    default: issues.report(.yamlUnknownTag, at: place, ["tag": Text(name.clipped)])
    }
  }
}
