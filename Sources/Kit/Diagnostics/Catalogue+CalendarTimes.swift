/// What can be wrong with times that belong together: starts, ends, zones and recurrences (RFC 5545
/// §3.8.2 and §3.8.5).
extension DiagnosticKind {
  public static let calendarRule = DiagnosticKind(
    "calendar.rule",
    zh: "重复规则有误：{reason}", en: "the recurrence rule is wrong: {reason}",
    help: Text(
      zh: "例如 `FREQ=WEEKLY;COUNT=8;BYDAY=SA,SU`",
      en: "for example `FREQ=WEEKLY;COUNT=8;BYDAY=SA,SU`"),
    explanation: Text(
      zh: "规则由“名称=值”以分号相连，FREQ 必须有，COUNT 与 UNTIL 只能有一个（RFC 5545 §3.3.10）。",
      en: """
        A rule is a list of NAME=VALUE with semicolons between them. FREQ must be there, COUNT \
        and UNTIL exclude each other (RFC 5545 §3.3.10).
        """))

  public static let calendarUntilType = DiagnosticKind(
    "calendar.until-type",
    zh: "UNTIL“{value}”应为 {type}", en: "UNTIL is '{value}', but should be {type}",
    help: Text(
      zh: "与 DTSTART 一致：日期对日期，有时区的对 UTC",
      en: "follow DTSTART: a date with a date, UTC with a time that has a zone"),
    explanation: Text(
      zh: """
        UNTIL 的类型与 DTSTART 相同；DTSTART 带时区或为 UTC 时，UNTIL 写成 UTC；VTIMEZONE 里总是 UTC（RFC 5545 \
        §3.3.10）。
        """,
      en: """
        UNTIL has the type of DTSTART; where that has a zone or is UTC, and in a VTIMEZONE \
        always, it is UTC (RFC 5545 §3.3.10).
        """))

  public static let calendarNotUTC = DiagnosticKind(
    "calendar.not-utc",
    zh: "{property} 要写成 UTC，末尾加 Z", en: "{property} is a time in UTC, with a Z at its end",
    help: Text(
      zh: "换算成 UTC：北京时间减八小时，末尾加 `Z`",
      en: "convert it to UTC: eight hours less than in China, and a `Z` at the end"),
    explanation: Text(
      zh: "DTSTAMP、CREATED、LAST-MODIFIED、COMPLETED 和 FREEBUSY 都用 UTC（RFC 5545 §3.8.7、§3.8.2）。",
      en: """
        DTSTAMP, CREATED, LAST-MODIFIED, COMPLETED and FREEBUSY are in UTC (RFC 5545 §3.8.7, \
        §3.8.2).
        """))

  public static let calendarZoneOnUTC = DiagnosticKind(
    "calendar.zone-on-utc",
    zh: "{property} 已是 UTC，不能再有 TZID", en: "{property} is in UTC and cannot have a TZID",
    help: Text(zh: "去掉 `Z` 或 TZID", en: "delete the `Z` or the TZID"),
    explanation: Text(
      zh: "末尾的 Z 表示 UTC，与 TZID 矛盾（RFC 5545 §3.2.19）。",
      en: "A Z means UTC, and contradicts the TZID (RFC 5545 §3.2.19)."))

  public static let calendarZoneOnDate = DiagnosticKind(
    "calendar.zone-on-date",
    zh: "{property} 是日期，不能有 TZID", en: "{property} is a date and cannot have a TZID",
    help: Text(zh: "去掉 TZID", en: "delete the TZID"),
    explanation: Text(
      zh: "日期没有时区（RFC 5545 §3.2.19）。",
      en: "A date has no time zone (RFC 5545 §3.2.19)."))

  public static let calendarSameType = DiagnosticKind(
    "calendar.same-type",
    zh: "{property} 与 {other} 的类型不同", en: "{property} is not of the type of {other}",
    help: Text(zh: "两个都写日期，或都写时间", en: "write both as dates, or both as times"),
    explanation: Text(
      zh: """
        DTEND、DUE、RECURRENCE-ID、EXDATE 与 DTSTART 同为日期，或同为时间（RFC 5545 §3.8.2.2）；一个有时区，另一个也要有。
        """,
      en: """
        DTEND, DUE, RECURRENCE-ID and EXDATE are dates where DTSTART is one, and times where it \
        is one (RFC 5545 §3.8.2.2); with a zone where it has one.
        """))

  public static let calendarEndBeforeStart = DiagnosticKind(
    "calendar.end-before-start",
    zh: "{property} 不在 DTSTART 之后", en: "{property} is not after DTSTART",
    help: Text(
      zh: "改成开始之后的时间；全天活动的结束日是最后一天的次日",
      en: "choose a later one; whole days end on the day after the last"),
    explanation: Text(
      zh: "结束要晚于开始（RFC 5545 §3.8.2.2）。结束不含在内：只有一天的活动，DTEND 是第二天，或者不写。",
      en: """
        An end is later than the start (RFC 5545 §3.8.2.2). It is exclusive: a single day ends \
        on the next one, or has no DTEND.
        """))

  public static let calendarDurationOfDays = DiagnosticKind(
    "calendar.duration-of-days",
    zh: "全天活动的 DURATION 只能是天或周", en: "whole days last days or weeks",
    help: Text(zh: "写成 `P1D` 或 `P1W`", en: "write `P1D` or `P1W`"),
    explanation: Text(
      zh: "DTSTART 为日期时，DURATION 只能以天或周计（RFC 5545 §3.6.1）。",
      en: "Where DTSTART is a date, DURATION counts days or weeks (RFC 5545 §3.6.1)."))

  public static let calendarNegative = DiagnosticKind(
    "calendar.negative-duration",
    zh: "{property} 不能是负的", en: "{property} cannot be negative",
    help: Text(zh: "去掉减号", en: "delete the minus sign"),
    explanation: Text(
      zh: "活动的时长是正的（RFC 5545 §3.8.2.5）；只有 TRIGGER 可以是负的，表示提前。",
      en: """
        The length of an event is positive (RFC 5545 §3.8.2.5). Only a TRIGGER may be negative: \
        so long before.
        """))

  public static let calendarZoneTime = DiagnosticKind(
    "calendar.zone-time",
    zh: "{component} 的 DTSTART 是当地时间，不带 Z 和 TZID",
    en: "DTSTART of {component} is a local time, without Z and TZID",
    help: Text(
      zh: "写成 `DTSTART:19910915T020000` 这样",
      en: "write it like `DTSTART:19910915T020000`"),
    explanation: Text(
      zh: "时区规则的开始是换时之前的当地时间（RFC 5545 §3.6.5）。",
      en: "An observance begins at a local time, by the clock that it ends (RFC 5545 §3.6.5)."))

  public static let calendarKind = DiagnosticKind(
    "calendar.kind",
    zh: "“{value}”与 kind“{kind}”不符", en: "'{value}' does not go with the kind '{kind}'",
    help: Text(
      zh: "day 用日期，tz 用不带 Z 的时间，utc 用 UTC 时间",
      en: "write a date for day, a time without Z for tz, and a time in UTC for utc"),
    explanation: Text(
      zh: "day 是全天活动，只有日期；tz 是北京时间；utc 是协调世界时，末尾可以写 Z。",
      en: """
        With day, events last whole days and have dates only; tz is the time in Asia/Shanghai; utc \
        is Coordinated Universal Time, with or without a Z.
        """))
}

extension Catalogue {
  static let calendarTimes: [DiagnosticKind] = [
    .calendarRule,
    .calendarUntilType,
    .calendarNotUTC,
    .calendarZoneOnUTC,
    .calendarZoneOnDate,
    .calendarSameType,
    .calendarEndBeforeStart,
    .calendarDurationOfDays,
    .calendarNegative,
    .calendarZoneTime,
    .calendarKind,
  ]
}
