import ArgumentParser
import CampaignKit
import CivilTime
import Diagnostics
import Output
import Pipeline
import PlanModel
import Printing
import Tabular

struct ReportCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "report",
      abstract: words(
        "各专项的统计表：计划、本期实际、累计、完成率",
        "What every campaign was to reach, and what came of it in a period and so far"),
      discussion: words(
        "计划数写在专项里；实际数写在 workspace.yaml“表”里的“实际数”表（专项、指标、数量，可加区县、日期、其中、约）。",
        """
        Goals stand in the campaigns; what came of them in the table 'counts' of workspace.yaml \
        (campaign, indicator, amount and, if you like, unit, date, group, about).
        """))
  }

  @OptionGroup var options: WorkspaceOptions

  @Option(help: help("本期从哪天起（默认当月 1 日）", "first day of the period (default: of the month)"))
  var from: CivilDate?

  @Option(help: help("本期到哪天、累计到哪天（默认今天）", "last day of it and of what is so far (default: today)"))
  var to: CivilDate?

  @Option(name: .shortAndLong, help: help("另写成 XLSX 文件", "an XLSX file to write besides"))
  var output: String?

  @Flag(help: help("写成 JSON", "write it as JSON"))
  var json = false

  func validate() throws {
    if let from, let to, to < from {
      throw ValidationError(words("--to 在 --from 之前", "--to lies before --from"))
    }
  }

  func run() throws {
    var session = try Session(options)
    let last = try session.lastPublication()
    let planned = try session.planned(after: last)
    let (plan, proposal) = (planned.plan, planned.proposal)
    session.report()
    let end = to ?? max(proposal.today, from ?? proposal.today)
    let period = (from ?? monthSoFar(end).lowerBound)...end
    let statistics = statistics(of: plan, period: period)
    if let output {
      if let obstacle = Workbook.obstacle {
        throw Failure.output(
          Text(zh: "写不出电子表格：\(obstacle)", en: "no workbook can be written: \(obstacle)"))
      }
      let paper = StatisticsReport(
        statistics, of: plan, language: planned.language, today: proposal.today)
      try touchingDisk { try session.disk.replaceFile(at: output, with: paper.workbook) }
    }
    let report = StatisticsReport(
      statistics, of: plan, language: Terminal.language, today: proposal.today)
    Terminal.print(json ? report.json.pretty : report.text)
  }
}
