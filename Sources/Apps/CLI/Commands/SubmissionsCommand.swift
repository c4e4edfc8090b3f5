import ArgumentParser
import CampaignKit
import Diagnostics
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

  @Flag(help: help("结果写成 JSON", "write it as JSON"))
  var json = false

  func run() throws {
    var session = try Session(options)
    let workspace = try session.loaded()
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
          "工作区和专项都没有要求报送（在 workspace.yaml 或专项里写 报送: {截止: 12月25日}）\n",
          "nothing asks for filings (write 'filing: {due: 2026-12-25}' in workspace.yaml or a campaign)\n"
        ))
    }
    for (index, status) in statuses.enumerated() {
      if index > 0 { Terminal.print("\n") }
      Terminal.print(missing ? status.message(language) : status.table(language))
    }
  }
}
