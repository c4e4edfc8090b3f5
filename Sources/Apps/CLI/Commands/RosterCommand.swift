import ArgumentParser
import ConfigValue
import Diagnostics
import MarkedYAML
import Output
import PlanModel
import RegisterStore
import Rostering

struct RosterCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "roster", abstract: words("花名册", "Rosters"),
      subcommands: [
        Draw.self, RosterFunnelCommand.self, RosterCommitCommand.self, RosterRevealCommand.self,
        RosterFreezeCommand.self, RosterAmendCommand.self, RosterSealCommand.self,
        RosterVerifyCommand.self, RosterWhyCommand.self, RosterClashesCommand.self,
        RosterCoverageCommand.self,
      ])
  }

  struct Draw: ParsableCommand {
    static var configuration: CommandConfiguration {
      CommandConfiguration(
        commandName: "draw",
        abstract: words(
          "按规则、优先分和抽签给全年活动分配名额", "Fills a year's seats by rule, priority and keyed lot"))
    }

    @Option(help: help("登记册 CSV", "the register, CSV"))
    var register: String

    @Option(help: help("抽签方案 JSON", "the plan, JSON"))
    var plan: String

    @Option(name: .customShort("o"), help: help("写到哪个文件", "the file to write"))
    var output: String

    @OptionGroup var language: LanguageOption

    func run() throws {
      let disk = Disk()
      for input in [register, plan] where isSameFile(input, output) {
        throw Failure.usage(
          Text(zh: "“\(output)”是输入文件，不能写在上面", en: "'\(output)' is an input and is not overwritten"))
      }
      var issues = Issues()
      let planBytes = try touchingDisk { try disk.read(plan) }
      let people = try touchingDisk { try disk.read(register) }
      let document = configValue(yaml: planBytes, file: plan, issues: &issues)
      let drawPlan = document.flatMap { DrawPlan(from: $0, issues: &issues) }
      // Those columns that the file lacks are named, with the terms that want them, by the draw.
      let known = Set(RegisterField.all.map(\.name))
      let records = RegisterFile.read(
        people, file: register, columns: drawPlan?.columns.union(["id_no"]).intersection(known),
        issues: &issues)
      guard let drawPlan, let records,
        let result = Rostering.draw(drawPlan, from: records, issues: &issues)
      else {
        report(issues, from: disk)
        throw Failure.input
      }
      report(issues, from: disk)
      try touchingDisk { try disk.replaceFile(at: output, with: result.csv) }
      let seats = result.events.reduce(0) { $0 + $1.seated.count }
      let waiting = result.events.reduce(0) { $0 + $1.waiting.count }
      Terminal.print(
        words(
          "\(result.events.count) 场活动，\(seats) 人入选，\(waiting) 人候补：\(output)\n",
          "\(result.events.count) activities, \(seats) seated, \(waiting) waiting: \(output)\n"))
      if issues.hasErrors { throw Failure.input }
    }

    /// Without excerpts: a line of the register is somebody's data.
    private func report(_ issues: Issues, from disk: Disk) {
      guard !issues.all.isEmpty else { return }
      let report = TextReport(language: Terminal.language, isColoured: Terminal.isColoured)
      Terminal.say(report.text(issues.sorted) { $0 == plan ? try? disk.read($0) : nil })
    }
  }
}
