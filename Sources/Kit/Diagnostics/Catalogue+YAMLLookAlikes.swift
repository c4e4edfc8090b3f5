/// Full-width punctuation, and its kin, where YAML wants the ASCII character.
extension DiagnosticKind {
  public static let yamlFullWidthColon = DiagnosticKind(
    "yaml.full-width-colon",
    zh: "“{key}”后面是全角冒号“：”", en: "the '：' after '{key}' is a full-width colon",
    help: Text(zh: "改成：{fix}", en: "write '{fix}'"),
    explanation: Text(
      zh: "键和值之间要用半角冒号加一个空格。全角冒号在 YAML 里只是一个普通的字。",
      en: """
        Between key and value stand an ASCII colon and a blank. To YAML a full-width colon is a \
        letter like any other.
        """))

  public static let yamlFullWidthComma = DiagnosticKind(
    "yaml.full-width-comma",
    zh: "[ ] 和 { } 里的逗号“{found}”是全角的", en: "the '{found}' within [ ] or { } is full-width",
    help: Text(
      zh: "改成：{fix}；若本是一句话，给它加上引号", en: "write '{fix}', or quote it if it is one text"),
    explanation: Text(
      zh: "列表 [甲, 乙] 的各项之间要用半角逗号。全角逗号会把几项连成一句话。",
      en: """
        ASCII commas part the items of [a, b]. With full-width commas all of them are one text.
        """))

  public static let yamlFullWidthBracket = DiagnosticKind(
    "yaml.full-width-bracket",
    zh: "括号“{found}”是全角的", en: "the bracket '{found}' is full-width",
    help: Text(zh: "改成：{fix}", en: "write '{fix}'"),
    explanation: Text(
      zh: "列表用半角的 [ ]，映射用半角的 { }。", en: "Lists stand in ASCII [ ], mappings in ASCII { }."))

  public static let yamlFullWidthDash = DiagnosticKind(
    "yaml.full-width-dash",
    zh: "列表的项以“{found}”开头，而不是半角的“-”", en: "this item begins with '{found}', not with '-'",
    help: Text(zh: "改成：{fix}", en: "write '{fix}'"),
    explanation: Text(
      zh: "列表的每一项以半角的“- ”开头；全角减号、破折号和圆点都不算。",
      en: """
        Each item of a list begins with an ASCII hyphen and a blank; dashes and bullets do not \
        count.
        """))

  public static let yamlFullWidthHash = DiagnosticKind(
    "yaml.full-width-hash",
    zh: "注释以全角的“＃”开头", en: "this comment begins with a full-width '＃'",
    help: Text(zh: "改成：{fix}", en: "write '{fix}'"),
    explanation: Text(
      zh: "注释以半角的“#”开头，前面空一格。", en: "Comments begin with an ASCII '#', after a blank."))

  public static let yamlFullWidthSpace = DiagnosticKind(
    "yaml.full-width-space",
    zh: "这里的空格是 {found}，不是普通空格", en: "the blank here is {found}, not an ordinary one",
    help: Text(zh: "换成普通空格", en: "use ordinary blanks"),
    explanation: Text(
      zh: "全角空格和网页里的不换行空格看起来像空格，在 YAML 里却是文字的一部分，不能用来缩进。",
      en: """
        Full-width blanks, and the no-break blanks of web pages, look like blanks, but to YAML \
        they are letters and indent nothing.
        """))

  public static let yamlCurlyQuotes = DiagnosticKind(
    "yaml.curly-quotes",
    zh: "“{found}”是中文引号，不能用来给值加引号", en: "'{found}' is a curly quote, and quotes no value",
    help: Text(zh: "改成半角引号 \" 或 '", en: "use the ASCII quotes \" or '"),
    explanation: Text(
      zh: "给值加引号要用半角的 \" 或 '。中文引号是文字的一部分。",
      en: "Values are quoted with ASCII \" or '. Curly quotes are part of the text."))

  public static let yamlMissingSpace = DiagnosticKind(
    "yaml.missing-space",
    zh: "“{found}”后面缺少一个空格", en: "a blank is missing after '{found}'",
    help: Text(zh: "改成：{fix}", en: "write '{fix}'"),
    explanation: Text(
      zh: "“键: 值”的冒号和“- 项”的减号后面都要空一格，否则它们只是文字的一部分。",
      en: """
        The colon of 'key: value' and the hyphen of '- item' are followed by a blank, or they \
        are part of the text.
        """))

  public static let yamlPerhapsFullWidth = DiagnosticKind(
    "yaml.perhaps-full-width", .warning,
    zh: "“{found}”在这里只是文字", en: "'{found}' is only text here",
    help: Text(
      zh: "若本意是 YAML 的标点，改成：{fix}；若就是文字，给整个值加上半角引号",
      en: "write '{fix}' if punctuation was meant, or quote the value if it is text"),
    explanation: Text(
      zh: "全角标点和中文引号不是 YAML 的标点。这里的写法看起来像是输入法没有切换。",
      en: """
        Full-width punctuation and curly quotes mean nothing to YAML. It looks as if the input \
        method was not switched.
        """))
}

extension Catalogue {
  static let yamlLookAlikes: [DiagnosticKind] = [
    .yamlFullWidthColon, .yamlFullWidthComma, .yamlFullWidthBracket, .yamlFullWidthDash,
    .yamlFullWidthHash, .yamlFullWidthSpace, .yamlCurlyQuotes, .yamlMissingSpace,
    .yamlPerhapsFullWidth,
  ]
}
