/// A value as it was written: which bytes it takes, in which style.
struct Layout: Sendable {
  indirect enum Kind: Sendable {
    case scalar(Event.ScalarStyle)
    case alias
    case sequence(isFlow: Bool, [Layout])
    case mapping(isFlow: Bool, [Pair])
  }

  /// One `key: value`.
  struct Pair: Sendable {
    var name: String
    var key: Layout
    var value: Layout
    /// `{key}` or `? key`, with no colon yet.
    var lacksColon = false
  }

  var kind: Kind
  /// Offset of the first byte, an anchor or tag included.
  var start: Int
  /// Offset behind the last byte: of a list or mapping in block style, of its last part.
  var end: Int
  var anchor: String?

  var isFlowCollection: Bool {
    switch kind {
    case .sequence(let isFlow, _), .mapping(let isFlow, _): isFlow
    case .scalar, .alias: false
    }
  }

  /// The parts of a list or mapping, from where each begins to where it ends. The dash of an
  /// item in block style is not part of it.
  var parts: [(start: Int, end: Int)] {
    switch kind {
    case .sequence(_, let items): items.map { ($0.start, $0.end) }
    case .mapping(_, let pairs): pairs.map { ($0.key.start, max($0.key.end, $0.value.end)) }
    case .scalar, .alias: []
    }
  }

  func index(of step: YAMLPath.Step) -> Int? {
    switch (kind, step) {
    case (.sequence(_, let items), .index(let index)):
      items.indices.contains(index) ? index : nil
    case (.mapping(_, let pairs), .key(let key)):
      pairs.firstIndex { $0.name.utf8.elementsEqual(key.utf8) }
    default: nil
    }
  }

  func child(_ index: Int) -> Layout? {
    switch kind {
    case .sequence(_, let items): items[index]
    case .mapping(_, let pairs): pairs[index].value
    case .scalar, .alias: nil
    }
  }

  /// This value and all in it, in the order of the file.
  func visit(_ body: (Layout) -> Void) {
    body(self)
    switch kind {
    case .scalar, .alias: break
    case .sequence(_, let items): for item in items { item.visit(body) }
    case .mapping(_, let pairs):
      for pair in pairs {
        pair.key.visit(body)
        pair.value.visit(body)
      }
    }
  }
}
