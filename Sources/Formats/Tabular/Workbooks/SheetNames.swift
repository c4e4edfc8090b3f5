/// The names of the sheets of a workbook as Excel takes them: 1 to 31 UTF-16 units, without
/// `[]:*?/\`, no apostrophe at either end, not `History`, and no two alike but for their case.
func sheetNames(_ wanted: [String]) -> [String] {
  var taken: Set<String> = ["history"]
  return wanted.map { name in
    let plain = plainSheetName(name)
    var candidate = plain
    var number = 2
    while !taken.insert(candidate.lowercased()).inserted {
      let suffix = " (\(number))"
      candidate = cut(plain, to: 31 - suffix.utf16.count) + suffix
      number += 1
    }
    return candidate
  }
}

private func plainSheetName(_ name: String) -> String {
  var text = String(
    String.UnicodeScalarView(
      name.unicodeScalars.map { scalar in
        "[]:*?/\\".unicodeScalars.contains(scalar) || scalar.value < 0x20 ? "-" : scalar
      }))
  text = cut(text, to: 31)
  while text.hasPrefix("'") { text.removeFirst() }
  while text.hasSuffix("'") { text.removeLast() }
  return text.isEmpty ? "Sheet" : text
}

/// The longest beginning of whole characters that takes at most `units` UTF-16 units.
func cut(_ text: String, to units: Int) -> String {
  var kept = 0
  var result = ""
  for character in text {
    kept += character.utf16.count
    if kept > units { break }
    result.append(character)
  }
  return result
}
