/// Columns of sheets, and what the rows of a schedule sheet say.
extension DiagnosticKind {
  public static let sheetUnknownKind = DiagnosticKind(
    "sheet.unknown-kind",
    zh: "没有“{name}”这一种表", en: "there is no kind of sheet called '{name}'",
    help: Text(
      zh: "写“排期表”“场地”“企业名单”等之一", en: "write schedule, venues, firms or another of the tables"),
    explanation: Text(
      zh: "种类说明一张表列的是什么，决定各列可以对应成什么。",
      en: "The kind says what a sheet is a list of, and so what its columns can hold."))

  public static let sheetUnknownColumn = DiagnosticKind(
    "sheet.unknown-column",
    zh: "“{kind}”没有“{name}”这一项，可写：{columns}",
    en: "a sheet of kind '{kind}' has no '{name}'; it may have {columns}",
    explanation: Text(
      zh: "列的对应写的是“表头=内容”；不用的列写“不用”。",
      en: "A heading is given one of the known columns, or 'unused'."))

  public static let sheetUnknownHeading = DiagnosticKind(
    "sheet.unknown-heading",
    zh: "表里没有“{name}”这个表头", en: "the sheet has no heading '{name}'",
    explanation: Text(
      zh: "表头照表里的写；两行的表头用“上/下”，同名的第二列写“名称#2”。",
      en: """
        Headings are written as in the sheet: 'upper/lower' for those of two rows, and 'name#2' \
        for the second of one name.
        """))

  public static let sheetNoHeader = DiagnosticKind(
    "sheet.no-header",
    zh: "找不到表头：前 20 行里没有认得的列名", en: "there is no header: no known heading in the first twenty rows",
    help: Text(
      zh: "看看是不是这张工作表；是，就加一行列名，如“活动名称、日期、时间、地点”",
      en:
        "see whether this is the sheet; if so, add a row of headings such as title, date, time, venue"
    ),
    explanation: Text(
      zh: "表头是同一行（或上下两行）里的几个列名，标题行不算。",
      en: "A header is a row, or two of them, with several headings; a title does not count."))

  public static let sheetUnconfirmed = DiagnosticKind(
    "sheet.unconfirmed",
    zh: "这张表的列还没有确认", en: "nobody has confirmed what the columns of this sheet hold",
    help: Text(zh: "先看再记下：{command} --confirm", en: "look and confirm: {command} --confirm"),
    explanation: Text(
      zh: """
        表头各有各的写法，程序只提出列的对应，由人确认一次，记在 `mappings.yaml`；表头相同的文件以后不再问。
        """,
      en: """
        Everybody words headings differently. What columns hold is proposed, confirmed once by a \
        person and remembered in `mappings.yaml`; sheets with the same headings are known from \
        then on.
        """))

  public static let sheetLacksColumn = DiagnosticKind(
    "sheet.lacks-column",
    zh: "没有找到“{name}”在哪一列", en: "no column seems to hold '{name}'",
    help: Text(
      zh: "指明是哪一列：{command} --column 表头={name}", en: "say which: {command} --column HEADING={name}"),
    explanation: Text(
      zh: "没有这一项就排不了。表里确实没有的，要在表里加上。",
      en: "Nothing can be planned without it. Add it to the sheet if it is not there."))

  public static let sheetNoNumber = DiagnosticKind(
    "sheet.no-number",
    zh: "有 {count} 行没有编号", en: "{count} rows have no number",
    help: Text(
      zh: "写回一次编号（只改这一列，先看会写什么就不加 --yes）：{command} --write-ids --yes",
      en:
        "have numbers written back once (only that column changes; without --yes it only shows them): {command} --write-ids --yes"
    ),
    explanation: Text(
      zh: """
        日历里的 UID 由编号而来，不由行号、日期而来，所以排序、改期都不会变。计划时从不悄悄改表，要写编号得明说。
        """,
      en: """
        UIDs come from numbers, never from the position or date of a row, so that sorting and \
        moving change none. Planning never edits a sheet; numbers are written when asked for.
        """))

  public static let sheetNoUnit = DiagnosticKind(
    "sheet.no-unit",
    zh: "不知道这一行是哪个单位的", en: "whose this row is cannot be told",
    help: Text(
      zh: "在专项里写 {文件: 表.xlsx, 单位: 渝中区}，或在表里加“单位”一列",
      en: "write {file: FILE, unit: NAME} in the campaign, or add a column for the unit"),
    explanation: Text(
      zh: "行里、小标题里、表的标题里、文件名里都没有单位的名字。",
      en: "Neither row, section, title nor file name has the name of a unit."))

  public static let sheetBlankUnit = DiagnosticKind(
    "sheet.blank-unit",
    zh: "第 {rows} 行没有填单位", en: "no unit is given in rows {rows}",
    help: Text(
      zh: "在这几行的“{column}”一栏填上单位；几行共用一个的，可以把格子合并",
      en: "fill in '{column}' in these rows; rows of one unit may share a merged cell"),
    explanation: Text(
      zh: "空着的单位不照上一行猜：也许是漏填。合并了的单元格算每一行都有。",
      en: """
        A blank unit is not taken from the row above, as it may have been forgotten. A merged cell \
        counts for all its rows.
        """))

  public static let sheetUnknownPerson = DiagnosticKind(
    "sheet.unknown-name", .warning,
    zh: "{what}表里没有“{name}”，撞期看不出来",
    en: "the table of {what} has no '{name}', so no clash over it can be seen",
    help: Text(zh: "写表里的名称，或在表里加上", en: "write it as the table has it, or add it there"),
    explanation: Text(
      zh: "排期表里点名的企业和领导，在企业表、领导表里找得到，才能看出同一时间要到两处。",
      en:
        "Firms and leaders named in a sheet are looked up in the tables, to see who is wanted twice."
    ))

  public static let sheetNearVenue = DiagnosticKind(
    "sheet.near-venue", .warning,
    zh: "场地表里没有“{name}”；是不是“{venue}”？", en: "no venue is called '{name}'; did you mean '{venue}'?",
    help: Text(
      zh: "若是，改成“{venue}”，撞场地才看得出来", en: "if so, write '{venue}', or clashes over it cannot be seen"
    ),
    explanation: Text(
      zh: "名字对不上场地表的，只当作一个地名，不占场地。",
      en: "A place that the table of venues does not have is only a name, which nobody books."))

  public static let sheetCount = DiagnosticKind(
    "sheet.count",
    zh: "看不懂人数“{value}”", en: "'{value}' is no number of people",
    help: Text(zh: "写成 300 或“约300人”", en: "write 300"),
    explanation: Text(
      zh: "认得 300、约300人、300余人、200-300人（取大）、1.2万人。",
      en: "Numbers may stand with 约, 余 and 人; of a range the greater counts."))

  public static let sheetDate = DiagnosticKind(
    "sheet.date",
    zh: "看不懂日期“{value}”", en: "'{value}' is no date that can be read",
    help: Text(
      zh: "写成 2026-07-22、7月22日、7.22-7.24 或“待定”", en: "write 2026-07-22, 7月22日, 7.22-7.24 or 待定"),
    explanation: Text(
      zh: "认得公历日期（可不写年份）、几日到几日、某月上中下旬、待定；星期写在括号里也行。",
      en: "Dates with or without a year, spans of days, thirds of a month and 待定 are understood."))

  public static let sheetSeveralDays = DiagnosticKind(
    "sheet.several-days",
    zh: "一格里写了几个不相连的日子：“{value}”",
    en: "one cell has several days apart from one another: '{value}'",
    help: Text(zh: "一个日子一行，各有各的编号", en: "give each day a row and a number of its own"),
    explanation: Text(
      zh: "每一行是一个活动，有一个 UID；几个日子就是几个活动。连着的几天写成 7.22-7.24。",
      en: "Each row is one activity with one UID. Days on end are written as 7.22-7.24."))

  public static let sheetTime = DiagnosticKind(
    "sheet.time",
    zh: "看不懂时间“{value}”", en: "'{value}' is no time that can be read",
    help: Text(zh: "写成 9:00-12:00 或“上午9点至11点半”", en: "write 9:00-12:00"),
    explanation: Text(
      zh: "认得 9:00-12:00、9点半至11点半、下午2:00-5:00、上午、全天。",
      en: "Spans of hours in digits or in Chinese, and parts of the day, are understood."))

  public static let sheetBackwards = DiagnosticKind(
    "sheet.backwards",
    zh: "结束不晚于开始：“{value}”", en: "the end does not come after the start: '{value}'",
    help: Text(zh: "下午的时间写成 14:00-17:00 或“下午2:00-5:00”", en: "write afternoons as 14:00-17:00"),
    explanation: Text(
      zh: "9:00-5:00 可能是到下午 5 点，但不猜。",
      en: "9:00-5:00 may mean the afternoon, but nothing is guessed."))

  public static let sheetHours = DiagnosticKind(
    "sheet.hours",
    zh: "时间“{value}”不在 06:00–22:00 之内", en: "the hours '{value}' are not within 06:00–22:00",
    explanation: Text(
      zh: "计划的一天从 06:00 到 22:00。", en: "A day of the plan goes from 06:00 to 22:00."))

  public static let sheetRounded = DiagnosticKind(
    "sheet.rounded", .warning,
    zh: "“{value}”按半小时取整，排成 {hours}", en: "'{value}' is planned as {hours}, in half hours",
    help: Text(
      zh: "对外时间要一致，就把表里也改成半点或整点", en: "change the sheet to half hours if both have to agree"),
    explanation: Text(
      zh: "场地和队伍按半小时安排；开始往前取，结束往后取。",
      en: "Halls and teams are booked by the half hour; starts are put back to one, ends forward."))

  public static let sheetWeekday = DiagnosticKind(
    "sheet.weekday", .warning,
    zh: "{date}是{is}，不是{said}", en: "{date} is a {is}, not a {said}",
    help: Text(zh: "核对日子，改对一处", en: "find out which is right and change the other"),
    explanation: Text(
      zh: "日期照写的用，但日子和星期对不上，多半有一个抄错了，常见的是从去年的表改来的。",
      en:
        "The date is used as written. The two differ mostly because a sheet was made from last year's."
    ))

  public static let sheetOutsideWindow = DiagnosticKind(
    "sheet.outside-window",
    zh: "{date}不在专项“{campaign}”的时间（{from} 至 {to}）之内",
    en: "{date} is outside the campaign '{campaign}', {from} to {to}",
    help: Text(zh: "改表里的日期，或改专项的时间", en: "change the date, or the window of the campaign"),
    explanation: Text(
      zh: "排期表里的活动都要在专项的起止日期之内。",
      en: "What a schedule sheet lists lies within the first and last day of its campaign."))

  public static let sheetLastYear = DiagnosticKind(
    "sheet.last-year",
    zh: "有 {count} 行的日期在 {year} 年，计划从 {from} 开始：是不是用了往年的表？",
    en:
      "{count} rows have dates in {year}, and the plan begins on {from}: is it the sheet of another year?",
    help: Text(
      zh: "换成今年的文件，或改 `workspace.yaml` 的规划期",
      en: "take this year's file, or change the horizon in `workspace.yaml`"),
    explanation: Text(
      zh: "大半的行都在规划期之前，所以只说一次，不逐行报错。",
      en: "Most rows lie before the horizon, so this is said once and not for each of them."))

  public static let sheetFiledTwice = DiagnosticKind(
    "sheet.filed-twice", .warning,
    zh: "编号“{number}”报了两次，内容相同，只排一次",
    en: "number '{number}' was filed twice, alike, and is planned once",
    help: Text(zh: "删去其中一行", en: "delete one of the rows"),
    explanation: Text(
      zh: "两张表（或同一张表）有同一个编号，日期、时间、地点也一样。",
      en: "Two rows have one number and say the same."))

  public static let sheetContradiction = DiagnosticKind(
    "sheet.contradiction",
    zh: "编号“{number}”两处说法不同：{what}", en: "number '{number}' is given twice and differently: {what}",
    help: Text(
      zh: "问清楚以哪处为准，改另一处；若是两个活动，换一个编号",
      en: "find out which holds and change the other; two activities need two numbers"),
    explanation: Text(
      zh: "一个编号是一个活动、一个 UID，不能有两个时间。",
      en: "A number is one activity with one UID; it cannot take place at two times."))

  public static let sheetLooksAlike = DiagnosticKind(
    "sheet.looks-alike", .warning,
    zh: "“{title}”（{number}）和 {other} 同一天、同一个名称、同一个地点，像是两个部门重复报的",
    en:
      "'{title}' ({number}) has day, title and place of {other}; perhaps two departments filed it",
    help: Text(
      zh: "若是同一个活动，删去一行，或给两行同一个编号",
      en: "if it is one activity, delete a row or give both one number"),
    explanation: Text(
      zh: "程序不替人删，两个都排；请核对后决定。",
      en: "Nothing is dropped: both are planned until somebody decides."))
}

extension Catalogue {
  static let schedules: [DiagnosticKind] = [
    .sheetUnknownKind, .sheetUnknownColumn, .sheetUnknownHeading, .sheetNoHeader,
    .sheetUnconfirmed, .sheetLacksColumn, .sheetNoNumber, .sheetNoUnit, .sheetBlankUnit,
    .sheetUnknownPerson, .sheetNearVenue,
    .sheetCount, .sheetDate, .sheetSeveralDays, .sheetTime, .sheetBackwards, .sheetHours,
    .sheetRounded, .sheetWeekday, .sheetOutsideWindow, .sheetLastYear, .sheetFiledTwice,
    .sheetContradiction, .sheetLooksAlike,
  ]
}
