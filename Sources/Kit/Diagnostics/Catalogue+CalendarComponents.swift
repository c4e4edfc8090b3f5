/// What can be wrong with the components of a calendar and what they hold (RFC 5545 §3.6, RFC 7986 §4).
extension DiagnosticKind {
  public static let calendarUnknownName = DiagnosticKind(
    "calendar.unknown-name", .warning,
    zh: "标准里没有“{name}”", en: "no standard knows '{name}'",
    help: Text(zh: "自定的名称以 `X-` 开头", en: "begin names of your own with `X-`"),
    explanation: Text(
      zh: "名称要么登记过，要么以 X- 开头（RFC 5545 §3.8.8）。别的程序会忽略它；多半是拼写有误。",
      en: """
        Names are registered or begin with X- (RFC 5545 §3.8.8). Other programs ignore this one; \
        mostly it is misspelt.
        """))

  public static let calendarComponentMisplaced = DiagnosticKind(
    "calendar.component-misplaced",
    zh: "{component} 不能放在 {parent} 里", en: "{component} cannot stand in {parent}",
    help: Text(zh: "检查前面的 END 是否齐全", en: "see whether an END is missing above"),
    explanation: Text(
      zh: """
        VALARM 在 VEVENT 或 VTODO 里，STANDARD 和 DAYLIGHT 在 VTIMEZONE 里，其余在 VCALENDAR 里（RFC 5545 \
        §3.6）。
        """,
      en: """
        VALARM stands in VEVENT or VTODO, STANDARD and DAYLIGHT in VTIMEZONE, the others in \
        VCALENDAR (RFC 5545 §3.6).
        """))

  public static let calendarComponentMissing = DiagnosticKind(
    "calendar.component-missing",
    zh: "{component} 里没有 {needed}", en: "{component} has no {needed}",
    help: Text(zh: "补上，或删去这个 {component}", en: "add one, or delete this {component}"),
    explanation: Text(
      zh: "日历里至少有一个组件，VTIMEZONE 里至少有一个 STANDARD 或 DAYLIGHT（RFC 5545 §3.6）。",
      en: """
        A calendar has at least one component, a VTIMEZONE at least one STANDARD or DAYLIGHT \
        (RFC 5545 §3.6).
        """))

  public static let calendarPropertyMissing = DiagnosticKind(
    "calendar.property-missing",
    zh: "{component} 缺少 {property}", en: "{component} lacks {property}",
    help: Text(zh: "补上 `{property}`", en: "add `{property}`"),
    explanation: Text(
      zh: "各组件必须有的属性见 RFC 5545 §3.6：如 VEVENT 要有 UID、DTSTAMP 和 DTSTART，日历要有 VERSION 和 PRODID。",
      en: """
        What each component must have stands in RFC 5545 §3.6: a VEVENT has UID, DTSTAMP and \
        DTSTART, a calendar VERSION and PRODID.
        """))

  public static let calendarPropertyTwice = DiagnosticKind(
    "calendar.property-twice",
    zh: "{component} 里 {property} 只能有一个", en: "{component} has more than one {property}",
    help: Text(zh: "只留一个", en: "keep one"),
    explanation: Text(
      zh: "RFC 5545 §3.6 规定了哪些属性最多一个。有的程序取第一个，有的取最后一个。",
      en: """
        RFC 5545 §3.6 says which properties stand at most once. Some programs take the first, \
        some the last.
        """))

  public static let calendarRuleTwice = DiagnosticKind(
    "calendar.rule-twice", .warning,
    zh: "{component} 里有不止一条 RRULE", en: "{component} has more than one RRULE",
    help: Text(zh: "合成一条，或拆成几个活动", en: "make it one rule, or several events"),
    explanation: Text(
      zh: "RRULE 不应多于一条（RFC 5545 §3.6.1）：许多程序只看第一条。",
      en: """
        There should be no more than one RRULE (RFC 5545 §3.6.1): many programs look at the \
        first only.
        """))

  public static let calendarPropertyMisplaced = DiagnosticKind(
    "calendar.property-misplaced",
    zh: "{component} 里不能有 {property}", en: "{property} cannot stand in {component}",
    help: Text(zh: "移到合适的地方，或删去", en: "move it to where it belongs, or delete it"),
    explanation: Text(
      zh: "RFC 5545 §3.6 与 RFC 7986 §4 规定了各组件可以有的属性。前面漏了 END 也会这样。",
      en: """
        RFC 5545 §3.6 and RFC 7986 §4 say what each component may have. A missing END above \
        leads here, too.
        """))

  public static let calendarExclusive = DiagnosticKind(
    "calendar.exclusive",
    zh: "{property} 与 {other} 不能同时有", en: "{property} and {other} exclude each other",
    help: Text(zh: "只留一个", en: "keep one of them"),
    explanation: Text(
      zh: "结束时间要么写 DTEND（待办为 DUE），要么写 DURATION（RFC 5545 §3.6.1、§3.6.2）。",
      en: """
        An end is given by DTEND (of a task: DUE) or by DURATION (RFC 5545 §3.6.1 and §3.6.2).
        """))

  public static let calendarNeeds = DiagnosticKind(
    "calendar.needs",
    zh: "有 {property} 就要有 {other}", en: "{property} needs {other}",
    help: Text(zh: "补上 `{other}`，或删去 `{property}`", en: "add `{other}`, or delete `{property}`"),
    explanation: Text(
      zh: "有些属性要成对出现：提醒的 DURATION 与 REPEAT，重复规则与 DTSTART，ENCODING=BASE64 与 VALUE=BINARY。",
      en: """
        Some belong together: DURATION and REPEAT of an alarm, a recurrence and DTSTART, \
        ENCODING=BASE64 and VALUE=BINARY.
        """))

  public static let calendarEmpty = DiagnosticKind(
    "calendar.empty",
    zh: "{property} 是空的", en: "{property} is empty",
    help: Text(zh: "写上值", en: "give it a value"),
    explanation: Text(
      zh: "空的 UID、TZID 等不能标识任何东西（RFC 5545 §3.8.4.7）。",
      en: "An empty UID or TZID identifies nothing (RFC 5545 §3.8.4.7)."))

  public static let calendarUIDTwice = DiagnosticKind(
    "calendar.uid-twice",
    zh: "UID“{uid}”出现了两次", en: "the UID '{uid}' stands here twice",
    help: Text(
      zh: "给它自己的 UID；若是某一次的改动，加上 RECURRENCE-ID",
      en: "give it a UID of its own, or a RECURRENCE-ID if it changes one instance"),
    explanation: Text(
      zh: "UID 在全世界都是唯一的（RFC 5545 §3.8.4.7）；同一 UID 的组件只能以 RECURRENCE-ID 区分，否则一个会盖掉另一个。",
      en: """
        A UID is unique in the world (RFC 5545 §3.8.4.7). Components share it only if \
        RECURRENCE-ID tells them apart; otherwise one replaces the other.
        """))

  public static let calendarZoneTwice = DiagnosticKind(
    "calendar.zone-twice",
    zh: "时区“{zone}”定义了两次", en: "the time zone '{zone}' is defined twice",
    help: Text(zh: "删去一个", en: "delete one"),
    explanation: Text(
      zh: "一个日历里每个 TZID 只有一个 VTIMEZONE（RFC 5545 §3.6.5）。",
      en: "Each TZID has one VTIMEZONE in a calendar (RFC 5545 §3.6.5)."))

  public static let calendarZoneUndefined = DiagnosticKind(
    "calendar.zone-undefined",
    zh: "没有时区“{zone}”的 VTIMEZONE", en: "there is no VTIMEZONE for '{zone}'",
    help: Text(zh: "补上 VTIMEZONE，或把时间写成 UTC", en: "add the VTIMEZONE, or write the time in UTC"),
    explanation: Text(
      zh: "TZID 用到的时区都要在同一日历里定义（RFC 5545 §3.2.19）。Outlook 遇到没有定义的时区，会当作本机时间。",
      en: """
        Every TZID is defined in the same calendar (RFC 5545 §3.2.19). Outlook takes an \
        undefined one for the local time.
        """))

  public static let calendarDeprecated = DiagnosticKind(
    "calendar.deprecated", .warning,
    zh: "{name} 已经废止", en: "{name} is no longer used",
    help: Text(zh: "改用 {instead}", en: "use {instead}"),
    explanation: Text(
      zh: "RFC 5545 附录 A 列出了 RFC 2445 和 vCalendar 1.0 中不再使用的写法，多数程序会忽略。",
      en: """
        Appendix A of RFC 5545 lists what RFC 2445 and vCalendar 1.0 had; most programs ignore \
        it now.
        """))

  public static let calendarMethodMissing = DiagnosticKind(
    "calendar.method-missing",
    zh: "METHOD:{method} 的 {component} 要有 {property}",
    en: "with METHOD:{method} a {component} has {property}",
    help: Text(
      zh: "补上 `{property}`；订阅用的日历删去 METHOD 即可",
      en: "add `{property}`; a calendar to subscribe to has no METHOD"),
    explanation: Text(
      zh: """
        带 METHOD 的日历是一封函件（RFC 5546 §3）：PUBLISH 要有 ORGANIZER、SUMMARY，CANCEL 要有 ORGANIZER、SEQUENCE。
        """,
      en: """
        With a METHOD, a calendar is a message (RFC 5546 §3): PUBLISH has ORGANIZER and SUMMARY, \
        CANCEL has ORGANIZER and SEQUENCE.
        """))

  public static let calendarMethodForbidden = DiagnosticKind(
    "calendar.method-forbidden",
    zh: "METHOD:{method} 的 {component} 不能有 {property}",
    en: "with METHOD:{method} a {component} has no {property}",
    help: Text(zh: "删去 `{property}`", en: "delete `{property}`"),
    explanation: Text(
      zh: "RFC 5546 §3 规定了每种函件不能有的内容：如 PUBLISH 没有 ATTENDEE。",
      en: "RFC 5546 §3 says what a message must not have: PUBLISH has no ATTENDEE, for one."))

  public static let calendarMethodStatus = DiagnosticKind(
    "calendar.method-status",
    zh: "METHOD:CANCEL 的 STATUS 只能是 CANCELLED",
    en: "with METHOD:CANCEL the STATUS is CANCELLED",
    help: Text(zh: "改成 `STATUS:CANCELLED`，或删去", en: "write `STATUS:CANCELLED`, or delete it"),
    explanation: Text(
      zh: "取消整个活动时 STATUS 为 CANCELLED（RFC 5546 §3.2.5）。",
      en: "Where an event is called off, its STATUS is CANCELLED (RFC 5546 §3.2.5)."))

  public static let calendarMethodMixed = DiagnosticKind(
    "calendar.method-mixed",
    zh: "METHOD:{method} 的日历里既有 {component} 又有 {other}",
    en: "with METHOD:{method} there are both {component} and {other}",
    help: Text(zh: "拆成两个文件", en: "make two files of it"),
    explanation: Text(
      zh: "一封函件只有一种组件，时区除外（RFC 5545 §3.7.2、RFC 5546 §3）。",
      en: """
        A message has one kind of component, beside time zones (RFC 5545 §3.7.2, RFC 5546 §3).
        """))
}

extension Catalogue {
  static let calendarComponents: [DiagnosticKind] = [
    .calendarUnknownName,
    .calendarComponentMisplaced,
    .calendarComponentMissing,
    .calendarPropertyMissing,
    .calendarPropertyTwice,
    .calendarRuleTwice,
    .calendarPropertyMisplaced,
    .calendarExclusive,
    .calendarNeeds,
    .calendarEmpty,
    .calendarUIDTwice,
    .calendarZoneTwice,
    .calendarZoneUndefined,
    .calendarDeprecated,
    .calendarMethodMissing,
    .calendarMethodForbidden,
    .calendarMethodStatus,
    .calendarMethodMixed,
  ]
}
