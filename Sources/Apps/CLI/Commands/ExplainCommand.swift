import ArgumentParser
import CampaignKit
import Catalog
import CivilTime
import Diagnostics
import Pipeline
import PlanModel
import Publishing

struct ExplainCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "explain",
      abstract: words(
        "解释一个诊断代码，或一场活动为什么在那里、为什么没排上",
        "Explains a diagnostic's code, or why an activity is where it is or nowhere"))
  }

  @Argument(help: help("诊断代码或活动编号", "a diagnostic's code or an activity's id"))
  var subject: String

  @Option(help: help("工作区文件夹", "the workspace"))
  var workspace = "."

  @OptionGroup var day: DayOptions
  @OptionGroup var language: LanguageOption

  func run() throws {
    let kinds = Catalogue.all + BuiltIn.modules.flatMap { $0.manifest.diagnostics }
    if let kind = kinds.first(where: { $0.code == subject }) {
      return Terminal.print(text(of: kind))
    }
    var candidates = kinds.map(\.code)
    if subject.contains(".") || workspace != "." {
      var session = try Session(path: workspace, day: day)
      let (plan, _, _) = try session.planned()
      if let item = plan.agenda.items.first(where: { $0.id == subject }) {
        return Terminal.print(ActivityExplanation(item: item, plan: plan).text)
      }
      candidates += plan.agenda.items.map(\.id)
    }
    let near = nearest(to: subject, among: candidates)
    throw Failure.usage(
      Text(
        zh: "“\(subject)”既不是诊断代码，也不是活动编号",
        en: "'\(subject)' is neither a diagnostic's code nor an activity's id"),
      help: near.map(Text.didYouMean))
  }

  private func text(of kind: DiagnosticKind) -> String {
    let language = Terminal.language
    var text = "\(kind.severity.name[language]) [\(kind.code)]\n"
    text += general(kind.message[language]) + "\n\n" + kind.explanation[language] + "\n"
    if let help = kind.help {
      text += "\n" + words("帮助：", "help: ") + general(help[language]) + "\n"
    }
    return text
  }

  /// A sentence about no case in particular: dots where one would name its own words.
  private func general(_ sentence: String) -> String {
    sentence.replacing(/\{[a-z_]+\}/, with: "…")
  }
}
