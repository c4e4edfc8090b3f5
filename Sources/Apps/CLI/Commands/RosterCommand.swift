import ArgumentParser
import ConfigValue
import Diagnostics
import MarkedYAML
import Output
import PlanModel
import Rostering
import Tabular

struct RosterCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "roster", abstract: words("花名册", "Rosters"),
      subcommands: [
        Draw.self, RosterFunnelCommand.self, RosterCommitCommand.self, RosterRevealCommand.self,
        RosterFreezeCommand.self, RosterAmendCommand.self, RosterOverdueCommand.self,
        RosterSealCommand.self, RosterVerifyCommand.self, RosterWhyCommand.self,
        RosterClashesCommand.self,
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

    @Option(
      help: help(
        "把整理好的人员存在这个文件夹，下次抽取不必再读登记册（可随时删除）",
        "folder to keep the persons laid out in, so that the next draw need not read the register"))
    var cache: String?

    @Option(
      help: help(
        "逐条列出某场活动（编号）每个条件还剩多少人", "show for an activity (by id) how many people pass each term"))
    var funnel: [Int] = []

    @Option(
      help: help(
        "另把每场的花名册和候补名单写成 XLSX，放在这个文件夹",
        "folder for a workbook of each activity as well: the seated, and the waiting in order"))
    var sheets: String?

    @Option(
      help: help("XLSX 里的个人信息：public 或 working", "personal data in workbooks: public or working"))
    var profile = Masking.working

    @OptionGroup var language: LanguageOption

    func validate() throws {
      guard profile != .full else {
        throw ValidationError(
          words(
            "完整信息的名册由 plan --profile full 写明用途另出",
            "lists in full are made by 'plan --profile full' with a purpose"))
      }
    }

    func run() throws {
      let disk = Disk()
      for input in [register, plan] where isSameFile(input, output) {
        throw Failure.usage(
          Text(zh: "“\(output)”是输入文件，不能写在上面", en: "'\(output)' is an input and is not overwritten"))
      }
      var issues = Issues()
      let planBytes = try touchingDisk { try disk.read(plan) }
      let document = configValue(yaml: planBytes, file: plan, issues: &issues)
      let drawPlan = document.flatMap { DrawPlan(from: $0, issues: &issues) }
      let source = PersonSource(register: register, cache: cache, disk: disk)
      let persons = try source.persons(for: drawPlan, issues: &issues)
      let hadErrors = issues.hasErrors
      let progress = ProgressLine(
        Text(zh: "抽取", en: "drawing"), of: drawPlan?.events.count ?? 0,
        unit: (Text(zh: "场", en: "activities"), 1))
      guard let drawPlan, let persons,
        let result = Rostering.draw(
          drawPlan, from: persons, funnels: Set(funnel),
          observe: progress.show, issues: &issues)
      else {
        progress.end()
        report(issues, from: disk)
        throw Failure.input
      }
      progress.end()
      report(issues, from: disk)
      if RegisterFolder.isOne(register) {
        let log = WrittenRosters(of: source.folder.workspace)
        for path in [output, sheets].compactMap({ $0 }) { try log.note(path) }
      }
      try touchingDisk {
        try disk.replaceFile(at: output) { write in try result.write(to: write) }
      }
      if let sheets { try write(result, of: drawPlan, from: source, to: sheets, disk) }
      let seats = result.events.reduce(0) { $0 + $1.seated.count }
      let waiting = result.events.reduce(0) { $0 + $1.waiting.count }
      for event in result.events where funnel.contains(event.id) {
        Terminal.print(FunnelText(event, drawPlan).text)
      }
      Terminal.print(
        words(
          "\(result.events.count) 场活动，\(seats) 人入选，\(waiting) 人候补：\(output)\n",
          "\(result.events.count) activities, \(seats) seated, \(waiting) waiting: \(output)\n"))
      if hadErrors { throw Failure.input }
    }

    /// All workbooks at once: whoever looks sees those of this draw or those of the last.
    private func write(
      _ result: DrawResult, of plan: DrawPlan, from source: PersonSource, to folder: String,
      _ disk: Disk
    ) throws {
      let wanted = Set(result.events.lazy.flatMap { $0.seated + $0.waiting }.map(\.record))
      let lists = DrawSheets(
        names: .init(try source.named(wanted), wanted: wanted), masking: profile,
        language: Terminal.language)
      let days = Dictionary(
        plan.events.map { ($0.id, $0.start) }, uniquingKeysWith: { first, _ in first })
      let progress = ProgressLine(
        Text(zh: "名册", en: "lists"), of: result.events.count,
        unit: (Text(zh: "场", en: "activities"), 1))
      var files: [(path: String, bytes: [UInt8])] = []
      for (index, event) in result.events.enumerated() {
        do throws(WorkbookUnwritten) {
          let book = lists.workbook(of: event, on: days[event.id] ?? 0)
          files.append(("\(event.id).xlsx", try book.xlsx()))
        } catch {
          throw Failure.output(
            Text(
              zh: "名单写不成 XLSX：\(error.reason)",
              en: "the rosters cannot be written as XLSX: \(error.reason)"))
        }
        progress.show(index + 1)
      }
      progress.end()
      try touchingDisk {
        try disk.makePrivateDirectory(folder)
        try disk.change(folder: folder, writing: files)
      }
    }

    /// Without excerpts: a line of the register is somebody's data.
    private func report(_ issues: Issues, from disk: Disk) {
      guard !issues.all.isEmpty else { return }
      let report = TextReport(language: Terminal.language, isColoured: Terminal.isColoured)
      Terminal.say(report.text(issues.sorted) { $0 == plan ? try? disk.read($0) : nil })
    }
  }
}
