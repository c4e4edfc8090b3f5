internal import ConfigValue
internal import Diagnostics

/// A finished value on its way into the list or mapping around it.
struct Node {
  var value: ConfigValue
  /// Values in it, itself included.
  var count = 1
  /// Lists and mappings inside one another in it.
  var height = 0
  /// A plain scalar as it was written, not an alias to one.
  var isPlain = false
}

/// A list or mapping that is still open.
struct Frame {
  enum Key {
    case none
    case text(String, SourceLocation)
    /// `<<`, whose value is merged.
    case merge(SourceLocation)
    /// A key that was refused; its value goes with it.
    case refused
  }

  /// A `<<` and where the entries that it brings belong among the written ones.
  struct Merge {
    var position: Int
    var key: SourceLocation
    var value: ConfigValue
  }

  var location: SourceLocation
  var isMapping: Bool
  var isFlow: Bool
  var anchor: Anchors.Opening?

  var items: [ConfigValue] = []
  var entries: [ConfigValue.Entry] = []
  var merges: [Merge] = []
  var keys = KeyIndex()
  var key = Key.none
  var count = 1
  var height = 0
  /// The first item of a flow list, where it may turn out to be meant as several.
  var onlyItem: Line?

  init(at location: SourceLocation, isMapping: Bool, isFlow: Bool, anchor: Anchors.Opening?) {
    self.location = location
    self.isMapping = isMapping
    self.isFlow = isFlow
    self.anchor = anchor
  }

  var expectsKey: Bool {
    if isMapping, case .none = key { return true }
    return false
  }

  /// Where a scalar stands that comes next.
  func position(of start: Mark) -> Position {
    switch (isMapping, isFlow, key) {
    case (true, _, .none): .key(isFlow: isFlow)
    case (true, true, _): .flowValue
    case (false, true, _): .flowItem
    case (true, false, .text(_, let place)): .value(ownLine: start.line + 1 > place.line)
    default: .value(ownLine: false)
    }
  }

  /// The key of a flow mapping that waits for its value.
  var valuelessKey: Line? {
    guard isFlow, case .text(let text, let place) = key else { return nil }
    return Line(
      number: place.line - 1, scalars: Array(text.unicodeScalars), column: place.column - 1)
  }

  mutating func count(_ node: Node) {
    count += node.count
    height = max(height, node.height)
  }
}
