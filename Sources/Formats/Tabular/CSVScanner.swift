/// Cuts CSV bytes into records and fields without making a single string (RFC 4180).
///
/// The scanner holds a position only; the bytes are handed to each call, so a register of
/// millions of rows is read from whatever memory it lies in. LF, CRLF and CR end a record, each
/// of them also within one file. A quote inside an unquoted field is an ordinary character.
///
/// - Complexity: one step per byte, no allocation once `fields` has grown.
public struct CSVScanner: Sendable {
  /// One field of the record last read, as a range of bytes.
  public struct Field: Sendable, Equatable {
    /// The field's first byte, which is the opening quote of a quoted one.
    public let start: Int
    /// One past the field's last byte, before the separator or the line end.
    public let end: Int
    public let form: Form

    public enum Form: UInt8, Sendable {
      case plain
      /// In quotes, without a quote inside: the content is what lies between them.
      case quoted
      /// In quotes with doubled ones inside, or with text after the closing quote; see `decoded`.
      case escaped
      /// In quotes that the file's end leaves open.
      case unclosed
    }

    /// The bytes that are the value as they stand; `escaped` and `unclosed` fields need `decoded`.
    public var content: Range<Int> {
      form == .plain ? start..<end : (start + 1)..<max(start + 1, end - 1)
    }
  }

  public let separator: UInt8
  /// The offset of the byte that the next record begins with.
  public private(set) var position: Int

  public init(separator: UInt8 = UInt8(ascii: ","), from position: Int = 0) {
    self.separator = separator
    self.position = position
  }

  /// Reads one record into `fields`; false at the end of the bytes.
  ///
  /// An empty line is a record of one empty field.
  public mutating func nextRecord(of bytes: Span<UInt8>, into fields: inout [Field]) -> Bool {
    fields.removeAll(keepingCapacity: true)
    let count = bytes.count
    var index = position
    guard index < count else { return false }
    while true {
      let start = index
      var form = Field.Form.plain
      if index < count, bytes[index] == quote {
        (index, form) = endOfQuotes(from: index + 1, in: bytes)
      }
      if form != .unclosed {
        let afterQuotes = index
        while index < count {
          let byte = bytes[index]
          if byte == separator || byte == lineFeed || byte == carriageReturn { break }
          index += 1
        }
        if form == .quoted, index > afterQuotes { form = .escaped }
      }
      fields.append(Field(start: start, end: index, form: form))
      guard index < count, bytes[index] == separator else { break }
      index += 1
    }
    if index < count {
      index +=
        bytes[index] == carriageReturn && index + 1 < count && bytes[index + 1] == lineFeed
        ? 2 : 1
    }
    position = index
    return true
  }

  /// The value's bytes: quotes taken off, doubled quotes made single, text after the closing
  /// quote kept.
  public static func decoded(_ field: Field, of bytes: Span<UInt8>) -> [UInt8] {
    var value: [UInt8] = []
    if field.form == .plain || field.form == .quoted {
      value.reserveCapacity(field.content.count)
      for index in field.content { value.append(bytes[index]) }
      return value
    }
    var index = field.start + 1
    var inside = true
    while index < field.end {
      let byte = bytes[index]
      if inside, byte == quote {
        if index + 1 < field.end, bytes[index + 1] == quote {
          value.append(quote)
          index += 1
        } else {
          inside = false
        }
      } else {
        value.append(byte)
      }
      index += 1
    }
    return value
  }

  /// The offset behind the closing quote, for content that begins at `first`.
  private func endOfQuotes(from first: Int, in bytes: Span<UInt8>) -> (Int, Field.Form) {
    let count = bytes.count
    var index = first
    var form = Field.Form.quoted
    while index < count {
      if bytes[index] == quote {
        guard index + 1 < count, bytes[index + 1] == quote else { return (index + 1, form) }
        form = .escaped
        index += 1
      }
      index += 1
    }
    return (count, .unclosed)
  }
}

let quote = UInt8(ascii: "\"")
let lineFeed = UInt8(ascii: "\n")
let carriageReturn = UInt8(ascii: "\r")
