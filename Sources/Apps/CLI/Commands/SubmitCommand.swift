import ArgumentParser
import Diagnostics
import Submitting

struct SubmitCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "submit",
      abstract: words(
        "报送：检查一个单位交来的文件，列出与全市计划的撞期，归到该单位名下",
        "Checks what a unit sends, shows its clashes with the standing plan, and files it"),
      discussion: words(
        """
        收 YAML 专项、CSV 或 XLSX 排期表和 modules form 填写的表。排期表的表头各写各的：先用 mappings.yaml 里确认过的，\
        再按表头认；认不准的，先 chengnuan sheet 文件 --confirm。有错误就不收（退出状态 65）；撞期只提醒，\
        照收，除非 --strict。重报代替上一版，历次原件和变化留在 submissions/单位/。
        """,
        """
        Takes campaigns in YAML, schedules in CSV or XLSX with headings of their own (as confirmed in \
        mappings.yaml, or as they say; what is unclear is confirmed by chengnuan sheet FILE --confirm), \
        and forms made by modules form. With errors \
        nothing is filed (status 65); clashes are warnings, and it is filed all the same unless \
        --strict. A resubmission takes the place of the version before; every version and what \
        changed stays in submissions/UNIT/.
        """))
  }

  @Argument(help: help("交来的文件，可以几个", "the files that were sent, one or more"))
  var files: [String]

  @Option(help: help("工作区文件夹", "the workspace"))
  var workspace = "."

  @Option(help: help("由哪个单位报送（默认看文件）", "the unit that files (by default the file says it)"))
  var unit: String?

  @Option(
    help: help(
      "排期表是哪一类专项（默认看标题、文件名和活动名称）",
      "the module of a schedule sheet (by default its title, name and rows say it)"))
  var module: String?

  @Flag(help: help("有撞期就不收", "file nothing that clashes"))
  var strict = false

  @Flag(help: help("只看，不收", "only look, file nothing"))
  var dryRun = false

  @Flag(help: help("结果写成 JSON", "write the outcome as JSON"))
  var json = false

  @OptionGroup var day: DayOptions
  @OptionGroup var language: LanguageOption

  func run() throws {
    let desk = FilingDesk(
      workspace: workspace, day: day, unit: unit, module: module, isStrict: strict, isDryRun: dryRun
    )
    var outcomes: [FilingOutcome] = []
    try waitingForLock(workspace) {
      for file in files {
        outcomes.append(try desk.file(file))
        if !json, let outcome = outcomes.last { Terminal.print(outcome.text(Terminal.language)) }
      }
    }
    if json {
      let document: JSONText = [
        "format": "chengnuan-submit-1", "files": .array(outcomes.map(\.json)),
      ]
      Terminal.print(document.pretty)
    }
    if let worst = outcomes.compactMap(\.status).max() { throw Failure(status: worst) }
  }
}
