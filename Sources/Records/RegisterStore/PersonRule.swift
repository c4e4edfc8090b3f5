import Fingerprints
import PlanModel

/// Who a record is about: the digits of its identity number, or a keyed id in place of them.
enum PersonRule {
  case digits(IdentityRule)
  case keyed(KeyedID)
  /// Tells people who are looked for from all others, and nobody else from anybody.
  case carrying(CarriedPersons)

  /// Whether a number that a spreadsheet spoilt is an error of the file. By the rule of the benchmark
  /// it is a number like any other that is wrong: the record takes no part.
  var asksForDamage: Bool {
    if case .digits(.r1) = self { false } else { true }
  }

  /// The person of a number in UTF-8; nil where it is no identity number.
  func key(of text: UnsafeRawBufferPointer) -> Int? {
    let text = text.bindMemory(to: UInt8.self).span
    switch self {
    case .digits(let rule): return rule.personKey(text)
    case .keyed(let keyed): return Self.withDigits(of: text) { keyed($0) }
    case .carrying(let persons):
      return Self.withDigits(of: text) {
        persons.see($0)
        return 0
      }
    }
  }

  /// The 17 digits that stand for a person, whatever the number looks like; nil where it is none.
  private static func withDigits(
    of text: Span<UInt8>, _ body: (UnsafeRawBufferPointer) -> Int
  ) -> Int? {
    guard let number = IdentityRule.strict.personKey(text) else { return nil }
    return withUnsafeTemporaryAllocation(byteCount: 17, alignment: 1) { digits in
      var rest = number
      for place in stride(from: 16, through: 0, by: -1) {
        digits[place] = UInt8(ascii: "0") + UInt8(truncatingIfNeeded: rest % 10)
        rest /= 10
      }
      return body(UnsafeRawBufferPointer(digits))
    }
  }

  func key(of text: [UInt8]) -> Int? { text.withUnsafeBytes { key(of: $0) } }
}
