import CivilTime
import PlanModel
import Testing

@Suite struct IdentityNumberTests {
  @Test(arguments: [
    "990000198808080011", " 990000 19880808 0011\t", "９９００００１９８８０８０８００１１",
    "990000198808080011\u{3000}", "\u{FEFF}990000198808080011",
  ])
  func `a number is read as people type it`(text: String) throws {
    let number = try IdentityNumber(text)
    #expect(number.canonical == "990000198808080011")
    #expect(number.personKey == 99_000_019_880_808_001)
    #expect(number.birth == CivilDate(year: 1988, month: 8, day: 8))
    #expect(number.isMale)
    #expect(number.region == 990_000)
    #expect(!number.isLegacy && !number.isResidencePermit)
  }

  @Test(arguments: ["X", "x", "Ｘ", "ｘ"])
  func `an X may be small or full-width`(check: String) throws {
    // 990023198012300 01: the check character of these seventeen digits is X.
    #expect(try IdentityNumber("99002319801230001" + check).canonical == "99002319801230001X")
  }

  @Test(arguments: [
    ("", IdentityNumber.Fault.length), ("9900001988080800", .length),
    ("9900001988080800111", .length),
    ("99000019880808O011", .character), ("99000019880808001Y", .character),
    ("X90000198808080011", .character), ("990000198808080٠11", .character),
    ("990000198808080012", .checkCharacter), ("99000019880808001X", .checkCharacter),
    ("500199198502300014", .birthDate), ("990000850230001", .birthDate),
  ])
  func `what is no number says why`(text: String, fault: IdentityNumber.Fault) {
    #expect(throws: fault) { try IdentityNumber(text) }
  }

  @Test func `fifteen digits are a number of the last century`() throws {
    let number = try IdentityNumber("990000880808001")
    #expect(number.isLegacy)
    #expect(number.canonical == "990000198808080011")
  }

  @Test(arguments: [810_000, 820_000, 830_000])
  func `a residence permit is a valid holder`(region: Int) throws {
    let key = (region * 100_000_000 + 1990_05_17) * 1000 + 2
    let check = String(UnicodeScalar(IdentityNumber.checkCharacter(of: key)))
    let number = try IdentityNumber("\(key)\(check)")
    #expect(number.isResidencePermit)
    #expect(!number.isMale)
  }

  @Test(arguments: UInt64(0)..<100)
  func `one wrong digit is always noticed`(seed: UInt64) throws {
    // ISO 7064 MOD 11-2 detects every single substitution; the birth date is left alone.
    let key = 99_000_019_880_808_000 + Int(seed) * 7
    let check = IdentityNumber.checkCharacter(of: key)
    for place in [0, 1, 2, 3, 4, 5, 14, 15, 16] {
      var digits = Array(String(key).utf8) + [check]
      digits[place] = 0x30 + (digits[place] - 0x30 + 1 + UInt8(seed % 9)) % 10
      #expect(throws: IdentityNumber.Fault.checkCharacter) {
        try IdentityNumber(String(decoding: digits, as: UTF8.self))
      }
    }
  }

  @Test func `a number that is printed or dumped is masked`() throws {
    let number = try IdentityNumber("990000198808080011")
    var dumped = ""
    dump(number, to: &dumped)
    for text in ["\(number)", String(reflecting: number), String(describing: [number]), dumped] {
      #expect(!text.contains("9900001988") && !text.contains("19880808"), "\(text)")
    }
    #expect("\(number)" == "**************0011")
  }
}
