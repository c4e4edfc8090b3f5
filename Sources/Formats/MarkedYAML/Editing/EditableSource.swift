/// A document as text and as layout.
struct EditableSource: Sendable {
  let text: EditableText
  let root: Layout
  /// The anchors that some alias repeats.
  let shared: Set<String>

  init?(_ bytes: [UInt8]) {
    let text = EditableText(bytes)
    let read = bytes.withUnsafeBytes { bytes -> (Layout, Set<String>)? in
      var reader = LayoutReader(EventStream(.init(rebasing: bytes[text.start...])), text)
      return reader.document().map { ($0, reader.aliases) }
    }
    guard let read else { return nil }
    self.text = text
    (root, shared) = read
  }

  func isShared(_ layout: Layout) -> Bool { layout.anchor.map(shared.contains) ?? false }

  /// Whether the layout or anything in it is repeated elsewhere.
  func containsShared(_ layout: Layout) -> Bool {
    var found = false
    layout.visit { found = found || isShared($0) }
    return found
  }

  /// Whether a comment stands between the parts of a value.
  func hasComment(in layout: Layout) -> Bool {
    var found = false
    var last = layout.start
    layout.visit { part in
      guard case .scalar = part.kind else { return }
      if part.start > last {
        found = found || text.bytes[last..<part.start].contains(UInt8(ascii: "#"))
      }
      last = max(last, part.end)
    }
    return found || last < layout.end && text.bytes[last..<layout.end].contains(UInt8(ascii: "#"))
  }
}
