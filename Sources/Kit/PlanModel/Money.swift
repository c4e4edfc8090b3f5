/// An amount in yuan to the fen.
public struct Money: Hashable, Comparable, Sendable {
  public var fen: Int

  public init(fen: Int) { self.fen = fen }

  public init(yuan: Int) { fen = yuan * 100 }

  /// Reads `1200`, `1,200.50`, `￥500`, `500元` and full-width digits; nil for anything else, for
  /// what is below zero, and beyond 999,999,999,999.99.
  public init?(_ text: some StringProtocol) {
    var text = String(
      String.UnicodeScalarView(text.unicodeScalars.compactMap(Money.narrow)))
    for sign in ["¥", "CNY", "人民币"] where text.hasPrefix(sign) { text.removeFirst(sign.count) }
    for sign in ["元整", "元"] where text.hasSuffix(sign) { text.removeLast(sign.count) }
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), (1...12).contains(parts[0].utf8.count),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }),
      let yuan = Int(parts[0])
    else { return nil }
    guard parts.count == 2 else {
      self.init(yuan: yuan)
      return
    }
    guard (1...2).contains(parts[1].utf8.count), let digits = Int(parts[1]) else { return nil }
    self.init(fen: yuan * 100 + (parts[1].utf8.count == 1 ? digits * 10 : digits))
  }

  /// Full-width forms become ASCII; blanks and separators of thousands go.
  private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    switch scalar {
    case " ", "\u{A0}", "\u{3000}", ",", "，": nil
    case "￥": "¥"
    case "\u{FF01}"..."\u{FF5E}": Unicode.Scalar(scalar.value - 0xFEE0)
    default: scalar
    }
  }

  public static func < (a: Money, b: Money) -> Bool { a.fen < b.fen }

  public static func + (a: Money, b: Money) -> Money { Money(fen: a.fen + b.fen) }
}

extension Money: CustomStringConvertible {
  /// `1,234.50`.
  public var description: String {
    let fen = fen.magnitude
    var yuan = String(fen / 100)
    var groups: [String] = []
    while yuan.utf8.count > 3 {
      groups.insert(String(yuan.suffix(3)), at: 0)
      yuan.removeLast(3)
    }
    let cents = fen % 100
    return (self.fen < 0 ? "-" : "") + ([yuan] + groups).joined(separator: ",")
      + (cents < 10 ? ".0\(cents)" : ".\(cents)")
  }
}

extension Money {
  /// In capitals, as it stands on vouchers: `人民币壹仟贰佰元伍角整` (支付结算办法附一《正确填写票据和结算
  /// 凭证的基本规定》).
  ///
  /// 整 follows where it ends with 元 or 角, never after 分. One 零 stands for any zeros between two
  /// digits, also across 万 and 亿 and between 元 and 分.
  public var capitals: String {
    let yuan = Int(fen.magnitude) / 100
    let (jiao, cents) = (Int(fen.magnitude) / 10 % 10, Int(fen.magnitude) % 10)
    var text = yuan > 0 ? Money.capitals(of: yuan) + "元" : ""
    if jiao == 0, cents == 0 {
      text = (text.isEmpty ? "零元" : text) + "整"
    } else {
      if jiao > 0 {
        text += Money.digits[jiao] + "角"
      } else if !text.isEmpty {
        text += "零"
      }
      text += cents > 0 ? Money.digits[cents] + "分" : "整"
    }
    return "人民币" + (fen < 0 ? "负" : "") + text
  }

  private static let digits = ["零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖"]

  /// A whole number above zero: groups of four digits, from the greatest.
  private static func capitals(of number: Int) -> String {
    var groups: [Int] = []
    var rest = number
    while rest > 0 {
      groups.append(rest % 10_000)
      rest /= 10_000
    }
    var text = ""
    var owesZero = false
    for (place, group) in groups.enumerated().reversed() {
      if group == 0 {
        owesZero = true
        // 万亿: the 亿 of an empty group belongs to what stands before it.
        if place == 2, !text.isEmpty { text += "亿" }
        continue
      }
      if !text.isEmpty, owesZero || group < 1000 { text += digits[0] }
      text += fourDigits(group) + ["", "万", "亿", "万"][min(place, 3)]
      owesZero = false
    }
    return text
  }

  private static func fourDigits(_ group: Int) -> String {
    var text = ""
    var owesZero = false
    for (unit, name) in [(1000, "仟"), (100, "佰"), (10, "拾"), (1, "")] {
      let digit = group / unit % 10
      if digit == 0 {
        owesZero = !text.isEmpty
      } else {
        text += (owesZero ? digits[0] : "") + digits[digit] + name
        owesZero = false
      }
    }
    return text
  }
}
