/// What somebody decided about two records that may be one person; by `wid`, the smaller first.
struct RegisterDecision: Hashable {
  let first: Int
  let second: Int
  let isSame: Bool

  init(_ one: Int, _ other: Int, isSame: Bool) {
    first = min(one, other)
    second = max(one, other)
    self.isSame = isSame
  }

  /// A line of the file of decisions; nil for its header, and for what is none.
  init?(_ fields: [String]) {
    guard fields.count >= 3, let one = Int(fields[0]), let other = Int(fields[1]) else {
      return nil
    }
    switch fields[2] {
    case "same", "同一人": self.init(one, other, isSame: true)
    case "different", "不是": self.init(one, other, isSame: false)
    default: return nil
    }
  }
}
