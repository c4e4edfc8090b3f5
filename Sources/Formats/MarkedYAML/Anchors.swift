internal import ConfigValue
internal import Diagnostics

/// What the anchors of a document stand for so far.
struct Anchors {
  enum State {
    /// The anchored list or mapping is not closed yet: an alias to it would contain itself.
    case open(Int, SourceLocation)
    case closed(Node)
  }

  /// An anchor whose collection has begun.
  struct Opening {
    var name: String
    fileprivate var serial: Int
  }

  private var states: [String: State] = [:]
  private var serial = 0

  subscript(name: String) -> State? { states[name] }

  var names: [String] { states.keys.sorted() }

  mutating func open(_ name: String, at location: SourceLocation) -> Opening {
    serial += 1
    states[name] = .open(serial, location)
    return Opening(name: name, serial: serial)
  }

  /// An anchor may be given again inside the value it names; the later one then stays (YAML 1.2.2
  /// §7.1: an alias refers to the most recent anchor of its name).
  mutating func close(_ opening: Opening, with node: Node) {
    if case .open(opening.serial, _) = states[opening.name] {
      states[opening.name] = .closed(node)
    }
  }

  mutating func define(_ name: String, as node: Node) { states[name] = .closed(node) }
}

extension ConfigValue {
  /// The value as an alias repeats it: used at the alias, written where it was written.
  func used(at use: SourceLocation) -> ConfigValue {
    let content: Content =
      switch self.content {
      case .scalar: self.content
      case .sequence(let items): .sequence(items.map { $0.used(at: use) })
      case .mapping(let entries):
        .mapping(
          entries.map { Entry(key: $0.key, keyLocation: use, value: $0.value.used(at: use)) })
      }
    return ConfigValue(content, at: use, origin: origin ?? location)
  }
}
