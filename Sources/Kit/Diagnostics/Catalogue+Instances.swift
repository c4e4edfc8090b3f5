/// Files of `chengnuan solve`: problems (`cesp-1`, `cesp-2`) and the plans that answer them.
extension DiagnosticKind {
  public static let instanceFormat = DiagnosticKind(
    "instance.format",
    zh: "不认识的格式“{value}”", en: "unknown format '{value}'",
    help: Text(zh: "写成 cesp-1 或 cesp-2", en: "write cesp-1 or cesp-2"),
    explanation: Text(
      zh: "`chengnuan solve` 读 cesp-1 和 cesp-2；后者在前者上增加了几个可省略的键。",
      en: """
        `chengnuan solve` reads cesp-1 and cesp-2; the latter adds some keys that may be left out.
        """))

  public static let instanceBadReference = DiagnosticKind(
    "instance.bad-reference",
    zh: "“{place}”为 {value}，但没有这个{item}：一共 {count} 个，从 0 数起",
    en: "'{place}' is {value}, but there is no such {item}: there are {count}, counted from 0",
    help: Text(zh: "改成已有的编号，或补上缺少的一项", en: "name one that is there, or add what is missing"),
    explanation: Text(
      zh: "文件里的各项用在列表中的位置互相引用，从 0 数起。这里引用了不存在的一项。",
      en: """
        Items refer to one another by their position in their list, counted from 0. This one \
        refers to an item that is not there.
        """))

  public static let instanceID = DiagnosticKind(
    "instance.id",
    zh: "“{place}”为 {value}，应为 {index}", en: "'{place}' is {value}, but must be {index}",
    help: Text(zh: "改成 {index}，并改正对它的引用", en: "write {index}, and correct what refers to it"),
    explanation: Text(
      zh: "编号就是在列表里的位置，从 0 数起；引用按位置查找。",
      en: "An id is the position in its list, counted from 0; references look there."))

  public static let instanceDuplicateID = DiagnosticKind(
    "instance.duplicate-id",
    zh: "“{place}”的编号 {value} 已经用过", en: "'{place}' is {value}, which is taken already",
    help: Text(zh: "给每一项一个自己的编号", en: "give each an id of its own"),
    explanation: Text(
      zh: "两项用了同一个编号，无法知道引用的是哪一项。",
      en: "Two items have the same id, so nobody can tell which of them is meant."))

  public static let instanceDate = DiagnosticKind(
    "instance.date",
    zh: "“{place}”的“{value}”不是日期", en: "'{place}' is '{value}', which is no date",
    help: Text(zh: "写成 2026-03-01 这样", en: "write it like 2026-03-01"),
    explanation: Text(
      zh: "日期写年、月、日，用“-”隔开，并且要有这一天。",
      en: "A date is year, month and day with hyphens between, and the day must exist."))

  public static let instanceNoDays = DiagnosticKind(
    "instance.no-days",
    zh: "“days”里一天也没有", en: "there is no day in 'days'",
    help: Text(zh: "列出规划期的每一天", en: "list every day of the horizon"),
    explanation: Text(
      zh: "没有日子就没有地方可排。", en: "Without days there is nowhere to place anything."))

  public static let instanceWindow = DiagnosticKind(
    "instance.window",
    zh: "“{place}”应为 [第一天, 最后一天]，且先后不颠倒",
    en: "'{place}' must be [first day, last day], and not end before it begins",
    help: Text(zh: "写成 [32, 120] 这样", en: "write it like [32, 120]"),
    explanation: Text(
      zh: "窗口是允许的第一天和最后一天，从 0 数起，两端都算在内。",
      en: "A window is the first and the last day allowed, counted from 0, both included."))

  public static let instancePair = DiagnosticKind(
    "instance.pair",
    zh: "“{place}”应为两个数", en: "'{place}' must be two numbers",
    help: Text(zh: "写成 [3, 1] 这样", en: "write it like [3, 1]"),
    explanation: Text(
      zh: "设备写 [编号, 数量]，不可用的时段写 [日子, 时段]。",
      en: "Equipment is [id, quantity], a forbidden cell [day, period]."))

  public static let instanceLags = DiagnosticKind(
    "instance.lags",
    zh: "“{place}”至少隔 {least} 天，却至多只能隔 {most} 天",
    en: "'{place}' asks for at least {least} days and at most {most}",
    help: Text(zh: "让 min_lag 不大于 max_lag", en: "let min_lag be at most max_lag"),
    explanation: Text(
      zh: "后一场在前一场之后 min_lag 到 max_lag 天举行，所以 min_lag 不能更大。",
      en: """
        The later event is held between min_lag and max_lag days after the earlier one, so \
        min_lag cannot be the larger.
        """))

  public static let instanceCycle = DiagnosticKind(
    "instance.cycle",
    zh: "“{place}”使先后关系绕成了圈：{events}", en: "'{place}' closes a circle: {events}",
    help: Text(zh: "删去圈里的一条先后关系", en: "remove one precedence of the circle"),
    explanation: Text(
      zh: "按这些先后关系，一场活动要排在它自己之前，这是不可能的。",
      en: "By these precedences an event would come before itself, which cannot be."))

  public static let instanceListedTwice = DiagnosticKind(
    "instance.listed-twice",
    zh: "“{place}”的 {value} 已经列过", en: "'{place}' is {value}, which is listed already",
    help: Text(zh: "只留一个", en: "list it once"),
    explanation: Text(
      zh: "同一个编号列了两次，会算两遍。", en: "What is listed twice would be counted twice."))

  public static let instanceNeighbours = DiagnosticKind(
    "instance.neighbours",
    zh: "“{place}”说与 {value} 相邻，反过来却不是",
    en: "'{place}' calls {value} a neighbour, but not the other way round",
    help: Text(zh: "两边都写上，或都删去", en: "list both ways, or neither"),
    explanation: Text(
      zh: "相邻是相互的，而且不能与自己相邻。",
      en: "Neighbours are so both ways, and none is its own neighbour."))

  public static let instanceMatrixRows = DiagnosticKind(
    "instance.matrix-rows",
    zh: "“travel.matrix”有 {rows} 行，而区县有 {districts} 个",
    en: "'travel.matrix' has {rows} rows for {districts} districts",
    help: Text(zh: "每个区县写一行", en: "write a row for each district"),
    explanation: Text(
      zh: "距离表每个区县一行，每行是到同城各区县的距离。",
      en: """
        The distances have a row for each district, with the distance to each district of its city.
        """))

  public static let instanceMatrixWidth = DiagnosticKind(
    "instance.matrix-width",
    zh: "“travel.matrix[{row}]”只有 {count} 个数，应有 {wanted} 个",
    en: "'travel.matrix[{row}]' has {count} numbers, but needs {wanted}",
    help: Text(zh: "补上到同城每个区县的距离", en: "add the distance to each district of the city"),
    explanation: Text(
      zh: "第 i 行第 k 个数，是区县 i 到同城第 k 个区县的距离。",
      en: "Number k of row i is the distance from district i to district k of its city."))

  public static let instanceMatrixSides = DiagnosticKind(
    "instance.matrix-sides",
    zh: "区县 {a} 到 {b} 是 {there}，回来却是 {back}",
    en: "from district {a} to {b} it is {there}, but {back} back",
    help: Text(zh: "来回写成一样远", en: "make both ways the same"),
    explanation: Text(
      zh: "距离按来回一样远计算。", en: "Distances are the same both ways."))

  public static let instanceNeedsTeam = DiagnosticKind(
    "instance.needs-team",
    zh: "“{place}”没有队伍，但这场活动需要一支", en: "'{place}' is null, but the event needs a team",
    help: Text(zh: "写上队伍的编号，或把 skill 写成 null", en: "name a team, or let skill be null"),
    explanation: Text(
      zh: "要求技能的活动必须由一支队伍承担。", en: "An event that asks for a skill is held by a team."))

  public static let instanceNeedsNoTeam = DiagnosticKind(
    "instance.needs-no-team",
    zh: "“{place}”写了队伍，但这场活动不要队伍", en: "'{place}' names a team, but the event needs none",
    help: Text(zh: "写成 null，或写上要求的 skill", en: "write null, or say which skill it asks for"),
    explanation: Text(
      zh: "skill 为 null 的活动不派队伍，它的位置里 team 也是 null。",
      en: "An event whose skill is null gets no team, and its places have team null."))
}

extension Catalogue {
  static let instances: [DiagnosticKind] = [
    .instanceFormat, .instanceBadReference, .instanceID, .instanceDuplicateID, .instanceDate,
    .instanceNoDays, .instanceWindow, .instancePair, .instanceLags, .instanceCycle,
    .instanceListedTwice, .instanceNeighbours, .instanceMatrixRows, .instanceMatrixWidth,
    .instanceMatrixSides, .instanceNeedsTeam, .instanceNeedsNoTeam,
  ]
}
