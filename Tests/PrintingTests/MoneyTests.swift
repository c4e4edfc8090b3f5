import PlanModel
import Testing

@Suite struct MoneyTests {
  /// The examples of 《正确填写票据和结算凭证的基本规定》, and what is easy to get wrong.
  @Test(arguments: [
    (140_950, "壹仟肆佰零玖元伍角整"), (600_714, "陆仟零柒元壹角肆分"), (168_032, "壹仟陆佰捌拾元叁角贰分"),
    (10_700_053, "壹拾万柒仟元伍角叁分"), (1_640_902, "壹万陆仟肆佰零玖元零贰分"), (32_504, "叁佰贰拾伍元零肆分"),
    (0, "零元整"), (5, "伍分"), (50, "伍角整"), (105, "壹元零伍分"), (1_000, "壹拾元整"), (1_050, "壹拾元伍角整"),
    (10_000, "壹佰元整"), (10_100, "壹佰零壹元整"), (1_050_000, "壹万零伍佰元整"), (100_000_000, "壹佰万元整"),
    (100_000_100, "壹佰万零壹元整"), (10_000_000_000, "壹亿元整"), (10_001_000_000, "壹亿零壹万元整"),
    (10_000_000_100, "壹亿零壹元整"), (1_050_050_050, "壹仟零伍拾万零伍佰元伍角整"),
    (99_999_999_999_999, "玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"), (100_000_000_000_000, "壹万亿元整"),
  ])
  func `an amount in capitals follows the rules for vouchers`(fen: Int, capitals: String) {
    #expect(Money(fen: fen).capitals == "人民币" + capitals)
  }

  /// Reads capitals back by their meaning, sharing no code with what writes them.
  private func fen(_ capitals: String) -> Int? {
    let digits = Array("零壹贰叁肆伍陆柒捌玖")
    let units: [Character: Int] = ["拾": 10, "佰": 100, "仟": 1000]
    var (total, section, digit) = (0, 0, 0)
    for character in capitals.dropFirst(3) {
      if let value = digits.firstIndex(of: character) {
        digit = value
      } else if let unit = units[character] {
        section += digit * unit
        digit = 0
      } else {
        switch character {
        case "万":
          section = (section + digit) * 10_000
          digit = 0
          total += section
          section = 0
        case "亿":
          total = (total + section + digit) * 100_000_000
          (section, digit) = (0, 0)
        case "元":
          total = (total + section + digit) * 100
          (section, digit) = (0, 0)
        case "角":
          total += digit * 10
          digit = 0
        case "分":
          total += digit
          digit = 0
        case "整": break
        default: return nil
        }
      }
    }
    return total
  }

  @Test(arguments: UInt64(0)..<200)
  func `capitals read back to the amount, and zeros never stand twice`(seed: UInt64) {
    var random = Seeded(seed)
    for length in 1...13 {
      var number = 0
      for _ in 0..<length {
        // Zeros in every second place: they are what goes wrong.
        number =
          number * 10 + (Bool.random(using: &random) ? 0 : Int.random(in: 0...9, using: &random))
      }
      let text = Money(fen: number).capitals
      #expect(fen(text) == number, "\(number): \(text)")
      #expect(!text.contains("零零") && !text.contains("零万") && !text.contains("零亿"), "\(text)")
      #expect(number < 100 || !text.contains("零元"), "\(text)")
      #expect(text.hasSuffix("分") || text.hasSuffix("整"), "\(text)")
    }
  }

  @Test(arguments: [
    ("1200", 120_000), ("1,200.50", 120_050), ("￥500", 50_000), ("500元", 50_000), ("１２３．４", 12_340),
    ("人民币 20,000 元整", 2_000_000), ("0.05", 5), ("0", 0),
  ])
  func `an amount is read as people write it`(text: String, fen: Int) {
    #expect(Money(text) == Money(fen: fen))
  }

  @Test(arguments: ["", "一百", "-5", "1.234", "1.", ".5", "5e3", "1234567890123", "12 a", "500元左右"])
  func `what is no amount is none`(text: String) { #expect(Money(text) == nil) }

  @Test(arguments: [
    (0, "0.00"), (5, "0.05"), (123_456, "1,234.56"), (100_000_000, "1,000,000.00"), (-50, "-0.50"),
  ])
  func `an amount is written with its separators`(fen: Int, text: String) {
    #expect(Money(fen: fen).description == text)
  }
}

/// A small seeded generator (SplitMix64).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  init(_ seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9e37_79b9_7f4a_7c15
    var z = state
    z = (z ^ (z >> 30)) &* 0xbf58_476d_1ce4_e5b9
    z = (z ^ (z >> 27)) &* 0x94d0_49bb_1331_11eb
    return z ^ (z >> 31)
  }
}
