/// What can be wrong with the bytes and the lines of a calendar file (RFC 5545 §3.1).
extension DiagnosticKind {
  public static let calendarUTF16 = DiagnosticKind(
    "calendar.utf16",
    zh: "文件是 UTF-16，日历要用 UTF-8", en: "the file is UTF-16, a calendar is UTF-8",
    help: Text(
      zh: "另存为 UTF-8，或执行 `iconv -f UTF-16 -t UTF-8`",
      en: "save it as UTF-8, or run `iconv -f UTF-16 -t UTF-8`"),
    explanation: Text(
      zh: "日历文件只用 UTF-8（RFC 5545 §3.1.4），手机不认别的编码。",
      en: "Calendars are UTF-8 (RFC 5545 §3.1.4), and phones read nothing else."))

  public static let calendarGB18030 = DiagnosticKind(
    "calendar.gb18030",
    zh: "文件是 GBK 或 GB 18030，日历要用 UTF-8",
    en: "the file is GBK or GB 18030, a calendar is UTF-8",
    help: Text(
      zh: "另存为 UTF-8，或执行 `iconv -f GB18030 -t UTF-8`",
      en: "save it as UTF-8, or run `iconv -f GB18030 -t UTF-8`"),
    explanation: Text(
      zh: "中文版 Windows 的旧程序按 GBK 存文件。日历文件只用 UTF-8（RFC 5545 §3.1.4），否则手机上是乱码。",
      en: """
        Older programs on a Chinese Windows save GBK. Calendars are UTF-8 (RFC 5545 §3.1.4); \
        anything else shows as nonsense on phones.
        """))

  public static let calendarEncoding = DiagnosticKind(
    "calendar.encoding",
    zh: "从这里起有不是 UTF-8 的字节 {octet}", en: "the octet {octet} here is no UTF-8",
    help: Text(zh: "删去这个字符，重新输入", en: "delete the character and type it again"),
    explanation: Text(
      zh: "日历文件只用 UTF-8（RFC 5545 §3.1.4）。这里的字节多半是在别处被截断的半个字符。",
      en: """
        Calendars are UTF-8 (RFC 5545 §3.1.4). Such octets are mostly halves of characters that \
        some program cut.
        """))

  public static let calendarByteOrderMark = DiagnosticKind(
    "calendar.byte-order-mark", .warning,
    zh: "文件以字节顺序标记（BOM）开头", en: "the file begins with a byte order mark",
    help: Text(zh: "存成不带 BOM 的 UTF-8", en: "save it as UTF-8 without the mark"),
    explanation: Text(
      zh: "文件的头一个字应是 BEGIN:VCALENDAR（RFC 5545 §3.4）。有些程序把 BOM 当作名称的一部分，于是整个文件都读不出来。",
      en: """
        A calendar begins with BEGIN:VCALENDAR (RFC 5545 §3.4). Some programs take the mark for \
        a part of that name and refuse the file.
        """))

  public static let calendarControl = DiagnosticKind(
    "calendar.control-character",
    zh: "有控制字符 {octet}", en: "there is a control character, {octet}",
    help: Text(zh: "删去它；换行写成 `\\n`", en: "delete it; a line break is written as `\\n`"),
    explanation: Text(
      zh: "值里除制表符外不能有控制字符（RFC 5545 §3.1）。有的程序读到 NUL 就停下。",
      en: """
        A value has no control characters but tabs (RFC 5545 §3.1), and some programs stop \
        reading at a NUL.
        """))

  public static let calendarLineBreak = DiagnosticKind(
    "calendar.line-break",
    zh: "这一行以 {found} 结尾，应为 CRLF", en: "this line ends with {found} and not with CRLF",
    help: Text(
      zh: "用 `chengnuan calendar convert` 重写一遍",
      en: "write it again with `chengnuan calendar convert`"),
    explanation: Text(
      zh: "每一行都以 CR 加 LF 结尾（RFC 5545 §3.1）。只报告第一处。",
      en: """
        Every line ends with CR and LF (RFC 5545 §3.1). Only the first other one is reported.
        """))

  public static let calendarUnfinished = DiagnosticKind(
    "calendar.unfinished-line", .warning,
    zh: "最后一行没有结尾的换行", en: "the last line has no line break",
    help: Text(zh: "在末尾加上换行", en: "add a line break at the end"),
    explanation: Text(
      zh: "每一行都以 CRLF 结尾（RFC 5545 §3.1），最后一行也是。文件没有传完也会这样。",
      en: """
        Every line ends with CRLF (RFC 5545 §3.1), the last one, too. A download that was cut \
        looks like this as well.
        """))

  public static let calendarBlankLine = DiagnosticKind(
    "calendar.blank-line",
    zh: "这里有空行", en: "this line is blank",
    help: Text(zh: "删去空行", en: "delete it"),
    explanation: Text(
      zh: "日历文件没有空行（RFC 5545 §3.1）；有的程序在空行处认为文件结束了。",
      en: """
        There are no blank lines in a calendar (RFC 5545 §3.1); some programs take one for the \
        end.
        """))

  public static let calendarLongLine = DiagnosticKind(
    "calendar.long-line", .warning,
    zh: "这一行有 {octets} 个字节，最多 75 个", en: "this line has {octets} octets, 75 at most",
    help: Text(
      zh: "用 `chengnuan calendar convert` 重新折行",
      en: "fold it again with `chengnuan calendar convert`"),
    explanation: Text(
      zh: "一行不应超过 75 个字节（RFC 5545 §3.1），多的折到下一行，以一个空格开头。一个汉字占三个字节。",
      en: """
        A line should have 75 octets at most (RFC 5545 §3.1); what is more goes to the next \
        line, behind a blank. A Chinese character has three octets.
        """))

  public static let calendarSplitCharacter = DiagnosticKind(
    "calendar.split-character",
    zh: "折行把一个字符断成了两半", en: "a character is split between this line and the next",
    help: Text(
      zh: "用 `chengnuan calendar convert` 重新折行",
      en: "fold it again with `chengnuan calendar convert`"),
    explanation: Text(
      zh: "折行要在字符之间（RFC 5545 §3.1）。读行先于拼行的程序会读出乱码，有的在线日历因此丢掉整个订阅。",
      en: """
        Lines are folded between characters (RFC 5545 §3.1). Programs that decode before they \
        unfold read nonsense, and some online calendars drop the whole feed.
        """))

  public static let calendarFoldOfNothing = DiagnosticKind(
    "calendar.fold-of-nothing",
    zh: "这一行以空格开头，却没有可接的上一行", en: "this line begins with a blank, but continues nothing",
    help: Text(zh: "删去行首的空格", en: "delete the blank"),
    explanation: Text(
      zh: "行首的空格或制表符表示接着上一行（RFC 5545 §3.1）。",
      en: """
        A blank or a tab at its start makes a line the continuation of the one before (RFC 5545 \
        §3.1).
        """))

  public static let calendarNoColon = DiagnosticKind(
    "calendar.no-colon",
    zh: "“{line}”不是“NAME:VALUE”", en: "'{line}' is no NAME:VALUE",
    help: Text(
      zh: "补上冒号；若是上一行的续行，在行首加一个空格",
      en: "write the colon, or a blank before it if it continues the line above"),
    explanation: Text(
      zh: "每一行都是“NAME;PARAMETERS:VALUE”（RFC 5545 §3.1）。没有折好的长文字、混进来的网页都会这样。",
      en: """
        Every line is NAME;PARAMETERS:VALUE (RFC 5545 §3.1). Text that was not folded, or a web \
        page that came instead, looks like this.
        """))

  public static let calendarPropertyName = DiagnosticKind(
    "calendar.property-name",
    zh: "“{name}”不能作名称", en: "'{name}' cannot be a name",
    help: Text(zh: "只用字母、数字和 `-`", en: "use letters, digits and `-` only"),
    explanation: Text(
      zh: "名称由字母、数字和连字符组成（RFC 5545 §3.1），后面不留空格。",
      en: """
        Names consist of letters, digits and hyphens (RFC 5545 §3.1), with no blank behind.
        """))

  public static let calendarNone = DiagnosticKind(
    "calendar.none",
    zh: "文件里没有日历", en: "there is no calendar in this file",
    help: Text(zh: "文件应以 BEGIN:VCALENDAR 开头", en: "begin the file with BEGIN:VCALENDAR"),
    explanation: Text(
      zh: "日历文件由 BEGIN:VCALENDAR 和 END:VCALENDAR 包起来（RFC 5545 §3.4）。订阅地址失效时，下载到的往往是网页。",
      en: """
        A calendar stands between BEGIN:VCALENDAR and END:VCALENDAR (RFC 5545 §3.4). Where an \
        address is out of date, one often gets a web page instead.
        """))

  public static let calendarOutside = DiagnosticKind(
    "calendar.outside",
    zh: "这一行在日历之外", en: "this line stands outside any calendar",
    help: Text(
      zh: "移到 BEGIN:VCALENDAR 和 END:VCALENDAR 之间，或删去",
      en: "move it between BEGIN:VCALENDAR and END:VCALENDAR, or delete it"),
    explanation: Text(
      zh: "BEGIN:VCALENDAR 之前和 END:VCALENDAR 之后不能有内容（RFC 5545 §3.4）。",
      en: "Nothing stands before BEGIN:VCALENDAR or behind END:VCALENDAR (RFC 5545 §3.4)."))

  public static let calendarMissingEnd = DiagnosticKind(
    "calendar.missing-end",
    zh: "{component} 没有 END", en: "{component} has no END",
    help: Text(zh: "补上 `END:{component}`", en: "write `END:{component}`"),
    explanation: Text(
      zh: "每个 BEGIN 都有同名的 END，内层先结束（RFC 5545 §3.6）。文件没有传完也会这样。",
      en: """
        Every BEGIN has an END of the same name, inner ones first (RFC 5545 §3.6). A download \
        that was cut looks like this as well.
        """))

  public static let calendarStrayEnd = DiagnosticKind(
    "calendar.stray-end",
    zh: "{component} 没有开始，却在这里结束", en: "{component} ends here, but never began",
    help: Text(zh: "删去这一行，或补上 BEGIN", en: "delete the line, or write its BEGIN"),
    explanation: Text(
      zh: "每个 END 都有同名的 BEGIN，内层先结束（RFC 5545 §3.6）。",
      en: "Every END has a BEGIN of the same name, inner ones end first (RFC 5545 §3.6)."))

  public static let calendarParameterForm = DiagnosticKind(
    "calendar.parameter-form",
    zh: "“{parameter}”不是“名称=值”形式的参数",
    en: "'{parameter}' is no parameter of the form NAME=VALUE",
    help: Text(
      zh: "写成 `;NAME=value`，含 `:`、`;`、`,` 的值放在双引号里",
      en: "write `;NAME=value`, in double quotes if the value has a `:`, a `;` or a `,`"),
    explanation: Text(
      zh: "参数写在名称与冒号之间，值里不能有双引号（RFC 5545 §3.2）。",
      en: """
        Parameters stand between the name and the colon, and no value contains a double quote \
        (RFC 5545 §3.2).
        """))

  public static let calendarTooMany = DiagnosticKind(
    "calendar.too-many", .note,
    zh: "[{code}] 共 {count} 处，这里只列出前 {limit} 处",
    en: "[{code}] was found {count} times, of which the first {limit} are listed",
    explanation: Text(
      zh: "同一种问题太多时只列出前面一些，总数写在最后。",
      en: """
        Of a kind that is found very often only the first are listed, and the number at the end.
        """))
}

extension Catalogue {
  static let calendarLines: [DiagnosticKind] = [
    .calendarUTF16,
    .calendarGB18030,
    .calendarEncoding,
    .calendarByteOrderMark,
    .calendarControl,
    .calendarLineBreak,
    .calendarUnfinished,
    .calendarBlankLine,
    .calendarLongLine,
    .calendarSplitCharacter,
    .calendarFoldOfNothing,
    .calendarNoColon,
    .calendarPropertyName,
    .calendarNone,
    .calendarOutside,
    .calendarMissingEnd,
    .calendarStrayEnd,
    .calendarParameterForm,
    .calendarTooMany,
  ]
}
