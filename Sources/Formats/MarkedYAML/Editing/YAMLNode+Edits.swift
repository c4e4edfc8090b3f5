extension YAMLNode {
  /// What the document should mean after the edits, all of whose paths exist.
  func applying(_ edits: [YAMLEdit]) -> YAMLNode {
    applying(edits.map { ($0, $0.path.steps[...]) })
  }

  private func applying(_ edits: [(edit: YAMLEdit, rest: ArraySlice<YAMLPath.Step>)]) -> YAMLNode {
    guard !edits.isEmpty else { return self }
    for case (.set(_, let node), let rest) in edits where rest.isEmpty { return node }
    func below(_ step: YAMLPath.Step) -> [(edit: YAMLEdit, rest: ArraySlice<YAMLPath.Step>)] {
      edits.filter { $0.rest.first == step }.map { ($0.edit, $0.rest.dropFirst()) }
    }
    func isRemoved(_ step: YAMLPath.Step) -> Bool {
      edits.contains { edit, rest in
        if case .remove = edit { return rest.count == 1 && rest.first == step }
        return false
      }
    }
    switch self {
    case .mapping(let members):
      var result = members.filter { !isRemoved(.key($0.key)) }
        .map { Member($0.key, $0.value.applying(below(.key($0.key)))) }
      for case (.add(let key, let node, _, _), let rest) in edits where rest.isEmpty {
        result.append(Member(key, node))
      }
      return .mapping(result)
    case .sequence(let items):
      var result = items.enumerated().filter { !isRemoved(.index($0.offset)) }
        .map { $0.element.applying(below(.index($0.offset))) }
      for case (.append(let node, _), let rest) in edits where rest.isEmpty { result.append(node) }
      return .sequence(result)
    default: return self
    }
  }

  /// Whether both mean the same: the order of keys has no meaning, and strings are equal only if
  /// their bytes are.
  func isSame(as other: YAMLNode) -> Bool {
    switch (self, other) {
    case (.text(let a), .text(let b)): return a.utf8.elementsEqual(b.utf8)
    case (.decimal(let a), .decimal(let b)): return a == b || a.isNaN && b.isNaN
    case (.sequence(let a), .sequence(let b)):
      return a.count == b.count && zip(a, b).allSatisfy { $0.isSame(as: $1) }
    case (.mapping(let a), .mapping(let b)):
      guard a.count == b.count else { return false }
      return zip(a.sortedByKey, b.sortedByKey).allSatisfy {
        $0.key.utf8.elementsEqual($1.key.utf8) && $0.value.isSame(as: $1.value)
      }
    default: return self == other
    }
  }
}

extension [YAMLNode.Member] {
  fileprivate var sortedByKey: Self {
    sorted { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }
  }
}
