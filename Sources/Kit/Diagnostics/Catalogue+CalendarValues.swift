/// What can be wrong with the values of a calendar and their parameters (RFC 5545 §3.2 and §3.3).
extension DiagnosticKind {
  public static let calendarValueType = DiagnosticKind(
    "calendar.value-type",
    zh: "{property} 的值不能是 {type}", en: "{property} cannot have a value of type {type}",
    help: Text(zh: "可以是：{allowed}", en: "it can be: {allowed}"),
    explanation: Text(
      zh: "每个属性可以有的值类型见 RFC 5545 §3.8，类型本身见 §3.3。",
      en: """
        Which types each property may have stands in RFC 5545 §3.8, the types themselves in \
        §3.3.
        """))

  public static let calendarTypeUnsaid = DiagnosticKind(
    "calendar.value-type-unsaid",
    zh: "{property} 的这个值要写明 VALUE={type}", en: "this value of {property} needs VALUE={type}",
    help: Text(zh: "写成 `{property};VALUE={type}:…`", en: "write `{property};VALUE={type}:...`"),
    explanation: Text(
      zh: "值不是默认类型时要用 VALUE 参数说明（RFC 5545 §3.2.20）；REFRESH-INTERVAL 任何时候都要写（RFC 7986 §5.7）。",
      en: """
        A value of another than the default type has a VALUE parameter (RFC 5545 §3.2.20), and \
        REFRESH-INTERVAL always has one (RFC 7986 §5.7).
        """))

  public static let calendarDate = DiagnosticKind(
    "calendar.date",
    zh: "“{value}”不是日期或时间", en: "'{value}' is no date and no time",
    help: Text(
      zh: "日期写成 `20260224`，时间写成 `20260224T090000`",
      en: "write a date as `20260224`, a time as `20260224T090000`"),
    explanation: Text(
      zh: "日期是八位数字，时间在 T 后有六位数字，UTC 末尾加 Z（RFC 5545 §3.3.4、§3.3.5），不用连字符和冒号。",
      en: """
        A date has eight digits, a time six more behind a T, and a Z at its end for UTC (RFC \
        5545 §3.3.4, §3.3.5); no hyphens and no colons.
        """))

  public static let calendarNoSuchDate = DiagnosticKind(
    "calendar.no-such-date",
    zh: "没有“{value}”这一天", en: "there is no day '{value}'",
    help: Text(zh: "改成存在的日期", en: "choose a day that exists"),
    explanation: Text(
      zh: "不存在的日期，有的程序顺延，有的丢掉整个活动。",
      en: """
        Of a day that does not exist some programs make the next one, and some drop the event.
        """))

  public static let calendarNoSuchTime = DiagnosticKind(
    "calendar.no-such-time",
    zh: "没有“{value}”这个时间", en: "there is no time '{value}'",
    help: Text(
      zh: "时间从 `000000` 到 `235959`；24:00 写成次日 `000000`",
      en: "times run from `000000` to `235959`; write 24:00 as `000000` of the next day"),
    explanation: Text(
      zh: "小时 00 到 23，分 00 到 59，秒 00 到 60（RFC 5545 §3.3.12）。",
      en: """
        Hours run from 00 to 23, minutes from 00 to 59, seconds from 00 to 60 (RFC 5545 \
        §3.3.12).
        """))

  public static let calendarDuration = DiagnosticKind(
    "calendar.duration",
    zh: "“{value}”不是时长", en: "'{value}' is no duration",
    help: Text(zh: "写成 `PT1H30M`、`P1D` 或 `P2W`", en: "write `PT1H30M`, `P1D` or `P2W`"),
    explanation: Text(
      zh: "时长以 P 开头，天在前，T 之后是时、分、秒，周单独用（RFC 5545 §3.3.6）；没有月和年。",
      en: """
        A duration begins with P, days come first, hours, minutes and seconds behind a T, and \
        weeks stand alone (RFC 5545 §3.3.6); there are no months or years.
        """))

  public static let calendarDurationT = DiagnosticKind(
    "calendar.duration-without-t",
    zh: "“{value}”在时、分、秒之前少了 T",
    en: "'{value}' lacks the T before its hours, minutes or seconds",
    help: Text(zh: "写成 `{corrected}`", en: "write `{corrected}`"),
    explanation: Text(
      zh: "时、分、秒之前要有 T（RFC 5545 §3.3.6）。有的手机读到 P1H 就不再刷新订阅。",
      en: """
        A T stands before hours, minutes and seconds (RFC 5545 §3.3.6). Some phones never \
        refresh a feed again that says P1H.
        """))

  public static let calendarPeriod = DiagnosticKind(
    "calendar.period",
    zh: "“{value}”不是时间段", en: "'{value}' is no period",
    help: Text(
      zh: "写成 `起/止` 或 `起/时长`，如 `20260224T010000Z/PT3H`",
      en: "write START/END or START/DURATION, as `20260224T010000Z/PT3H`"),
    explanation: Text(
      zh: "时间段是两个时间，或一个时间和一个时长，中间用斜线，止在起之后（RFC 5545 §3.3.9）。",
      en: """
        A period is two times, or a time and a duration, with a slash between them, and ends \
        after it begins (RFC 5545 §3.3.9).
        """))

  public static let calendarInteger = DiagnosticKind(
    "calendar.integer",
    zh: "{property} 的“{value}”不在 {range} 之内",
    en: "'{value}' of {property} does not lie in {range}",
    help: Text(zh: "写一个 {range} 的整数", en: "write a whole number of {range}"),
    explanation: Text(
      zh: "整数只由数字组成（RFC 5545 §3.3.8）；PRIORITY 为 0 到 9，PERCENT-COMPLETE 为 0 到 100。",
      en: """
        Integers have digits only (RFC 5545 §3.3.8). PRIORITY runs from 0 to 9, PERCENT-COMPLETE \
        from 0 to 100.
        """))

  public static let calendarGeo = DiagnosticKind(
    "calendar.geo",
    zh: "“{value}”不是纬度和经度", en: "'{value}' is no latitude and longitude",
    help: Text(
      zh: "写成 `29.5574;106.5771`：先纬度，后经度",
      en: "write `29.5574;106.5771`: latitude, then longitude"),
    explanation: Text(
      zh: "GEO 是纬度和经度两个小数，中间用分号，不加反斜线（RFC 5545 §3.8.1.6）。",
      en: """
        GEO is latitude and longitude as decimals with a semicolon between them, which is not \
        escaped (RFC 5545 §3.8.1.6).
        """))

  public static let calendarURI = DiagnosticKind(
    "calendar.uri",
    zh: "{property} 的“{value}”不是 URI", en: "'{value}' of {property} is no URI",
    help: Text(
      zh: "写上开头，如 `https:` 或 `mailto:`，不留空格",
      en: "begin with a scheme, like `https:` or `mailto:`, and leave no blanks"),
    explanation: Text(
      zh: "URI 以方案名和冒号开头，不含空格（RFC 3986 §3）；人的地址一般是 mailto:（RFC 5545 §3.3.3）。",
      en: """
        A URI begins with a scheme and a colon and has no blanks (RFC 3986 §3); the address of a \
        person is mostly a mailto: (RFC 5545 §3.3.3).
        """))

  public static let calendarOffset = DiagnosticKind(
    "calendar.utc-offset",
    zh: "“{value}”不是与 UTC 的时差", en: "'{value}' is no offset from UTC",
    help: Text(zh: "写成 `+0800`", en: "write `+0800`"),
    explanation: Text(
      zh: "时差由正负号、两位小时和两位分钟组成，没有 -0000（RFC 5545 §3.3.14）。",
      en: """
        An offset is a sign, two digits of hours and two of minutes; there is no -0000 (RFC 5545 \
        §3.3.14).
        """))

  public static let calendarEscape = DiagnosticKind(
    "calendar.escape",
    zh: "反斜线后面的“{found}”不是转义", en: "'{found}' behind a backslash is no escape",
    help: Text(
      zh: "只有 `\\\\`、`\\;`、`\\,` 和 `\\n`；反斜线本身写成 `\\\\`",
      en: "there are `\\\\`, `\\;`, `\\,` and `\\n` only; a backslash itself is `\\\\`"),
    explanation: Text(
      zh: "文字里的反斜线只能出现在 \\\\、\\;、\\, 和 \\n 中（RFC 5545 §3.3.11）。",
      en: "In a text a backslash stands only in \\\\, \\;, \\, and \\n (RFC 5545 §3.3.11)."))

  public static let calendarUnescaped = DiagnosticKind(
    "calendar.unescaped", .warning,
    zh: "{property} 里的“{found}”没有转义", en: "a '{found}' in {property} is not escaped",
    help: Text(zh: "写成 `\\{found}`", en: "write `\\{found}`"),
    explanation: Text(
      zh: "文字里的逗号和分号前要加反斜线（RFC 5545 §3.3.11），否则有的程序只读到那里。",
      en: """
        Commas and semicolons of a text have a backslash before them (RFC 5545 §3.3.11); some \
        programs read no further.
        """))

  public static let calendarWord = DiagnosticKind(
    "calendar.word",
    zh: "{property} 不能是“{value}”", en: "{property} cannot be '{value}'",
    help: Text(zh: "可以是：{allowed}", en: "it can be: {allowed}"),
    explanation: Text(
      zh: "这个属性只有几个可用的词（RFC 5545 §3.7、§3.8），别的词程序会忽略，或拒绝整个文件。",
      en: """
        This property has a few words to choose from (RFC 5545 §3.7, §3.8). Programs ignore \
        others, or refuse the file.
        """))

  public static let calendarBase64 = DiagnosticKind(
    "calendar.base64",
    zh: "{property} 的值不是 BASE64", en: "the value of {property} is no BASE64",
    help: Text(zh: "重新编码附件", en: "encode the attachment again"),
    explanation: Text(
      zh: "VALUE=BINARY 的值用 BASE64 编码（RFC 5545 §3.3.1、RFC 4648 §4），长度是四的倍数。",
      en: """
        A value of type BINARY is encoded in BASE64 (RFC 5545 §3.3.1, RFC 4648 §4), four \
        characters at a time.
        """))

  public static let calendarRequestStatus = DiagnosticKind(
    "calendar.request-status",
    zh: "“{value}”不是 REQUEST-STATUS", en: "'{value}' is no request status",
    help: Text(zh: "写成 `2.0;Success`", en: "write `2.0;Success`"),
    explanation: Text(
      zh: "REQUEST-STATUS 以 2.0 这样的号码开头，分号后是说明（RFC 5545 §3.8.8.3）。",
      en: """
        REQUEST-STATUS begins with a number like 2.0, and a description follows behind a \
        semicolon (RFC 5545 §3.8.8.3).
        """))

  public static let calendarParameterValue = DiagnosticKind(
    "calendar.parameter-value",
    zh: "参数 {parameter} 不能是“{value}”", en: "the parameter {parameter} cannot be '{value}'",
    help: Text(zh: "可以是：{allowed}", en: "it can be: {allowed}"),
    explanation: Text(
      zh: "这个参数只有几个可用的值（RFC 5545 §3.2）。",
      en: "This parameter has a few values to choose from (RFC 5545 §3.2)."))

  public static let calendarParameterMisplaced = DiagnosticKind(
    "calendar.parameter-misplaced", .warning,
    zh: "{property} 不用参数 {parameter}", en: "{property} has no parameter {parameter}",
    help: Text(zh: "删去", en: "delete it"),
    explanation: Text(
      zh: "每个属性可以有的参数见 RFC 5545 §3.8；别的参数程序会忽略。",
      en: "Which parameters each property has stands in RFC 5545 §3.8; others are ignored."))

  public static let calendarParameterTwice = DiagnosticKind(
    "calendar.parameter-twice",
    zh: "参数 {parameter} 写了两次", en: "the parameter {parameter} is given twice",
    help: Text(zh: "只留一个；几个值用逗号隔开", en: "keep one; several values have commas between them"),
    explanation: Text(
      zh: "同名的参数只能有一个（RFC 5545 §3.2）。",
      en: "A parameter stands at most once (RFC 5545 §3.2)."))
}

extension Catalogue {
  static let calendarValues: [DiagnosticKind] = [
    .calendarValueType,
    .calendarTypeUnsaid,
    .calendarDate,
    .calendarNoSuchDate,
    .calendarNoSuchTime,
    .calendarDuration,
    .calendarDurationT,
    .calendarPeriod,
    .calendarInteger,
    .calendarGeo,
    .calendarURI,
    .calendarOffset,
    .calendarEscape,
    .calendarUnescaped,
    .calendarWord,
    .calendarBase64,
    .calendarRequestStatus,
    .calendarParameterValue,
    .calendarParameterMisplaced,
    .calendarParameterTwice,
  ]
}
