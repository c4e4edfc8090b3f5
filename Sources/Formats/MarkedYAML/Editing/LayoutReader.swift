/// Reads how a document is laid out, out of the events of a file that is known to be good: its
/// nesting is within `Limits`.
struct LayoutReader: ~Copyable {
  private var stream: EventStream
  private let text: EditableText
  private(set) var aliases: Set<String> = []

  init(_ stream: consuming EventStream, _ text: EditableText) {
    self.stream = stream
    self.text = text
  }

  /// The one document; nil if it ends early.
  mutating func document() -> Layout? {
    while let event = stream.next() {
      switch event.kind {
      case .startOfDocument, .other: continue
      case .endOfStream, .endOfCollection: return nil
      default: return value(event)
      }
    }
    return nil
  }

  /// The value that begins with the event; nil at the end of a list or mapping.
  private mutating func value(_ event: Event) -> Layout? {
    let start = text.offset(of: event.start)
    var layout = Layout(kind: .alias, start: start, end: 0, anchor: event.anchor)
    switch event.kind {
    case .alias(let name):
      aliases.insert(name)
      layout.end = text.offset(of: event.end)
    case .scalar(_, let style):
      layout.kind = .scalar(style)
      layout.end = max(start, text.offset(of: event.end))
      if case .block = style { layout.end = text.endOfBlockScalar(from: start, to: layout.end) }
    case .startOfSequence(let isFlow):
      var items: [Layout] = []
      while let event = stream.next() {
        guard let item = value(event) else {
          layout.end = isFlow ? text.offset(of: event.end) : items.last?.end ?? start
          break
        }
        items.append(item)
      }
      layout.kind = .sequence(isFlow: isFlow, items)
    case .startOfMapping(let isFlow):
      var pairs: [Layout.Pair] = []
      while let event = stream.next() {
        guard let pair = pair(event) else {
          let last = pairs.last.map { max($0.key.end, $0.value.end) }
          layout.end = isFlow ? text.offset(of: event.end) : last ?? start
          break
        }
        pairs.append(pair)
      }
      layout.kind = .mapping(isFlow: isFlow, pairs)
    case .endOfCollection, .startOfDocument, .other, .endOfStream: return nil
    }
    return layout
  }

  private mutating func pair(_ event: Event) -> Layout.Pair? {
    var name = ""
    if case .scalar(let bytes, _) = event.kind { name = String(decoding: bytes, as: UTF8.self) }
    guard let key = value(event), let next = stream.next(), let value = value(next) else {
      return nil
    }
    var pair = Layout.Pair(name: name, key: key, value: value)
    if value.start == value.end, value.anchor == nil,
      text.token(from: key.end) != UInt8(ascii: ":")
    {
      pair.lacksColon = true
      pair.value.start = key.end
      pair.value.end = key.end
    }
    return pair
  }
}
