extension CivilDate {
  /// A day as people type it into a cell of a list, always with its year: `2025-09-20`,
  /// `2025.9.20`, `2025/9/20`, `2025年9月20日`, `20250920`; full-width figures and marks and blanks
  /// between them as well. Midnight behind it is what programs write for no time at all. Nil for all
  /// else and for days that no calendar has.
  public init?(written text: some StringProtocol) {
    guard text.utf8.count <= 64 else { return nil }
    let words = text.split { $0 == " " || $0 == "T" }
    if words.count == 2, words[1].contains(":"), words[1].allSatisfy({ "0:.".contains($0) }) {
      self.init(written: words[0])
      return
    }
    var numbers: [(value: Int, digits: Int)] = []
    var marks: [Unicode.Scalar] = []
    var isInNumber = false
    for scalar in text.unicodeScalars {
      let wide = (0xFF01...0xFF5E).contains(scalar.value)
      let plain = wide ? Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar : scalar
      if plain.properties.isWhitespace {
        isInNumber = false
      } else if ("0"..."9").contains(plain) {
        let digit = Int(plain.value) - 0x30
        if isInNumber, let last = numbers.indices.last {
          guard numbers[last].digits < 8 else { return nil }
          numbers[last] = (numbers[last].value * 10 + digit, numbers[last].digits + 1)
        } else {
          // Two figures with nothing but a blank between them are no date.
          guard marks.count == numbers.count else { return nil }
          numbers.append((digit, 1))
          isInNumber = true
        }
      } else {
        guard marks.count == numbers.count - 1 else { return nil }
        marks.append(plain == "。" ? "." : plain == "号" ? "日" : plain)
        isInNumber = false
      }
    }
    let written = String(String.UnicodeScalarView(marks))
    if numbers.count == 1, numbers[0].digits == 8, marks.isEmpty {
      let number = numbers[0].value
      self.init(checked: number / 10_000, number / 100 % 100, number % 100)
      return
    }
    guard numbers.count == 3, numbers[0].digits == 4, numbers[1].digits <= 2,
      numbers[2].digits <= 2, ["--", "..", "//", "年月", "年月日"].contains(written)
    else { return nil }
    self.init(checked: numbers[0].value, numbers[1].value, numbers[2].value)
  }

  private init?(checked year: Int, _ month: Int, _ day: Int) {
    guard (1900...2200).contains(year) else { return nil }
    self.init(year: year, month: month, day: day)
  }
}
