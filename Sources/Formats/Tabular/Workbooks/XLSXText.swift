/// `text` as a cell can hold it: cut where it is too long, a NUL replaced, and `_x0041_`, which
/// Excel would take for an `A`, kept as it is (ECMA-376 part 1, 22.9.2.19).
func cellText(_ text: String) -> String {
  // Nearly all text is short and has neither; bytes are looked at faster than characters.
  if text.utf8.count <= 32_767, !text.utf8.contains(where: { $0 == 0 || $0 == UInt8(ascii: "_") }) {
    return text
  }
  var text = text
  if text.utf8.contains(0) { text = text.replacing("\0", with: "\u{FFFD}") }
  if text.contains("_x") { text = text.replacing("_x", with: "_x005F_x") }
  return text.utf8.count <= 32_767 ? text : cut(text, to: 32_767)
}

/// The letters of a column: A, B, ..., Z, AA.
func columnName(_ index: Int) -> String {
  var rest = index
  var name = ""
  repeat {
    name = String(UnicodeScalar(UInt8(ascii: "A") + UInt8(rest % 26))) + name
    rest = rest / 26 - 1
  } while rest >= 0
  return name
}

/// Runs `body` on a C string that it may keep a mutable pointer to while it runs.
func withMutableCString<Result>(
  _ text: String, _ body: (UnsafeMutablePointer<CChar>?) -> Result
) -> Result {
  var bytes = Array(text.utf8CString)
  return bytes.withUnsafeMutableBufferPointer { body($0.baseAddress) }
}

/// The same with a list of C strings that a null pointer ends.
func withMutableCStrings<Result>(
  _ texts: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> Result
) -> Result {
  var bytes: [CChar] = []
  var starts: [Int] = []
  for text in texts {
    starts.append(bytes.count)
    bytes += text.utf8CString
  }
  return bytes.withUnsafeMutableBufferPointer { buffer in
    var pointers = starts.map { start in buffer.baseAddress.map { $0 + start } } + [nil]
    return pointers.withUnsafeMutableBufferPointer { body($0.baseAddress) }
  }
}
