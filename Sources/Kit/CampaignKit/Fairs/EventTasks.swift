import Diagnostics
public import PlanModel

/// The deadlines that events for the public bring along, whatever the drive.
public enum EventTasks {
  /// People expected from which an event needs a licence (大型群众性活动安全管理条例, Art. 2).
  public static let licensedAttendance = 1000
  /// People expected from which the city's police decide, not the county's (Art. 12).
  public static let cityPoliceAttendance = 5000

  /// The licence, where so many people need one: papers, application, last day.
  public static func licence(attendance: Int) -> [TaskRule] {
    guard attendance >= licensedAttendance else { return [] }
    let police =
      attendance >= cityPoliceAttendance
      ? Text(zh: "市公安局", en: "the city's police") : Text(zh: "区县公安机关", en: "the county's police")
    let law = Text(
      zh: "《大型群众性活动安全管理条例》第六、十二、十三条",
      en: "Regulations on Safety of Large Mass Events, Art. 6, 12 and 13")
    return [
      TaskRule(
        key: "licence-papers",
        title: Text(zh: "备齐安全许可材料", en: "gather the papers for the licence"), daysBefore: 30,
        basis: law),
      TaskRule(
        key: "licence-apply",
        title: Text(zh: "向\(police.zh)申请安全许可", en: "apply to \(police.en) for the licence"),
        daysBefore: 21, basis: law),
      TaskRule(
        key: "licence-last-day",
        title: Text(zh: "申请安全许可最后期限", en: "last day to apply for the licence"), daysBefore: 20,
        basis: law),
    ]
  }

  /// The licence and the announcement of a job fair, and what has to be ready before it is
  /// announced: firms and their adverts looked at, the plans for running it, for emergencies and for
  /// security (人力资源市场暂行条例, Art. 28).
  public static func fair(attendance: Int, publicity: Int) -> [TaskRule] {
    guard publicity > 0 else { return licence(attendance: attendance) }
    let law = Text(
      zh: "《人力资源市场暂行条例》第二十八条",
      en: "Interim Regulations on Human Resources Markets, Art. 28")
    return licence(attendance: attendance) + [
      TaskRule(
        key: "fair-papers",
        title: Text(
          zh: "核实参会单位和招聘简章，备齐组织实施办法、应急预案和安全保卫方案",
          en: "check firms and their adverts; have the plans for the fair, emergencies and security"
        ),
        daysBefore: publicity, basis: law),
      TaskRule(
        key: "announce", title: Text(zh: "向社会预告招聘会", en: "announce the fair"),
        daysBefore: publicity, basis: law),
    ]
  }
}
