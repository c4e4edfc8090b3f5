/// Whoever is told what an XML document contains, in its order.
protocol XMLVisitor: AnyObject {
  /// Whether it has seen enough; it is told nothing more then.
  var isDone: Bool { get }
  func open(_ name: String, _ attributes: XMLAttributes)
  func close(_ name: String)
  /// A part of the text of the innermost element, in UTF-8.
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

extension XMLVisitor {
  var isDone: Bool { false }
  func close(_ name: String) {}
  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}

/// The names of one vocabulary; an element without a namespace counts as one of it.
enum XMLNamespace {
  /// SpreadsheetML, transitional and strict (ISO/IEC 29500-1 and -4).
  case spreadsheet
  /// Relationships of packages (ISO/IEC 29500-2).
  case relationships

  func contains(_ uri: UnsafePointer<UInt8>?) -> Bool {
    guard let uri else { return true }
    let bytes = uri.withMemoryRebound(to: CChar.self, capacity: 1) { String(cString: $0) }
    return switch self {
    case .spreadsheet:
      bytes == "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
        || bytes == "http://purl.oclc.org/ooxml/spreadsheetml/main"
    case .relationships:
      bytes == "http://schemas.openxmlformats.org/package/2006/relationships"
    }
  }
}

/// The attributes of one element, valid while its opening is told.
struct XMLAttributes {
  /// Five pointers each: name, prefix, namespace, first byte of the value and the one behind it.
  private let pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?
  private let count: Int

  init(_ pointers: UnsafeMutablePointer<UnsafePointer<UInt8>?>?, count: Int) {
    self.pointers = pointers
    self.count = count
  }

  /// The value of the attribute without a namespace.
  subscript(name: String) -> String? { value(of: name, isPrefixed: false) }

  /// The value of the attribute of some namespace, like `r:id`.
  subscript(prefixed name: String) -> String? { value(of: name, isPrefixed: true) }

  /// A true `xsd:boolean`.
  func isTrue(_ name: String) -> Bool { ["1", "true"].contains(self[name]) }

  private func value(of name: String, isPrefixed: Bool) -> String? {
    guard let pointers else { return nil }
    for index in 0..<count {
      let attribute = pointers + index * 5
      guard (attribute[1] != nil) == isPrefixed, let own = attribute[0], let start = attribute[3],
        let end = attribute[4], String(cString: own) == name
      else { continue }
      let bytes = UnsafeBufferPointer(start: start, count: end - start)
      let value = String(decoding: bytes, as: UTF8.self)
      // NB: an ampersand arrives escaped, because entities are not replaced (see XMLStream).
      return value.contains("&#38;") ? value.replacing("&#38;", with: "&") : value
    }
    return nil
  }
}
