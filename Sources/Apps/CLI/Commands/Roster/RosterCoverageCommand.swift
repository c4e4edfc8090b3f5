import ArgumentParser
import CampaignKit
import CivilTime
import Diagnostics
import Output
import Pipeline
import PlanModel
import Publishing
import Rostering
import Tabular

struct RosterCoverageCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "coverage",
      abstract: words(
        "谁惠及到了：按区县、工种、性别、年龄、困难类别，对照合格的人；还有谁从未惠及",
        "Who was reached by district, trade, sex, age and hardship, and who never was"),
      discussion: words(
        """
        惠及：抽中、名额分配发放到、或在名单上有名额的人。合格：抽签规则允许的人，或列在名单上的人。
        写出 coverage.csv、coverage.xlsx 和中英文网页，内部用；人数太少的格子不显示。
        """,
        """
        Reached is who was drawn, is paid by an allocation or has a seat on a list; eligible, whom the \
        rules of a draw let in or who stands on a list.
        Writes coverage.csv, coverage.xlsx and a page in both languages, for the office; small counts are \
        not shown.
        """
      ))
  }

  @OptionGroup var options: WorkspaceOptions

  @Option(help: help("只看这个专项", "this campaign only"))
  var campaign: String?

  @Option(help: help("少于几人不显示", "counts below this are not shown"))
  var threshold = 10

  @Option(
    help: help("写到哪个文件夹（默认：工作区/private/coverage）", "folder (default: WORKSPACE/private/coverage)"))
  var out: String?

  func validate() throws {
    guard (2...1000).contains(threshold) else {
      throw ValidationError(words("--threshold 应在 2 到 1000 之间", "--threshold must lie in 2...1000"))
    }
  }

  func run() throws {
    var desk = try DrawDesk(path: options.workspace, day: options.day)
    let workspace = try desk.session.loaded()
    if let campaign, !workspace.campaigns.contains(where: { $0.campaign.id == campaign }) {
      throw Failure.usage(
        Text(zh: "没有专项“\(campaign)”", en: "there is no campaign '\(campaign)'"),
        help: nearest(to: campaign, among: workspace.campaigns.map(\.campaign.id)).map(
          Text.didYouMean))
    }
    let reached = try desk.reached(campaign: campaign)
    let coverage = CoverageCount(
      reached.people, units: workspace.tables.units, on: workspace.plannedOn,
      eligible: reached.eligible, reached: reached.reached, words: reached.words
    ).coverage(threshold: threshold)
    let title = Text(
      zh: "\(workspace.city.zh)惠及面", en: "Who was reached in \(workspace.city.en)")
    let language = workspace.languages.first ?? .zh
    let folder = out ?? desk.session.path(of: "private/coverage")
    let files =
      [Artifact(path: "coverage.csv") { self.csv(coverage, language) }]
      + coverageFiles(
        of: coverage, title: title, plan: reached.plan, on: workspace.plannedOn,
        language: language)
    try touchingDisk {
      if out == nil { try desk.disk.makePrivateDirectory(desk.session.path(of: "private")) }
      try desk.disk.makeFolder(folder)
      for file in files {
        try desk.disk.replaceFile(at: folder + "/" + file.path, with: file.render())
      }
    }
    Terminal.print(table(coverage) + words("已写出：\(folder)\n", "written: \(folder)\n"))
  }

  private func csv(_ coverage: Coverage, _ language: Language) -> [UInt8] {
    var writer = CSVWriter()
    writer.write([Text(zh: "角度", en: "By")[language]] + Coverage.headings.map { $0[language] })
    writer.write([""] + coverage.total.cells(language))
    for dimension in coverage.dimensions {
      for row in dimension.rows { writer.write([dimension.name[language]] + row.cells(language)) }
    }
    return writer.bytes
  }

  private func table(_ coverage: Coverage) -> String {
    let language = Terminal.language
    let rows =
      [Coverage.headings.map { $0[language] }, coverage.total.cells(language)]
      + coverage.dimensions.flatMap { dimension in
        [[dimension.name[language]]] + dimension.rows.map { $0.cells(language) }
      }
    let widths = (0..<Coverage.headings.count).map { column in
      rows.compactMap {
        $0.count > column && $0.count > 1 ? DisplayWidth.columns(of: $0[column]) : nil
      }
      .max() ?? 0
    }
    return rows.map { row in
      if row.count == 1 { return "\(row[0])\n" }
      let cells = zip(row, widths).enumerated().map { index, pair in
        let gap = String(repeating: " ", count: max(0, pair.1 - DisplayWidth.columns(of: pair.0)))
        return index == 0 ? "  " + pair.0 + gap : gap + pair.0
      }
      return cells.joined(separator: "  ") + "\n"
    }.joined()
  }
}
