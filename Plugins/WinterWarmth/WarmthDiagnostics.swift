import CampaignKit

/// What the module may say about a campaign file and its list. Of a line of people only the column
/// is named, never what stands in it.
extension DiagnosticKind {
  static let sameVisit = DiagnosticKind(
    "winter-warmth.same-key",
    zh: "两个走访系列的代号都是“{key}”", en: "two series of visits carry the key '{key}'",
    help: Text(zh: "给每个系列写上不同的“代号”", en: "give every series a 'key' of its own"),
    explanation: Text(
      zh: "代号决定日历里每次走访的 UID。有几个系列时，每个都要有自己的代号。",
      en: "UIDs derive from keys, so each of several series needs its own."))

  static let visitOutside = DiagnosticKind(
    "winter-warmth.outside-window",
    zh: "走访时间 {from} 至 {to} 不在专项时间内", en: "{from} to {to} lies outside the campaign",
    help: Text(zh: "改时间，或放宽专项的“时间”", en: "change it, or the campaign's window"),
    explanation: Text(zh: "走访要在所属专项的时间之内。", en: "A visit lies within the window of its campaign."))

  static let unreadCell = DiagnosticKind(
    "winter-warmth.cell",
    zh: "名单这一行的“{column}”读不出", en: "'{column}' of this line of the list cannot be read",
    help: Text(zh: "打开名单核对这一行", en: "look at the line in the list"),
    explanation: Text(
      zh: "单位要在单位表里，困难类别是深度困难、相对困难、意外致困之一，金额和人数是整数。提示里不显示名单内容。",
      en: """
        A unit is in the table of units, a class is one of three, amounts and persons are whole \
        numbers. Messages never show what a list holds.
        """))

  static let noAccount = DiagnosticKind(
    "winter-warmth.no-account", .warning,
    zh: "这一行没有账号，银行发不了", en: "this line has no account for the bank to pay to",
    help: Text(
      zh: "补上“账号”“开户行”，或改“发放方式”", en: "fill in 'account' and 'bank', or change 'payment'"),
    explanation: Text(
      zh: "“发放方式”是银行代发的，每人要有本人账号；没有的照列，表上留空手填。",
      en: """
        Where the bank pays, everybody needs an account in their own name. Who has none stays on the \
        list, with a blank to be filled in by hand.
        """))

  static let noClass = DiagnosticKind(
    "winter-warmth.no-class", .warning,
    zh: "名单这一行没有困难类别，也算不出来，未列入",
    en: "this line has no class of hardship and none follows from it; it is left out",
    help: Text(
      zh: "填“困难类别”；或填家庭年收入、刚性支出、家庭人口，并写上“困难标准”里的低保",
      en: "fill in the class, or income, spending and persons, with the 'minimum' of the 'standard'"
    ),
    explanation: Text(
      zh: "人均 =（家庭年收入 − 刚性支出）÷12÷人口，低于低保为深度困难，低于两倍为相对困难，意外损失超过年收入 80% 为意外致困；比例都可改。收入高于标准的不在范围内。",
      en: """
        (income - spending) / 12 / persons below the minimum is deep hardship, below twice that \
        relative; a loss above 80 percent of the income is hardship by accident. All of it is a \
        parameter. Whoever has more is in no class.
        """))

  static let classDiffers = DiagnosticKind(
    "winter-warmth.class-differs", .warning,
    zh: "名单这一行写的是{given}，按标准算是{computed}；按写的办",
    en: "this line says {given}; by the standard it is {computed}; what is written holds",
    help: Text(zh: "初审时核对", en: "settle it in the check"),
    explanation: Text(
      zh: "困难类别由人定；和标准算出来的不一样时提醒初审核对。",
      en: "A person decides the class; where the standard gives another, the check should know."))

  static let shortNotice = DiagnosticKind(
    "winter-warmth.short-notice",
    zh: "公示只有 {days} 个工作日，要 {wanted} 个",
    en: "the public notice lasts {days} workdays, not {wanted}",
    help: Text(zh: "公示满了再写“完成”", en: "write 'done' when it is over"),
    explanation: Text(
      zh: "公示期按工作日算，开始那天不计。期满没有异议才能上会。",
      en: "Workdays count, without the first day. The meeting comes after it has ended."))

  static let outOfOrder = DiagnosticKind(
    "winter-warmth.out-of-order", .warning,
    zh: "“{step}”（{date}）早于“{other}”（{other_date}）",
    en: "'{step}' ({date}) is done before '{other}' ({other_date})",
    help: Text(zh: "核对日期", en: "check the dates"),
    explanation: Text(
      zh: "顺序是：分配名额、单位推荐、初审、公示、集体研究、发放签收。",
      en: "The order is: places, nominate, check, notice, decide, pay."))

  static let minutesElsewhere = DiagnosticKind(
    "winter-warmth.minutes-elsewhere",
    zh: "会议纪要写在“集体研究”那一步", en: "minutes belong to the step 'decide'",
    help: Text(zh: "移到 步骤: 集体研究", en: "move them to 'step: decide'"),
    explanation: Text(
      zh: "发放的依据是集体研究的会议纪要。", en: "Money is paid by the minutes of the meeting that decided."))

  static let winterWarmth: [DiagnosticKind] = [
    .sameVisit, .visitOutside, .unreadCell, .noAccount, .noClass, .classDiffers, .shortNotice,
    .outOfOrder,
    .minutesElsewhere,
  ]
}
