/// Lists of the sheets that offices keep. What stands in a cell is personal data and never part of
/// a message: the place says which it is.
extension DiagnosticKind {
  public static let formColumn = DiagnosticKind(
    "roster.form-column",
    zh: "名单 {file} 的表头没有“{column}”一列", en: "the header of {file} has no column '{column}'",
    help: Text(zh: "在表头加上“{column}”一列", en: "add a column '{column}' to the header"),
    explanation: Text(
      zh: "没有这一列，名册就缺了非有不可的一项，每一行都会空着。列名可以用中文或英文，次序不限，空格和括号里的说明不算。",
      en: """
        Without this column the roster lacks what it cannot do without, on every line. Names are \
        Chinese or English, in any order; blanks and remarks in parentheses make no difference.
        """))

  public static let formEmptyCell = DiagnosticKind(
    "roster.cell-empty", .warning,
    zh: "这一行没有写“{column}”，名册上空着",
    en: "this line has no '{column}', so that its place on the roster is empty",
    help: Text(zh: "补上“{column}”", en: "fill in '{column}'"),
    explanation: Text(
      zh: "名册照出，空着的一格要在活动前补上：路上出事要有人可找，领证、备案要核对本人。",
      en: """
        The roster is printed all the same; what is empty must be filled in before the day: \
        somebody to call on the road, a number to check a person by.
        """))

  public static let formWithoutName = DiagnosticKind(
    "roster.line-without-name", .warning,
    zh: "这一行没有“{column}”，未列入名册", en: "this line has no '{column}' and is left out",
    help: Text(zh: "补上“{column}”，或删去这一行", en: "fill in '{column}', or delete the line"),
    explanation: Text(
      zh: "没有名字的一行不知道说的是谁。合计、备注这样的行不提。",
      en: "A line without a name says nothing of anybody. Totals and remarks are passed over."))

  public static let formWithoutGuardian = DiagnosticKind(
    "roster.without-guardian", .warning,
    zh: "这一行的儿童没有写“{column}”，未列入名册",
    en: "the child in this line has no '{column}' and is left out",
    help: Text(zh: "补上“{column}”", en: "fill in '{column}'"),
    explanation: Text(
      zh: "同意要知道是谁给的，有事要找得到人；监护人及其电话齐全才列入。",
      en: """
        Somebody must have agreed and be there to call: a child is listed once its guardian and \
        the guardian's phone are known.
        """))

  public static let formAnswer = DiagnosticKind(
    "roster.not-an-answer", .warning,
    zh: "这一格不是“{column}”可以写的", en: "this cell is nothing that '{column}' may say",
    help: Text(zh: "写其中一个：{words}", en: "write one of: {words}"),
    explanation: Text(
      zh: "这一列在表里是下拉选择，别的词填不进去，也无法合计。",
      en: "In the sheet this column is a drop-down list; other words fit nowhere and count nowhere."
    ))

  public static let formPersonTwice = DiagnosticKind(
    "roster.line-twice", .warning,
    zh: "这一行与前面是同一个人，未再列入",
    en: "this line is the same person as an earlier one and is left out",
    help: Text(zh: "删去其中一行", en: "delete one of the lines"),
    explanation: Text(
      zh: "身份证号相同（15 位和 18 位视为同一号）；没有身份证号的，姓名和电话都相同。一人一行，保留先写的。",
      en: """
        The identity number is the same (15 and 18 digits are one number), or name and telephone \
        where there is none. One person has one line; the earlier one is kept.
        """))

  public static let formTwoTeams = DiagnosticKind(
    "roster.person-in-two-teams",
    zh: "同一个人在这项比赛的两个队里", en: "one person is in two teams of this contest",
    help: Text(zh: "从其中一队删去", en: "take the person off one of the teams"),
    explanation: Text(
      zh: "一人只代表一个队；该留在哪一队要由参赛队自己定。",
      en: "Nobody competes for two teams, and only the teams can say for which."))

  public static let formTakenTwice = DiagnosticKind(
    "roster.given-twice",
    zh: "“{column}”与前面一行相同", en: "'{column}' is the same as on an earlier line",
    help: Text(zh: "改正其中一行", en: "correct one of the lines"),
    explanation: Text(
      zh: "座位（同一车）、参赛号、准考证号、证书编号只能给一个人。",
      en: """
        A seat (of one vehicle), a contestant's, candidate's or certificate's number goes to one \
        person only.
        """))

  public static let formNotAChild = DiagnosticKind(
    "roster.not-a-child",
    zh: "{how}，这一行的人活动时已满 18 岁，不是儿童",
    en: "{how}, the person in this line is 18 or older at the activity and no child",
    help: Text(zh: "改正年龄或身份证号，或删去这一行", en: "correct age or number, or delete the line"),
    explanation: Text(
      zh: "儿童名册只列不满十八周岁的人；年龄按活动最早的日子算。",
      en:
        "The roster of children is for those under 18, on the first day that the activity may take."
    ))

  public static let formTooYoung = DiagnosticKind(
    "roster.under-sixteen", .warning,
    zh: "这一行的人活动时不满 16 岁", en: "the person in this line is under 16 at the activity",
    help: Text(zh: "改正年龄或身份证号，或删去这一行", en: "correct age or number, or delete the line"),
    explanation: Text(
      zh: "不满十六周岁不得招用（劳动法第十五条）；培训、求职、用工的名册上多半是写错了。",
      en: """
        Nobody under 16 may be employed (Labour Law art. 15); on a roster of training, jobs or \
        hiring it is most likely a slip.
        """))

  public static let formImpossibleAge = DiagnosticKind(
    "roster.impossible-age", .warning,
    zh: "这一格的年龄不是 0 到 120 的整数", en: "the age in this cell is no whole number of 0 to 120",
    help: Text(zh: "写周岁，如 35", en: "write full years, such as 35"),
    explanation: Text(zh: "年龄写周岁。", en: "Ages are full years."))

  public static let formDiffers = DiagnosticKind(
    "roster.differs-from-identity", .warning,
    zh: "“{column}”与身份证号不符", en: "'{column}' is not what the identity number says",
    help: Text(zh: "核对证件，改正一处", en: "look at the document and correct one of them"),
    explanation: Text(
      zh: "身份证号里有出生日期和性别；年龄按活动的日子算，差一岁不提（虚岁）。",
      en: """
        An identity number tells birth and sex. Ages are those on the day of the activity; a \
        year's difference is passed over.
        """))

  public static let formDaysReversed = DiagnosticKind(
    "roster.last-day-first", .warning,
    zh: "“{last}”早于“{first}”", en: "'{last}' lies before '{first}'",
    help: Text(zh: "改正其中一个日期", en: "correct one of the dates"),
    explanation: Text(
      zh: "结束不能早于开始。", en: "Nothing ends before it begins."))

  public static let formUnknownUnit = DiagnosticKind(
    "roster.line-unit", .warning,
    zh: "这一行的“区县”不在单位表里，没有活动可去",
    en: "the 'Unit' of this line is not in the table of units, so that it belongs to no activity",
    help: Text(
      zh: "写单位表里的编号或名称；哪里都去就空着", en: "write an id or a name of the table; nothing for anywhere"),
    explanation: Text(
      zh: "名单按“区县”分到各次活动；空着的到处列入。",
      en: "Lines go to the activities of their unit; one without a unit goes to all of them."))
}

extension Catalogue {
  static let forms: [DiagnosticKind] = [
    .formColumn, .formEmptyCell, .formWithoutName, .formWithoutGuardian, .formAnswer,
    .formPersonTwice, .formTwoTeams, .formTakenTwice, .formNotAChild, .formTooYoung,
    .formImpossibleAge, .formDiffers, .formDaysReversed, .formUnknownUnit,
  ]
}
