internal import ConfigValue
internal import Diagnostics

/// Collects edits as replacements of bytes, and makes them all at once.
struct Splicing {
  struct Splice {
    var range: Range<Int>
    var text: String
    /// Of equal places, the earlier report comes first.
    var path: YAMLPath
  }

  /// What is to happen to the entries of one list or mapping.
  struct Changes {
    var path: YAMLPath
    var collection: Layout
    /// Around the collection; nil for the root.
    var parent: Layout?
    var removed: Set<Int> = []
    /// Behind the part of that number: the nodes, each with its key in a mapping.
    var added: [(after: Int, key: String?, node: YAMLNode)] = []
  }

  let source: EditableSource
  private let value: ConfigValue
  private let file: String
  private var splices: [Splice] = []
  private var changes: [Changes] = []

  var text: EditableText { source.text }

  init(_ source: EditableSource, value: ConfigValue, file: String) {
    self.source = source
    self.value = value
    self.file = file
  }

  mutating func take(_ edit: YAMLEdit) throws(YAMLEditRefused) {
    switch edit {
    case .set(let path, let node): try set(path, node)
    case .comment(let comment, let path): try write(comment, above: path)
    case .remove(let path):
      guard let last = path.steps.last else { throw refused(.yamlEditNoSuchPlace, at: path) }
      let trail = try trail(to: path)
      guard !isSharing(trail) else { throw refused(.yamlEditShared, at: path) }
      let parent = YAMLPath(Array(path.steps.dropLast()))
      let index = changesIndex(parent, trail.dropLast())
      guard let part = trail[trail.count - 2].index(of: last) else {
        throw refused(.yamlEditNoSuchPlace, at: path)
      }
      changes[index].removed.insert(part)
    case .append(let node, let path):
      let trail = try collectionTrail(path)
      guard case .sequence(_, let items)? = trail.last?.kind else {
        throw refused(.yamlEditNotCollection, at: path)
      }
      let index = changesIndex(path, trail[...])
      changes[index].added.append((items.count - 1, nil, node))
    case .add(let key, let node, let path, let after):
      let trail = try collectionTrail(path)
      guard case .mapping(_, let pairs)? = trail.last?.kind else {
        throw refused(.yamlEditNotCollection, at: path)
      }
      let index = changesIndex(path, trail[...])
      let isThere =
        value.descendant(path)?.child(.key(key)) != nil
        || changes[index].added.contains { $0.key?.utf8.elementsEqual(key.utf8) == true }
      guard !isThere else {
        throw refused(.yamlEditKeyExists, at: path.appending(.key(key)), ["key": Text(key)])
      }
      let place = after.flatMap { trail[trail.count - 1].index(of: .key($0)) }
      guard after == nil || place != nil else {
        throw refused(.yamlEditNoSuchPlace, at: path.appending(.key(after ?? "")))
      }
      changes[index].added.append((place ?? pairs.count - 1, key, node))
    }
  }

  /// The bytes with everything replaced.
  mutating func result() throws(YAMLEditRefused) -> [UInt8] {
    for change in changes {
      if change.collection.isFlowCollection {
        spliceFlow(change)
      } else {
        try spliceBlock(change)
      }
    }
    let ordered = splices.enumerated().sorted {
      ($0.element.range.lowerBound, $0.element.range.upperBound, $0.offset)
        < ($1.element.range.lowerBound, $1.element.range.upperBound, $1.offset)
    }
    var result: [UInt8] = []
    var position = 0
    for (_, splice) in ordered {
      guard splice.range.lowerBound >= position else {
        throw refused(.yamlEditOverlap, at: splice.path)
      }
      result += text.bytes[position..<splice.range.lowerBound]
      result += splice.text.utf8
      position = splice.range.upperBound
    }
    return result + text.bytes[position...]
  }

  mutating func splice(_ range: Range<Int>, _ text: String, at path: YAMLPath) {
    splices.append(Splice(range: range, text: text, path: path))
  }

  // MARK: Finding the place

  /// The values from the root to the one at the path, each as it was written there itself.
  func trail(to path: YAMLPath) throws(YAMLEditRefused) -> [Layout] {
    var trail = [source.root]
    for step in path.steps {
      guard let layout = trail.last, let index = layout.index(of: step),
        let child = layout.child(index)
      else {
        let isElsewhere = value.descendant(path) != nil
        throw refused(isElsewhere ? .yamlEditShared : .yamlEditNoSuchPlace, at: path)
      }
      trail.append(child)
    }
    return trail
  }

  private func collectionTrail(_ path: YAMLPath) throws(YAMLEditRefused) -> [Layout] {
    let trail = try trail(to: path)
    if case .alias? = trail.last?.kind { throw refused(.yamlEditShared, at: path) }
    guard !isSharing(trail) else { throw refused(.yamlEditShared, at: path) }
    return trail
  }

  /// Whether what stands at the end of the trail is repeated elsewhere by an alias.
  func isSharing(_ trail: [Layout]) -> Bool {
    trail.contains(where: source.isShared) || trail.last.map(source.containsShared) == true
  }

  private mutating func changesIndex(_ path: YAMLPath, _ trail: ArraySlice<Layout>) -> Int {
    if let index = changes.firstIndex(where: { $0.path == path }) { return index }
    let collection = trail[trail.endIndex - 1]
    changes.append(
      Changes(path: path, collection: collection, parent: trail.dropLast().last))
    return changes.count - 1
  }

  /// The refusal of an edit, at the nearest value on its path that exists.
  func refused(
    _ kind: DiagnosticKind, at path: YAMLPath, _ arguments: [String: Text] = [:]
  ) -> YAMLEditRefused {
    var place = value
    for step in path.steps {
      guard let next = place.child(step) else { break }
      place = next
    }
    let named = arguments.merging(["path": Text(path.description)]) { given, _ in given }
    return YAMLEditRefused(kind.diagnostic(at: place.location, named, notes: place.originNotes))
  }
}

extension ConfigValue {
  func descendant(_ path: YAMLPath) -> ConfigValue? {
    path.steps.reduce(Optional(self)) { $0?.child($1) }
  }
}
