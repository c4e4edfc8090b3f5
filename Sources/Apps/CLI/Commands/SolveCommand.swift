import ArgumentParser
import Diagnostics
import Glibc
import Output
import PlanModel
import Scheduling

struct SolveCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "solve",
      abstract: words("解一道排期题（cesp-1、cesp-2）", "Solves a scheduling problem (cesp-1, cesp-2)"),
      discussion: words(
        "格式见 Sources/Formats/Instances/README.zh.md。Ctrl-C 提前结束，写出已找到的最好的方案。",
        """
        Sources/Formats/Instances/README.md describes the formats. Ctrl-C ends the search, and the \
        best plan found so far is written.
        """))
  }

  @Argument(help: help("问题 JSON", "the problem, JSON"))
  var instance: String

  @Option(name: .customShort("o"), help: help("方案写到哪个文件", "the file to write the plan to"))
  var output: String

  @Option(help: help("随机种子：相同的种子得到相同的方案", "seed: equal seeds give equal plans"))
  var seed: UInt64 = 1

  @OptionGroup var search: SearchOptions

  @Option(
    name: .customLong("init"), help: help("从这个方案开始搜索（JSON）", "a plan to start from, JSON"))
  var initial: String?

  @Flag(help: help("把结果的摘要以 JSON 写到标准输出", "write the summary to standard output as JSON"))
  var json = false

  @OptionGroup var language: LanguageOption

  func run() throws {
    try refuseUnusableOutput()
    let files = InstanceFiles()
    let problem = try files.problem(at: instance)
    let known = try initial.map { try files.placements(at: $0, of: problem) }
    let interruption = Interruption()
    let stopwatch = Stopwatch(seconds: search.time)
    let schedule = schedule(
      for: problem, seed: seed, from: known, effort: search.effort ?? .usual(for: problem),
      threads: search.threads, isCancelled: { interruption.isPending },
      pace: stopwatch.pace(after:))
    interruption.end()
    Terminal.endProgress()
    try files.write(schedule.placements, of: problem, to: output)
    let sheet = ScoreSheet(
      problem: problem, placements: schedule.placements, score: schedule.score, hard: [:],
      soft: schedule.costs, effort: schedule.effort)
    Terminal.print(
      json
        ? JSONText.object(sheet.members).compact + "\n"
        : sheet.text + words("写出 \(output)\n", "written: \(output)\n"))
  }

  /// What cannot be written is better known before an hour of search than after it.
  private func refuseUnusableOutput() throws {
    if isSameFile(instance, output) {
      throw Failure.usage(
        Text(zh: "“\(output)”是输入文件，不能写在上面", en: "'\(output)' is an input and is not overwritten"))
    }
    let slash = output.utf8.lastIndex(of: UInt8(ascii: "/"))
    let folder = slash.map { $0 == output.startIndex ? "/" : String(output[..<$0]) } ?? "."
    if access(folder, W_OK) != 0 {
      throw Failure.output(FileProblem(path: folder, code: errno).message)
    }
  }
}
