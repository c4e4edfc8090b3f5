/// One change to a document. Paths speak of the document as it was read, however many edits are
/// made together.
public enum YAMLEdit: Hashable, Sendable {
  /// Replaces a value. A scalar keeps its quotes where the new text can stand in them.
  case set(YAMLPath, YAMLNode)
  /// Adds `key: value` to a mapping: behind its last entry, or behind the key named `after`.
  case add(key: String, YAMLNode, to: YAMLPath, after: String? = nil)
  /// Adds an item at the end of a list.
  case append(YAMLNode, to: YAMLPath)
  /// Removes an entry of a mapping or an item of a list, with the comment on its last line.
  /// Comments on lines of their own above it stay.
  case remove(YAMLPath)
  /// Writes comment lines above the line on which an entry or item begins.
  case comment(String, above: YAMLPath)

  var path: YAMLPath {
    switch self {
    case .set(let path, _), .add(_, _, let path, _), .append(_, let path), .remove(let path),
      .comment(_, let path):
      path
    }
  }
}
