/// The tags of an XML text one after the other, with the bytes that they take.
///
/// For texts that libxml2 has found well-formed and without a document type, in UTF-8. Comments,
/// CDATA sections and processing instructions are passed over.
struct XMLTags {
  /// One tag.
  struct Tag {
    /// From `<` to behind `>`.
    let range: Range<Int>
    /// The name without its prefix.
    let name: String
    /// The prefix with its colon; empty for none.
    let prefix: String
    let isEnd: Bool
    /// `<row/>`.
    let isEmpty: Bool
  }

  let bytes: [UInt8]
  private var position = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// The next tag; nil at the end.
  mutating func next() -> Tag? {
    while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      if let end = endOfOther(at: start) {
        position = end
        continue
      }
      guard let end = end(from: start) else { return nil }
      position = end
      return tag(start..<end)
    }
    return nil
  }

  /// The attributes of a tag by name, prefix included, and where their values stand.
  func attributes(of tag: Tag) -> [(name: String, value: Range<Int>)] {
    var attributes: [(name: String, value: Range<Int>)] = []
    var index = tag.range.lowerBound + 1
    while index < tag.range.upperBound, !Self.isBlank(bytes[index]) { index += 1 }
    while index < tag.range.upperBound {
      guard let equals = bytes[index..<tag.range.upperBound].firstIndex(of: UInt8(ascii: "=")),
        let open = bytes[equals..<tag.range.upperBound].firstIndex(where: {
          $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "'")
        }),
        let close = bytes[(open + 1)..<tag.range.upperBound].firstIndex(of: bytes[open])
      else { break }
      let name = bytes[index..<equals].filter { !Self.isBlank($0) }
      attributes.append((String(decoding: name, as: UTF8.self), (open + 1)..<close))
      index = close + 1
    }
    return attributes
  }

  /// The value of one attribute.
  func value(_ name: String, of tag: Tag) -> String? {
    attributes(of: tag).first { $0.name == name }.map {
      String(decoding: bytes[$0.value], as: UTF8.self)
    }
  }

  private func endOfOther(at start: Int) -> Int? {
    let forms: [(open: String, close: String)] = [
      ("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"),
    ]
    for form in forms where bytes[start...].starts(with: form.open.utf8) {
      let close = Array(form.close.utf8)
      var index = start + form.open.utf8.count
      while index + close.count <= bytes.count {
        if bytes[index..<(index + close.count)].elementsEqual(close) { return index + close.count }
        index += 1
      }
      return bytes.count
    }
    return nil
  }

  private func end(from start: Int) -> Int? {
    var open: UInt8?
    for index in start..<bytes.count {
      let byte = bytes[index]
      if let mark = open {
        if byte == mark { open = nil }
      } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
        open = byte
      } else if byte == UInt8(ascii: ">") {
        return index + 1
      }
    }
    return nil
  }

  private func tag(_ range: Range<Int>) -> Tag {
    let isEnd = bytes[range.lowerBound + 1] == UInt8(ascii: "/")
    let first = range.lowerBound + (isEnd ? 2 : 1)
    let last = bytes[first..<range.upperBound].firstIndex {
      Self.isBlank($0) || $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: ">")
    }
    let full = String(decoding: bytes[first..<(last ?? range.upperBound)], as: UTF8.self)
    let colon = full.firstIndex(of: ":")
    return Tag(
      range: range, name: colon.map { String(full[full.index(after: $0)...]) } ?? full,
      prefix: colon.map { String(full[...$0]) } ?? "", isEnd: isEnd,
      isEmpty: !isEnd && bytes[range.upperBound - 2] == UInt8(ascii: "/"))
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }
}
