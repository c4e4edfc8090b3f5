/// The texts that cells of a workbook name by number, each once.
final class SharedStrings: XMLVisitor {
  private(set) var strings: [SheetText.Place] = []
  private let text: SheetText
  private var reading = StringReading()

  init(into text: SheetText) { self.text = text }

  func open(_ name: String, _ attributes: XMLAttributes) { reading.open(name) }

  func close(_ name: String) {
    reading.close(name)
    if name == "si" { strings.append(text.add(reading.take())) }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) { reading.add(bytes) }
}

/// Gathers the text of one string: all of its runs, without the phonetic ones that stand above
/// them.
struct StringReading {
  private var bytes: [UInt8] = []
  private var isText = false
  private var phoneticDepth = 0

  mutating func open(_ name: String) {
    if name == "rPh" { phoneticDepth += 1 }
    isText = name == "t" && phoneticDepth == 0
  }

  mutating func close(_ name: String) {
    if name == "rPh" { phoneticDepth -= 1 }
    isText = false
  }

  mutating func add(_ more: UnsafeBufferPointer<UInt8>) {
    if isText { bytes.append(contentsOf: more) }
  }

  /// What has come together, and nothing from then on.
  mutating func take() -> [UInt8] {
    defer { bytes.removeAll(keepingCapacity: true) }
    return Self.unescaped(bytes)
  }

  /// Resolves `_x000D_` and its like, in which XML writes what it cannot hold
  /// (ISO/IEC 29500-1 §22.9.2.19).
  static func unescaped(_ bytes: [UInt8]) -> [UInt8] {
    let mark = UInt8(ascii: "_")
    guard bytes.contains(mark) else { return bytes }
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      let end = index + 7
      if bytes[index] == mark, end <= bytes.count, bytes[index + 1] == UInt8(ascii: "x"),
        bytes[end - 1] == mark,
        let code = UInt32(
          String(decoding: bytes[(index + 2)..<(end - 1)], as: UTF8.self), radix: 16),
        let scalar = Unicode.Scalar(code), code != 0
      {
        // NB: a carriage return belongs to the line break that follows it.
        if code != 0x0D { result += Array(String(Character(scalar)).utf8) }
        index = end
      } else {
        result.append(bytes[index])
        index += 1
      }
    }
    return result
  }
}
