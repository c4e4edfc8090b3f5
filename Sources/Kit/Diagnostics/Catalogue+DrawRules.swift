/// The rules of a draw against what they speak of: the campaign's activities, the table of units, the
/// columns of the people, other workspaces, the days of the draw.
extension DiagnosticKind {
  public static let drawUnknownActivity = DiagnosticKind(
    "roster.draw-activity",
    zh: "“{campaign}”没有类别、系列或代号叫“{word}”的活动，抽签抽不到它",
    en: "no activity of '{campaign}' has the kind, series or key '{word}' that the draw names",
    explanation: Text(
      zh: "“抽签”的“活动”写活动的类别、系列、代号或代号里的一段；写错一个字，那些活动就没有人抽。不写就是本专项的全部活动。",
      en: """
        'activities' of a draw names kinds, series, keys or parts of keys; with a slip of the pen \
        nobody would be drawn for those. Without it all activities of the campaign are drawn for.
        """))

  public static let drawDistrict = DiagnosticKind(
    "roster.draw-district",
    zh: "“{column}”写的“{value}”不在单位表里",
    en: "'{column}' asks for '{value}', which the table of units lacks",
    help: Text(
      zh: "写单位表里的名称、简称、编号，或它在表里的序号",
      en: "give a name or id of the table of units, or its number in the table"),
    explanation: Text(
      zh: "区县写名称或序号（单位表第一行是 1）；不在表里的，没有人符合，保留的名额就白留了。",
      en: """
        Districts go by name or by number, the table's first line being 1. Of one that is not there \
        nobody is, and seats kept for it stay empty.
        """))

  public static let drawListBenefits = DiagnosticKind(
    "roster.list-benefits", .warning,
    zh: "规则要看上次受益（{rule}），但名单没有“{column}”列：名单上的人都按以前没有受过益算，只认本工作区和“往期”记过的",
    en:
      "the rules look at the last benefit ({rule}), and the list has no column '{column}': everybody counts as never having had one, but for what this workspace and its 'history' have given",
    help: Text(
      zh: "在名单里加“{column}”列，写上次受益的日期；没有受过的留空",
      en: "add the column '{column}' with the day of the last benefit, empty for who had none"),
    explanation: Text(
      zh: "间隔天数、距上次受益天数要有依据。确实都没有受过益，加一列空的“上次受益”，这句话就不再出现。",
      en: """
        A cool-down needs to know what people had before. Where nobody had anything, an empty column \
        of last benefits says so.
        """))

  public static let drawListUntold = DiagnosticKind(
    "roster.list-untold", .warning,
    zh: "名单没有“{column}”列，{count} 行也没有身份证号可以推算：这些人不满足用到“{column}”的规则",
    en:
      "the list has no column '{column}', and {count} rows have no identity number that would tell it: these people meet no rule about '{column}'",
    help: Text(
      zh: "在名单里加“{column}”列，或补上身份证号", en: "add the column '{column}', or the identity numbers"),
    explanation: Text(
      zh: "出生日期和性别可以从身份证号推算；没有号码又没有这一列，就谁也不知道。",
      en: "An identity number tells birth and sex; without it and without the column nobody knows.")
  )

  public static let drawListLacks = DiagnosticKind(
    "roster.list-lacks",
    zh: "抽签的规则要看“{column}”，名单没有这一列",
    en: "the rules of the draw look at '{column}', and the list has no such column",
    help: Text(
      zh: "在名单里加“{column}”列，或改规则", en: "add the column '{column}', or change the rules"),
    explanation: Text(
      zh: "名单要有规则用到的每一列，列名照写。每场活动抽它那个区县的人，除非“范围”是全市。",
      en: """
        A list has every column that the rules use, under its name. Each activity draws among the \
        people of its district, unless the 'scope' is the city.
        """))

  public static let drawListEmpty = DiagnosticKind(
    "roster.list-empty", .warning,
    zh: "抽签的名单里一个人也没有", en: "there is nobody on the list to draw from",
    help: Text(zh: "填好名单再抽签", en: "fill it in before the draw"),
    explanation: Text(
      zh: "名单只有表头。可以先排期，但抽签前要有人。",
      en: "The list has headings only: enough to plan with, but nobody could be drawn."))

  public static let drawHistoryMissing = DiagnosticKind(
    "roster.draw-history",
    zh: "“往期”写的“{folder}”不是工作区：那里没有 workspace.yaml",
    en: "'{folder}' under 'history' is no workspace: there is no workspace.yaml in it",
    help: Text(
      zh: "写往年工作区文件夹的路径，从本工作区算起，如 ../2025",
      en: "give the path of the other workspace as seen from this one, such as ../2025"),
    explanation: Text(
      zh: "“往期”列出的工作区里给过谁，也算间隔和上限；找不到就等于谁也没有受过益。",
      en: """
        What the workspaces under 'history' have given counts in cool-downs and caps; one that is not \
        there would count as having given nothing.
        """))

  public static let drawDatesOrder = DiagnosticKind(
    "roster.draw-dates",
    zh: "抽签日程的“{later}”（{day}）不能早于“{earlier}”（{other}）",
    en: "'{later}' of the draw ({day}) cannot be before '{earlier}' ({other})",
    help: Text(
      zh: "顺序是报名截止、抽签、公示开始、公示结束、确认截止，都不晚于活动",
      en: "their order is sign_up, draw, notice_from, notice_to, confirm, none after the activity"),
    explanation: Text(
      zh: "“日程”里写整数是活动前几天，也可以写日期；逢窗口不办公的日子提前到前一个工作日。",
      en: """
        A whole number under 'dates' is so many days before the activity, or give a date; where \
        counters are closed it rolls back to the workday before.
        """))
}

extension Catalogue {
  static let drawRules: [DiagnosticKind] = [
    .drawUnknownActivity, .drawDistrict, .drawListBenefits, .drawListUntold, .drawListLacks,
    .drawListEmpty,
    .drawHistoryMissing, .drawDatesOrder,
  ]
}
