internal import CivilTime
internal import Diagnostics
internal import PlanModel
internal import Tabular

extension PrintedPlan {
  /// 统计表 of a campaign: the drive as a whole, and then unit by unit.
  func sheets(of statistics: Statistics, named name: String) -> [Sheet] {
    let whole = table(of: statistics).sheets(named: name)
    guard !statistics.units.isEmpty else { return whole }
    return whole + unitTable(of: statistics).sheets(named: name + words("（分区县）", ", by unit"))
  }

  /// Indicator by indicator, those whom it tells apart below it.
  private func table(of statistics: Statistics) -> PaperTable {
    var number = 0
    let rows = statistics.lines.map { line -> [String] in
      if line.group == nil { number += 1 }
      return [line.group == nil ? String(number) : ""] + cells(of: line)
    }
    return paper(of: statistics, words("统计表", "statistics"), [], rows)
  }

  private func unitTable(of statistics: Statistics) -> PaperTable {
    let rows = statistics.units.enumerated().flatMap { index, unit in
      unit.lines.map { [String(index + 1), unitName(unit.unit)] + cells(of: $0) }
    }
    return paper(
      of: statistics, words("分区县统计表", "statistics by unit"),
      [PaperColumn(words("区县", "Unit"), .text, width: 18)], rows)
  }

  private func paper(
    of statistics: Statistics, _ title: String, _ more: [PaperColumn], _ rows: [[String]]
  ) -> PaperTable {
    let campaign = agenda.campaigns[statistics.campaign]
    let gap = words("　　", "      ")
    let (first, last) = (statistics.period.lowerBound, statistics.period.upperBound)
    var table = PaperTable(
      title: campaign.title[language] + words(title, " – " + title),
      lines: [
        words("填报单位（盖章）：", "Unit (seal): ") + (campaign.lead ?? plan.city[language]) + gap
          + words("依据：", "Basis: ") + (campaign.basis ?? words("待发文", "notice to come")),
        words("本期：", "Period: ")
          + words("\(first.chinese)至\(last.chinese)", "\(first.english) to \(last.english)")
          + gap + words("累计截至", "so far: up to ") + words(last.chinese, last.english) + gap
          + words("制表日期：", "As of: ") + long(today),
      ],
      columns: [PaperColumn(words("序号", "No."), .ordinal)] + more + [
        PaperColumn(words("指标", "Indicator"), .text, width: 30),
        PaperColumn(words("单位", "Counted in"), .text, width: 12),
        PaperColumn(words("计划", "Plan"), .number, width: 12, isLarge: true),
        PaperColumn(words("本期实际", "In the period"), .number, width: 12, isLarge: true),
        PaperColumn(words("累计", "So far"), .number, width: 12, isLarge: true),
        PaperColumn(words("完成率", "Of the plan"), .number, width: 10),
        PaperColumn(words("备注", "Remarks"), .remark, width: 20),
      ],
      rows: rows, rowsPerPage: 15, language: language)
    table.notes = [
      words(
        "计划：专项写了“计划数”的按计划数，没有写的按编排相加。实际：按“实际数”表和模块的实发数；没有报数的，已过日期的活动场次按编排计。",
        """
        Plan: the goal of the campaign, else what the plan adds up to. In the period and so far: as \
        reported; events of which nobody has reported count once their day is over.
        """)
    ]
    table.signers =
      language == .zh
      ? ["填报人", "复核人", "负责人"] : ["Filled in by", "Checked by", "Approved by"]
    return table
  }

  private func cells(of line: Statistics.Line) -> [String] {
    func text(_ number: Int?) -> String { number.map { String($0) } ?? "" }
    return [
      line.title[language], line.indicator.unit[language], text(line.planned), text(line.actual),
      text(line.total), line.percent.map { "\($0)%" } ?? "",
      line.isAbout ? words("约数", "about") : "",
    ]
  }
}

extension Statistics.Line {
  /// `招聘活动场次`, and of some of them `　其中：农民工`.
  var title: Text {
    guard let group else { return indicator.name }
    return Text(zh: "　其中：\(group.zh)", en: "  of these: \(group.en)")
  }
}
