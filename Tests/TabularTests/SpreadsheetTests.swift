import Diagnostics
import Tabular
import Testing

@Suite struct SpreadsheetTests {
  @Test(arguments: [
    ("990101199001010000", SpreadsheetDamage.rounded),
    ("4.40102E+17", .exponent), ("9.9e17", .exponent), ("99E+16", .exponent),
    ("'990101199001010011", .apostrophe), ("'99010119900101001X", .apostrophe),
    ("990101199001010011.0", .decimalPoint), ("990101900101001.00", .decimalPoint),
    ("990101199001010011", nil), ("99010119900101001X", nil), ("990101900101001", nil),
    ("E17", nil), ("1.2.3E+17", nil), ("", nil), ("'", nil), ("护照 E1234567", nil),
    ("990101199001010011.5", nil),
  ])
  func `damage to an identity number is recognised`(text: String, damage: SpreadsheetDamage?) {
    #expect(SpreadsheetDamage(identityNumber: text) == damage)
  }

  @Test(arguments: SpreadsheetDamage.allCases)
  func `damage is told in both languages`(damage: SpreadsheetDamage) {
    #expect(!damage.text.zh.isEmpty && !damage.text.en.isEmpty)
    #expect(damage.text.zh != damage.text.en)
  }

  @Test(
    arguments: [
      ("46077", 20508, nil),  // 2026-02-24
      ("25569", 0, nil),
      ("46077.375", 20508, 540),
      ("46077.999999", nil, nil),  // would be midnight of the next day
      ("0.375", nil, 540), ("0.3958333333333333", nil, 570),
      ("9999", nil, nil), ("2026", nil, nil), ("80001", nil, nil), ("0", nil, nil),
      ("1.2.3", nil, nil),
      ("-46077", nil, nil), ("46077.", nil, nil), ("", nil, nil), ("４６０７７", nil, nil),
    ] as [(String, Int?, Int?)])
  func `a day number means a date`(text: String, day: Int?, minute: Int?) {
    let serial = SpreadsheetSerial(text)
    #expect((serial == nil) == (day == nil && minute == nil))
    #expect(serial?.dayNumber == day)
    #expect(serial?.minuteOfDay == minute)
  }
}
