extension Int {
  /// `1,276`: thousands set apart, so that large counts are read at a glance.
  var grouped: String {
    let digits = Array(String(magnitude))
    var text = self < 0 ? "-" : ""
    for (index, digit) in digits.enumerated() {
      if index > 0, (digits.count - index) % 3 == 0 { text += "," }
      text.append(digit)
    }
    return text
  }
}

extension String {
  /// The same with thousands set apart in counts of five digits and more. Years, codes and whatever
  /// is part of a word, a number or a date stay as they are.
  var withGroupedCounts: String {
    var text = ""
    var rest = self[...]
    while let start = rest.firstIndex(where: \.isDigit) {
      text += rest[..<start]
      let digits = rest[start...].prefix(while: \.isDigit)
      let before = text.last.map(\.holdsOn) ?? false
      let after = rest[digits.endIndex...].first.map(\.holdsOn) ?? false
      let count = digits.count > 4 && !before && !after ? Int(digits) : nil
      text += count?.grouped ?? String(digits)
      rest = rest[digits.endIndex...]
    }
    return text + rest
  }
}

extension Character {
  fileprivate var isDigit: Bool { isASCII && isNumber }

  /// Whether digits beside it are part of something longer.
  fileprivate var holdsOn: Bool {
    self == "." || self == "-" || self == "_" || self == ":" || self == "/" || (isASCII && isLetter)
  }
}
