import PlanModel
import Testing

@Suite struct IdentityRuleTests {
  @Test(
    arguments: [
      ("990000198808080011", 99_000_019_880_808_001, 99_000_019_880_808_001),
      ("990000 19880808 0011", 99_000_019_880_808_001, 99_000_019_880_808_001),
      ("99002319801230001x", 99_002_319_801_230_001, 99_002_319_801_230_001),
      ("990000880808001", 99_000_019_880_808_001, 99_000_019_880_808_001),
      // Only the strict rule takes full-width digits and other blanks, and looks at the date.
      ("９９００００１９８８０８０８００１１", 99_000_019_880_808_001, nil),
      ("990000198808080011\t", 99_000_019_880_808_001, nil),
      ("500199198502300014", nil, 50_019_919_850_230_001),
      ("990000850230001", nil, 99_000_019_850_230_001),
      ("990000198808080012", nil, nil), ("9900001988080800", nil, nil), ("", nil, nil),
      ("99000019880808001", nil, nil), ("9900001988080800111", nil, nil),
      ("護照一二三四五六", nil, nil),
    ] as [(String, Int?, Int?)])
  func `each rule names the person`(text: String, strict: Int?, r1: Int?) {
    #expect(IdentityRule.strict.personKey(of: text) == strict)
    #expect(IdentityRule.r1.personKey(of: text) == r1)
  }

  @Test(arguments: UInt64(0)..<50)
  func `the fast way through the strict rule agrees with the number itself`(seed: UInt64) {
    let bytes = SampleBytes.mutated(Array("99002319801230001X".utf8), seed: seed)
    let text = String(decoding: bytes, as: UTF8.self)
    #expect(IdentityRule.strict.personKey(of: text) == (try? IdentityNumber(text))?.personKey)
  }
}
