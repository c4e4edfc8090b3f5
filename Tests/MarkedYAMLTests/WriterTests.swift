import MarkedYAML
import Testing

/// What is written reads back as itself, and looks as people would write it.
@Suite struct WriterTests {
  private func written(_ node: YAMLNode) -> String {
    var writer = YAMLWriter()
    writer.write(node)
    return writer.text
  }

  @Test func `the layout is block style with two spaces`() {
    let node: YAMLNode = [
      "格式": "chengnuan-publication-1", "版本": 1,
      "活动": [["编号": "a-1", "时间": "2026-03-01T09:00", "标签": ["春风", "招聘"]], ["编号": "yes"]],
      "空": [], "无": .null, "比例": .decimal(0.5), "说明": "一\n二\n",
    ]
    #expect(
      written(node) == """
        格式: chengnuan-publication-1
        版本: 1
        活动:
          - 编号: a-1
            时间: '2026-03-01T09:00'
            标签:
              - 春风
              - 招聘
          - 编号: 'yes'
        空: []
        无: null
        比例: 0.5
        说明: |
          一
          二

        """)
  }

  @Test(arguments: [
    "", " ", "~", "null", "true", "on", "是", "007", "1e3", ".inf", "0x1F", "09:30", "2026-03-01",
    "-", "- a",
    "a: b", "a:", ":a", "a #b", "#a", "a#b", "&a", "*a", "!a", "|", ">", "'a'", "it's", "\"a\"",
    "%a",
    "@a", "`a", "[a]", "{a}", "a, b", "?", "? a", "<<", "---", "...", "...a", "a\n", "\na",
    "a\n\nb",
    "a\n b", " a\nb", "a\tb", "\ta", "a\\b", "a\r\nb", "a\u{0}b", "a\u{85}b", "a\u{2028}b",
    "a\u{FEFF}b",
    "a\u{FFFE}b", "\u{1F600}", "编号：一", "“春风”", "【甲，乙】", "　甲", "－ 甲", "甲 ＃ 乙", "甲，乙", "春风行动：专场",
    "a\n\n\n", "中\n文\n", "\u{A0}", "a ", "a\n\u{3000}b", "é", "e\u{301}",
  ])
  func `a text reads back as itself, as value, key, item and document`(text: String) throws {
    for node: YAMLNode in [
      .text(text), [.text(text)], .mapping([.init(text, .text(text))]),
      ["a": [["b": .text(text), "c": 1]], "d": .text(text)],
    ] {
      #expect(YAMLNode(try read(written(node))) == node)
    }
  }

  @Test func `very long keys and runs of blanks read back`() throws {
    let key = String(repeating: "键", count: 3000)
    let blanks =
      "a" + String(repeating: " ", count: 9000) + "b" + String(repeating: "\n", count: 9000)
    let node: YAMLNode = .mapping([.init(key, ["x": 1]), .init("b", .text(blanks))])
    #expect(YAMLNode(try read(written(node))) == node)
  }

  @Test func `a comment can contain anything`() throws {
    var writer = YAMLWriter()
    writer.write(comment: "由程序写成\na: 1\u{2028}\n")
    writer.write(["b": 2])
    #expect(YAMLNode(try read(writer.text)) == ["b": 2])
  }

  @Test(arguments: UInt64(0)..<200)
  func `reading undoes writing`(seed: UInt64) throws {
    var random = Seeded(state: seed)
    let node = randomNode(depth: 4, &random)
    let text = written(node)
    #expect(YAMLNode(try read(text)) == node, "seed \(seed):\n\(text)")
  }

  private func randomNode(depth: Int, _ random: inout Seeded) -> YAMLNode {
    switch Int.random(in: 0..<(depth == 0 ? 6 : 10), using: &random) {
    case 0: return .null
    case 1: return .bool(Bool.random(using: &random))
    case 2: return .integer(Int.random(in: .min ... .max, using: &random))
    case 3: return .decimal(Double(Int.random(in: -999...999, using: &random)) / 7)
    case 6, 7:
      let count = Int.random(in: 0..<5, using: &random)
      return .sequence((0..<count).map { _ in randomNode(depth: depth - 1, &random) })
    case 8, 9:
      var keys: [String] = []
      for _ in 0..<Int.random(in: 0..<5, using: &random) {
        let key = randomText(&random)
        if !keys.contains(where: { $0.utf8.elementsEqual(key.utf8) }) { keys.append(key) }
      }
      return .mapping(keys.map { .init($0, randomNode(depth: depth - 1, &random)) })
    default: return .text(randomText(&random))
    }
  }

  /// Out of the characters that hurt.
  private func randomText(_ random: inout Seeded) -> String {
    let pieces = [
      "a", "春", "1", "0", "-", ":", " ", "#", "'", "\"", "\\", "\n", "\t", ",", "[", "]", "{", "}",
      "&",
      "*", "!", "|", ">", "%", "@", "`", "?", "~", "<<", "：", "，", "、", "“", "”", "　", "＃", "－",
      "【", "】",
      "\u{0}", "\u{7F}", "\u{85}", "\u{2028}", "\u{FEFF}", "😀", ".", "e", "x", "null", "true", "\r",
    ]
    let count = Int.random(in: 0..<9, using: &random)
    return (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
  }
}

/// SplitMix64 (Steele, Lea and Flood, 2014).
struct Seeded: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
