/// Years in names: `cq-spring-2026`, `2026年春季招聘会`, `spring-2026.yaml`.
struct YearNames {
  /// The years of the old horizon, each of which becomes a later one.
  let years: ClosedRange<Int>
  let step: Int

  /// The text with every year of the horizon that stands alone replaced.
  func carried(_ text: String) -> String { replaced(in: text, everywhere: true) }

  /// The text with years replaced that are followed by 年.
  func carriedSentence(_ text: String) -> String { replaced(in: text, everywhere: false) }

  private func replaced(in text: String, everywhere: Bool) -> String {
    let bytes = Array(text.utf8)
    let mark = Array("年".utf8)
    var result: [UInt8] = []
    var index = 0
    while index < bytes.count {
      var end = index
      while end < bytes.count, bytes[end].isDigit { end += 1 }
      if end - index == 4, let year = Int(String(decoding: bytes[index..<end], as: UTF8.self)),
        years.contains(year), everywhere || bytes[end...].starts(with: mark)
      {
        result += Array(String(year + step).utf8)
      } else {
        result += bytes[index..<end]
      }
      if end < bytes.count { result.append(bytes[end]) }
      index = end + 1
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension String {
  /// The path of a file with a year behind its name: `sheets/a-2027.csv`.
  func numbered(_ year: Int) -> String {
    guard let dot = lastIndex(of: "."), !self[dot...].contains("/") else {
      return "\(self)-\(year)"
    }
    return "\(self[..<dot])-\(year)\(self[dot...])"
  }
}
