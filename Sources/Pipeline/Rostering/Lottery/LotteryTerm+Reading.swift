import CivilTime
import ConfigValue
import Diagnostics

/// The column that a word names; nil, with an error and the nearest name, where none does.
func lotteryColumn(_ word: Located<String>, _ issues: inout Issues) -> LotteryColumn? {
  if let column = LotteryColumn.named(word.value) { return column }
  let near = nearest(to: word.value, among: LotteryColumn.words)
  issues.report(
    .drawUnknownColumn, at: word.location, ["column": Text(word.value)],
    help: near.map(Text.didYouMean))
  return nil
}

/// What a value of a condition asks of its column: `18-59`, `是`, `女`, `[深度困难, 意外致困]`,
/// `{至少: 2}`, `{从: 2020-01-01, 到: 2021-12-31}`.
func lotteryTerm(
  _ column: LotteryColumn, _ value: ConfigValue, key: String, issues: inout Issues
) -> LotteryTerm? {
  var words: [String] = []
  var test: DrawTerm.Test?
  switch value.content {
  case .sequence(let values):
    var set: Set<Int> = []
    for item in values {
      guard let found = single(column, item, key: key, issues: &issues) else { return nil }
      guard case .between(let lower, let upper) = found.test, lower == upper else {
        issues.report(wrongType: item, key: key, expected: Text(zh: "一个值", en: "one value"))
        return nil
      }
      set.insert(lower)
      words.append(found.words)
    }
    test = .oneOf(set)
  case .mapping:
    guard var reader = RecordReader(value, key: key, issues: &issues) else { return nil }
    let bounds = [
      ConfigName("at_least", zh: "至少", "从"), ConfigName("at_most", zh: "至多", "到"),
    ].map { name in
      reader.entry(name, issues: &issues).flatMap {
        single(column, $0.value, key: key, issues: &issues)
      }
    }
    let before = issues.count(.error)
    reader.finish(issues: &issues)
    guard issues.count(.error) == before, bounds.contains(where: { $0 != nil }) else {
      if issues.count(.error) == before {
        issues.report(
          wrongType: value, key: key, expected: Text(zh: "至少、至多", en: "at_least, at_most"))
      }
      return nil
    }
    test = .between(bounds[0]?.lower ?? -limit, bounds[1]?.upper ?? limit)
    words = [(bounds[0]?.words ?? "") + "～" + (bounds[1]?.words ?? "")]
  case .scalar:
    guard let found = single(column, value, key: key, issues: &issues) else { return nil }
    test = found.test
    words = [found.words]
  }
  return test.map {
    LotteryTerm(
      column: column, test: $0, words: "\(key): \(words.joined(separator: "、"))",
      source: value.location)
  }
}

private let limit = 1_000_000_000_000

private struct Single {
  var test: DrawTerm.Test
  var words: String

  var lower: Int { if case .between(let lower, _) = test { lower } else { 0 } }
  var upper: Int { if case .between(_, let upper) = test { upper } else { 0 } }
}

private func single(
  _ column: LotteryColumn, _ value: ConfigValue, key: String, issues: inout Issues
) -> Single? {
  guard case .scalar(let scalar) = value.content, scalar.resolved != .null else {
    issues.report(wrongType: value, key: key, expected: expected(column))
    return nil
  }
  if let found = range(column, scalar.text) { return Single(test: found, words: scalar.text) }
  if let (ascii, character) = asciiForm(of: scalar.text), range(column, ascii) != nil {
    issues.report(fullWidth: character, in: scalar.text, fix: ascii, at: value)
    return nil
  }
  var near: String?
  if !column.names.isEmpty {
    near = nearest(to: scalar.text, among: column.names.flatMap(\.words))
  }
  if case .code(let codes) = column.kind {
    near = nearest(to: scalar.text, among: codes.flatMap(\.words))
  }
  issues.report(
    invalid: value, text: scalar.text, key: key, expected: expected(column),
    help: near.map(Text.didYouMean))
  return nil
}

private func range(_ column: LotteryColumn, _ text: String) -> DrawTerm.Test? {
  switch column.kind {
  case .flag:
    switch text.lowercased() {
    case "是", "yes", "on", "true", "1": return .between(1, 1)
    case "否", "no", "off", "false", "0": return .between(0, 0)
    default: return nil
    }
  case .date: return CivilDate(text).map { .between($0.dayNumber, $0.dayNumber) }
  case .code(let codes):
    let code = codes.first { $0.words.contains(text) || String($0.value) == text }
    return code.map { .between($0.value, $0.value) }
  case .number, .age:
    if let code = column.names.first(where: { $0.words.contains(text) }) {
      return .between(code.value, code.value)
    }
    if let number = Int(text), abs(number) <= limit { return .between(number, number) }
    let parts = text.split(separator: "-", omittingEmptySubsequences: false)
    if parts.count == 2, let lower = Int(parts[0]), let upper = Int(parts[1]),
      lower <= upper, abs(upper) <= limit
    {
      return .between(lower, upper)
    }
    return nil
  }
}

private func expected(_ column: LotteryColumn) -> Text {
  switch column.kind {
  case .flag: Text(zh: "是或否", en: "yes or no")
  case .date: Text(zh: "日期（如 2026-02-24）", en: "a date like 2026-02-24")
  case .code(let codes):
    Text(
      zh: codes.map { $0.words[0] }.joined(separator: "、") + "之一",
      en: "one of " + codes.map { $0.words.last ?? "" }.joined(separator: ", "))
  case .number where !column.names.isEmpty:
    Text(
      zh: "代码，或“\(column.names[0].words[0])”这样的名称",
      en: "a code, or a name like '\(column.names[0].words.last ?? "")'")
  case .number, .age: Text(zh: "整数，或 18-59 这样的范围", en: "a whole number, or a range like 18-59")
  }
}

/// A whole number within a range.
func wholeNumber(
  in value: ConfigValue, key: String, _ range: ClosedRange<Int>, _ issues: inout Issues
) -> Int? {
  guard let number = Int.decode(value, key: key, issues: &issues) else { return nil }
  guard range.contains(number) else {
    issues.report(
      .outOfRange, at: value.location,
      [
        "key": Text(key), "value": Text(String(number)),
        "range": Text(
          zh: "\(range.lowerBound) 到 \(range.upperBound)",
          en: "\(range.lowerBound)...\(range.upperBound)"),
      ])
    return nil
  }
  return number
}

/// The forms of value that the rules of a draw have.
extension RecordReader {
  mutating func bounded(
    _ name: ConfigName, _ range: ClosedRange<Int>, isRequired: Bool = false,
    _ issues: inout Issues
  ) -> Int? {
    guard let entry = entry(name, issues: &issues) else {
      if isRequired { issues.report(.missingKey, at: location, ["key": name.text]) }
      return nil
    }
    return wholeNumber(in: entry.value, key: entry.key, range, &issues)
  }

  /// `30%` or a whole number.
  mutating func amount(
    _ name: ConfigName, upTo percent: Int, isRequired: Bool = false, _ issues: inout Issues
  ) -> LotteryRules.Amount? {
    guard let entry = entry(name, issues: &issues) else {
      if isRequired { issues.report(.missingKey, at: location, ["key": name.text]) }
      return nil
    }
    if case .scalar(let scalar) = entry.value.content {
      let isShare = scalar.text.hasSuffix("%") || scalar.text.hasSuffix("％")
      if isShare {
        if let share = Int(scalar.text.dropLast()), (0...percent).contains(share) {
          return .share(share)
        }
        issues.report(
          invalid: entry.value, text: scalar.text, key: entry.key,
          expected: Text(zh: "0% 到 \(percent)%", en: "0% to \(percent)%"))
        return nil
      }
    }
    return wholeNumber(in: entry.value, key: entry.key, 0...10_000_000, &issues).map { .count($0) }
  }

  mutating func column(
    _ name: ConfigName, isRequired: Bool = false, _ issues: inout Issues
  ) -> LotteryColumn? {
    let word: Located<String>? =
      isRequired
      ? required(name, issues: &issues) : optional(name, issues: &issues)
    return word.flatMap { lotteryColumn($0, &issues) }
  }

  /// Conditions as `column: what it must be`.
  mutating func terms(
    _ name: ConfigName, isRequired: Bool = false, _ issues: inout Issues
  ) -> [LotteryTerm] {
    guard let entry = entry(name, issues: &issues) else {
      if isRequired { issues.report(.missingKey, at: location, ["key": name.text]) }
      return []
    }
    guard case .mapping(let entries) = entry.value.content else {
      issues.report(
        wrongType: entry.value, key: entry.key, expected: Text(zh: "映射（列: 要求）", en: "a mapping"))
      return []
    }
    return entries.compactMap { entry in
      let word = Located(entry.key, at: entry.keyLocation)
      guard let column = lotteryColumn(word, &issues) else { return nil }
      return lotteryTerm(column, entry.value, key: entry.key, issues: &issues)
    }
  }

  mutating func record<Value>(
    _ name: ConfigName, _ issues: inout Issues,
    _ read: (inout RecordReader, inout Issues) -> Value?
  ) -> Value? {
    guard let entry = entry(name, issues: &issues),
      var reader = RecordReader(entry.value, key: entry.key, issues: &issues)
    else { return nil }
    let value = read(&reader, &issues)
    reader.finish(issues: &issues)
    return value
  }

  /// A list of records, each of which `read` finishes.
  mutating func records<Value>(
    _ name: ConfigName, _ issues: inout Issues,
    _ read: (inout RecordReader, inout Issues) -> Value?
  ) -> [Value] {
    guard let entry = entry(name, issues: &issues) else { return [] }
    guard case .sequence(let values) = entry.value.content else {
      issues.report(wrongType: entry.value, key: entry.key, expected: Text(zh: "列表", en: "a list"))
      return []
    }
    return values.compactMap { value in
      guard var reader = RecordReader(value, key: entry.key, issues: &issues) else { return nil }
      return read(&reader, &issues)
    }
  }
}

/// `2026-02-24` of a number of days.
func day(_ number: Int) -> String { CivilDate(dayNumber: number).description }

/// The number of days of `2026-02-24`; nil for anything else.
func dayNumber(_ text: some StringProtocol) -> Int? { CivilDate(text)?.dayNumber }
