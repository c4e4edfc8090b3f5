import ConfigValue
import MarkedYAML

/// What one version of a campaign file says otherwise than another, a line each: where, and from
/// what to what. Entries of lists are told apart by their keys or names, not by their places.
func differences(from old: ConfigValue, to new: ConfigValue) -> [String] {
  var lines: [String] = []
  compare(old, new, at: [], &lines)
  guard lines.count > longest else { return lines }
  return lines.prefix(longest - 1) + ["… +\(lines.count - longest + 1)"]
}

/// A record is for reading; who wants all of it has both versions.
private let longest = 40

private func compare(
  _ old: ConfigValue, _ new: ConfigValue, at path: [String], _ lines: inout [String]
) {
  switch (old.content, new.content) {
  case (.mapping(let before), .mapping(let after)):
    for entry in before {
      if let other = after.first(where: { $0.key == entry.key }) {
        compare(entry.value, other.value, at: path + [entry.key], &lines)
      } else {
        lines.append("- \(shown(path + [entry.key])): \(brief(entry.value))")
      }
    }
    for entry in after where !before.contains(where: { $0.key == entry.key }) {
      lines.append("+ \(shown(path + [entry.key])): \(brief(entry.value))")
    }
  case (.sequence(let before), .sequence(let after)) where isOfRecords(before + after):
    let (names, others) = (labels(before), labels(after))
    for (name, value) in zip(names, before) {
      if let index = others.firstIndex(of: name) {
        compare(value, after[index], at: path + [name], &lines)
      } else {
        lines.append("- \(shown(path + [name]))")
      }
    }
    for name in others where !names.contains(name) { lines.append("+ \(shown(path + [name]))") }
  default:
    let (before, after) = (brief(old), brief(new))
    if before != after { lines.append("\(shown(path)): \(before) → \(after)") }
  }
}

private func shown(_ path: [String]) -> String { path.joined(separator: " · ") }

private func isOfRecords(_ values: [ConfigValue]) -> Bool {
  values.allSatisfy { if case .mapping = $0.content { true } else { false } }
}

/// What tells entries of a list apart: their key, or else their name, numbered where two are alike.
private func labels(_ values: [ConfigValue]) -> [String] {
  let names = [
    ConfigName("key", zh: "代号"), ConfigName("activity", zh: "活动"), ConfigName("title", zh: "名称"),
  ]
  var used: [String: Int] = [:]
  return values.enumerated().map { index, value in
    var label = "#\(index + 1)"
    if case .mapping(let entries) = value.content {
      let found = names.lazy.compactMap { name in entries.first { name.matches($0.key) } }.first
      if let found { label = brief(found.value) }
    }
    used[label, default: 0] += 1
    let count = used[label, default: 1]
    return count == 1 ? label : "\(label) #\(count)"
  }
}

/// A value on one line.
private func brief(_ value: ConfigValue) -> String {
  switch value.content {
  case .scalar(let scalar):
    let line = scalar.text.split(whereSeparator: \.isNewline).joined(separator: " ")
    return line.count > 60 ? line.prefix(60) + "…" : line
  case .sequence(let items): return "[" + items.map(brief).joined(separator: ", ") + "]"
  case .mapping(let entries):
    return "{" + entries.map { "\($0.key): \(brief($0.value))" }.joined(separator: ", ") + "}"
  }
}
