import Diagnostics
import Glibc

/// Standard input, some whole lines at a time, as they come.
struct LineInput {
  /// The beginning of a line whose end has not come.
  private var rest: [UInt8] = []
  private var isAtEnd = false

  /// The longest line; a stream without line breaks must not fill the memory.
  static let lineLimit = 16 << 20

  /// The next whole lines; nil at the end.
  ///
  /// - Throws: a ``Failure`` where the input cannot be read or a line does not end.
  mutating func next() throws -> [UInt8]? {
    while !isAtEnd {
      var lines = rest
      let known = lines.count
      let part = try read()
      isAtEnd = part.isEmpty
      lines += part
      if isAtEnd { return lines.isEmpty ? nil : lines }
      if let feed = lines[known...].lastIndex(of: UInt8(ascii: "\n")) {
        rest = Array(lines[(feed + 1)...])
        lines.removeLast(lines.count - feed - 1)
        return lines
      }
      guard lines.count <= Self.lineLimit else {
        throw Failure(
          status: 65,
          message: Text(
            zh: "标准输入有一行超过 \(Self.lineLimit) 字节",
            en: "a line of standard input is longer than \(Self.lineLimit) bytes"))
      }
      rest = lines
    }
    return nil
  }

  private func read() throws -> [UInt8] {
    let room = 1 << 18
    var failure: Int32 = 0
    let part = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
      repeat {
        let got = Glibc.read(STDIN_FILENO, buffer.baseAddress, room)
        failure = got < 0 ? errno : 0
        count = max(0, got)
      } while failure == EINTR
    }
    guard failure == 0 else {
      let reason = String(cString: strerror(failure))
      throw Failure.output(
        Text(zh: "不能读标准输入：\(reason)", en: "cannot read standard input: \(reason)"))
    }
    return part
  }
}
