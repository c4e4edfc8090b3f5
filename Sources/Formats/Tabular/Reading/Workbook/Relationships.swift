/// Which parts of an Office file belong to one of its parts.
final class Relationships: XMLVisitor {
  /// What a part is related to, by id, as a full name within the archive.
  private(set) var targets: [String: (type: String, name: String)] = [:]
  private let folder: String

  /// - Parameter part: the name of the part whose relations are read; empty for the file's own.
  init(of part: String) {
    folder = part.lastIndex(of: "/").map { String(part[..<$0]) } ?? ""
  }

  /// Where the relations of a part stand.
  static func name(for part: String) -> String {
    guard let slash = part.lastIndex(of: "/") else { return "_rels/\(part).rels" }
    return "\(part[..<slash])/_rels/\(part[part.index(after: slash)...]).rels"
  }

  func open(_ name: String, _ attributes: XMLAttributes) {
    guard name == "Relationship", let id = attributes["Id"], let target = attributes["Target"],
      let type = attributes["Type"], attributes["TargetMode"] != "External"
    else { return }
    // Transitional and strict types differ in all but their last word.
    let word = type.split(separator: "/").last.map(String.init) ?? ""
    targets[id] = (word, resolved(target))
  }

  /// The first part of that type.
  func name(ofType type: String) -> String? {
    targets.filter { $0.value.type == type }.min { $0.key < $1.key }?.value.name
  }

  private func resolved(_ target: String) -> String {
    var parts = target.hasPrefix("/") ? [] : folder.split(separator: "/")
    for part in target.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
