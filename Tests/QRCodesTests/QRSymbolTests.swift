import QRCodes
import Testing

@Suite struct QRSymbolTests {
  @Test(arguments: [
    ("a", QRSymbol.Correction.low, 21), ("https://example.org/", .medium, 25),
    (String(repeating: "a", count: 100), .quartile, 49),
    (String(repeating: "字", count: 60), .medium, 53),
  ])
  func `a symbol is the smallest that holds its text`(
    text: String, correction: QRSymbol.Correction, size: Int
  ) {
    #expect(QRSymbol(text, correction: correction)?.size == size)
  }

  @Test func `nothing and too much have no symbol`() {
    #expect(QRSymbol("") == nil)
    #expect(QRSymbol(String(repeating: "a", count: 2953), correction: .low)?.size == 177)
    #expect(QRSymbol(String(repeating: "a", count: 2954), correction: .low) == nil)
  }

  /// ISO/IEC 18004 §6.3.3: a ring of dark around a ring of light around a dark square.
  @Test(arguments: ["a", "城暖", String(repeating: "活动", count: 40)])
  func `three corners have a finder pattern, and the fourth has none`(text: String) throws {
    let symbol = try #require(QRSymbol(text))
    func isFinder(_ top: Int, _ left: Int) -> Bool {
      (0..<7).allSatisfy { row in
        (0..<7).allSatisfy { column in
          let ring = max(abs(row - 3), abs(column - 3))
          return symbol.isDark(row: top + row, column: left + column) == (ring != 2)
        }
      }
    }
    let far = symbol.size - 7
    #expect(isFinder(0, 0) && isFinder(0, far) && isFinder(far, 0) && !isFinder(far, far))
  }

  @Test func `the path draws the dark modules and no others`() throws {
    let symbol = try #require(QRSymbol("春风行动招聘会"))
    var drawn: Set<[Int]> = []
    var (row, column) = (0, 0)
    for part in symbol.path.matches(of: #/([Mmh])(\d+)(?: (\d+))?/#) {
      let number = Int(part.output.2)!
      switch part.output.1 {
      case "M": (row, column) = (Int(part.output.3!)!, number)
      case "m": column += number
      default:
        for step in 0..<number { drawn.insert([row, column + step]) }
        column += number
      }
    }
    for row in 0..<symbol.size {
      for column in 0..<symbol.size {
        #expect(drawn.contains([row, column]) == symbol.isDark(row: row, column: column))
      }
    }
  }

  @Test func `outside of a symbol everything is light`() throws {
    let symbol = try #require(QRSymbol("a"))
    #expect(!symbol.isDark(row: -1, column: 0) && !symbol.isDark(row: 0, column: symbol.size))
  }
}
