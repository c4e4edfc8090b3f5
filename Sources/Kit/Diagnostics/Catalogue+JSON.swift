/// JSON texts: their grammar (RFC 8259), and what their values are.
extension DiagnosticKind {
  // MARK: Broken texts

  public static let jsonEmpty = DiagnosticKind(
    "json.empty",
    zh: "这里没有 JSON", en: "there is no JSON here",
    help: Text(zh: "至少写一个值，例如 {}", en: "write a value, if only {}"),
    explanation: Text(
      zh: "文件是空的，或只有空白。", en: "The file is empty, or holds nothing but blanks."))

  public static let jsonTruncated = DiagnosticKind(
    "json.truncated",
    zh: "JSON 到这里就断了，{place}没有写完", en: "the JSON ends here, inside {place}",
    help: Text(zh: "重新生成或重新传送这个文件", en: "make or transfer the file again"),
    explanation: Text(
      zh: "文件不完整：写到一半、传到一半，或缺少结尾的引号或括号。附注指出没写完的部分从哪里开始。",
      en: """
        The file is not whole: it was cut off while it was written or sent, or lacks a closing \
        quote or bracket. The note says where the unfinished part begins.
        """))

  public static let jsonTrailingContent = DiagnosticKind(
    "json.trailing-content",
    zh: "JSON 到这里已经结束，后面还有{found}", en: "the JSON is complete here, but {found} follows",
    help: Text(zh: "删去后面的内容，或去掉多余的括号", en: "delete what follows, or a bracket too many"),
    explanation: Text(
      zh: "一段 JSON 只有一个值。JSON Lines 文件每行一个。",
      en: "A JSON text is one value; a JSON Lines file has one on each line."))

  public static let jsonTrailingComma = DiagnosticKind(
    "json.trailing-comma",
    zh: "“{found}”前面多了一个逗号", en: "there is a comma before '{found}'",
    help: Text(zh: "删去这个逗号", en: "delete the comma"),
    explanation: Text(
      zh: "JSON 的最后一项后面不能有逗号（RFC 8259 §4、§5）。",
      en: "In JSON no comma follows the last item (RFC 8259 §4 and §5)."))

  public static let jsonMissingComma = DiagnosticKind(
    "json.missing-comma",
    zh: "这里应是逗号或“{bracket}”，而不是{found}",
    en: "a comma or '{bracket}' belongs here, not {found}",
    help: Text(zh: "在两项之间写上逗号", en: "put a comma between the two"),
    explanation: Text(
      zh: "列表的各项、对象的各个键之间用逗号隔开（RFC 8259 §4、§5）。",
      en: "Commas stand between the items of a list or an object (RFC 8259 §4 and §5)."))

  public static let jsonMissingColon = DiagnosticKind(
    "json.missing-colon",
    zh: "键“{key}”后面缺少冒号", en: "a colon belongs after the key '{key}'",
    help: Text(zh: "写成 \"{key}\": 值", en: "write \"{key}\": value"),
    explanation: Text(
      zh: "对象的每一项是“\"键\": 值”（RFC 8259 §4）。",
      en: "Each member of an object is '\"key\": value' (RFC 8259 §4)."))

  public static let jsonMissingValue = DiagnosticKind(
    "json.missing-value",
    zh: "这里缺少一个值，只有{found}", en: "a value is missing here; there is only {found}",
    help: Text(zh: "补上值，没有就写 null", en: "write the value, or null where there is none"),
    explanation: Text(
      zh: "冒号后面、两个逗号之间都必须有值。",
      en: "A value must follow each colon and stand between any two commas."))

  public static let jsonKeyNotText = DiagnosticKind(
    "json.key-not-text",
    zh: "键要用双引号括起来，而不是{found}", en: "a key is text in double quotes, not {found}",
    help: Text(zh: "写成 \"键\": 值", en: "write \"key\": value"),
    explanation: Text(
      zh: "JSON 的键一律加双引号（RFC 8259 §4），这一点与 JavaScript 和 Python 不同。",
      en: """
        Keys of JSON are in double quotes (RFC 8259 §4), unlike those of JavaScript and Python.
        """))

  public static let jsonUnexpected = DiagnosticKind(
    "json.unexpected",
    zh: "这里不能有{found}", en: "{found} cannot stand here",
    help: Text(
      zh: "文字加双引号；真假值写 true 或 false，没有值写 null",
      en: "put text in double quotes; write true, false or null in small letters"),
    explanation: Text(
      zh: "JSON 的值只有对象、列表、文字、数、true、false 和 null（RFC 8259 §3）。",
      en: """
        A value of JSON is an object, a list, text in double quotes, a number, true, false or \
        null (RFC 8259 §3).
        """))

  public static let jsonComment = DiagnosticKind(
    "json.comment",
    zh: "JSON 里不能写注释", en: "JSON has no comments",
    help: Text(zh: "删去注释", en: "delete the comment"),
    explanation: Text(
      zh: "JSON 没有注释（RFC 8259）。要说明的话写进一个键，或写在别的文件里。",
      en: "There are no comments in JSON (RFC 8259). Say it in a member, or in another file."))

  public static let jsonLookAlike = DiagnosticKind(
    "json.look-alike",
    zh: "“{found}”应是半角的 {fix}", en: "'{found}' is not the ASCII {fix}",
    help: Text(zh: "改成半角：{fix}", en: "type {fix}"),
    explanation: Text(
      zh: "JSON 的标点都是半角。中文输入法开着，或经过文字处理软件，就会变成全角或弯引号。",
      en: """
        The marks of JSON are ASCII. A Chinese input method or a word processor replaces them by \
        full-width marks and curly quotes.
        """))

  public static let jsonBadNumber = DiagnosticKind(
    "json.bad-number",
    zh: "“{found}”不是 JSON 的数", en: "'{found}' is no number of JSON",
    help: Text(zh: "写成 12、-3 或 0.5 这样", en: "write it like 12, -3 or 0.5"),
    explanation: Text(
      zh: "数前面没有加号和多余的 0，小数点两边都有数字；没有 NaN 和 Infinity（RFC 8259 §6）。",
      en: """
        Numbers have no plus sign, no surplus zeros and digits on both sides of a point; there \
        is no NaN and no Infinity (RFC 8259 §6).
        """))

  public static let jsonControlCharacter = DiagnosticKind(
    "json.control-character",
    zh: "文字里有控制字符 {byte}", en: "there is a control character {byte} in a text",
    help: Text(zh: "删去它，或写成 \\u 加四位十六进制数", en: "delete it, or write it as \\u and four digits"),
    explanation: Text(
      zh: "文字里的换行、制表符等控制字符必须转义（RFC 8259 §7）。缺少结尾的引号也会这样。",
      en: """
        Line breaks, tabs and other control characters in a text are written as escapes (RFC 8259 \
        §7). A text that lacks its closing quote reads like this, too.
        """))

  public static let jsonBadEscape = DiagnosticKind(
    "json.bad-escape",
    zh: "没有“{found}”这种转义", en: "there is no escape '{found}'",
    help: Text(zh: "反斜杠本身写成 \\\\", en: "a backslash itself is written \\\\"),
    explanation: Text(
      zh: "转义只有 \\\"、\\\\、\\/、\\b、\\f、\\n、\\r、\\t 和 \\u 加四位十六进制数（RFC 8259 §7）。",
      en: """
        The escapes are \\", \\\\, \\/, \\b, \\f, \\n, \\r, \\t, and \\u with four hexadecimal \
        digits (RFC 8259 §7).
        """))

  public static let jsonLoneSurrogate = DiagnosticKind(
    "json.lone-surrogate",
    zh: "“{found}”只是半个字符", en: "'{found}' is half a character",
    help: Text(zh: "两半写在一起，或直接写这个字", en: "write both halves, or the character itself"),
    explanation: Text(
      zh: "U+FFFF 以上的字符转义成一高一低两个代理项，缺一不可（RFC 8259 §8.2）。",
      en: """
        A character above U+FFFF is escaped as two surrogates, a high and a low one; one alone \
        means nothing (RFC 8259 §8.2).
        """))

  public static let jsonInvalidUTF8 = DiagnosticKind(
    "json.invalid-utf8",
    zh: "字节 {byte} 不是合法的 UTF-8", en: "byte {byte} is not valid UTF-8",
    help: Text(zh: "以 UTF-8 重新保存", en: "save it as UTF-8"),
    explanation: Text(
      zh: "JSON 一律用 UTF-8（RFC 8259 §8.1）。文件可能是 GB18030，或在这里损坏了。",
      en: """
        JSON is in UTF-8 (RFC 8259 §8.1). The file may be in GB18030, or damaged here.
        """))

  public static let jsonTooDeep = DiagnosticKind(
    "json.too-deep",
    zh: "列表和对象套了 {limit} 层以上", en: "lists and objects are nested more than {limit} deep",
    help: Text(zh: "检查是否少了右括号", en: "see whether a closing bracket is missing"),
    explanation: Text(
      zh: "这样深的 JSON 没有用处，只会耗尽内存，所以不读。",
      en: "JSON this deep serves nothing but to exhaust a reader, and is refused."))

  public static let jsonTooManyProblems = DiagnosticKind(
    "json.too-many-problems",
    zh: "已有 {limit} 个问题，后面的不再列出", en: "{limit} problems so far; the rest is not listed",
    help: Text(zh: "先改正上面的，再读一次", en: "correct these, then read it again"),
    explanation: Text(
      zh: "一个程序写错的文件往往处处都错。改正前面的，后面的多半也就对了。",
      en: """
        A file that a program wrote wrongly is often wrong throughout. With the first ones \
        corrected the others tend to go, too.
        """))
}

extension Catalogue {
  static let json: [DiagnosticKind] =
    [
      .jsonEmpty, .jsonTruncated, .jsonTrailingContent, .jsonTrailingComma, .jsonMissingComma,
      .jsonMissingColon, .jsonMissingValue, .jsonKeyNotText, .jsonUnexpected, .jsonComment,
      .jsonLookAlike, .jsonBadNumber, .jsonControlCharacter, .jsonBadEscape, .jsonLoneSurrogate,
      .jsonInvalidUTF8, .jsonTooDeep, .jsonTooManyProblems,
    ] + jsonValues
}
