public import Diagnostics
import ConfigValue
public import MarkedYAML

/// Adds a type of venue to what a campaign's file accepts for some of its activities, and leaves
/// everything else as it is, byte for byte.
public struct TypeEditing {
  private static let key = "场地类型"
  private static let keys: Set<String> = [key, "驻点场地类型", "venue_types"]

  private let document: YAMLDocument
  private let asked: YAMLPath
  /// Where types are listed, for the activity itself or for all around it; nil where none are.
  private let list: YAMLPath?

  /// - Parameter place: where what asked for the activity begins in the document.
  /// - Returns: nil if no mapping begins there.
  public init?(_ document: YAMLDocument, askedAt place: SourceLocation) {
    guard let path = document.path(ofValueAt: place),
      case .mapping? = document.value(at: path)?.content
    else { return nil }
    self.document = document
    asked = path
    var around: YAMLPath? = path
    var found: YAMLPath?
    while found == nil, let path = around {
      if case .mapping(let entries)? = document.value(at: path)?.content,
        let entry = entries.first(where: { Self.keys.contains($0.key) })
      {
        found = path.appending(.key(entry.key))
      }
      around = path.steps.isEmpty ? nil : YAMLPath(Array(path.steps.dropLast()))
    }
    list = found
  }

  /// The bytes with the type added; those of the document where it is listed already.
  ///
  /// - Parameter usual: the types that are accepted where the file lists none.
  public func adding(_ type: String, to usual: [String]) throws(YAMLEditRefused) -> [UInt8] {
    guard let list, let value = document.value(at: list) else {
      let node = YAMLNode.sequence((usual + [type]).map { .text($0) })
      return try document.edited(by: [.add(key: Self.key, node, to: asked)])
    }
    switch value.content {
    case .sequence(let items):
      if items.contains(where: { Self.text($0) == type }) { return try document.edited(by: []) }
      return try document.edited(by: [.append(.text(type), to: list)])
    case .scalar, .mapping:
      if Self.text(value) == type { return try document.edited(by: []) }
      return try document.edited(by: [.set(list, .sequence([YAMLNode(value), .text(type)]))])
    }
  }

  private static func text(_ value: ConfigValue) -> String? {
    guard case .scalar(let scalar) = value.content else { return nil }
    return scalar.text
  }
}
