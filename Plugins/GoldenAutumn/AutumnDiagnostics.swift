import CampaignKit

/// What the module may say about a campaign file.
extension DiagnosticKind {
  static let autumnSameKey = DiagnosticKind(
    "golden-autumn.same-key",
    zh: "代号“{key}”用了两次", en: "the key '{key}' is used twice",
    help: Text(zh: "换一个代号", en: "choose another key"),
    explanation: Text(
      zh: "代号决定日历里的 UID，同类条目各用各的。", en: "UIDs derive from keys, so each entry needs its own."))

  static let autumnOnHoliday = DiagnosticKind(
    "golden-autumn.on-holiday", .warning,
    zh: "{date}是法定节假日，未排这一场", en: "{date} is a public holiday; this fair is left out",
    help: Text(zh: "换一天，或写上 遇节假日: 照常", en: "choose another day, or write 'holidays: hold'"),
    explanation: Text(
      zh: "节假日默认不办招聘会。", en: "Unless they are told otherwise, fairs skip public holidays."))

  static let autumnOutsideAnnounced = DiagnosticKind(
    "golden-autumn.outside-announced",
    zh: "这一段不在公布的 {from} 至 {to} 内",
    en: "this part lies outside the announced window, {from} to {to}",
    help: Text(zh: "改“时间”，或改“公布时间”", en: "change 'window', or 'announced'"),
    explanation: Text(
      zh: "公布时间以后，由系统找日子的招聘会都排在其中。",
      en: "Once a window is announced, fairs whose day is found lie within it."))

  static let autumnKeepOrMove = DiagnosticKind(
    "golden-autumn.keep-or-move", .warning,
    zh: "{title}（{venue}，{date}）在公布时间 {from} 至 {to} 之外 {outside} 天：保留，或{move}；请在{reply}前答复",
    en: """
      {title} ({venue}, {date}) lies {outside} days outside the announced window, {from} to {to}: \
      keep it, or {move}; reply by {reply}
      """,
    help: Text(zh: "在这笔预订里写上 答复: 保留 或 答复: 改期", en: "write 'decision: keep' or 'decision: move'"),
    explanation: Text(
      zh: """
        场地订在前，时间公布在后，窗口外的要逐项定：保留，或改到窗口内。给出的日子是同一场地离原日子最近的\
        空日子，依据场地表、本专项的预订和工作区里其他专项排期表、固定安排已占的时间。答复之前仍按原日子排。
        """,
      en: """
        Halls were booked before the window was announced, so each booking outside it needs a \
        decision. The day offered is the nearest one on which the same hall is free, as far as the \
        table of venues, this campaign's bookings and the sheets and pins of the workspace's other \
        campaigns tell. Until there is a decision the booking \
        stands.
        """))

  static let autumnReplyOverdue = DiagnosticKind(
    "golden-autumn.reply-overdue", .warning,
    zh: "{title}（{venue}，{date}）在公布时间 {from} 至 {to} 之外 {outside} 天，{reply}已过仍未答复：保留，或{move}",
    en: """
      {title} ({venue}, {date}) lies {outside} days outside the announced window, {from} to {to}, \
      and no reply came by {reply}: keep it, or {move}
      """,
    help: Text(zh: "在这笔预订里写上 答复: 保留 或 答复: 改期", en: "write 'decision: keep' or 'decision: move'"),
    explanation: Text(
      zh: "过了答复期限，原来的预订仍然保留，直到有人答复。",
      en: "After the day of reply the booking still stands until somebody decides."))

  static let autumnNothingToDecide = DiagnosticKind(
    "golden-autumn.nothing-to-decide", .warning,
    zh: "{date}在时间之内，不需要答复", en: "{date} lies within the window; there is nothing to decide",
    help: Text(zh: "删去“答复”", en: "remove 'decision'"),
    explanation: Text(
      zh: "只有公布时间之外的预订才要答复保留还是改期。",
      en: "Only bookings outside the announced window are kept or moved."))

  static let autumnNoFreeDay = DiagnosticKind(
    "golden-autumn.no-free-day",
    zh: "公布时间内“{venue}”没有空日子可改", en: "'{venue}' has no free day within the announced window",
    help: Text(zh: "换一个场地，或写 答复: 保留", en: "choose another hall, or write 'decision: keep'"),
    explanation: Text(
      zh: "停用、不开放、节假日和本专项已订的日子都不算空。",
      en:
        "Days on which it is closed, holidays and days that this campaign has booked are not free.")
  )

  static let autumnCannotMove = DiagnosticKind(
    "golden-autumn.cannot-move",
    zh: "不能改到{date}：“{venue}”那天没有空，或不在公布时间内",
    en: "it cannot move to {date}: '{venue}' is not free, or the day is outside the window",
    help: Text(zh: "最近的空日子：{free}", en: "the nearest free day: {free}"),
    explanation: Text(
      zh: "改期要改到公布时间之内，并且来得及预告。",
      en: "A booking moves into the announced window, to a day that can still be announced."))

  static let autumnOneHall = DiagnosticKind(
    "golden-autumn.one-hall",
    zh: "预订“{title}”要写明一个“地点”和一个“时段”",
    en: "the booking '{title}' needs one 'venue' and one of 'slots'",
    help: Text(
      zh: "例如 地点: 人民广场, 时段: 09:00-12:00",
      en: "for example venue: People's Square, slots: 09:00-12:00"),
    explanation: Text(
      zh: "订下的是某个场地某天的某个时段。", en: "What is booked is one hall for some hours of one day."))

  static let autumnFewFirms = DiagnosticKind(
    "golden-autumn.few-firms", .warning,
    zh: "{unit}想走访 {want} 家，符合条件的只有 {have} 家",
    en: "{unit} means to visit {want} firms, and only {have} fit",
    help: Text(zh: "减少次数，或放宽“性质”“行业”", en: "ask for fewer outings, or fewer conditions"),
    explanation: Text(
      zh: "一个法人只走访一次，按企业表里登记在本单位的算。",
      en: "A legal entity is visited once; firms are those that the table has in the unit."))

  static let goldenAutumn: [DiagnosticKind] = [
    .autumnSameKey, .autumnOnHoliday, .autumnOutsideAnnounced, .autumnKeepOrMove,
    .autumnReplyOverdue, .autumnNothingToDecide, .autumnNoFreeDay, .autumnCannotMove,
    .autumnOneHall, .autumnFewFirms,
  ]
}
