/// What modules that hold fairs say alike, and what a plan lacks of its goals.
extension DiagnosticKind {
  public static let outsideWindow = DiagnosticKind(
    "campaign.outside-window",
    zh: "{date} 不在专项时间 {from} 至 {to} 内", en: "{date} lies outside the campaign, {from} to {to}",
    help: Text(zh: "改日期，或放宽专项的“时间”", en: "change the date, or the campaign's window"),
    explanation: Text(
      zh: "活动要在所属专项的时间之内。", en: "An activity lies within the window of its campaign."))

  public static let noMarketDays = DiagnosticKind(
    "campaign.no-market-days", .warning,
    zh: "{unit}没有登记赶场日，未排赶场招聘会", en: "{unit} has no market days; it gets no market-day fair",
    help: Text(zh: "在单位表填“赶场日”，或在“赶场日”里给它写 0", en: "fill in its market days, or give it 0"),
    explanation: Text(
      zh: "赶场招聘会只能排在当地的赶场日。", en: "A market-day fair needs the market days of its unit."))

  public static let noOpenDay = DiagnosticKind(
    "campaign.no-open-day", .warning,
    zh: "{from}到{to}没有一天可以举办，未排",
    en: "there is no day from {from} to {to} on which it may be held; it is left out",
    help: Text(zh: "放宽时间，或写上 遇节假日: 照常", en: "allow more time, or write 'holidays: hold'"),
    explanation: Text(
      zh: "节假日默认不办，几天的活动要整个在时间之内，避开的日子也不算。",
      en: """
        Holidays are skipped unless told otherwise, days to be avoided do not count, and what takes \
        several days must end in time, too.
        """))

  public static let fewMarketDays = DiagnosticKind(
    "campaign.few-market-days", .warning,
    zh: "{unit}这段时间只有 {days} 个赶场日，不够 {count} 场",
    en: "{unit} has only {days} market days in that time, not enough for {count} fairs",
    help: Text(zh: "减少场次，或放宽时间", en: "ask for fewer fairs, or more time"),
    explanation: Text(
      zh: "每场赶场招聘会占一个赶场日。", en: "Each market-day fair takes a market day of its own."))

  public static let sameEntity = DiagnosticKind(
    "campaign.same-entity", .warning,
    zh: "“{name}”和“{other}”是同一法人，只安排一个展位",
    en: "'{name}' and '{other}' are one legal entity and share one booth",
    help: Text(zh: "只留一家", en: "keep one of them"),
    explanation: Text(
      zh: "统一社会信用代码相同即为同一法人；一个法人一个展位。",
      en: "One unified social credit code is one legal entity, and one entity gets one booth."))

  public static let goalMissed = DiagnosticKind(
    "campaign.goal-missed", .warning,
    zh: "“{title}”的{indicator}计划 {goal}，现在的编排只到 {reached}，还差 {gap}",
    en: """
      '{title}' is meant to reach {goal} ({indicator}); this plan comes to {reached}, {gap} short
      """,
    help: Text(
      zh: "增加场次或展位，补充企业名单，或调整“计划数”",
      en: "add fairs, booths or employers, or lower the goal"),
    explanation: Text(
      zh: """
        企业和岗位按各场已安排展位的企业相加，同一企业参加几场算几次，与上报口径一致；排不下的活动不算。\
        现场才知道的指标（如进场人数）不在编排时核对。
        """,
      en: """
        Employers and posts are added up over the booths that are filled, one firm once a fair, as \
        reports count them; what could not be placed does not count. Indicators that only the day \
        can tell, like visitors, are not checked beforehand.
        """))
}

extension Catalogue {
  static let campaigns: [DiagnosticKind] = [
    .outsideWindow, .noMarketDays, .noOpenDay, .fewMarketDays, .sameEntity, .goalMissed,
  ]
}
