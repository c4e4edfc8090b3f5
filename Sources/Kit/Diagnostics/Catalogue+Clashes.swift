/// What a filed campaign is at odds with. One sentence, filled by the search that found it.
extension DiagnosticKind {
  public static let clashVenue = DiagnosticKind(
    "clash.venue", .warning, zh: "撞期：{clash}", en: "clash: {clash}",
    explanation: Text(
      zh: "同一场地同一时段只能办一场，不开放、容量不够也在此列。共用的场地（如街区）不算。",
      en: """
        A venue holds one activity at a time, and only when it is open and large enough; shared ones, such as a street, hold several.
        """))

  public static let clashTeam = DiagnosticKind(
    "clash.team", .warning, zh: "撞期：{clash}", en: "clash: {clash}",
    explanation: Text(
      zh: "队伍同一时段只能在一处，每天有上限，赶路要时间。",
      en: """
        A team is in one place at a time, has a limit a day, and needs time on the way.
        """))

  public static let clashLeader = DiagnosticKind(
    "clash.leader", .warning, zh: "撞期：{clash}", en: "clash: {clash}",
    explanation: Text(
      zh: "领导同一时段只能出席一处，跨单位也算；可以由别人代替的不算。",
      en: """
        A leader attends one activity at a time, whoever holds it; those who can be replaced are left out.
        """))

  public static let clashFirm = DiagnosticKind(
    "clash.firm", .warning, zh: "撞期：{clash}", en: "clash: {clash}",
    explanation: Text(
      zh: "同一家企业不能同时到两处，也不宜在间隔天数内被同一或相邻单位请两次。",
      en: """
        A firm cannot be in two places, and should not be invited twice within the days of rest in one or two neighbouring units.
        """))

  public static let clashResource = DiagnosticKind(
    "clash.resource", .warning, zh: "撞期：{clash}", en: "clash: {clash}",
    explanation: Text(
      zh: "人员、设备、物资、经费合起来不够几场同时用。",
      en: """
        Staff, equipment, goods or money do not suffice for all of them.
        """))

  public static let clashDay = DiagnosticKind(
    "clash.day", .warning, zh: "撞期：{clash}", en: "clash: {clash}",
    explanation: Text(
      zh: "同一单位或同一主题一天只办一场大型活动；避让日由市里在工作区的“规则”里写明。",
      en: """
        A unit or theme has one big activity a day; the days that the city keeps free stand in the rules of the workspace.
        """))

  public static let clashDeadline = DiagnosticKind(
    "clash.deadline", .warning, zh: "撞期：{clash}", en: "clash: {clash}",
    explanation: Text(
      zh: "千人以上的活动最迟提前 20 天申请安全许可，21 天稳妥，30 天开始备料；预告和备案的天数由专项和工作区规定。",
      en: """
        For a thousand people and more a licence is applied for 20 days ahead at the latest, 21 to be safe, and its papers begun 30 days ahead; days for announcements and local notice are set by campaign and workspace.
        """))

  public static let clashImpossible = DiagnosticKind(
    "clash.impossible", .warning, zh: "撞期：{clash}", en: "clash: {clash}",
    explanation: Text(
      zh: "不管别的单位怎样安排，按所报的时间地点也办不成。",
      en: """
        It cannot be held as asked for, whatever others do.
        """))
}

extension Catalogue {
  static let clashes: [DiagnosticKind] = [
    .clashVenue, .clashTeam, .clashLeader, .clashFirm, .clashResource, .clashDay, .clashDeadline,
    .clashImpossible,
  ]
}
