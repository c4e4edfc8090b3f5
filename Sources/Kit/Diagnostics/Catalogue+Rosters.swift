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

  public static let rosterNotPlanned = DiagnosticKind(
    "roster.not-planned", .warning,
    zh: "“{activity}”要求的名单类型“{kind}”不在编排时产生",
    en: "'{activity}' asks for a roster of kind '{kind}', which planning does not fill",
    help: Text(
      zh: "按规则抽取用 chengnuan roster draw", en: "draw by rule with 'chengnuan roster draw'"),
    explanation: Text(
      zh: "抽取要有规则和名册，分配名额要由单位推荐、会议研究；编排只产生开放、自报和保障三类名单。",
      en: """
        A draw needs its rules and a register, an allocation the units' nominations and a \
        meeting; a plan holds open, list and supply rosters.
        """))

  public static let listPersonTwice = DiagnosticKind(
    "roster.person-twice", .warning,
    zh: "“{activity}”的名单里，这一行与前面是同一个人",
    en: "this line of the list for '{activity}' is the same person as an earlier one",
    help: Text(zh: "删去其中一行", en: "delete one of the lines"),
    explanation: Text(
      zh: "两行的身份证号相同（15 位和 18 位视为同一号）。一人一席，名单只保留先写的一行。",
      en: """
        Both lines have the same identity number (15 and 18 digits are the same number). One \
        person gets one seat; the earlier line is kept.
        """))

  public static let listNotAnIdentity = DiagnosticKind(
    "roster.not-an-identity", .warning,
    zh: "这一行的身份证号不对：{fault}", en: "the identity number of this line is wrong: {fault}",
    help: Text(zh: "核对证件；如是其他证件可不理会", en: "check the document; ignore this for other documents"),
    explanation: Text(
      zh: "身份证号为 17 位数字加校验码（GB 11643）。这一行保留在名单里，但无法查重。",
      en: """
        An identity number has 17 digits and a check character (GB 11643). The line stays on \
        the list, but cannot be compared with others.
        """))

  /// A line of a list of people that no unit of the campaign can claim.
  public static let listUnit = DiagnosticKind(
    "roster.list-unit", .warning,
    zh: "这一行的“区县”不在专项的区县里，未列入",
    en: "the unit of this line is none of the campaign's; it is left out",
    help: Text(zh: "写专项里的一个区县", en: "name one of the units of the campaign"),
    explanation: Text(
      zh: "名单按区县分到各次活动。只有一个区县时可以不写；否则写错或不写的行没有归处。",
      en: """
        The lines of a list are dealt out to activities by unit. With one unit it goes without \
        saying; otherwise a line without a unit, or with an unknown one, belongs nowhere.
        """))

  public static let supplyUnknown = DiagnosticKind(
    "roster.unknown-organisation", .warning,
    zh: "“{activity}”邀请的“{organisation}”不在单位表里",
    en: "'{activity}' invites '{organisation}', which the table of organisations does not list",
    help: Text(zh: "在单位表里补上，或改正编号", en: "add it to the table, or correct the id"),
    explanation: Text(
      zh: "被邀请的单位要在单位表里有一行，展位才知道给谁。",
      en: "Whoever is invited needs a row in the table of organisations, or nobody gets the booth.")
  )

  public static let supplyTwice = DiagnosticKind(
    "roster.invited-twice", .warning,
    zh: "“{activity}”两次邀请同一法人单位“{organisation}”",
    en: "'{activity}' invites the same legal entity twice: '{organisation}'",
    help: Text(zh: "只留一处", en: "keep one of them"),
    explanation: Text(
      zh: "统一社会信用代码相同的是同一法人单位，一家单位一个展位。",
      en: "Rows with one unified credit code are one legal entity, which gets one booth."))

  public static let supplyTooSoon = DiagnosticKind(
    "roster.invited-too-soon", .warning,
    zh: "“{organisation}”在 {days} 天内被本区县或相邻区县邀请两次：“{other}”（{other_day}）和“{activity}”（{day}）",
    en:
      "'{organisation}' is invited twice within {days} days in the same or a neighbouring unit: '{other}' ({other_day}) and '{activity}' ({day})",
    help: Text(zh: "改请别的单位，或错开日期", en: "invite another one, or move one of the days"),
    explanation: Text(
      zh: "两场都由主办方指定，所以照办；自动补邀不会这样安排。",
      en: """
        Both were named by their organisers, so both stand; whoever is invited automatically \
        is never asked so soon.
        """))

  public static let supplyBusy = DiagnosticKind(
    "roster.invited-elsewhere", .warning,
    zh: "“{organisation}”同一时间被两场活动邀请：“{other}”（{other_day}）和“{activity}”（{day}），后者未安排展位",
    en:
      "'{organisation}' is invited to two places at one time: '{other}' ({other_day}) and '{activity}' ({day}), which keeps no booth for it",
    help: Text(zh: "从其中一场删去", en: "take it off one of the two"),
    explanation: Text(
      zh: "一家单位不能同时在两处设展位；时间在先的一场保留。",
      en: "Nobody has booths in two places at once; the one that begins earlier keeps it."))

  public static let supplyShort = DiagnosticKind(
    "roster.booths-empty", .warning,
    zh: "“{activity}”（{day}）的 {seats} 个展位只请到 {filled} 家企业，缺：{missing}",
    en: "'{activity}' ({day}) finds {filled} employers for {seats} booths; missing: {missing}",
    help: Text(
      zh: "减少展位，加几个行业，或把日子与邻近区县错开",
      en: "ask for fewer booths, add trades, or keep away from the neighbours' days"),
    explanation: Text(
      zh: "企业表里合适的单位不够：同一企业在邀请间隔内不去同一或相邻区县两次，也不能同时在两处。",
      en: """
        The table has too few employers that can come: none is invited twice to a unit or its \
        neighbours within the cool-down, and none can be in two places at once.
        """))
}

extension DiagnosticKind {
  public static let drawNobody = DiagnosticKind(
    "roster.draw-without-people",
    zh: "“{campaign}”要抽签，但工作区没有登记册，专项也没有写“名单”",
    en: "'{campaign}' draws its seats, but there is neither a register nor a list of 'people'",
    help: Text(
      zh: "在 workspace.yaml 写“登记册”，或在“抽签”里写“名单: tables/people.csv”",
      en: "give workspace.yaml a 'register', or the draw a list: 'people: tables/people.csv'"),
    explanation: Text(
      zh: "抽签要有人可抽：登记册，或本专项自己的一张名单。",
      en: "A draw needs people: the register, or a list of the campaign's own."))

  public static let formWithoutActivities = DiagnosticKind(
    "roster.form-without-activities", .warning,
    zh: "“{form}”没有对应的活动", en: "the roster '{form}' has no activities",
    help: Text(
      zh: "看看“活动”写的类别、系列或代号", en: "look at the kinds, series or keys under 'activities'"),
    explanation: Text(
      zh: "“活动”可以写类别、系列或代号；不写就是本专项所有排上的活动。",
      en: """
        'activities' names kinds, series or keys; without it every placed activity of the campaign \
        has one.
        """))

  public static let formWithoutConsent = DiagnosticKind(
    "roster.without-consent", .warning,
    zh: "这一行的儿童没有监护人同意，未列入名册",
    en: "the child in this line has no guardian's consent and is left out",
    help: Text(zh: "监护人签了同意，再写“是”", en: "write 'yes' once the guardian has signed"),
    explanation: Text(
      zh: "不满十四岁的人的信息要监护人单独同意（个人信息保护法第三十一条）。",
      en: "Data of children under 14 need a guardian's consent (PIPL art. 31)."))

  public static let formTeamSize = DiagnosticKind(
    "roster.team-size", .warning,
    zh: "参赛队“{team}”有 {count} 人，应为 {range} 人",
    en: "the team '{team}' has {count} people instead of {range}",
    help: Text(zh: "补齐或减去队员", en: "add or drop members"),
    explanation: Text(
      zh: "“每队至少”“每队至多”是这项比赛的规定；名单照出，由组织者与参赛队核对。",
      en: "The contest says how many make a team; the list is printed all the same."))

  public static let formShiftsShort = DiagnosticKind(
    "roster.shifts-short", .warning,
    zh: "“{activity}”（{day}）要 {needed} 人值班，按休息规定只排得出 {found} 人",
    en: "'{activity}' ({day}) needs {needed} people on duty; with rest only {found} can serve",
    help: Text(
      zh: "加几个人，或错开时间，或减少“人数”", en: "add people, move one of the days, or lower 'seats'"),
    explanation: Text(
      zh: "两班之间至少休息“间休”（默认 11 小时），每天、每周不超过上限；人少的地方宁可缺，不排疲劳班。",
      en: """
        Between two shifts lies the 'rest' (11 hours by default), and hours of a day and week have \
        caps; rather a gap than somebody who has not slept.
        """))

  public static let formSkillShort = DiagnosticKind(
    "roster.skill-short", .warning,
    zh:
      "“{activity}”（{day}）要 {needed} 人会“{skill}”，只排得出 {found} 人：名单上 {known} 人会，其中 {tired} 人要休息或工时已满，{elsewhere} 人只在别的区县",
    en:
      "'{activity}' ({day}) needs {needed} who know '{skill}' and only {found} can serve: {known} on the list know it, {tired} of whom rest or have served enough, {elsewhere} serve in other districts only",
    help: Text(
      zh: "在名单的“技能”列补上会的人，或请别的区县支援，或减少“技能”",
      en: "name more people in the list's 'Skills', borrow some, or ask for fewer 'skills'"),
    explanation: Text(
      zh: "“技能”里的每一项要一个会的人；一个人只顶一项，配得开就尽量配满，不会的人不顶替。",
      en: """
        Each of the 'skills' takes a person who has it; one person stands for one of them, as many as \
        can be matched are, and nobody stands in for a skill that they have not.
        """))

  public static let drawFileMissing = DiagnosticKind(
    "roster.draw-file",
    zh: "缺少 {file}，或它不是抽签的文件", en: "{file} is missing, or is no file of a draw",
    help: Text(
      zh: "封存的文件夹要整个拷来：chengnuan roster seal",
      en: "copy the sealed folder whole, as 'chengnuan roster seal' made it"),
    explanation: Text(
      zh: "一次抽签的文件：rules.yaml、people.csv、history.csv、commitment.yaml，抽签后还有 seed.txt 和 result.csv。",
      en: """
        The files of a draw are rules.yaml, people.csv, history.csv and commitment.yaml, and \
        seed.txt and result.csv after it.
        """))

  public static let drawNothing = DiagnosticKind(
    "roster.draw-without-activities", .warning,
    zh: "“{campaign}”的抽签没有对应的活动", en: "the draw of '{campaign}' has no activities",
    help: Text(
      zh: "看看“抽签”里“活动”写的类别、系列或代号", en: "look at the kinds, series or keys under 'activities'"),
    explanation: Text(
      zh: "“活动”可以写活动的类别、系列或代号；不写就是本专项所有排上的活动。",
      en: """
        'activities' names kinds, series or keys of activities; without it all placed activities \
        of the campaign are drawn for.
        """))
}

extension Catalogue {
  static let rosters: [DiagnosticKind] = [
    .drawNobody, .drawNothing, .drawFileMissing, .formWithoutActivities, .formWithoutConsent,
    .formTeamSize, .formShiftsShort, .formSkillShort,
    .drawUnknownColumn, .drawColumnIsText, .drawRegisterLacks, .drawNeedsExceedSeats,
    .drawEndsBeforeStart, .drawEventTwice, .rosterNotPlanned, .listPersonTwice, .listNotAnIdentity,
    .listUnit,
    .supplyUnknown, .supplyTwice, .supplyTooSoon, .supplyBusy, .supplyShort,
  ]
}
