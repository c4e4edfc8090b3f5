/// A tag of a page, as a browser meets it.
struct Tag {
  var name: String
  var isEnd: Bool
  var attributes: [String: String]
  /// Text up to the next tag.
  var text: String

  subscript(name: String) -> String? { attributes[name] }

  /// Every tag in its order. Our pages write `>` only at the end of a tag.
  static func all(in html: String) -> [Tag] {
    html.matches(of: #/<(/?)([a-z][a-z0-9]*)((?:\s[^<>]*)?)\/?>([^<]*)/#).map { match in
      var attributes: [String: String] = [:]
      for attribute in match.output.3.matches(of: #/([a-zA-Z:-]+)(?:="([^"]*)")?/#) {
        attributes[String(attribute.output.1)] = attribute.output.2.map(String.init) ?? ""
      }
      return Tag(
        name: String(match.output.2), isEnd: !match.output.1.isEmpty, attributes: attributes,
        text: String(match.output.4))
    }
  }

  static let void: Set = ["meta", "link", "img", "input", "br", "hr"]
  /// Of SVG, written with `/>`.
  static let closed: Set = ["path", "rect"]

  /// What is left open or closed twice; nil where everything fits.
  static func fault(in tags: [Tag]) -> String? {
    var open: [String] = []
    for tag in tags where !void.contains(tag.name) && !closed.contains(tag.name) {
      // An empty column group may be written in full.
      if !tag.isEnd {
        open.append(tag.name)
      } else if open.popLast() != tag.name {
        return "</\(tag.name)> where \(open.last ?? "nothing") is open"
      }
    }
    return open.last.map { "<\($0)> is not closed" }
  }
}
