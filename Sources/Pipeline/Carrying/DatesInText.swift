import CivilTime

/// A text with the dates in it.
struct DatesInText {
  private let bytes: [UInt8]
  private let tokens: [DateToken]

  init(_ bytes: [UInt8], _ tokens: [DateToken]) {
    self.bytes = bytes
    self.tokens = tokens
  }

  /// The text with new dates; `rules` says once each why. Empty where nothing was changed.
  typealias Replaced = (bytes: [UInt8], text: String, rules: [Decision.Rule])

  /// Shifts the dates of the scope. Of exactly two dates the second keeps its distance from the
  /// first: the span of a closure is as long as it was.
  func shifted(by shift: DateShift, isBound: Bool) -> Replaced {
    var first: (old: CivilDate, new: CivilDate)?
    return replaced { date in
      guard shift.scope.contains(date) else { return nil }
      if tokens.count == 2, let first, first.old <= date {
        return (first.new.adding(days: first.old.days(until: date)), .length)
      }
      let new = shift.shifted(date, isBound: isBound)
      first = (date, new.date)
      return new
    }
  }

  func replaced(_ new: (CivilDate) -> DateShift.Shifted?) -> Replaced {
    var result: [UInt8] = []
    var rules: [Decision.Rule] = []
    var end = 0
    for token in tokens {
      result += bytes[end..<token.range.lowerBound]
      end = token.range.upperBound
      if let new = new(token.date) {
        result += token.written(new.date)
        if !rules.contains(new.rule) { rules.append(new.rule) }
      } else {
        result += bytes[token.range]
      }
    }
    result += bytes[end...]
    // That a span is as long as before needs no word beside why it moved.
    if rules.count > 1 { rules.removeAll { $0 == .length } }
    return (result, String(decoding: result, as: UTF8.self), rules)
  }
}
