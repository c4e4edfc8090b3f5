/// JSON that is well-formed, but says something else than was asked for.
extension DiagnosticKind {
  public static let jsonWrongType = DiagnosticKind(
    "json.wrong-type",
    zh: "“{place}”应为{expected}，而不是{found}", en: "'{place}' must be {expected}, not {found}",
    explanation: Text(
      zh: "值的种类不对，例如该写数的地方写了加引号的文字。整数不写小数点和指数。",
      en: """
        The value is of another kind, such as text in quotes where a number belongs. Integers \
        have no point and no exponent.
        """))

  public static let jsonNumberTooLarge = DiagnosticKind(
    "json.number-too-large",
    zh: "“{place}”的数 {value} 太大", en: "'{place}' is {value}, which is too large a number",
    help: Text(zh: "用 64 位整数能容纳的数", en: "use a number that fits 64 bits"),
    explanation: Text(
      zh: "整数在 -9223372036854775808 到 9223372036854775807 之间。",
      en: "Integers lie in -9223372036854775808...9223372036854775807."))

  public static let jsonOutOfRange = DiagnosticKind(
    "json.out-of-range",
    zh: "“{place}”为 {value}，应{range}", en: "'{place}' is {value}, but must lie {range}",
    explanation: Text(
      zh: "数值超出了这里允许的范围。", en: "The number lies outside the range that makes sense here."))

  public static let jsonDuplicateKey = DiagnosticKind(
    "json.duplicate-key",
    zh: "键“{key}”写了两次", en: "key '{key}' is given twice",
    help: Text(zh: "只留一处", en: "keep one of them"),
    explanation: Text(
      zh: "同一个对象里键重复时，各种程序取哪一个并不一致（RFC 8259 §4），所以算错。",
      en: """
        Programs differ in which of two equal keys they take (RFC 8259 §4), so this is an error.
        """))

  public static let jsonMissingKey = DiagnosticKind(
    "json.missing-key",
    zh: "“{place}”缺少 {keys}", en: "'{place}' lacks {keys}",
    help: Text(zh: "补上缺少的键", en: "add what is missing"),
    explanation: Text(
      zh: "这个对象必须有这些键。格式的说明列出每个键的意思。",
      en: "These keys must be there. The description of the format says what each means."))

  public static let jsonUnknownKey = DiagnosticKind(
    "json.unknown-key", .warning,
    zh: "键“{key}”没有意义，未予理会", en: "key '{key}' means nothing here and is passed over",
    explanation: Text(
      zh: "格式里没有这个键。多半是拼错了，或属于别的程序。",
      en: "The format has no such key. It is misspelt, or meant for another program."))
}

extension Catalogue {
  static let jsonValues: [DiagnosticKind] = [
    .jsonWrongType, .jsonNumberTooLarge, .jsonOutOfRange, .jsonDuplicateKey, .jsonMissingKey,
    .jsonUnknownKey,
  ]
}
