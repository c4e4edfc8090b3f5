/// Dates, anchors and recurrences.
extension DiagnosticKind {
  public static let invalidAnchor = DiagnosticKind(
    "anchor.invalid",
    zh: "“{text}”不是日期或节点：{reason}", en: "'{text}' is not a date or an anchor: {reason}",
    explanation: Text(
      zh: """
        日期可以写：2026-03-31、2026年3月31日、3月31日、春节前35天、正月十五、立秋、初伏、11月第一个周日、\
        春节后首个工作日；重复可以写：每周六、每月最后一个工作日、农历每月初八、逢三、六、九，或 RRULE。
        """,
      en: """
        Dates may be written as 2026-03-31, 2026年3月31日, 春节 - 35d, 正月十五, 立秋, first Sunday of \
        November, first workday after 国庆; recurrences as weekly on Sat, last workday of month, \
        逢三、六、九 or an RRULE.
        """))

  public static let absentDate = DiagnosticKind(
    "anchor.absent",
    zh: "{year}年没有“{text}”这一天", en: "'{text}' does not exist in {year}",
    help: Text(zh: "换一个每年都有的日子", en: "choose a day that every year has"),
    explanation: Text(
      zh: """
        不存在的日子不会被悄悄挪到邻近的一天：腊月三十、2月29日、第五个周日、闰月并非年年都有。单个日子在原处报错；\
        循环中的这一次跳过（RFC 5545 §3.3.10）。农历年最后一天请写“除夕”。
        """,
      en: """
        A date that does not exist is never moved to a neighbour in silence: not every year has \
        the 30th of the twelfth month, a 29 February, a fifth Sunday in November or a certain leap \
        month. A single date is an error where it stands; in a recurrence that one is skipped \
        (RFC 5545 §3.3.10). For the last day of the lunar year write 除夕.
        """))

  public static let reversedSpan = DiagnosticKind(
    "anchor.reversed",
    zh: "开始日 {from} 晚于结束日 {to}", en: "the first day {from} is later than the last day {to}",
    help: Text(zh: "把“从”和“到”对调，或补上年份", en: "exchange 'from' and 'to', or give the year"),
    explanation: Text(
      zh: "一段时间要先从后到。跨年的时间请把年份写全。",
      en: "A span runs from its first to its last day. One over the new year needs its years."))
}

extension Catalogue {
  static let anchors: [DiagnosticKind] = [.invalidAnchor, .absentDate, .reversedSpan]
}
