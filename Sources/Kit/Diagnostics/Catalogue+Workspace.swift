/// A workspace as a whole: its settings, campaigns and what they refer to.
extension DiagnosticKind {
  public static let noWorkspace = DiagnosticKind(
    "workspace.empty",
    zh: "“{path}”里没有 workspace.yaml", en: "'{path}' holds no workspace.yaml",
    help: Text(zh: "运行 chengnuan init {path}", en: "run chengnuan init {path}"),
    explanation: Text(
      zh: "工作区是一个文件夹：workspace.yaml 写城市、规划期和各表，其余 .yaml 文件各写一个专项。",
      en: """
        A workspace is a folder: workspace.yaml names the city, the horizon and the tables; every \
        other .yaml file in it describes a campaign.
        """))

  public static let unreadable = DiagnosticKind(
    "workspace.unreadable",
    zh: "无法读取“{path}”：{reason}", en: "cannot read '{path}': {reason}",
    explanation: Text(
      zh: "文件不存在、没有权限，或不是普通文件。路径以写它的文件所在文件夹为准。",
      en: """
        The file is not there, may not be read, or is no ordinary file. Paths count from the \
        folder of the file that names them.
        """))

  public static let unknownModule = DiagnosticKind(
    "workspace.unknown-module",
    zh: "没有叫“{name}”的模块", en: "there is no module called '{name}'",
    explanation: Text(
      zh: "`chengnuan modules list` 列出所有模块及其中英文名。",
      en: "`chengnuan modules list` lists every module with its names."))

  public static let campaignTwice = DiagnosticKind(
    "workspace.campaign-twice",
    zh: "专项编号“{id}”用了两次", en: "the campaign id '{id}' is used twice",
    help: Text(zh: "给其中一个换一个编号", en: "give one of them another id"),
    explanation: Text(
      zh: "编号决定日历订阅里每场活动的 UID，因此在一个工作区内必须唯一，发布后也不能改。",
      en: """
        UIDs in the feeds derive from the id, so it is unique within a workspace and stays as it \
        is once published.
        """))

  public static let invalidID = DiagnosticKind(
    "workspace.invalid-id",
    zh: "编号“{id}”只能用字母、数字和连字符", en: "the id '{id}' may hold letters, digits and hyphens only",
    help: Text(zh: "例如 cq-spring-2026", en: "for example cq-spring-2026"),
    explanation: Text(
      zh: "编号会出现在文件名和订阅地址里，所以不用中文、空格和标点。",
      en: "Ids become file names and addresses of feeds, so they keep to plain characters."))

  public static let unknownUnit = DiagnosticKind(
    "workspace.unknown-unit",
    zh: "单位表里没有“{name}”", en: "'{name}' is not in the table of units",
    explanation: Text(
      zh: "区县可以写全称、简称、编号或曾用名，都以单位表为准。",
      en: "A unit may be given by name, short name, id or former name, as the table has them."))

  public static let formerUnit = DiagnosticKind(
    "workspace.former-unit", .warning,
    zh: "“{old}”现为{new}", en: "'{old}' is {new} today",
    help: Text(zh: "改写为：{new}", en: "write '{new}'"),
    explanation: Text(
      zh: "旧名称仍可读入，按今天的单位编排。撤并前的规划期内，旧名称照常使用、不作警告。",
      en: """
        A former name still loads and stands for the unit of today. A plan for the time before \
        the change uses it without a warning.
        """))

  public static let formerUnitGone = DiagnosticKind(
    "workspace.former-unit-gone",
    zh: "“{old}”已于{date}撤销，单位表没有写并入何处",
    en: "'{old}' was abolished on {date}, and the table names no successor",
    help: Text(zh: "在单位表的“并入”列填上编号", en: "fill in the successor in the table of units"),
    explanation: Text(
      zh: "撤销的单位要有承接单位，活动才有着落。",
      en: "An abolished unit needs a successor that holds its activities."))

  public static let unitElsewhere = DiagnosticKind(
    "workspace.unit-elsewhere",
    zh: "{unit}没有参加这个专项", en: "{unit} takes no part in this campaign",
    help: Text(zh: "在专项的“区县”里加上{unit}", en: "add {unit} to the campaign's units"),
    explanation: Text(
      zh: "专项里的一部分只能交给参加该专项的单位。",
      en: "A part of a campaign can only be given to units that take part in it."))

  public static let outsideHorizon = DiagnosticKind(
    "plan.outside-horizon", .warning,
    zh: "“{title}”的时间 {from} 至 {to} 不在规划期 {first} 至 {last} 内，未编排",
    en: "'{title}' lies outside the horizon {first} to {last}: {from} to {to}; it is left out",
    help: Text(
      zh: "改时间，或改 workspace.yaml 的规划期", en: "change its dates, or the horizon in workspace.yaml"),
    explanation: Text(
      zh: "去年的文件放进今年的工作区时常见。规划期外的活动读入但不编排。",
      en:
        "Common when last year's file lies in this year's workspace: it loads, but is not planned.")
  )

  public static let offGrid = DiagnosticKind(
    "plan.off-grid",
    zh: "时段 {span} 不在 06:00 至 22:00 的整点或半点上",
    en: "{span} is not on half hours between 06:00 and 22:00",
    help: Text(zh: "例如 09:00-12:00", en: "for example 09:00-12:00"),
    explanation: Text(
      zh: "时间按半小时一格编排，从 06:00 到 22:00。",
      en: "Time is planned in half hours from 06:00 to 22:00."))

  public static let unknownInPlan = DiagnosticKind(
    "plan.unknown-name",
    zh: "表里没有这个{what}：“{name}”", en: "no table has the {what} '{name}'",
    explanation: Text(
      zh: "专项文件里提到的场地、类型、技能和设备，都要在工作区的表里。",
      en: "Venues, types, skills and equipment that a campaign names must stand in a table."))

  public static let unknownActivity = DiagnosticKind(
    "plan.unknown-activity",
    zh: "“{title}”里没有活动“{key}”", en: "'{title}' has no activity '{key}'",
    explanation: Text(
      zh: "“固定”里写的是活动在本专项内的代号，plan.json 里 id 去掉专项编号后的部分。",
      en: "A pin names an activity by its key: its id in plan.json without the campaign's."))

  public static let venueElsewhere = DiagnosticKind(
    "plan.venue-elsewhere",
    zh: "场地“{venue}”在{unit}，不在{own}", en: "the venue '{venue}' lies in {unit}, not in {own}",
    help: Text(
      zh: "换一个{own}的场地；全市场馆在场地表“各区县可用”写“是”",
      en:
        "choose a venue in {own}; a hall of the whole city says yes under 'every_unit' in the table"
    ),
    explanation: Text(
      zh: "一场活动在主办单位自己的区域内举办，或者在场地表写明各区县可用的全市场馆举办。",
      en:
        "An activity takes place in the area of the unit that holds it, or in a hall of the city that the table of venues opens to every unit."
    ))

  public static let activityTwice = DiagnosticKind(
    "plan.activity-twice",
    zh: "活动键“{key}”出现两次", en: "the activity key '{key}' occurs twice",
    help: Text(zh: "给两个系列不同的代号", en: "give the two series different keys"),
    explanation: Text(
      zh: "键决定 UID，同一专项内不能重复。通常是两个系列用了同一个代号。",
      en: "UIDs derive from keys. Usually two series of one campaign carry the same key."))

  public static let provisionalYear = DiagnosticKind(
    "plan.provisional-year", .warning,
    zh: "{year}年的节假日安排尚未发布，按周末推算，全年暂定",
    en:
      "there is no holiday notice for {year} yet: weekends are assumed, and the year is provisional",
    help: Text(zh: "通知发布后写入节假日表", en: "add the notice to the table of holidays when it is out"),
    explanation: Text(
      zh: "国务院办公厅通常在上一年十一月前后发布通知。加入后重新编排，变动的日期会逐条列出。",
      en: """
        The State Council usually issues its notice around November of the year before. Once it is \
        in the table the same files resolve again, and the dates that moved are listed.
        """))

  public static let rowTwice = DiagnosticKind(
    "table.row-twice",
    zh: "编号“{id}”在表里出现两次", en: "the id '{id}' stands in the table twice",
    help: Text(zh: "删去一行，或换一个编号", en: "delete one row, or give it another id"),
    explanation: Text(
      zh: "编号是一行的身份，不能重复。", en: "A row is known by its id, so ids are unique."))

  public static let holidayRow = DiagnosticKind(
    "table.holiday", .warning,
    zh: "节假日表可能有误：{reason}", en: "the table of holidays may be wrong: {reason}",
    help: Text(zh: "对照国务院办公厅的通知核对", en: "compare it with the State Council's notice"),
    explanation: Text(
      zh: "表里写到的年份以表为准，程序自带的该年安排不再使用，所以一年要写全。",
      en: """
        The table replaces the built-in notice of every year that it names, so such a year has \
        to be complete.
        """))

  public static let creditCode = DiagnosticKind(
    "table.credit-code", .warning,
    zh: "“{code}”不是有效的统一社会信用代码", en: "'{code}' is not a valid unified social credit code",
    help: Text(zh: "核对后按文本填写 18 位", en: "check it and enter all 18 characters as text"),
    explanation: Text(
      zh: "第 18 位是校验码（GB 32100-2015）。抄错或被电子表格改成科学计数的代码认不出同一法人，“一个法人一个展位”就守不住。",
      en: """
        The 18th character checks the others (GB 32100-2015). A code that was mistyped, or turned \
        into a number by a spreadsheet, no longer tells which firms are one legal entity.
        """))

  public static let borderOneWay = DiagnosticKind(
    "table.border-one-way", .warning,
    zh: "{unit}写与{other}相邻，{other}却没有写",
    en: "{unit} borders on {other}, but not the other way round",
    help: Text(zh: "在{other}的“相邻”里补上{unit}", en: "add {unit} to the neighbours of {other}"),
    explanation: Text(
      zh: "相邻是相互的；企业邀请间隔和活动间距都按它算。",
      en: "Borders are mutual; invitations and distances between activities depend on them."))

  public static let unplaced = DiagnosticKind(
    "plan.unplaced", .warning,
    zh: "“{title}”（{id}）未能排上：{reasons}", en: "'{title}' ({id}) could not be placed: {reasons}",
    help: Text(
      zh: "运行 chengnuan explain {id}{workspace}", en: "run chengnuan explain {id}{workspace}"),
    explanation: Text(
      zh: "每个可能的日子、时段、场地和队伍都试过，各因何不行列在后面。放宽其中一条即可。",
      en: """
        Every day, hour, venue and team was tried; the reasons say how many fell to which rule. \
        Loosening one of them opens a place.
        """))

  public static let busyNoCalendar = DiagnosticKind(
    "busy.no-calendar",
    zh: "这个忙时日历里没有日历（VCALENDAR）", en: "there is no calendar (VCALENDAR) in this file of busy times",
    help: Text(
      zh: "从日历软件导出 .ics 文件（UTF-8），再写它的文件名",
      en: "export an .ics file (UTF-8) from the calendar program and name that"),
    explanation: Text(
      zh: """
        场地、队伍和领导的“忙时日历”列写一个或几个 .ics 文件。只看何时有事：标为空闲的和已取消的不算，\
        全天的算整天。事由、地点、参加人都不读。
        """,
      en: """
        The column busy_calendar of venues, teams and leaders names one or several .ics files. Only \
        their times are looked at: what is marked as free or cancelled does not count, what takes all \
        day closes the day. Subjects, places and people are never read.
        """))

  public static let busyUnread = DiagnosticKind(
    "busy.unread", .warning,
    zh: "忙时日历里的这一项不算：{reason}", en: "this entry of a file of busy times does not count: {reason}",
    help: Text(
      zh: "运行 chengnuan calendar check 文件，看哪里不合规范",
      en: "run chengnuan calendar check FILE to see what is wrong"),
    explanation: Text(
      zh: "其余各项照常计入。时间读不出来，或重复规则一次也不会出现时会这样。",
      en: """
        All others count. So it is when a time cannot be read, or a rule of recurrence has no instance.
        """))
}

extension Catalogue {
  static let workspace: [DiagnosticKind] = [
    .noWorkspace, .unreadable, .unknownModule, .campaignTwice, .invalidID, .unknownUnit,
    .formerUnit, .formerUnitGone, .unitElsewhere, .outsideHorizon, .offGrid, .unknownInPlan,
    .unknownActivity, .venueElsewhere,
    .activityTwice, .provisionalYear, .rowTwice, .creditCode, .holidayRow,
    .borderOneWay, .unplaced, .busyNoCalendar, .busyUnread,
  ]
}
