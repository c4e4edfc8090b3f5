/// What is wrong with the punctuation and the indentation of a YAML file.
extension DiagnosticKind {
  public static let yamlMissingColon = DiagnosticKind(
    "yaml.missing-colon",
    zh: "这一行缺少“: ”", en: "this line lacks a ': '",
    help: Text(zh: "写成“键: 值”，冒号后空一格", en: "write 'key: value', with a blank after the colon"),
    explanation: Text(
      zh: "同级的各行都应是“键: 值”。接在上一行后面的文字要比它多缩进。",
      en: """
        Every line at this level must be 'key: value'. Text that continues the line above must \
        be indented further.
        """))

  public static let yamlUnexpectedColon = DiagnosticKind(
    "yaml.unexpected-colon",
    zh: "这里不能有“: ”", en: "no ': ' can stand here",
    help: Text(
      zh: "检查上一行的缩进；若冒号属于文字，给整个值加上引号",
      en: "check the indentation, or quote the whole value if the colon belongs to it"),
    explanation: Text(
      zh: "一行里出现了第二个“: ”，或上一行的值接到了这一行。",
      en: """
        A line has a second ': ', or the value of the line above runs on into this one.
        """))

  public static let yamlUnexpectedDash = DiagnosticKind(
    "yaml.unexpected-dash",
    zh: "列表的项没有对齐", en: "the items of the list are not aligned",
    help: Text(
      zh: "每一项另起一行，各行的“-”对齐", en: "give each '- item' a line of its own, aligned"),
    explanation: Text(
      zh: "同一个列表的“- ”要在同一列；“键:”后面的列表要从下一行开始。",
      en: """
        The dashes of one list stand in one column, and a list after 'key:' begins on the next \
        line.
        """))

  public static let yamlIndentation = DiagnosticKind(
    "yaml.indentation",
    zh: "这一行的缩进与上面各行不一致", en: "the indentation does not match the lines above",
    help: Text(zh: "同级的键用同样多的空格缩进", en: "indent the keys of one mapping equally"),
    explanation: Text(
      zh: "同一个映射的键要在同一列，下一级多缩进两个空格。引号之后多出的文字也会这样。",
      en: """
        The keys of one mapping stand in one column, and each level is indented by two more \
        blanks. Text after a closing quote reads like this, too.
        """))

  public static let yamlTab = DiagnosticKind(
    "yaml.tab",
    zh: "用了制表符（Tab）缩进", en: "a tab is used for indentation",
    help: Text(zh: "换成两个空格", en: "use two spaces"),
    explanation: Text(
      zh: "YAML 只能用空格缩进（YAML 1.2.2 §6.1）。多数编辑器可以设成按 Tab 键输入空格。",
      en: """
        YAML is indented with spaces only (YAML 1.2.2 §6.1). Most editors can be told to insert \
        spaces for the Tab key.
        """))

  public static let yamlUnclosedBracket = DiagnosticKind(
    "yaml.unclosed-bracket",
    zh: "括号里缺少逗号，或括号没有闭合", en: "a comma is missing in the brackets, or they are not closed",
    help: Text(
      zh: "写成 [甲, 乙] 或 {键: 值, 键: 值}", en: "write '[a, b]' or '{key: value, key: value}'"),
    explanation: Text(
      zh: "“[”要有“]”，“{”要有“}”，各项之间用半角逗号。",
      en: "Each '[' needs its ']', each '{' its '}', and commas stand between the items."))

  public static let yamlUnclosedQuote = DiagnosticKind(
    "yaml.unclosed-quote",
    zh: "引号没有闭合", en: "the quotation is not closed",
    help: Text(zh: "在值的末尾补上同样的引号", en: "end the value with the quote it began with"),
    explanation: Text(
      zh: "以 \" 或 ' 开始的值要以同样的半角引号结束。",
      en: "A value that begins with \" or ' ends with the same ASCII quote."))

  public static let yamlEscape = DiagnosticKind(
    "yaml.escape",
    zh: "双引号里有不认识的转义", en: "there is an unknown escape in double quotes",
    help: Text(
      zh: "把 \\ 写成 \\\\，或改用单引号", en: "write '\\\\' for a backslash, or use single quotes"),
    explanation: Text(
      zh: "双引号里的 \\ 开始一个转义，例如 \\n、\\u4E2D（YAML 1.2.2 §5.7）。Windows 路径请用单引号。",
      en: """
        In double quotes a backslash begins an escape such as \\n or \\u4E2D (YAML 1.2.2 §5.7). \
        Put Windows paths in single quotes.
        """))

  public static let yamlReservedCharacter = DiagnosticKind(
    "yaml.reserved-character",
    zh: "值不能以这个字符开头", en: "no value can begin with this character",
    help: Text(zh: "给整个值加上引号", en: "put the whole value in quotes"),
    explanation: Text(
      zh: "“@”和“`”是 YAML 保留的，“%”开始一条指令（YAML 1.2.2 §5.3）。",
      en: "'@' and '`' are reserved by YAML, and '%' begins a directive (YAML 1.2.2 §5.3)."))

  public static let yamlAnchorName = DiagnosticKind(
    "yaml.anchor-name",
    zh: "锚点和别名的名字只能用英文字母、数字、“-”和“_”",
    en: "names of anchors and aliases are ASCII letters, digits, '-' and '_'",
    help: Text(
      zh: "例如 &base 和 *base；若“&”或“*”属于文字，加上引号",
      en: "write '&base' and '*base', or quote a text that begins with '&' or '*'"),
    explanation: Text(
      zh: "“&名字”标记一个值，“*名字”重复它。以“&”或“*”开头的文字要加引号。",
      en: """
        '&name' marks a value and '*name' repeats it. A text that begins with '&' or '*' is \
        quoted.
        """))

  public static let yamlMissingValue = DiagnosticKind(
    "yaml.missing-value",
    zh: "这里应当有一个值", en: "a value is missing here",
    help: Text(zh: "补上值，或删去多余的标点", en: "add it, or delete the surplus punctuation"),
    explanation: Text(
      zh: "多半是多了一个逗号或括号。", en: "Most likely there is a comma or bracket too many."))

  public static let yamlTagSyntax = DiagnosticKind(
    "yaml.tag-syntax",
    zh: "“!”开始一个标签，但这个标签写得不对", en: "'!' begins a tag, but this is none",
    help: Text(zh: "若“!”属于文字，给整个值加上引号", en: "quote a text that begins with '!'"),
    explanation: Text(
      zh: "标签说明值的种类，例如 !!str。", en: "A tag says what kind a value is, such as !!str."))

  public static let yamlBlockHeader = DiagnosticKind(
    "yaml.block-header",
    zh: "“|”或“>”后面不能有别的内容", en: "nothing else can follow '|' or '>'",
    help: Text(zh: "文字从下一行开始，并多缩进两格", en: "begin the text on the next line, indented"),
    explanation: Text(
      zh: "“|”和“>”之后只能有 +、-、1 到 9 的缩进数或注释（YAML 1.2.2 §8.1.1）。",
      en: """
        After '|' and '>' only '+', '-', an indentation from 1 to 9 or a comment can stand \
        (YAML 1.2.2 §8.1.1).
        """))

  public static let yamlDirective = DiagnosticKind(
    "yaml.directive",
    zh: "行首的“%”开始一条指令，但这条指令不能用", en: "'%' begins a directive, but not a usable one",
    help: Text(zh: "删去这一行；若“%”属于文字，加上引号", en: "delete it, or quote a text that begins with '%'"),
    explanation: Text(
      zh: "可用的指令只有 %YAML 1.2 和 %TAG，而且用不着写（YAML 1.2.2 §6.8）。",
      en: "The directives are '%YAML 1.2' and %TAG, and neither is needed (YAML 1.2.2 §6.8)."))

  public static let yamlDocumentStart = DiagnosticKind(
    "yaml.document-start",
    zh: "文档在上面已经结束，这里却还有内容", en: "the document ended above, but here is more",
    help: Text(zh: "检查这一行的缩进和括号", en: "check indentation and brackets of this line"),
    explanation: Text(
      zh: "最外层的值只有一个；多半是多了一个括号，或上面整个文件成了一句文字。",
      en: """
        There is one outermost value. Most likely there is a bracket too many, or the file \
        began as plain text.
        """))

  public static let yamlSyntax = DiagnosticKind(
    "yaml.syntax",
    zh: "不是合法的 YAML：{problem}", en: "this is not valid YAML: {problem}",
    help: Text(
      zh: "检查这一行的标点和缩进", en: "check the punctuation and the indentation of this line"),
    explanation: Text(
      zh: "YAML 解析器在这里读不下去了。", en: "The YAML parser cannot read on from here."))
}

extension Catalogue {
  static let yamlSyntax: [DiagnosticKind] = [
    .yamlMissingColon, .yamlUnexpectedColon, .yamlUnexpectedDash, .yamlIndentation, .yamlTab,
    .yamlUnclosedBracket, .yamlUnclosedQuote, .yamlEscape, .yamlReservedCharacter,
    .yamlAnchorName, .yamlMissingValue, .yamlTagSyntax, .yamlBlockHeader, .yamlDirective,
    .yamlDocumentStart, .yamlSyntax,
  ]
}
