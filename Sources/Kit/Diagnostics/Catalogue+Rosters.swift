/// Rosters: the rules of a draw, an organiser's own list, employers and their booths.
extension DiagnosticKind {
  public static let drawUnknownColumn = DiagnosticKind(
    "roster.unknown-column",
    zh: "名册里没有“{column}”这一列", en: "the register has no column '{column}'",
    explanation: Text(
      zh: "抽取规则的条件要写名册里有的列名（小写字母和下划线）。",
      en: "A condition of a draw names a column of the register, in small letters and underscores."
    ))

  public static let drawColumnIsText = DiagnosticKind(
    "roster.column-is-text",
    zh: "“{column}”列是文字，条件只能用数字、代码或日期列",
    en: "'{column}' holds text; a condition needs a column of numbers, codes or dates",
    explanation: Text(
      zh: "条件比较的是整数：代码、是否（1 和 0）、金额或日期（1970-01-01 起的天数）。姓名、电话等文字不能当条件。",
      en: """
        Conditions compare whole numbers: codes, flags (1 and 0), amounts or dates (days since \
        1970-01-01). Names, phone numbers and other text cannot decide who is drawn.
        """))

  public static let drawRegisterLacks = DiagnosticKind(
    "roster.register-lacks",
    zh: "抽取需要名册的“{column}”列，但名册里没有",
    en: "the draw needs the register's column '{column}', which is not there",
    help: Text(zh: "在名册文件里补上这一列", en: "add the column to the register's file"),
    explanation: Text(
      zh: "抽取总要用到证件号、记录编号、户籍和务工区县、出生日期、更新日期；用到某项加分或某类受益时，还要有对应的列。",
      en: """
        A draw always reads identity number, record number, home and work district, birth and \
        update date, and whatever columns its weights and kinds of benefit stand for.
        """))

  public static let drawNeedsExceedSeats = DiagnosticKind(
    "roster.needs-exceed-seats",
    zh: "各类人员保留的名额共 {needs} 个，超过总名额 {seats} 个",
    en: "the quotas keep {needs} seats, but there are only {seats}",
    help: Text(zh: "减少保留名额，或增加总名额", en: "lower the needs, or raise the capacity"),
    explanation: Text(
      zh: "保留名额之和不能多于活动的名额，否则必有一类人员落空。",
      en: "Together the quotas must not keep more seats than there are, or one is sure to fail."))

  public static let drawEndsBeforeStart = DiagnosticKind(
    "roster.ends-before-start",
    zh: "结束日 {end} 早于开始日 {start}", en: "the last day {end} lies before the first, {start}",
    explanation: Text(
      zh: "日期是 1970-01-01 起的天数，结束日含在内，不能早于开始日。",
      en: "Dates count days since 1970-01-01; the last day is included and never before the first.")
  )

  public static let drawEventTwice = DiagnosticKind(
    "roster.event-twice",
    zh: "活动编号 {event} 写了两次", en: "event {event} is given twice",
    help: Text(zh: "改掉其中一个编号", en: "give one of them another event_id"),
    explanation: Text(
      zh: "编号决定抽取的先后和每个人的签，必须各不相同。",
      en: "The id decides the order of drawing and everybody's lot, so no two may share one."))
}

extension Catalogue {
  static let rosters: [DiagnosticKind] = [
    .drawUnknownColumn, .drawColumnIsText, .drawRegisterLacks, .drawNeedsExceedSeats,
    .drawEndsBeforeStart, .drawEventTwice,
  ]
}
