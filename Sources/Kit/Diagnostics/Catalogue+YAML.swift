/// The writing of a YAML file, before anything in it has a meaning.
extension DiagnosticKind {
  // MARK: The file as a whole

  public static let yamlTooLarge = DiagnosticKind(
    "yaml.too-large",
    zh: "文件有 {size} MB，超过 {limit} MB 的上限", en: "the file has {size} MB, more than {limit} MB",
    help: Text(
      zh: "把大表另存为 CSV，在这里只写它的文件名",
      en: "keep large tables as CSV and name their files here"),
    explanation: Text(
      zh: "配置文件由人来写、由人来看，不会有这么大。成批的数据请放进表格文件。",
      en: """
        A configuration file is written and read by people and is never this large. Bulk data \
        belongs in tables.
        """))

  public static let yamlEmpty = DiagnosticKind(
    "yaml.empty",
    zh: "文件里没有内容", en: "there is nothing in the file",
    help: Text(zh: "至少写一行，例如：编号: my-campaign", en: "write at least one 'key: value'"),
    explanation: Text(
      zh: "文件是空的，或只有注释。", en: "The file is empty, or holds comments only."))

  public static let yamlEncoding = DiagnosticKind(
    "yaml.encoding",
    zh: "文件的编码是 {encoding}，不是 UTF-8", en: "the file is in {encoding}, not UTF-8",
    help: Text(
      zh: "在记事本或 WPS 里“另存为”，编码选 UTF-8；或运行：iconv -f {encoding} -t UTF-8",
      en: "save it with encoding UTF-8, or run: iconv -f {encoding} -t UTF-8"),
    explanation: Text(
      zh: "所有 YAML 文件都用 UTF-8（有没有 BOM 都行）。旧版 Windows 程序默认存成 GB18030（GBK）或 UTF-16。",
      en: """
        All YAML files are in UTF-8, with or without a byte order mark. Older Windows programs \
        save GB18030 (GBK) or UTF-16 unless told otherwise.
        """))

  public static let yamlInvalidUTF8 = DiagnosticKind(
    "yaml.invalid-utf8",
    zh: "字节 {byte} 不是合法的 UTF-8", en: "byte {byte} is not valid UTF-8",
    help: Text(zh: "重新输入这里的字，再以 UTF-8 保存", en: "retype what stands here and save as UTF-8"),
    explanation: Text(
      zh: "文件在这里损坏了，或者被截断，或者混入了别的编码的文字。",
      en: "The file is damaged or cut off here, or text in another encoding was pasted in."))

  public static let yamlControlCharacter = DiagnosticKind(
    "yaml.control-character",
    zh: "这里有一个看不见的控制字符 {character}",
    en: "there is an invisible control character {character}",
    help: Text(zh: "删去它", en: "delete it"),
    explanation: Text(
      zh: "YAML 不允许控制字符（YAML 1.2.2 §5.1）。它们多半来自复制粘贴，或说明文件根本不是文本。",
      en: """
        YAML allows no control characters (YAML 1.2.2 §5.1). They come from copying and pasting, \
        or the file is no text at all.
        """))

  public static let yamlLineSeparator = DiagnosticKind(
    "yaml.line-separator",
    zh: "这里有一个看不见的换行符 {character}",
    en: "there is an invisible line separator {character}",
    help: Text(zh: "删去它，改用普通换行", en: "delete it, or use an ordinary line break"),
    explanation: Text(
      zh: "有的程序把它当作换行，有的不当，所以行号和内容都说不准。它多半来自网页或 Word 的复制粘贴。",
      en: """
        Some programs take it as a line break and others do not, so neither line numbers nor \
        contents are certain. It comes from text pasted out of web pages or Word.
        """))

  public static let yamlBlankRun = DiagnosticKind(
    "yaml.blank-run",
    zh: "连续的空格和空行超过 {limit} 个", en: "more than {limit} blanks and line breaks in a row",
    help: Text(zh: "删去多余的空白", en: "delete the surplus blanks"),
    explanation: Text(
      zh: "没有人会这样写；这样的文件会拖慢读取。", en: "Nobody writes this, and it slows reading down."))

  public static let yamlScalarTooLong = DiagnosticKind(
    "yaml.scalar-too-long",
    zh: "这个值超过 {limit} MB", en: "this value has more than {limit} MB",
    help: Text(zh: "把长文字放进单独的文件", en: "keep long text in a file of its own"),
    explanation: Text(
      zh: "一个值不会有这么长；多半是少了结束的引号。",
      en: "No single value is this long; most likely a closing quote is missing."))

  public static let yamlTooManyValues = DiagnosticKind(
    "yaml.too-many-values",
    zh: "文件里的值超过 {limit} 个", en: "the file holds more than {limit} values",
    help: Text(
      zh: "把大表另存为 CSV，在这里只写它的文件名",
      en: "keep large tables as CSV and name their files here"),
    explanation: Text(
      zh: "成批的数据请放进表格文件。", en: "Bulk data belongs in tables."))

  public static let yamlTooDeep = DiagnosticKind(
    "yaml.too-deep",
    zh: "嵌套超过 {limit} 层", en: "lists and mappings are nested more than {limit} deep",
    help: Text(zh: "检查这里的括号和缩进", en: "check the brackets and the indentation here"),
    explanation: Text(
      zh: "没有配置需要这么多层；多半是括号没有闭合。",
      en: "No configuration nests this deep; most likely brackets are not closed."))

  public static let yamlSecondDocument = DiagnosticKind(
    "yaml.second-document",
    zh: "一个文件里只能有一个文档，这里又开始了一个",
    en: "a second document begins here, but a file holds one",
    help: Text(
      zh: "删去“---”，或把后一部分放进另一个文件",
      en: "delete the '---', or move what follows to another file"),
    explanation: Text(
      zh: "一行“---”开始一个新的 YAML 文档。", en: "A line of '---' begins a new YAML document."))
}

extension Catalogue {
  static let yaml: [DiagnosticKind] =
    [
      .yamlTooLarge, .yamlEmpty, .yamlEncoding, .yamlInvalidUTF8, .yamlControlCharacter,
      .yamlLineSeparator, .yamlBlankRun, .yamlScalarTooLong, .yamlTooManyValues, .yamlTooDeep,
      .yamlSecondDocument,
    ] + yamlMeaning + yamlSyntax + yamlLookAlikes + yamlEditing
}
