import PlanModel

/// What a list must say for its kind of sheet.
struct FormRules {
  /// Headings that it cannot do without.
  var columns: [String]
  /// Of these, what each line must say.
  var cells: [String] = []
  /// Columns of what goes to one person only, each with the column within which that holds.
  var single: [(column: String, within: String?)] = []
  /// Two days, the first and the last.
  var days: (first: String, last: String)?
  /// Whether its people work, or are to.
  var isWork = false
  /// Whether a line is a person.
  var isPeople = true
}

extension CampaignForm {
  var rules: FormRules {
    switch kind {
    case .shifts:
      FormRules(
        columns: ["姓名", "电话"] + (skills.isEmpty ? [] : ["技能"]), cells: ["电话"])
    case .training:
      FormRules(
        columns: ["姓名", "身份证号", "电话"], cells: ["身份证号", "电话"], isWork: true)
    case .attendance: FormRules(columns: ["姓名"])
    case .certificates:
      FormRules(
        columns: ["姓名", "身份证号"], cells: ["身份证号"],
        single: [("准考证号", nil), ("证书编号", nil)])
    case .contest:
      FormRules(
        columns: ["参赛队", "姓名", "身份证号"], cells: ["参赛队", "身份证号"],
        single: [("参赛号", nil)])
    case .children:
      // The guardian is looked at apart: without one a child is not listed at all.
      FormRules(columns: ["姓名", "监护人", "监护人电话", "监护人同意"])
    case .passengers:
      FormRules(
        columns: ["姓名", "身份证号", "电话", "紧急联系人", "紧急联系电话"],
        cells: ["身份证号", "电话", "紧急联系人", "紧急联系电话"], single: [("座位号", "车号")])
    case .hiring:
      FormRules(
        columns: ["姓名", "身份证号", "电话"], cells: ["身份证号", "电话"],
        days: ("合同起", "合同止"), isWork: true)
    case .hardship:
      FormRules(columns: ["困难类别", "姓名", "身份证号"], cells: ["困难类别", "身份证号"])
    case .relief: FormRules(columns: ["户主姓名", "身份证号"], cells: ["身份证号"])
    case .posts: FormRules(columns: ["岗位名称", "企业"], cells: ["企业"], isPeople: false)
    case .seekers: FormRules(columns: ["姓名", "电话"], cells: ["电话"], isWork: true)
    case .opening: FormRules(columns: ["专业"], days: ("开始", "结束"), isPeople: false)
    case .claims:
      FormRules(columns: ["姓名", "身份证号", "状态"], cells: ["身份证号", "状态"])
    }
  }

  /// Whether to stand on it is to get something; who serves, applies or has a file has got nothing
  /// yet, and attendance and certificates are for those who stand elsewhere.
  var reaches: Bool {
    [.training, .contest, .children, .passengers, .hiring, .relief].contains(kind)
  }

  /// Every column that a list may have: those of the sheet, and what tells lines apart.
  var columns: [RosterColumn] {
    let columns = kind.columns(days: 1)
    // A class has one list for its trainees, their attendance and their certificates.
    let others: [Kind] = [.training, .attendance, .certificates]
    guard others.contains(kind) else { return columns }
    var seen = Set(columns.map(\.name))
    return columns
      + others.flatMap { $0.columns(days: 31) }.filter { seen.insert($0.name).inserted }
  }
}

/// What people write for a column, or nearly: not the same, for a parent need not be the guardian,
/// but what to ask for when the column is not there.
let formHints: [String: [String]] = [
  "监护人": ["家长", "家长姓名", "父母"], "监护人电话": ["家长电话", "家长联系电话", "家长手机"],
  "监护人同意": ["家长同意", "家长是否同意", "同意书", "是否同意"],
  "参赛队": ["队伍", "队名", "代表队", "参赛队伍", "队伍名称", "队别"],
  "紧急联系人": ["应急联系人", "紧急联络人", "联系人"], "紧急联系电话": ["应急电话", "紧急电话", "应急联系电话"],
  "座位号": ["座号", "座位"], "户主姓名": ["户主", "姓名"], "姓名": ["名字"],
  "企业": ["企业名称", "单位", "单位名称"], "岗位名称": ["岗位"], "技能": ["特长"], "专业": ["课程名称"],
  "状态": ["进度"],
]
