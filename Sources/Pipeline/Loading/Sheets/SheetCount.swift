public import Diagnostics

/// Numbers as people write them into cells.
enum SheetCount {
  /// People or firms: `300`, `约300人`, `300余人`, `200-300人` (the greater), `1.2万人`, `40家`; nil for
  /// all else.
  static func people(in text: String) -> Int? {
    var numbers: [Int] = []
    var digits = ""
    func value(_ digits: String, times: Double) -> Int? {
      Double(digits).flatMap { $0 * times < 10_000_000 ? Int(($0 * times).rounded()) : nil }
    }
    for scalar in text.unicodeScalars {
      let plain = (0xFF10...0xFF19).contains(scalar.value) ? scalar.value - 0xFEE0 : scalar.value
      guard let scalar = Unicode.Scalar(plain) else { return nil }
      switch scalar {
      case "0"..."9", ".": digits.unicodeScalars.append(scalar)
      case ",", "，": continue
      case "万":
        guard let number = value(digits, times: 10_000) else { return nil }
        numbers.append(number)
        digits = ""
      case "-", "~", "～", "—", "–", "至", "到":
        if let number = value(digits, times: 1) { numbers.append(number) }
        digits = ""
      case "约", "预", "计", "近", "余", "多", "人", "次", "名", "左", "右", "以", "上", "不", "少", "于", " ", "每",
        "场", "天", "家", "个", "户",
        "(", ")", "（", "）", "+":
        continue
      default: return nil
      }
    }
    if !digits.isEmpty {
      guard let number = value(digits, times: 1) else { return nil }
      numbers.append(number)
    }
    return numbers.max()
  }
}

extension Text {
  /// Numbers of rows, the first few of them: `3、5、9 等 12 行`.
  public init(rows: [Int]) {
    let few = rows.prefix(8).map(String.init)
    let more = rows.count > 8
    self.init(
      zh: few.joined(separator: "、") + (more ? " 等 \(rows.count)" : ""),
      en: few.joined(separator: ", ") + (more ? " ... (\(rows.count) in all)" : ""))
  }
}
