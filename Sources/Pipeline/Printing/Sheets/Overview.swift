internal import CivilTime
internal import Diagnostics
internal import PlanModel
internal import Tabular

extension Audience {
  /// For whom a paper is, as it says of itself.
  var circle: Text {
    switch self {
    case .public: Text(zh: "可对外发布", en: "may be handed out")
    case .internal: Text(zh: "内部使用", en: "for the offices only")
    case .leaders: Text(zh: "仅供领导", en: "for leaders only")
    }
  }
}

extension PrintedPlan {
  /// 一览表 of the city, or 排期表 of one unit: every activity with its figures, and for the offices
  /// who said so and where it stands.
  func overview(for audience: Audience, unit: Unit? = nil) -> PaperTable {
    let isOffice = audience > .public
    let figures = fairFigures
    var columns = [
      PaperColumn(words("序号", "No."), .ordinal), PaperColumn(words("区县", "Unit"), width: 12),
      PaperColumn(words("活动名称", "Activity"), width: 24),
      PaperColumn(words("专项活动", "Campaign"), width: 18),
      PaperColumn(words("举办时间", "Time"), width: 22), PaperColumn(words("地点", "Place"), width: 18),
      PaperColumn(words("形式", "Form"), .choice(forms), width: 6),
      PaperColumn(words("主办", "Host"), width: 14), PaperColumn(words("承办", "Organiser"), width: 12),
      PaperColumn(words("参会企业数", "Firms"), .count), PaperColumn(words("岗位数", "Posts"), .count),
    ]
    if isOffice {
      columns += [
        PaperColumn(words("联系人及电话", "Contact"), .text, width: 14),
        PaperColumn(words("状态", "State"), .choice(states), width: 11),
      ]
    }
    columns.append(PaperColumn(words("备注", "Remarks"), .remark, width: 10))
    if isOffice {
      columns += [
        PaperColumn(words("编号", "Id"), .text, width: 36),
        PaperColumn(words("来源", "Source"), .text, width: 30),
      ]
    }
    let rows = lines(for: audience, unit: unit?.id).enumerated().map { index, line in
      row(line, index + 1, figures[line.item.id], isOffice: isOffice)
    }
    let years = plan.agenda.horizon.lowerBound.year
    let whose = unit?.name[language] ?? plan.city[language]
    var table = PaperTable(
      title: unit == nil
        ? words("\(whose)\(years)年活动一览表", "\(whose) activities \(years)")
        : words("\(whose)\(years)年活动排期表", "\(whose) timetable \(years)"),
      lines: [
        words("填报单位（盖章）：", "Unit (seal): ") + whose + words("　　", "      ")
          + words("制表日期：", "As of: ") + long(today) + words("　　", "      ")
          + audience.circle[language]
      ],
      columns: columns, rows: rows, rowsPerPage: 15, language: language)
    table.emptyWords = words("没有活动。", "No activities.")
    if isOffice {
      // Ids and sources are to be looked up; on paper they would make all else too small to read.
      table.unprintedColumns = 2
      table.signers =
        language == .zh ? ["制表", "复核", "审批"] : ["Drawn up by", "Checked by", "Approved by"]
    }
    return table
  }

  private func row(
    _ line: ActivityLine, _ number: Int, _ figures: (firms: Int, posts: Int)?, isOffice: Bool
  ) -> [String] {
    let (item, activity) = (line.item, line.item.activity)
    let campaign = campaign(of: item)
    let time = line.occurrence.map {
      ([long($0.start.date)] + spanAndHours(of: item, $0)).joined(separator: "\n")
    }
    var row = [
      String(number), unitName(activity.unit), activity.title[language], campaign.title[language],
      time ?? words("另行通知", "to be announced"), place(of: item, line.occurrence),
      (activity.place == .online ? forms[1] : forms[0])[language], campaign.lead ?? "",
      unitName(activity.unit), figures.map { String($0.firms) } ?? "",
      figures.map { String($0.posts) } ?? "",
    ]
    if isOffice { row += ["", state(of: line)] }
    row.append(isOffice && activity.audience > .public ? activity.audience.circle[language] : "")
    if isOffice { row += [item.id, source(of: item)] }
    return row
  }

  private var forms: [Text] {
    [Text(zh: "线下", en: "on site"), Text(zh: "线上", en: "online")]
  }

  private var states: [Text] {
    [
      Text(zh: "已定", en: "confirmed"), Text(zh: "暂定", en: "provisional"),
      Text(zh: "延期待定", en: "postponed"), Text(zh: "已取消", en: "cancelled"),
      Text(zh: "未排下", en: "no place found"),
    ]
  }

  /// 报批备案期限 of a unit: what is due when, and for which activity.
  func deadlines(for audience: Audience, unit: Unit) -> PaperTable {
    let due = lines(for: audience, unit: unit.id).flatMap { line -> [(DatedTask, ActivityLine)] in
      guard let day = line.occurrence?.start.date else { return [] }
      return agenda.tasks(of: line.item, on: day).map { ($0, line) }
    }
    .sorted { ($0.0.due, $0.1.item.id, $0.0.rule.key) < ($1.0.due, $1.1.item.id, $1.0.rule.key) }
    var table = PaperTable(
      title: words("\(unit.name.zh)报批备案期限", "\(unit.name.en) deadlines"),
      lines: [audience.circle[language]],
      columns: [
        PaperColumn(words("序号", "No."), .ordinal),
        PaperColumn(words("截止日期", "Due"), .date, width: 24),
        PaperColumn(words("事项", "What"), width: 34),
        PaperColumn(words("活动", "Activity"), width: 36),
        PaperColumn(words("活动日期", "Day"), .date, width: 24),
        PaperColumn(words("办结日期", "Done"), .date, width: 12),
        PaperColumn(words("备注", "Remarks"), .remark, width: 14),
      ],
      rows: due.enumerated().map { index, entry in
        [
          String(index + 1), long(entry.0.due), entry.0.rule.title[language],
          entry.1.item.activity.title[language],
          entry.1.occurrence.map { long($0.start.date) } ?? "", "", "",
        ]
      }, rowsPerPage: 15, language: language)
    table.emptyWords = words("没有要报批备案的事项。", "Nothing has to be filed.")
    return table
  }
}
