public import CivilTime
public import Diagnostics

extension Anchor: ConfigDecodable {
  public static var shape: ConfigShape {
    .text(form: Text(zh: "日期或节点", en: "a date or an anchor"), example: "春节后首个工作日")
  }

  public static func decode(_ value: ConfigValue, key: String, issues: inout Issues) -> Anchor? {
    decodeDates(value, key: key, issues: &issues, Anchor.parse)
  }
}

extension DateRecurrence: ConfigDecodable {
  public static var shape: ConfigShape {
    .text(form: Text(zh: "重复规律", en: "a recurrence of dates"), example: "逢三、六、九")
  }

  public static func decode(
    _ value: ConfigValue, key: String, issues: inout Issues
  ) -> DateRecurrence? {
    decodeDates(value, key: key, issues: &issues, DateRecurrence.parse)
  }
}

private func decodeDates<Value>(
  _ value: ConfigValue, key: String, issues: inout Issues,
  _ parse: (String) -> Result<Value, AnchorError>
) -> Value? {
  guard case .scalar(let scalar) = value.content, scalar.resolved != .null else {
    issues.report(
      wrongType: value, key: key, expected: Text(zh: "日期或节点", en: "a date or an anchor"))
    return nil
  }
  switch parse(scalar.text) {
  case .success(let result): return result
  case .failure(let error):
    issues.append(error.diagnostic(in: scalar.text, at: value.location, notes: value.originNotes))
    return nil
  }
}

extension AnchorError {
  /// The error as a diagnostic about `text`, which begins at `location`.
  public func diagnostic(
    in text: String, at location: SourceLocation, notes: [Diagnostic.Note] = []
  ) -> Diagnostic {
    DiagnosticKind.invalidAnchor.diagnostic(
      at: location, ["text": Text(text), "reason": explanation],
      help: suggestion.map { Text(zh: "可以写：\($0)", en: "write '\($0)'") }, notes: notes)
  }

  private var explanation: Text {
    switch reason {
    case .empty: Text(zh: "没有内容", en: "it is empty")
    case .tooLong(let limit):
      Text(zh: "超过 \(limit) 个字", en: "it is longer than \(limit) characters")
    case .fullWidth(let found, let meant):
      Text(zh: "“\(found)”是全角字符，应为“\(meant)”", en: "'\(found)' is full-width for '\(meant)'")
    case .unknownWord(let word): Text(zh: "不认识“\(word)”", en: "'\(word)' is unknown")
    case .incomplete: Text(zh: "没有写完", en: "it is not complete")
    case .unexpected(let word): Text(zh: "多出“\(word)”", en: "'\(word)' does not belong there")
    case .noSuchDate(let date): Text(zh: "没有“\(date)”这一天", en: "there is no '\(date)'")
    case .numberOutOfRange(let number, let allowed):
      Text(
        zh: "\(number) 应在 \(allowed.lowerBound) 到 \(allowed.upperBound) 之间",
        en: "\(number) must lie in \(allowed.lowerBound)...\(allowed.upperBound)")
    case .ambiguous(let word, let choices):
      Text(
        zh: "“\(word)”有几种：\(choices.joined(separator: "、"))",
        en: "'\(word)' may be any of \(choices.joined(separator: ", "))")
    case .secondYear: Text(zh: "写了两个年份", en: "it has two years")
    case .recurs: Text(zh: "这里要一个日子，不是一串", en: "one day belongs here, not a recurrence")
    case .subDaily(let frequency):
      Text(zh: "\(frequency) 比一天还短", en: "\(frequency) is shorter than a day")
    case .invalidRulePart(let part):
      Text(zh: "RRULE 中的“\(part)”不对", en: "RRULE part '\(part)' is wrong")
    case .missingFrequency: Text(zh: "RRULE 缺少 FREQ", en: "the RRULE has no FREQ")
    }
  }
}
