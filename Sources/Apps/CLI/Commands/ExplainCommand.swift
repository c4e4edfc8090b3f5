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
        "解释诊断代码，或活动为什么在那里、为什么没排上",
        "Explains diagnostics' codes, or why activities are where they are or nowhere"))
  }

  @Argument(
    help: help("诊断代码或活动编号，可以写几个", "diagnostics' codes or activities' ids, one or more"))
  var subjects: [String] = []

  @Flag(help: help("解释所有没排上的活动", "explains every activity that has no place"))
  var unplaced = false

  @Flag(
    help: help(
      "活动的解释写成 JSON，各行与 plan.json 里的相同",
      "writes explanations of activities as JSON, in the lines of plan.json"))
  var json = false

  @Option(help: help("工作区文件夹", "the workspace"))
  var workspace = "."

  @Option(help: help("线程数；结果不因此而变", "threads; they change no result"))
  var threads = 1

  @OptionGroup var day: DayOptions
  @OptionGroup var language: LanguageOption

  func validate() throws {
    if subjects.isEmpty, !unplaced {
      throw ValidationError(
        words("写出要解释的代码或编号，或用 --unplaced", "say what to explain, or --unplaced"))
    }
    if threads < 1 {
      throw ValidationError(words("线程数至少为 1", "there has to be one thread at least"))
    }
  }

  func run() throws {
    let kinds = Catalogue.all + BuiltIn.modules.flatMap { $0.manifest.diagnostics }
    // A code has no explanation that a program could read: then it is no activity.
    let codes = json ? [] : subjects.compactMap { subject in kinds.first { $0.code == subject } }
    let ids = subjects.filter { subject in !codes.contains { $0.code == subject } }
    Terminal.print(codes.map(text(of:)).joined(separator: "\n"))
    if ids.isEmpty, !unplaced, !json { return }
    // A word without a dot is a code that was mistyped, and needs no plan to say so.
    if workspace == ".", !unplaced, let word = ids.first(where: { !$0.contains(".") }) {
      throw unknown(word, among: kinds.map(\.code))
    }
    var session = try Session(path: workspace, day: day)
    let (plan, _, _) = try session.planned()
    let items = try items(named: ids, in: plan, else: kinds.map(\.code))
    let explained = plan.explained(items.compactMap(\.problemIndex), threads: threads)
    if json {
      return Terminal.print(explanationsJSON(of: Set(items.map(\.id)), in: explained))
    }
    let texts = items.map { ActivityExplanation(item: $0, plan: explained).text }
    Terminal.print((codes.isEmpty ? "" : "\n") + texts.joined(separator: "\n"))
  }

  /// Those named and, where they are asked for, those without a place, each once.
  private func items(
    named ids: [String], in plan: Plan, else codes: [String]
  ) throws -> [Agenda.Item] {
    let known = Dictionary(
      plan.agenda.items.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    var chosen: [Int] = []
    for id in ids {
      guard let position = known[id] else {
        throw unknown(id, among: codes + plan.agenda.items.map(\.id))
      }
      if !chosen.contains(position) { chosen.append(position) }
    }
    if unplaced {
      chosen += plan.agenda.items.indices.filter { position in
        guard let index = plan.agenda.items[position].problemIndex else { return false }
        return plan.schedule.placements[index] == nil && !chosen.contains(position)
      }
    }
    return chosen.map { plan.agenda.items[$0] }
  }

  private func unknown(_ subject: String, among candidates: [String]) -> Failure {
    Failure.usage(
      Text(
        zh: "“\(subject)”既不是诊断代码，也不是活动编号",
        en: "'\(subject)' is neither a diagnostic's code nor an activity's id"),
      help: nearest(to: subject, among: candidates).map(Text.didYouMean))
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
