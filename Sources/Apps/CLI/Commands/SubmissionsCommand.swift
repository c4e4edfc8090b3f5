import ArgumentParser
import CampaignKit
import CivilTime
import Diagnostics
import PlanModel
import Submitting

struct SubmissionsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "submissions",
      abstract: words(
        "各单位报送了没有：逐个单位一行，或可以转发的催报名单", "Who has filed, unit by unit, or a list to send on"))
  }

  @OptionGroup var options: WorkspaceOptions

  @Flag(help: help("只列未报送的，可以直接贴到群里", "only who has not filed, ready to paste into a chat"))
  var missing = false

  @Option(
    help: help(
      "报送截止的日子：没有写进文件的要求，全部单位都要报",
      "the last day to file, asked of all units besides what the files ask"))
  var due: CivilDate?

  @Flag(help: help("结果写成 JSON", "write it as JSON"))
  var json = false

  func run() throws {
    var session = try Session(options)
    var workspace = try session.loaded()
    if let due {
      workspace.duties.append(
        FilingDuty(
          title: Text(zh: "本次报送", en: "This round"), due: due,
          units: workspace.tables.units.filter { $0.stands(on: due) }.map(\.id),
          source: workspace.source))
    }
    let statuses = filingStatuses(of: workspace)
    if json {
      let document: JSONText = [
        "format": "chengnuan-submissions-1", "today": .string(workspace.plannedOn.description),
        "duties": .array(statuses.map(\.json)),
      ]
      return Terminal.print(document.pretty)
    }
    let language = Terminal.language
    if statuses.isEmpty {
      Terminal.print(
        words(
          "工作区和专项都没有要求报送（加 --due 2026-12-25，或在 workspace.yaml、专项里写 报送: {截止: 12月25日}）\n",
          "nothing asks for filings (add --due 2026-12-25, or write 'filing: {due: 2026-12-25}' in workspace.yaml or a campaign)\n"
        ))
    }
    for (index, status) in statuses.enumerated() {
      if index > 0 { Terminal.print("\n") }
      Terminal.print(missing ? status.message(language) : status.table(language))
    }
  }
}
