/// What units file, who has not filed, and what clashes.
extension DiagnosticKind {
  public static let submissionFormat = DiagnosticKind(
    "submission.format",
    zh: "报送记录的格式版本是 {found}，本程序只认 {expected}",
    en: "this record of filings has format {found}, but only {expected} is understood",
    help: Text(zh: "换用写出此文件的程序版本", en: "use the version of the program that wrote the file"),
    explanation: Text(
      zh: "submissions/单位/record.yaml 记着报了哪些版、批没批。版本不同，含义可能不同，所以不猜。",
      en: """
        submissions/UNIT/record.yaml holds which versions came in and what the city said to them. In \
        another version its values may mean something else.
        """))

  public static let submissionNoUnit = DiagnosticKind(
    "submission.no-unit",
    zh: "看不出由哪个单位报送", en: "which unit files this is not clear",
    help: Text(
      zh: "写上 报送单位: 渝中区，或加 --unit 渝中区", en: "write 'filed_by: NAME', or give --unit NAME"),
    explanation: Text(
      zh: "报送件归在报送单位名下。“区县”只写一个单位时就是它；否则写“报送单位”，或用 --unit。",
      en: """
        What is filed is kept under its unit. Where 'units' names one, it is that one; otherwise \
        'filed_by' or --unit says it.
        """))

  public static let submissionElsewhere = DiagnosticKind(
    "submission.filed-elsewhere",
    zh: "专项编号“{id}”已由{unit}报送", en: "the campaign '{id}' was filed by {unit} already",
    help: Text(zh: "换一个编号，例如 {id}-2", en: "give it another id, such as {id}-2"),
    explanation: Text(
      zh: "编号决定日历里每场活动的 UID，一个编号只能属于一个单位的一件报送。",
      en: "UIDs derive from the id, so one id belongs to one filing of one unit."))

  public static let submissionStanding = DiagnosticKind(
    "submission.standing",
    zh: "专项编号“{id}”是市里已有的专项", en: "'{id}' is a campaign of the city's own already",
    help: Text(
      zh: "换一个编号；报在它名下写“归入: {id}”", en: "give it another id; to file under it write 'part_of: {id}'"
    ),
    explanation: Text(
      zh: "编号决定日历里每场活动的 UID。各单位的报送件用自己的编号，用“归入”说明报在哪个专项名下。",
      en: """
        UIDs derive from the id. A unit's filing has an id of its own and says with 'part_of' under \
        which campaign it is filed.
        """))

  public static let submissionLastYear = DiagnosticKind(
    "submission.last-year",
    zh: "“{title}”是 {year} 年的：时间 {from} 至 {to} 不在规划期 {first} 至 {last} 内",
    en: "'{title}' is of {year}: {from} to {to} lies outside the horizon {first} to {last}",
    help: Text(
      zh: "改成今年的日期；按结转规则会是：{carried}",
      en: "write this year's dates; carried over they would be: {carried}"
    ),
    explanation: Text(
      zh: "交来的是往年的文件。`chengnuan carry` 按节点或同周同星期移动日期，这里列出它会怎样改；文件本身不改。",
      en: """
        Last year's file came in. `chengnuan carry` moves dates with their anchors or to the same \
        week and weekday; here stands what it would do. The file itself is left alone.
        """))

  public static let submissionPartOf = DiagnosticKind(
    "submission.part-of",
    zh: "“归入”的专项“{id}”不在工作区里", en: "there is no campaign '{id}' to be part of",
    explanation: Text(
      zh: "“归入”写市里专项的编号。", en: "'part_of' is the id of one of the city's campaigns."))

  public static let submissionMissing = DiagnosticKind(
    "submission.missing", .warning,
    zh: "“{title}”已过截止日 {due}，未报送（{count}）：{units}",
    en: "'{title}' was due on {due}; not filed ({count}): {units}",
    help: Text(
      zh: "催报名单：chengnuan submissions --missing",
      en: "for a list to send: chengnuan submissions --missing"),
    explanation: Text(
      zh: "专项或工作区用“报送”要求单位在截止日以前报送；逾期还没有的在这里列出。",
      en: "A campaign or the workspace asks units to file by a day; these have not."))

  public static let submissionExpected = DiagnosticKind(
    "submission.expected", .note,
    zh: "“{title}”{due} 截止，还有 {days} 天，尚未报送（{count}）：{units}",
    en: "'{title}' is due on {due}, in {days} days; not filed yet ({count}): {units}",
    explanation: Text(
      zh: "截止日以前只作提醒。", en: "Before the deadline this is only a note."))

  public static let submissionLate = DiagnosticKind(
    "submission.late", .note,
    zh: "“{title}”截止 {due}，迟报（{count}）：{units}",
    en: "'{title}' was due on {due}; filed late ({count}): {units}",
    explanation: Text(
      zh: "截止日以后才报的单位；重报不算迟，以第一版的日期为准。",
      en: "Units that filed after the deadline, by the day of their first version."))

  public static let submissionNoModule = DiagnosticKind(
    "submission.no-module",
    zh: "看不出这张排期表是哪一类专项", en: "what kind of drive this schedule is of cannot be told",
    help: Text(
      zh: "加 --module，写其中之一：{modules}", en: "give --module with one of: {modules}"),
    explanation: Text(
      zh: "先看 --module，再看表的标题、工作表名、文件名和活动名称里有没有专项的名字，再看工作区要求报的是哪一类。",
      en: """
        What --module says comes first, then the name of a drive in the title, the sheet's or file's \
        name or the titles of the rows, then what the workspace asks units to file.
        """))

  public static let submissionNoHeadcount = DiagnosticKind(
    "submission.no-headcount", .warning,
    zh: "有 {count} 行没有预计人数（第 {rows} 行）：没有替你猜，要不要安全许可因此不知道",
    en:
      "{count} rows give no headcount (rows {rows}): none was guessed, so nobody knows whether they need a licence",
    help: Text(
      zh: "在表里填上人数再报；1000 人及以上的要提前 20 天申请安全许可",
      en:
        "fill it in and submit again; 1,000 people or more need a licence, applied for 20 days ahead"
    ),
    explanation: Text(
      zh: "人数决定要不要大型活动安全许可、开不开得下。表里没有的不编。",
      en:
        "The headcount decides whether a licence is needed and a hall is large enough. It is never made up."
    ))

  public static let submissionNoRows = DiagnosticKind(
    "submission.no-rows",
    zh: "表里没有一行写了日期", en: "no row of the sheet has a date",
    help: Text(zh: "每场活动填一行", en: "fill in a row for each activity"),
    explanation: Text(
      zh: "没有日期的行不算活动；整张表都没有，就没有可报的。",
      en: "A row without a date is no activity; without any there is nothing to file."))

  public static let submissionTooLarge = DiagnosticKind(
    "submission.too-large",
    zh: "文件有 {size} MB，超过 {limit} MB", en: "the file has {size} MB, more than {limit} MB",
    help: Text(zh: "只交本单位的活动", en: "send the activities of this unit only"),
    explanation: Text(
      zh: "一个单位一年的活动远小于这个数。", en: "A year of one unit's activities is far smaller."))
}

extension Catalogue {
  static let submissions: [DiagnosticKind] = [
    .submissionFormat, .submissionNoUnit, .submissionElsewhere, .submissionStanding,
    .submissionLastYear, .submissionPartOf, .submissionMissing, .submissionExpected,
    .submissionLate, .submissionNoModule, .submissionNoHeadcount, .submissionNoRows,
    .submissionTooLarge,
  ]
}
