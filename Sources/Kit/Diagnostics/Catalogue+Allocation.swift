/// Rosters that a meeting decides: who is covered, what each gets, and what is missing. Nobody is
/// named: the line of the list says who is meant.
extension DiagnosticKind {
  public static let allocationTwice = DiagnosticKind(
    "roster.benefit-twice", .warning,
    zh: "名单这一行的人本轮已在{unit}（{date}）列入同一项慰问，未再列入“{activity}”",
    en:
      "who stands in this line gets the same benefit of this round from {unit} ({date}) already and is left out of '{activity}'",
    help: Text(
      zh: "核对后删去一处；确需再次慰问的，在“重复理由”写明", en: "take out one of them; to help again, give a 'reason'"),
    explanation: Text(
      zh: "按身份证号（或姓名加电话）的密文查重，跨单位、跨年都算。同一轮、同一项慰问一人一次。",
      en: """
        People are known again by a keyed hash of their number, or of name and telephone, across \
        units and years. In one round everybody gets one benefit once.
        """))

  public static let allocationNear = DiagnosticKind(
    "roster.visited-lately", .warning,
    zh: "名单这一行的人{date}已由{unit}走访，与“{activity}”相隔不久",
    en: "who stands in this line is visited by {unit} on {date}, close to '{activity}'",
    help: Text(zh: "两家协调，或错开日期", en: "settle it between the two, or move one of them"),
    explanation: Text(
      zh: "不同单位在“间隔天数”内走访同一人，照列，但提醒一次。",
      en: "Two units visit one person within the days that the campaign says; both stand."))

  public static let allocationCapped = DiagnosticKind(
    "roster.benefit-capped", .warning,
    zh: "名单这一行的人本轮或本年已到上限，未列入“{activity}”",
    en:
      "who stands in this line has reached the cap of the round or the year and is left out of '{activity}'",
    help: Text(zh: "核对上限，或改列下一年", en: "check the caps, or help next year"),
    explanation: Text(
      zh: "每次、每轮、每年的上限按人累计，跨单位、跨两个工作区都算。",
      en: "Caps count for the person, across units and across the workspaces of a round."))

  public static let allocationUncovered = DiagnosticKind(
    "roster.not-covered", .warning,
    zh: "{unit}还有 {count} 名建档困难职工没有安排走访", en: "{unit}: {count} people archived are on no visit",
    help: Text(zh: "增加“每区县”次数，或增大“每次户数”", en: "raise 'per_unit' or 'households'"),
    explanation: Text(
      zh: "建档的人人都要走到；现有场次装不下，多出的人没有落到哪一次。",
      en: "Everybody archived is to be covered; the visits have no room for these."))

  public static let allocationShort = DiagnosticKind(
    "roster.money-short", .warning,
    zh: "“{campaign}”按标准要 {wanted} 元，经费只有 {money} 元，差 {gap} 元",
    en: "'{campaign}' needs {wanted} yuan by its standards and has {money}; {gap} are missing",
    help: Text(
      zh: "提请会议研究：追加经费，或写明 经费不足: 先重后轻（或 按比例）",
      en: "let a meeting decide: more money, or 'when_short: by_class' (or 'pro_rata')"),
    explanation: Text(
      zh: "钱不够由会议研究决定，不由系统替人决定。定了以后写进专项文件。",
      en: "Where money is short a meeting decides, not a program. Write down what it decided."))

  public static let allocationWithheld = DiagnosticKind(
    "roster.not-payable", .warning,
    zh: "“{campaign}”还缺{missing}：只出推荐名单，不出签收花名册",
    en: "'{campaign}' lacks {missing}: there are nominations, but no list to sign for money",
    help: Text(
      zh: "写上“经费”；会议定后在“流程”的“集体研究”写“会议纪要”编号",
      en: "give its 'budget', and the 'minutes' of the step 'decide' once it is decided"),
    explanation: Text(
      zh: """
        没有预算不得支出，没有会议纪要不得发放。推荐、公示和上会要用名单，所以名单照出；但不带金额栏和签字栏，谁也不能凭草稿发钱。
        """,
      en: """
        Nothing is spent without a budget or paid before the meeting. Nomination, public notice \
        and the meeting itself need the names, so those are written, without money or room to \
        sign, and nobody can pay out of a draft.
        """))
}

extension Catalogue {
  static let allocation: [DiagnosticKind] = [
    .allocationTwice, .allocationNear, .allocationCapped, .allocationUncovered, .allocationShort,
    .allocationWithheld,
  ]
}
