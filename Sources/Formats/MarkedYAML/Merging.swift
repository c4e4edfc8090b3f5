internal import ConfigValue
internal import Diagnostics

extension Frame {
  /// Takes the next item, or the value of the key that waits for one.
  mutating func take(_ node: Node) {
    count(node)
    guard isMapping else {
      items.append(node.value)
      return
    }
    switch key {
    case .text(let text, let place):
      entries.append(ConfigValue.Entry(key: text, keyLocation: place, value: node.value))
    case .merge(let place):
      merges.append(Merge(position: entries.count, key: place, value: node.value))
    case .none, .refused: break
    }
    key = .none
  }

  /// The entries with those that `<<` brings: written keys win, and among merged mappings the
  /// earlier one (the merge key language-independent type for YAML 1.1, still in common use).
  mutating func mergedEntries(_ issues: inout Issues) -> [ConfigValue.Entry] {
    // An equal second `<<` is refused as a duplicate key, so there is one merge at most.
    guard let merge = merges.first else { return entries }
    var brought: [ConfigValue.Entry] = []
    for mapping in merge.mappings(&issues) {
      guard case .mapping(let candidates) = mapping.content else { continue }
      for var entry in candidates where keys.insert(entry.key, at: merge.key) == nil {
        if mapping.origin != nil { entry.keyLocation = merge.key }
        brought.append(entry)
      }
    }
    entries.insert(contentsOf: brought, at: merge.position)
    return entries
  }
}

extension Frame.Merge {
  /// The mappings to merge, in order; what is none is reported and left out.
  fileprivate func mappings(_ issues: inout Issues) -> [ConfigValue] {
    let candidates: [ConfigValue]
    if case .sequence(let items) = value.content {
      candidates = items
    } else {
      candidates = [value]
    }
    return candidates.filter { candidate in
      if case .mapping = candidate.content { return true }
      issues.report(
        .yamlMergeNotMapping, at: candidate.location, ["found": candidate.kindName],
        notes: candidate.originNotes)
      return false
    }
  }
}
