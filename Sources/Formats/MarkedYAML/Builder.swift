internal import ConfigValue
internal import Diagnostics

/// Builds the located value of a document out of its events, on a stack of its own: no nesting
/// in a file can exhaust the thread's.
struct Builder {
  let file: String
  var issues: Issues
  private(set) var root: ConfigValue?

  private var lines: SourceLines
  /// Where the last event began. A syntax error lies behind that, and its cause maybe in it.
  private var last = Mark(line: 0, column: 0)
  private var frames: [Frame] = []
  private var anchors = Anchors()
  /// Diagnostics of other files.
  private let earlier: Int
  private var documents = 0
  private var written = 0
  private var copied = 0

  init(_ text: UnsafeRawBufferPointer, file: String, issues: Issues) {
    lines = SourceLines(text)
    self.file = file
    self.issues = issues
    earlier = issues.all.count
  }

  enum Step {
    case more
    case finished
    /// A limit is exceeded: what there is so far means nothing.
    case refused
  }

  /// Takes the next event.
  mutating func take(_ event: Event) -> Step {
    last = event.start
    guard issues.all.count - earlier <= Limits.diagnostics else { return .refused }
    switch event.kind {
    case .scalar(let bytes, let style): return takeScalar(event, bytes, style)
    case .alias(let name): return takeAlias(event, name)
    case .startOfSequence(let isFlow): return open(event, isMapping: false, isFlow: isFlow)
    case .startOfMapping(let isFlow): return open(event, isMapping: true, isFlow: isFlow)
    case .endOfCollection:
      close()
      return .more
    case .startOfDocument:
      documents += 1
      guard documents > 1 else { return .more }
      issues.report(.yamlSecondDocument, at: location(event.start))
      return .finished
    case .other: return .more
    case .endOfStream: return .finished
    }
  }

  /// Reports the syntax error that ended the file.
  mutating func report(_ problem: SyntaxProblem) {
    problem.report(after: last, in: &lines, file: file, &issues)
  }

  private func location(_ mark: Mark) -> SourceLocation { SourceLocation(file, mark) }

  // MARK: Scalars

  private mutating func takeScalar(
    _ event: Event, _ bytes: UnsafeBufferPointer<UInt8>, _ style: Event.ScalarStyle
  ) -> Step {
    let place = location(event.start)
    guard hasRoom(at: place) else { return .refused }
    guard bytes.count <= Limits.scalarBytes else {
      issues.report(
        .yamlScalarTooLong, at: place, ["limit": Text("\(Limits.scalarBytes / 1024 / 1024)")])
      attach(Node(value: ConfigValue(.scalar(Scalar("", .null)), at: place)))
      return .more
    }
    let text = String(decoding: bytes, as: UTF8.self)
    let resolved: Scalar.Resolved
    if let tag = event.tag {
      resolved = Tag(tag).resolved(text, at: place, &issues)
    } else {
      resolved = style == .plain ? CoreSchema.resolve(bytes, text) : .string
    }
    let node = Node(
      value: ConfigValue(.scalar(Scalar(text, resolved)), at: place),
      isPlain: style == .plain && event.tag == nil)
    if node.isPlain { look(at: event, bytes, text) }
    if let anchor = event.anchor { anchors.define(anchor, as: node) }
    attach(node)
    return .more
  }

  private mutating func look(
    at event: Event, _ bytes: UnsafeBufferPointer<UInt8>, _ text: String
  ) {
    let position = frames.last?.position(of: event.start) ?? .root
    var finding: Finding?
    if event.end.line > event.start.line, !bytes.isEmpty {
      var written = lines.lines(event.start.line...event.end.line, most: 20)
      if !written.isEmpty { written[0] = written[0].dropping(event.start.column) }
      finding = LookAlikes.finding(inLines: written)
    } else if bytes.isEmpty {
      finding = frames.last?.valuelessKey.flatMap(LookAlikes.valueless)
    } else if frames.isEmpty || LookAlikes.deservesLook(bytes) {
      let line = Line(
        number: event.start.line, scalars: Array(text.unicodeScalars), column: event.start.column)
      finding = LookAlikes.finding(in: line, position)
      if let top = frames.indices.last, case .flowItem = position {
        frames[top].onlyItem = frames[top].items.isEmpty ? line : nil
      }
    }
    if let finding { issues.report(finding.kind, at: location(finding.mark), finding.arguments) }
  }

  // MARK: Aliases

  private mutating func takeAlias(_ event: Event, _ name: String) -> Step {
    let place = location(event.start)
    guard hasRoom(at: place) else { return .refused }
    switch anchors[name] {
    case .closed(let anchored):
      guard frames.count + anchored.height <= Limits.depth else {
        issues.report(.yamlTooDeep, at: place, ["limit": Text("\(Limits.depth)")])
        return .refused
      }
      copied += anchored.count
      let allowed = Limits.freeCopies + Limits.copiesPerValue * written
      guard copied <= allowed, copied + written <= Limits.values else {
        issues.report(
          .yamlTooManyAliases, at: place, ["name": Text(name)],
          notes: [Self.anchorNote(at: anchored.value.location)])
        return .refused
      }
      attach(
        Node(
          value: anchored.value.used(at: place), count: anchored.count, height: anchored.height))
    case .open(_, let start):
      issues.report(
        .yamlRecursiveAlias, at: place, ["name": Text(name)],
        notes: [Self.anchorNote(at: start)])
      attach(Node(value: ConfigValue(.scalar(Scalar("", .null)), at: place)))
    case nil:
      let suggestion = nearest(to: name, among: anchors.names)
      issues.report(
        .yamlUndefinedAlias, at: place, ["name": Text(name)],
        help: suggestion.map { Text(zh: "是不是 *\($0)？", en: "did you mean '*\($0)'?") })
      attach(Node(value: ConfigValue(.scalar(Scalar("", .null)), at: place)))
    }
    return .more
  }

  private static func anchorNote(at place: SourceLocation) -> Diagnostic.Note {
    Diagnostic.Note(Text(zh: "锚点在这里", en: "the anchor stands here"), at: place)
  }

  // MARK: Lists and mappings

  private mutating func open(_ event: Event, isMapping: Bool, isFlow: Bool) -> Step {
    let place = location(event.start)
    guard hasRoom(at: place) else { return .refused }
    guard frames.count < Limits.depth else {
      issues.report(.yamlTooDeep, at: place, ["limit": Text("\(Limits.depth)")])
      return .refused
    }
    if let tag = event.tag { Tag(tag).check(isMapping: isMapping, at: place, &issues) }
    let opening = event.anchor.map { anchors.open($0, at: place) }
    frames.append(Frame(at: place, isMapping: isMapping, isFlow: isFlow, anchor: opening))
    return .more
  }

  private mutating func close() {
    guard var frame = frames.popLast() else { return }
    if frame.items.count == 1, let finding = frame.onlyItem.flatMap(LookAlikes.onlyItem) {
      issues.report(finding.kind, at: location(finding.mark), finding.arguments)
    }
    let content: ConfigValue.Content =
      frame.isMapping ? .mapping(frame.mergedEntries(&issues)) : .sequence(frame.items)
    let node = Node(
      value: ConfigValue(content, at: frame.location), count: frame.count,
      height: frame.height + 1)
    if let anchor = frame.anchor { anchors.close(anchor, with: node) }
    attach(node)
  }

  private mutating func attach(_ node: Node) {
    guard let top = frames.indices.last else {
      root = node.value
      return
    }
    if frames[top].expectsKey {
      takeKey(node, of: top)
    } else {
      frames[top].take(node)
    }
  }

  private mutating func takeKey(_ node: Node, of top: Int) {
    frames[top].count(node)
    let place = node.value.location
    guard case .scalar(let scalar) = node.value.content, !(scalar.text.isEmpty && node.isPlain)
    else {
      issues.report(.yamlKeyNotText, at: place, ["found": node.value.kindName])
      frames[top].key = .refused
      return
    }
    if let first = frames[top].keys.insert(scalar.text, at: place) {
      issues.report(
        .yamlDuplicateKey, at: place, ["key": Text(scalar.text.clipped)],
        notes: [Diagnostic.Note(Text(zh: "第一处在这里", en: "first given here"), at: first)])
      frames[top].key = .refused
    } else if node.isPlain, scalar.text == "<<" {
      frames[top].key = .merge(place)
    } else {
      frames[top].key = .text(scalar.text, place)
    }
  }

  private mutating func hasRoom(at place: SourceLocation) -> Bool {
    written += 1
    guard written + copied > Limits.values else { return true }
    issues.report(.yamlTooManyValues, at: place, ["limit": Text("\(Limits.values)")])
    return false
  }
}

extension String {
  /// At most 40 characters of it, for a message.
  var clipped: String {
    guard utf8.count > 40, unicodeScalars.count > 40 else { return self }
    var head = String.UnicodeScalarView()
    head.append(contentsOf: unicodeScalars.prefix(39))
    return String(head) + "…"
  }
}
