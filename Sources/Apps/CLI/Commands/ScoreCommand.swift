import ArgumentParser
import Diagnostics
import PlanModel
import Scheduling

struct ScoreCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "score",
      abstract: words(
        "给一道排期题的方案评分：违反哪些规则，各项成本多少",
        "Scores a plan of a scheduling problem: what it breaks, and what it costs by rule"),
      discussion: words(
        "方案可以出自任何程序。违反硬规则时退出状态为 65。",
        "The plan may be anybody's. Where it breaks a hard rule the exit status is 65."))
  }

  @Argument(help: help("问题 JSON（cesp-1、cesp-2）", "the problem, JSON (cesp-1, cesp-2)"))
  var instance: String

  @Argument(help: help("方案 JSON", "the plan, JSON"))
  var plan: String

  @Flag(help: help("以 JSON 写出", "write it as JSON"))
  var json = false

  @OptionGroup var language: LanguageOption

  func run() throws {
    let files = InstanceFiles()
    let problem = try files.problem(at: instance)
    let placements = try files.placements(at: plan, of: problem)
    let count = score(of: placements, in: problem)
    let sheet = ScoreSheet(
      problem: problem, placements: placements, score: count.score, hard: count.hard,
      soft: count.soft)
    Terminal.print(json ? JSONText.object(sheet.members).compact + "\n" : sheet.text)
    if !count.score.isFeasible { throw Failure.input }
  }
}
