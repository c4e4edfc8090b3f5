import CXML2

/// Reads XML piece by piece (libxml2's push parser) and tells a visitor what it contains.
///
/// Nothing outside the bytes is ever looked at, and a document type, which is where entity bombs
/// and outside references come from, ends the reading: office files have none.
final class XMLStream {
  /// What can be wrong with a document.
  enum Fault: Error, Hashable {
    case documentType
    case notWellFormed
  }

  private let visitor: any XMLVisitor
  private let namespace: XMLNamespace
  private var context: xmlParserCtxtPtr?
  private var fault: Fault?
  /// How many elements of other vocabularies are open; what stands in them is theirs.
  private var foreignDepth = 0

  init(_ namespace: XMLNamespace, for visitor: any XMLVisitor) {
    self.visitor = visitor
    self.namespace = namespace
    var handler = xmlSAXHandler()
    handler.initialized = UInt32(XML_SAX2_MAGIC)
    handler.internalSubset = { context, _, _, _ in stream(context).refuse() }
    handler.startElementNs = { context, name, prefix, uri, _, _, count, _, attributes in
      guard let name else { return }
      stream(context).open(
        name, uri: uri, XMLAttributes(attributes, count: Int(count)))
    }
    handler.endElementNs = { context, name, _, _ in
      guard let name else { return }
      stream(context).close(name)
    }
    handler.characters = { context, start, count in stream(context).text(start, Int(count)) }
    handler.ignorableWhitespace = handler.characters
    handler.cdataBlock = handler.characters
    // NB: with a structured handler libxml2 prints nothing of its own.
    handler.serror = { _, _ in }
    context = xmlCreatePushParserCtxt(
      &handler, Unmanaged.passUnretained(self).toOpaque(), nil, 0, nil)
    // NB: XML_PARSE_NOENT would *replace* entities; it is left out on purpose.
    xmlCtxtUseOptions(context, CInt(XML_PARSE_NONET.rawValue))
  }

  deinit { xmlFreeParserCtxt(context) }

  /// Takes the next piece; false when no more is wanted, because of a fault or of the visitor.
  func take(_ piece: Span<UInt8>) -> Bool {
    feed(piece, isLast: false)
    return fault == nil && !visitor.isDone
  }

  /// Ends the document, and tells what was wrong with it.
  func finish() throws(Fault) {
    if !visitor.isDone { feed([UInt8]().span, isLast: true) }
    if let fault { throw fault }
  }

  private func feed(_ piece: Span<UInt8>, isLast: Bool) {
    guard fault == nil else { return }
    let status = piece.withUnsafeBytes { bytes in
      xmlParseChunk(
        context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), CInt(bytes.count),
        isLast ? 1 : 0)
    }
    // Namespaces that nobody declared and the like are errors one can read on behind.
    if status != 0, fault == nil, context?.pointee.wellFormed == 0 { fault = .notWellFormed }
  }

  private func refuse() {
    fault = .documentType
    xmlStopParser(context)
  }

  private func open(
    _ name: UnsafePointer<xmlChar>, uri: UnsafePointer<xmlChar>?, _ attributes: XMLAttributes
  ) {
    guard fault == nil, !visitor.isDone else { return }
    if foreignDepth > 0 || !namespace.contains(uri) {
      foreignDepth += 1
    } else {
      visitor.open(String(cString: name), attributes)
    }
  }

  private func close(_ name: UnsafePointer<xmlChar>) {
    guard fault == nil, !visitor.isDone else { return }
    if foreignDepth > 0 {
      foreignDepth -= 1
    } else {
      visitor.close(String(cString: name))
    }
  }

  private func text(_ start: UnsafePointer<xmlChar>?, _ count: Int) {
    guard fault == nil, foreignDepth == 0, !visitor.isDone, let start else { return }
    visitor.text(UnsafeBufferPointer(start: start, count: count))
  }
}

/// The stream that a callback of libxml2 belongs to.
private func stream(_ context: UnsafeMutableRawPointer?) -> XMLStream {
  guard let context else { preconditionFailure("libxml2 hands back what it was given") }
  return Unmanaged<XMLStream>.fromOpaque(context).takeUnretainedValue()
}
