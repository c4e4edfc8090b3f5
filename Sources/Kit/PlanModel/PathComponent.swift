/// An id as part of a path: ASCII letters, digits, `.`, `_` and `-` stay; each other byte of its
/// UTF-8 becomes `~` and two hexadecimal digits, so that different ids have different files.
///
/// A leading `.` is written that way too: no id may hide a file or climb out of its folder.
public func pathComponent(_ id: String) -> String {
  let digits = Array("0123456789abcdef".utf8)
  var result: [UInt8] = []
  for (position, byte) in id.utf8.enumerated() {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"),
      UInt8(ascii: ".") where byte != UInt8(ascii: ".") || position > 0:
      result.append(byte)
    default:
      result += [UInt8(ascii: "~"), digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
  }
  return String(decoding: result, as: UTF8.self)
}
