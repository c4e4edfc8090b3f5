import ConfigValue
import Diagnostics
import MarkedYAML

/// Takes out of a campaign's pins (固定) what was decided of single activities last year: that one was
/// called off, put off or certain, and why. Where and when they were fixed stays, and is shifted.
struct PinCarrying {
  /// The ids of campaigns that go on as they are.
  let continuing: Set<String>

  /// The document without last year's decisions, and what was taken out of it.
  func cleaned(_ document: YAMLDocument) -> (document: YAMLDocument, dropped: [String]) {
    var removals: [(path: YAMLPath, words: String)] = []
    collect(document.value, at: YAMLPath(), into: &removals)
    var current = document
    var dropped: [String] = []
    // From the last on, so that what is removed moves none that is still to come.
    for (path, words) in removals.reversed() {
      var silent = Issues()
      guard let bytes = try? current.edited(by: [.remove(path)]),
        let next = YAMLDocument(yaml: bytes, file: document.file, issues: &silent)
      else { continue }
      current = next
      if !words.isEmpty { dropped.insert(words, at: 0) }
    }
    return (current, dropped)
  }

  private func collect(
    _ value: ConfigValue, at path: YAMLPath, into removals: inout [(path: YAMLPath, words: String)]
  ) {
    guard value.origin == nil else { return }
    switch value.content {
    case .scalar: break
    case .sequence(let items):
      for (index, item) in items.enumerated() {
        collect(item, at: path.appending(.index(index)), into: &removals)
      }
    case .mapping(let entries):
      if let id = value.entry(Keys.id)?.value.string, continuing.contains(id) { return }
      for entry in entries {
        let path = path.appending(.key(entry.key))
        if Keys.pins.contains(entry.key) {
          collect(pins: entry.value, at: path, into: &removals)
        } else {
          collect(entry.value, at: path, into: &removals)
        }
      }
    }
  }

  private func collect(
    pins value: ConfigValue, at path: YAMLPath,
    into removals: inout [(path: YAMLPath, words: String)]
  ) {
    let lines: [(path: YAMLPath, value: ConfigValue)] =
      if case .sequence(let items) = value.content {
        items.enumerated().map { (path.appending(.index($0)), $1) }
      } else { [(path, value)] }
    let empty = lines.filter { entries(of: $0.value).rest.isEmpty }
    if empty.count == lines.count {
      let words = empty.map { said($0.value) }.joined(separator: "; ")
      return removals.append((path, words))
    }
    for line in lines {
      let (decided, rest) = entries(of: line.value)
      if rest.isEmpty {
        removals.append((line.path, said(line.value)))
      } else {
        for (index, entry) in decided.enumerated() {
          removals.append(
            (line.path.appending(.key(entry.key)), index == 0 ? said(line.value) : ""))
        }
      }
    }
  }

  /// What a line decided, and what else it says of its activity.
  private func entries(
    of line: ConfigValue
  ) -> (decided: [ConfigValue.Entry], rest: [ConfigValue.Entry]) {
    guard case .mapping(let entries) = line.content else { return ([], []) }
    let said = entries.filter { !Keys.activity.contains($0.key) }
    return (
      said.filter { Keys.decisions.contains($0.key) },
      said.filter { !Keys.decisions.contains($0.key) }
    )
  }

  private func said(_ line: ConfigValue) -> String {
    let activity = line.entry(Keys.activity)?.value.scalarText ?? ""
    return ([activity] + entries(of: line).decided.compactMap(\.value.scalarText))
      .joined(separator: " ")
  }
}
