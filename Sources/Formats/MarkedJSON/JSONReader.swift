public import Diagnostics

/// Reads one JSON text (RFC 8259) value by value, as the caller asks for them, and knows the place
/// of each: no package that reads JSON says where a value stood.
///
/// ```swift
/// var reader = JSONReader(bytes, file: "fair.json")
/// var seats: Int?
/// reader.object { key, reader in
///   if reader.text(of: key) == "seats" { seats = reader.int(in: 1...500) }
/// }
/// reader.end(issues: &issues)    // fair.json:3:12: “seats”应为整数，而不是文字 "forty"
/// ```
/// A value of another kind than asked for is reported and passed over, so that one reading finds
/// every such mistake; what is not asked for is checked for its syntax and passed over without
/// being kept. A text that is no JSON is reported once, where it stops being JSON; from there on
/// every call answers that there is nothing more, and the caller needs no `try`.
///
/// Nothing depends on how values are laid out: a file of 100 MB may be one line. Lines and columns
/// are worked out for what is reported, in `end(issues:)`.
public struct JSONReader: Sendable {
  /// Of which the text may be a part, like one line of a JSON Lines file.
  public let bytes: [UInt8]
  public let file: String
  let start: Int
  let limit: Int
  let firstLine: Int

  /// Index of the next byte to look at.
  var index: Int
  /// Whether the text has turned out to be no JSON, or to be beyond what is read.
  public internal(set) var hasFailed = false
  /// The containers that are open, from the outside in.
  var path: [Step] = []
  var problems: [Problem] = []
  /// The errors found so far, so that a caller can see whether a part was whole.
  public internal(set) var errorCount = 0

  /// An open list or object: where it began, and which element or member is being read.
  struct Step: Sendable {
    let bracket: Int
    var key: JSONSlice?
    var element = 0
  }

  /// Lists and objects inside one another, above which a text is refused (RFC 8259 §9 allows it).
  public static let depthLimit = 200
  /// Problems of one text, after which the reader gives up on it.
  public static let problemLimit = 100

  /// - Parameters:
  ///   - range: The part of `bytes` that is the text; nil for all of it.
  ///   - line: The number of its first line.
  public init(_ bytes: [UInt8], file: String, in range: Range<Int>? = nil, line: Int = 1) {
    let range = range ?? 0..<bytes.count
    precondition(0 <= range.lowerBound && range.upperBound <= bytes.count, "a part of the bytes")
    self.bytes = bytes
    self.file = file
    var start = range.lowerBound
    // A byte order mark is not allowed, but may be ignored (RFC 8259 §8.1); editors write it.
    if start == 0, bytes[range].starts(with: [0xEF, 0xBB, 0xBF]) { start = 3 }
    self.start = start
    self.limit = range.upperBound
    self.firstLine = line
    self.index = start
  }

  /// Whether there is no error so far; warnings do not count.
  public var isSound: Bool { errorCount == 0 }

  /// Where the next value begins, as an index of `bytes`; the end of the text if there is none.
  public var offset: Int {
    mutating get {
      skipBlanks()
      return index
    }
  }

  /// Makes sure that nothing follows the value, and hands over what was wrong, by place.
  ///
  /// - Returns: Whether there was no error; warnings do not count.
  @discardableResult
  public mutating func end(issues: inout Issues) -> Bool {
    skipBlanks()
    if index < limit { fail(.jsonTrailingContent, at: index, ["found": sight(at: index)]) }
    let isSound = isSound
    for diagnostic in diagnostics() { issues.append(diagnostic) }
    problems = []
    return isSound
  }

  /// Where the reader stands, as one would write it: `events[3].window`; empty at the top.
  public var place: String {
    var text = ""
    for step in path {
      if let key = step.key {
        text += (text.isEmpty ? "" : ".") + self.text(of: key)
      } else if bytes[step.bracket] == UInt8(ascii: "[") {
        text += "[\(step.element)]"
      }
    }
    return text
  }

  /// The characters of a key or a string.
  public func text(of slice: JSONSlice) -> String {
    slice.hasEscapes
      ? String(decoding: unescaped(slice), as: UTF8.self)
      : bytes.withUnsafeBufferPointer {
        String(decoding: UnsafeBufferPointer(rebasing: $0[slice.range]), as: UTF8.self)
      }
  }
}
