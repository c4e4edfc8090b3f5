/// Keys and values of a YAML file.
extension DiagnosticKind {
  public static let unknownKey = DiagnosticKind(
    "config.unknown-key",
    zh: "未知的键“{key}”", en: "unknown key '{key}'",
    explanation: Text(
      zh: "这里没有这个键。为免拼错的键被悄悄忽略，多余的键一律算错。可用的键见 `chengnuan modules show 模块`。",
      en: """
        There is no such key here. Surplus keys are errors, so that a misspelt one is never \
        silently ignored. `chengnuan modules show MODULE` lists the keys.
        """))

  public static let registerSchemaHere = DiagnosticKind(
    "config.register-schema-here", .warning,
    zh: "这是登记册列的说明，不是专项，没有用它", en: "this is a register's schema, no campaign, and was passed over",
    help: Text(
      zh: "移到子文件夹（如 schemas/），导入时写 --schema schemas/文件",
      en: "move it to a folder of its own, such as schemas/, and import with --schema schemas/FILE"),
    explanation: Text(
      zh: "工作区文件夹里的 YAML 文件都当作专项来读；只有“列”（columns）而没有模块的，是 register import --schema 用的。",
      en: """
        Every YAML file in a workspace's own folder is read as a campaign; one that has 'columns' and no \
        module is what 'register import --schema' takes.
        """))

  public static let missingKey = DiagnosticKind(
    "config.missing-key",
    zh: "缺少必填的键“{key}”", en: "missing key '{key}'",
    help: Text(zh: "补上：{key}: ……", en: "add '{key}: ...'"),
    explanation: Text(
      zh: "没有这个键就无法编排，也没有合适的默认值。",
      en: "Nothing can be planned without this key, and no default would be right."))

  public static let keyTwice = DiagnosticKind(
    "config.key-twice",
    zh: "键“{key}”写了两次", en: "key '{key}' is given twice",
    help: Text(zh: "只留一处", en: "keep one of them"),
    explanation: Text(
      zh: "同一个键写了两次，或中文、英文各写了一次，无法知道以哪个为准。",
      en: "One key is given twice, or once in Chinese and once in English; which one holds?"))

  public static let wrongType = DiagnosticKind(
    "config.wrong-type",
    zh: "“{key}”应为{expected}，而不是{found}", en: "'{key}' must be {expected}, not {found}",
    explanation: Text(
      zh: "值的种类不对，例如该写列表的地方写了文字。",
      en: "The value is of another kind, such as text where a list belongs."))

  public static let invalidValue = DiagnosticKind(
    "config.invalid-value",
    zh: "“{key}”的值“{value}”不是{expected}", en: "'{value}' is not {expected} for '{key}'",
    explanation: Text(
      zh: "值写得不合要求：不是这里能用的词、数、时间或日期。",
      en: "The value is none of the words, numbers, times or dates that can stand here."))

  public static let outOfRange = DiagnosticKind(
    "config.out-of-range",
    zh: "“{key}”为 {value}，应在 {range} 之间", en: "'{key}' is {value}, but must lie in {range}",
    explanation: Text(
      zh: "数值超出了允许的范围。", en: "The number lies outside the range that makes sense here."))

  public static let fullWidth = DiagnosticKind(
    "config.full-width",
    zh: "“{value}”中的“{found}”是全角字符", en: "'{found}' in '{value}' is a full-width character",
    help: Text(zh: "改成半角：{fix}", en: "type '{fix}'"),
    explanation: Text(
      zh: "时间、数字和日期要用半角的冒号、逗号和数字。中文输入法开着时很容易打成全角。",
      en: """
        Times, numbers and dates are written with ASCII digits, colons and commas. With a \
        Chinese input method switched on one easily types their full-width forms.
        """))

  public static let emptyValue = DiagnosticKind(
    "config.empty-value",
    zh: "“{key}”没有值", en: "'{key}' has no value",
    help: Text(zh: "填上值，或删去这一行", en: "give it a value, or delete the line"),
    explanation: Text(
      zh: "键后面什么也没有。", en: "Nothing stands after the key."))

  public static let needsOneOf = DiagnosticKind(
    "config.needs-one-of",
    zh: "“{key}”要写且只写一项：{choices}；现有 {found}",
    en: "'{key}' needs exactly one of {choices}; it has {found}",
    explanation: Text(
      zh: "这几项互相排斥，必须有一项，也只能有一项。",
      en: "These keys exclude one another; one of them must be there, and only one."))
}

extension Catalogue {
  static let config: [DiagnosticKind] = [
    .unknownKey, .registerSchemaHere,
    .missingKey, .keyTwice, .wrongType, .invalidValue, .outOfRange, .fullWidth,
    .emptyValue, .needsOneOf,
  ]
}
