import Diagnostics
import PlanModel

/// The columns of the sheets that offices keep, in the order in which they keep them.
extension CampaignForm.Kind {
  /// - Parameter days: how long the activity goes on, for sheets with a column for each day.
  func columns(days: Int) -> [RosterColumn] {
    switch self {
    case .shifts:
      [
        .personName, .phone, text("单位", "Unit"), text("岗位", "Post"), text("技能", "Skills"),
        text("班次", "Shift"),
        RosterColumn(Text(zh: "工时", en: "Hours"), .number, width: 8),
        .signature(Text(zh: "签到", en: "In")), .signature(Text(zh: "签退", en: "Out")), .remarks,
      ]
    case .training:
      [
        .personName, .sex, text("学历", "Schooling"), number("年龄", "Age"), .identity, .phone,
        RosterColumn(Text(zh: "户口所在地", en: "Registered at"), .address),
        choice("户口性质", "Registered as", [("农业", "rural"), ("非农业", "urban")]),
        text("就业承诺单位", "Promised employer"), .remarks,
      ]
    case .attendance:
      // 到 is no mark, 不到 ○, 告假 ×, 迟到 and 早退 △.
      [.personName]
        + (1...max(1, min(31, days))).map {
          RosterColumn(Text(String($0)), .signature, sensitivity: .open, width: 4)
        }
        + [number("出勤", "Present"), number("缺勤", "Absent"), .signature]
    case .certificates:
      [
        text("准考证号", "Candidate no."), .personName, .sex,
        RosterColumn(Text(zh: "出生日期", en: "Born"), .date, sensitivity: .personal), .identity,
        number("理论", "Theory"), number("实作", "Practice"),
        choice("结果", "Result", [("合格", "passed"), ("不合格", "failed"), ("缺考", "absent")]),
        text("证书编号", "Certificate no."), .signature(Text(zh: "领证签名", en: "Received")),
      ]
    case .contest:
      [
        text("参赛队", "Team"), .personName, .identity, .phone,
        choice(
          "角色", "Role", [("领队", "leader"), ("队长", "captain"), ("队员", "member"), ("替补", "reserve")]),
        text("单位", "Unit"), text("参赛号", "Number"), number("成绩", "Result"),
        number("名次", "Place"), .signature,
      ]
    case .children:
      [
        .personName, .sex, number("年龄", "Age"), .identity,
        RosterColumn(
          Text(zh: "监护人", en: "Guardian"), .personName,
          purpose: Text(zh: "同意和联系", en: "consent and contact")),
        text("与儿童关系", "Relation"),
        RosterColumn(Text(zh: "监护人电话", en: "Guardian's phone"), .phone),
        choice("监护人同意", "Guardian agreed", [("是", "yes"), ("否", "no")]),
        RosterColumn(Text(zh: "接送人", en: "Fetched by"), .personName),
        .signature(
          Text(zh: "监护人签名", en: "Guardian's signature")),
      ]
    case .passengers:
      [
        .personName, .sex, .identity, .phone, text("乡镇街道", "Township"),
        text("到达地单位", "Employer there"),
        RosterColumn(
          Text(zh: "紧急联系人", en: "Emergency contact"), .personName,
          purpose: Text(zh: "路上出事时找谁", en: "whom to call"), daysKept: 30),
        RosterColumn(Text(zh: "紧急联系电话", en: "Emergency phone"), .phone, daysKept: 30),
        text("车号", "Vehicle"), text("座位号", "Seat"), .remarks,
      ]
    case .hiring:
      [
        .personName, .sex, .identity, .phone, text("学历", "Schooling"), text("工种", "Trade"),
        RosterColumn(Text(zh: "合同起", en: "Contract from"), .date),
        RosterColumn(Text(zh: "合同止", en: "Contract to"), .date),
        choice("参保", "Insured", [("是", "yes"), ("否", "no")]), .remarks,
      ]
    case .hardship: CampaignForm.Kind.hardshipParts.flatMap(\.columns)
    case .relief, .posts, .seekers, .opening, .claims: listColumns
    }
  }

  var title: Text {
    switch self {
    case .shifts: Text(zh: "志愿者和工作人员排班表", en: "Shifts")
    case .training: Text(zh: "培训学员花名册", en: "Trainees")
    case .attendance: Text(zh: "出勤簿", en: "Attendance")
    case .certificates: Text(zh: "成绩与颁证花名册", en: "Results and certificates")
    case .contest: Text(zh: "参赛队名册", en: "Teams")
    case .children: Text(zh: "儿童名册", en: "Children")
    case .passengers: Text(zh: "乘客名册", en: "Passengers")
    case .hiring: Text(zh: "用工备案花名册", en: "Hired")
    case .hardship: Text(zh: "困难职工档案表", en: "Files of workers in hardship")
    case .relief: Text(zh: "救助一览表", en: "Relief")
    case .posts: Text(zh: "岗位一览表", en: "Posts")
    case .seekers: Text(zh: "求职登记表", en: "Job seekers")
    case .opening: Text(zh: "开班申请表", en: "Classes to be opened")
    case .claims: Text(zh: "申领流程状态表", en: "State of claims")
    }
  }

  func text(_ zh: String, _ en: String) -> RosterColumn {
    RosterColumn(Text(zh: zh, en: en))
  }
  func number(_ zh: String, _ en: String) -> RosterColumn {
    RosterColumn(Text(zh: zh, en: en), .number, width: 6)
  }
  func choice(_ zh: String, _ en: String, _ words: [(String, String)]) -> RosterColumn {
    RosterColumn(Text(zh: zh, en: en), .choice(words.map { Text(zh: $0.0, en: $0.1) }))
  }
}

extension RosterColumn {
  static let sex = RosterColumn(
    Text(zh: "性别", en: "Sex"), .choice([Text(zh: "男", en: "male"), Text(zh: "女", en: "female")]),
    width: 6)

  static func signature(_ name: Text) -> RosterColumn { RosterColumn(name, .signature) }
}
