public import Diagnostics

extension Issues {
  /// Says that a value is of another kind than expected.
  public mutating func report(wrongType value: ConfigValue, key: String, expected: Text) {
    report(
      .wrongType, at: value.location,
      ["key": Text(key), "expected": expected, "found": value.kindName],
      notes: value.originNotes)
  }

  /// Says that a word, number or time is none of those that can stand here; where full-width
  /// characters are all that is wrong, says that instead.
  public mutating func report(
    invalid value: ConfigValue, text: String, key: String, expected: Text, help: Text? = nil
  ) {
    report(
      .invalidValue, at: value.location,
      ["key": Text(key), "value": Text(text), "expected": expected], help: help,
      notes: value.originNotes)
  }

  /// Says which full-width character stands in a value that would be right without it.
  public mutating func report(
    fullWidth found: Character, in text: String, fix: String, at value: ConfigValue
  ) {
    report(
      .fullWidth, at: value.location,
      ["value": Text(text), "found": Text(String(found)), "fix": Text(fix)],
      notes: value.originNotes)
  }
}

/// The ASCII form of full-width digits, colons, hyphens and letters, with the first such
/// character; nil where there is none.
public func asciiForm(of text: String) -> (ascii: String, first: Character)? {
  var first: Character?
  var ascii = ""
  for scalar in text.unicodeScalars {
    if (0xFF01...0xFF5E).contains(scalar.value), let half = Unicode.Scalar(scalar.value - 0xFEE0) {
      first = first ?? Character(scalar)
      ascii.unicodeScalars.append(half)
    } else if scalar == "\u{3000}" {
      first = first ?? Character(scalar)
      ascii.append(" ")
    } else {
      ascii.unicodeScalars.append(scalar)
    }
  }
  return first.map { (ascii, $0) }
}
