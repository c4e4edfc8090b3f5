import Diagnostics

// What a broken text most likely means. Each of these ends the reading.
extension JSONReader {
  static let beganHere = Text(zh: "从这里开始", en: "it begins here")

  /// The text ends where more must come.
  mutating func failAtEnd() {
    guard let step = path.last else { return fail(.jsonEmpty, at: index) }
    let isList = bytes[step.bracket] == UInt8(ascii: "[")
    fail(
      .jsonTruncated, at: index,
      ["place": isList ? Text(zh: "一个列表", en: "a list") : Text(zh: "一个对象", en: "an object")],
      notes: [(step.bracket, Self.beganHere)])
  }

  /// No value begins here.
  mutating func failForValue() {
    let word = word(at: index)
    switch bytes[index] {
    case UInt8(ascii: "]"), UInt8(ascii: "}"), UInt8(ascii: ","), UInt8(ascii: ":"):
      fail(.jsonMissingValue, at: index, ["found": sight(at: index)])
    case _ where ["NaN", "Infinity", "inf", "nan"].contains(word),
      UInt8(ascii: "+"), UInt8(ascii: "."):
      failForNumber(at: index)
    default: failForAnything()
    }
  }

  /// No key begins here.
  mutating func failForKey() {
    if isWordByte(at: index) || bytes[index] == UInt8(ascii: "'") {
      fail(.jsonKeyNotText, at: index, ["found": sight(at: index)])
    } else if bytes[index] == UInt8(ascii: ",") {
      fail(.jsonMissingValue, at: index, ["found": sight(at: index)])
    } else {
      failForAnything()
    }
  }

  mutating func failForColon(after key: JSONSlice) {
    if isOddMark { return failForAnything() }
    fail(.jsonMissingColon, at: index, ["key": Text(cut(text(of: key)))])
  }

  mutating func failForComma(before bracket: UInt8) {
    if isOddMark { return failForAnything() }
    fail(
      .jsonMissingComma, at: index,
      ["found": sight(at: index), "bracket": Text(String(UnicodeScalar(bracket)))])
  }

  mutating func failForNumber(at begin: Int) {
    index = begin
    fail(.jsonBadNumber, at: begin, ["found": Text(word(at: begin))])
  }

  mutating func failForControl(in quote: Int) {
    fail(
      .jsonControlCharacter, at: index,
      ["byte": Text("U+" + hexadecimal(bytes[index], digits: 4))],
      help: bytes[index] == 0x0A || bytes[index] == 0x0D
        ? Text(zh: "补上结尾的引号；文字里的换行写成 \\n", en: "close the quote; a line break in a text is \\n")
        : nil,
      notes: [(quote, Text(zh: "文字从这里开始", en: "the text begins here"))])
  }

  /// Bytes that can stand nowhere between values.
  private mutating func failForAnything() {
    let byte = bytes[index]
    if byte == UInt8(ascii: "/") || byte == UInt8(ascii: "#") {
      return fail(.jsonComment, at: index)
    }
    guard let (value, _) = UTF8Scalar.decoded(in: bytes, at: index, limit: limit) else {
      return fail(.jsonInvalidUTF8, at: index, ["byte": Text(hexadecimal(byte, digits: 2))])
    }
    if let ascii = Self.lookAlikes[value] {
      return fail(
        .jsonLookAlike, at: index,
        ["found": Text(scalars(index, count: 1)), "fix": Text(ascii)])
    }
    // The words of Python, and shouted ones.
    let word = word(at: index).lowercased()
    let meant = word == "none" ? "null" : ["true", "false", "null"].first { $0 == word }
    let found = sight(at: index)
    let isWord = isWordByte(at: index)
    fail(
      .jsonUnexpected, at: index,
      ["found": isWord ? Text(zh: "“\(found.zh)”", en: "'\(found.en)'") : found],
      help: meant.map(Text.didYouMean))
  }

  /// Whether what stands here deserves a better word than what is missing before it.
  private var isOddMark: Bool {
    switch bytes[index] {
    case UInt8(ascii: "/"), UInt8(ascii: "#"), 0x80...: true
    default: false
    }
  }

  /// What Chinese input methods and word processors put in the place of JSON's own marks.
  private static let lookAlikes: [UInt32: String] = [
    0xFF0C: ",", 0x3001: ",", 0xFF1A: ":", 0xFF5B: "{", 0xFF5D: "}", 0xFF3B: "[", 0xFF3D: "]",
    0x3010: "[", 0x3011: "]", 0x201C: "\"", 0x201D: "\"", 0xFF02: "\"", 0x2018: "\"",
    0x2019: "\"", 0x3000: " ", 0xA0: " ", 0xFF0D: "-", 0x2212: "-",
  ]
}

// What stands somewhere, as a message shows it.
extension JSONReader {
  /// The kind of a value and the value itself, or the mark or word that stands there.
  func sight(at offset: Int) -> Text {
    switch bytes[offset] {
    case UInt8(ascii: "\""):
      var end = offset + 1
      while end < limit, bytes[end] != UInt8(ascii: "\"") {
        end += bytes[end] == UInt8(ascii: "\\") ? 2 : 1
      }
      let text = quoted(offset..<min(limit, end + 1))
      return Text(zh: "文字 \(text)", en: "text \(text)")
    case UInt8(ascii: "'"):
      let end = bytes[(offset + 1)..<limit].prefix(80).firstIndex(of: UInt8(ascii: "'"))
      return Text(quoted(offset..<(end ?? offset) + 1))
    case UInt8(ascii: "{"): return JSONKind.object.name
    case UInt8(ascii: "["): return JSONKind.array.name
    default:
      return isWordByte(at: offset)
        ? Text(cut(word(at: offset)))
        : Text(zh: "“\(scalars(offset, count: 1))”", en: "'\(scalars(offset, count: 1))'")
    }
  }

  /// The word or number at an offset, a leading sign included.
  private func word(at offset: Int) -> String {
    var end = offset
    while isWordByte(at: end) { end += 1 }
    return quoted(offset..<max(end, min(limit, offset + 1)))
  }

  /// Some bytes as they stand, cut where they get long.
  func quoted(_ range: Range<Int>) -> String {
    cut(String(decoding: bytes[range.prefix(400)], as: UTF8.self))
  }

  /// The first scalars from an offset on.
  func scalars(_ offset: Int, count: Int) -> String {
    let text = String(decoding: bytes[offset..<min(limit, offset + 4 * count)], as: UTF8.self)
    return String(String.UnicodeScalarView(text.unicodeScalars.prefix(count)))
  }

  /// A text of which a message shows the beginning only.
  func cut(_ text: String) -> String {
    text.unicodeScalars.count > 60
      ? String(String.UnicodeScalarView(text.unicodeScalars.prefix(60))) + "…" : text
  }

  func hexadecimal(_ byte: UInt8, digits: Int) -> String {
    let text = String(byte, radix: 16, uppercase: true)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
