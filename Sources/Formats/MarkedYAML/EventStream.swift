internal import CYAML
internal import Diagnostics

/// The events of one YAML stream, straight out of libyaml.
///
/// The bytes must outlive the stream, be valid UTF-8 without a byte order mark, and hold no line
/// break but CR and LF: then libyaml counts lines and columns exactly as `SourceLocation` does,
/// from 0.
struct EventStream: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>
  private let event: UnsafeMutablePointer<yaml_event_t>

  init(_ bytes: UnsafeRawBufferPointer) {
    parser = .allocate(capacity: 1)
    event = .allocate(capacity: 1)
    event.initialize(to: yaml_event_t())
    // It fails only when there is no memory left, which no caller could act on.
    precondition(yaml_parser_initialize(parser) == 1, "libyaml has no memory for a parser")
    yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    yaml_parser_set_input_string(
      parser, bytes.bindMemory(to: UInt8.self).baseAddress, bytes.count)
  }

  deinit {
    yaml_event_delete(event)
    yaml_parser_delete(parser)
    event.deallocate()
    parser.deallocate()
  }

  /// The next event, or nil after a syntax error, which `problem` then describes. Pointers in an
  /// event are valid until the next call.
  mutating func next() -> Event? {
    yaml_event_delete(event)
    guard yaml_parser_parse(parser, event) == 1 else { return nil }
    return Event(event.pointee)
  }

  /// What libyaml says about the syntax error that ended the stream.
  var problem: SyntaxProblem { SyntaxProblem(parser.pointee) }
}

/// One step through a document.
struct Event {
  enum Kind {
    case alias(String)
    case scalar(UnsafeBufferPointer<UInt8>, ScalarStyle)
    case startOfSequence(isFlow: Bool)
    case startOfMapping(isFlow: Bool)
    case endOfCollection
    case startOfDocument
    /// What carries nothing: the ends of a document and of the stream, and its start.
    case other
    case endOfStream
  }

  enum ScalarStyle {
    case plain
    case quoted
    case block
  }

  var kind: Kind
  var anchor: String?
  var tag: String?
  var start: Mark
  var end: Mark

  init(_ event: yaml_event_t) {
    start = Mark(event.start_mark)
    end = Mark(event.end_mark)
    switch event.type {
    case YAML_SCALAR_EVENT:
      let scalar = event.data.scalar
      let style: ScalarStyle =
        switch scalar.style {
        case YAML_PLAIN_SCALAR_STYLE: .plain
        case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
        default: .quoted
        }
      kind = .scalar(UnsafeBufferPointer(start: scalar.value, count: scalar.length), style)
      anchor = string(scalar.anchor)
      tag = string(scalar.tag)
    case YAML_SEQUENCE_START_EVENT:
      let sequence = event.data.sequence_start
      kind = .startOfSequence(isFlow: sequence.style == YAML_FLOW_SEQUENCE_STYLE)
      anchor = string(sequence.anchor)
      tag = string(sequence.tag)
    case YAML_MAPPING_START_EVENT:
      let mapping = event.data.mapping_start
      kind = .startOfMapping(isFlow: mapping.style == YAML_FLOW_MAPPING_STYLE)
      anchor = string(mapping.anchor)
      tag = string(mapping.tag)
    case YAML_ALIAS_EVENT:
      kind = .alias(string(event.data.alias.anchor) ?? "")
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: kind = .endOfCollection
    case YAML_DOCUMENT_START_EVENT: kind = .startOfDocument
    case YAML_STREAM_END_EVENT: kind = .endOfStream
    default: kind = .other
    }
  }
}

private func string(_ pointer: UnsafeMutablePointer<yaml_char_t>?) -> String? {
  pointer.map { String(cString: $0) }
}

/// A place as libyaml counts it: lines and columns in characters from 0.
struct Mark: Comparable {
  var line: Int
  var column: Int

  init(line: Int, column: Int) {
    self.line = line
    self.column = column
  }

  init(_ mark: yaml_mark_t) {
    self.init(line: Int(mark.line), column: Int(mark.column))
  }

  static func < (a: Mark, b: Mark) -> Bool { (a.line, a.column) < (b.line, b.column) }
}

extension SourceLocation {
  init(_ file: String, _ mark: Mark) {
    self.init(file: file, line: mark.line + 1, column: mark.column + 1)
  }
}
