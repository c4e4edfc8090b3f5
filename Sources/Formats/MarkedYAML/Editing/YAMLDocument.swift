public import ConfigValue
public import Diagnostics

/// A YAML file that can be edited as people edit it: what an edit does not name stays as it is,
/// byte for byte: comments, blank lines, order, quotes, line breaks, a byte order mark.
///
/// ```swift
/// let document = YAMLDocument(yaml: bytes, file: "spring.yaml", issues: &issues)
/// let edited = try document?.edited(by: [
///   .set(["场次", 0, "预计人数"], 400),
///   .comment("按场地容量调整", above: ["场次", 0, "预计人数"]),
/// ])
/// ```
///
/// The result is read again before it is handed out: it means exactly what was asked for, or the
/// edit is refused. What anchors and aliases share is never edited.
public struct YAMLDocument: Sendable {
  public let file: String
  /// The document, each value with its place.
  public let value: ConfigValue
  private let bytes: [UInt8]
  private let source: EditableSource
  /// What reading it reported: edits may not add to that.
  private let codes: [String]

  /// - Returns: nil, with errors in `issues`, if the file cannot be read without errors.
  public init?(yaml bytes: [UInt8], file: String, issues: inout Issues) {
    var found = Issues()
    let value = configValue(yaml: bytes, file: file, issues: &found)
    issues.append(contentsOf: found)
    guard let value, !found.hasErrors, let source = EditableSource(bytes) else { return nil }
    self.file = file
    self.value = value
    self.bytes = bytes
    self.source = source
    codes = found.all.map(\.code)
  }

  /// The bytes of the document with all the edits made.
  public func edited(by edits: [YAMLEdit]) throws(YAMLEditRefused) -> [UInt8] {
    guard !edits.isEmpty else { return bytes }
    var splicing = Splicing(source, value: value, file: file)
    for edit in edits { try splicing.take(edit) }
    let result = try splicing.result()
    let intended = YAMLNode(value).applying(edits)
    var issues = Issues()
    let reread = configValue(yaml: result, file: file, issues: &issues)
    guard let reread, !issues.hasErrors, YAMLNode(reread).isSame(as: intended),
      issues.all.map(\.code).isCovered(by: codes)
    else { throw splicing.refused(.yamlEditUnsafe, at: edits[0].path) }
    return result
  }

  /// The path of the value that begins at a place; of a list or mapping that begins where its
  /// first part does, the list or mapping.
  public func path(ofValueAt location: SourceLocation) -> YAMLPath? {
    path { $0.location == location ? $1 : nil }
  }

  /// The path of the entry whose key stands at a place.
  public func path(ofKeyAt location: SourceLocation) -> YAMLPath? {
    path { value, path in
      guard case .mapping(let entries) = value.content else { return nil }
      return entries.first { $0.keyLocation == location }.map { path.appending(.key($0.key)) }
    }
  }

  /// The value at a path.
  public func value(at path: YAMLPath) -> ConfigValue? {
    path.steps.reduce(Optional(value)) { $0?.child($1) }
  }

  private func path(_ match: (ConfigValue, YAMLPath) -> YAMLPath?) -> YAMLPath? {
    var pending: [(ConfigValue, YAMLPath)] = [(value, YAMLPath())]
    while let (value, path) = pending.popLast() {
      if let found = match(value, path) { return found }
      switch value.content {
      case .scalar: break
      case .sequence(let items):
        for (index, item) in items.enumerated().reversed() {
          pending.append((item, path.appending(.index(index))))
        }
      case .mapping(let entries):
        for entry in entries.reversed() {
          pending.append((entry.value, path.appending(.key(entry.key))))
        }
      }
    }
    return nil
  }
}

extension ConfigValue {
  func child(_ step: YAMLPath.Step) -> ConfigValue? {
    switch (step, content) {
    case (.key(let key), .mapping(let entries)): entries.first { $0.key == key }?.value
    case (.index(let index), .sequence(let items)):
      items.indices.contains(index) ? items[index] : nil
    default: nil
    }
  }
}

extension [String] {
  /// Whether every element is in `other` at least as often.
  fileprivate func isCovered(by other: [String]) -> Bool {
    var rest = other
    return allSatisfy { code in
      guard let index = rest.firstIndex(of: code) else { return false }
      rest.remove(at: index)
      return true
    }
  }
}
