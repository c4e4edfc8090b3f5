import ConfigValue
import Diagnostics

/// Puts values where their keys lead to, in the order in which they come.
struct RecordBuilding {
  private(set) var entries: [ConfigValue.Entry] = []

  mutating func set(_ path: [String], _ value: ConfigValue) {
    guard let key = path.first else { return }
    let rest = Array(path.dropFirst())
    if rest.isEmpty {
      entries.append(.init(key: key, keyLocation: value.location, value: value))
      return
    }
    var inner = RecordBuilding()
    let known = entries.firstIndex { $0.key == key }
    if let known, case .mapping(let members) = entries[known].value.content {
      inner.entries = members
    }
    inner.set(rest, value)
    let record = ConfigValue(
      .mapping(inner.entries), at: known.map { entries[$0].value.location } ?? value.location)
    if let known {
      entries[known].value = record
    } else {
      entries.append(.init(key: key, keyLocation: value.location, value: record))
    }
  }

  func value(at place: SourceLocation) -> ConfigValue { ConfigValue(.mapping(entries), at: place) }
}
