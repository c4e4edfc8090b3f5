public import CivilTime
public import Diagnostics

extension RuleError {
  /// What is wrong, and with what, for people.
  public var explanation: Text {
    switch reason {
    case .tooLong(let limit):
      Text(zh: "RRULE 超过 \(limit) 个字节", en: "the RRULE is longer than \(limit) bytes")
    case .missingFrequency: Text(zh: "RRULE 缺少 FREQ", en: "the RRULE has no FREQ")
    case .unknownPart(let part):
      Text(zh: "RRULE 中没有“\(part)”这一项", en: "'\(part)' is no part of an RRULE")
    case .repeatedPart(let part):
      Text(zh: "RRULE 中 \(part) 写了两次", en: "the RRULE has \(part) twice")
    case .invalidValue(let part, let value):
      Text(zh: "\(part) 不能是“\(value)”", en: "\(part) cannot be '\(value)'")
    case .outOfRange(let part, let value, let allowed):
      outOfRange(part, value, allowed)
    case .forbidden(let part, let beside):
      Text(zh: "\(part) 不能与 \(beside) 一起写", en: "\(part) is not allowed beside \(beside)")
    case .nothingToChooseFrom:
      Text(zh: "BYSETPOS 要与别的 BY 项一起写", en: "BYSETPOS needs another BY part to choose from")
    case .noSuchDay:
      Text(
        zh: "BYMONTH 中的月份都没有 BYMONTHDAY 中的日子，永远不会发生",
        en: "no month of BYMONTH has a day of BYMONTHDAY, so there is never an instance")
    case .neverMatches:
      Text(zh: "四百年内一次也没有，永远不会发生", en: "there is no instance in 400 years, and so there never is")
    case .tooRare(let steps):
      Text(
        zh: "试了 \(steps) 步也没有找到下一次", en: "no further instance was found within \(steps) steps")
    }
  }

  private func outOfRange(_ part: String, _ value: String, _ allowed: ClosedRange<Int>) -> Text {
    let (low, high) = (allowed.lowerBound, allowed.upperBound)
    let isSigned = low < 0
    return Text(
      zh: "\(part) 是 \(value)，应在 \(low) 到 \(high) 之间\(isSigned ? "，不能是 0" : "")",
      en: "\(part) is \(value) and must lie in \(low)...\(high)\(isSigned ? " without 0" : "")")
  }
}
