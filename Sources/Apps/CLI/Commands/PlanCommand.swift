public import ArgumentParser
import CampaignKit
import Diagnostics
import Output
import Pipeline
public import PlanModel
import Publishing
import Scheduling
import Tabular

struct PlanCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "plan",
      abstract: words(
        "编排全年，写出日历、花名册、表册和页面",
        "Plans the year and writes calendars, rosters, sheets and pages"),
      discussion: words(
        """
        编排之后再搜索更好的方案：--moves、--time、--rounds 说搜索多久；已通知的不动，Ctrl-C 提前结束。\
        不写时按 workspace.yaml 的“搜索步数”（0 为不搜索），那里也没有时每场活动 200 步，最多 40 万步，\
        一个城市不到一秒。diff、publish 等命令也这样搜索，所以发布的就是看到的。
        """,
        """
        After laying the plan out it is searched for a better one: --moves, --time and --rounds say \
        for how long; what has been announced stays, and Ctrl-C ends the search. Without them \
        search_moves in workspace.yaml says it (0: no search), and where that is missing, 200 moves \
        for each activity and at most 400,000, less than a second for a city. diff, publish and the \
        rest search as long: what was shown is what is published.
        """))
  }

  @OptionGroup var options: WorkspaceOptions

  @Option(help: help("写到哪个文件夹（默认：工作区/out）", "folder to write to (default: WORKSPACE/out)"))
  var out: String?

  @Option(
    help: help(
      "写出哪些，用逗号隔开：calendars,rosters,sheets,pages；其余的从输出文件夹删去",
      "what to write: calendars,rosters,sheets,pages; the others are removed from the folder"))
  var emit = EmissionList(emissions: Set(Emission.allCases))

  @Option(help: help("随机种子（默认见 workspace.yaml）", "seed (default: that of workspace.yaml)"))
  var seed: UInt64?

  @Option(
    help: help(
      "花名册显示多少个人信息：public、working（默认）或 full",
      "how much of a person's data rosters show: public, working (default) or full"))
  var profile = Masking.working

  @Option(
    help: help(
      "full 的用途，记入 full_rosters.csv", "what full is for; written down in full_rosters.csv"))
  var purpose: String?

  @OptionGroup var search: SearchOptions

  @Option(
    help: help(
      "采用 explain 或 plan.json 列出的一条办法：写进文件，再编排；排不上就不改文件",
      "makes a repair that explain or plan.json lists: writes it into its file, then plans"))
  var accept: String?

  @Flag(help: help("把 plan.json 写到标准输出", "write plan.json to standard output"))
  var json = false

  func validate() throws {
    if profile == .full, purpose?.contains(where: { !$0.isWhitespace }) != true {
      throw ValidationError(
        words("full 要用 --purpose 写明用途", "full needs --purpose: what it is for"))
    }
  }

  func run() throws {
    if let accept { try AcceptRun(id: accept, options: options).run() }
    var session = try Session(options)
    let workspace = try session.loaded()
    let last = try session.lastPublication()
    let register = emit.emissions.contains(.rosters) ? try session.register(of: workspace) : nil
    Terminal.progress(Stage.loading.name)
    let interruption = workspace.searchMoves == 0 && search.effort == nil ? nil : Interruption()
    let stopwatch = Stopwatch(seconds: search.time)
    let (laidOut, proposal) = plan(
      workspace, last: last, register: register,
      registerColumns: try session.registerColumns(of: workspace),
      peopleKey: try session.peopleKey(of: last),
      draws: try session.draws(of: workspace, register, last), seed: seed,
      effort: search.effort, threads: search.threads,
      pace: { interruption?.isPending ?? false ? .stop : stopwatch.pace(after: $0) },
      observe: { Terminal.progress($0.name) }, issues: &session.issues)
    interruption?.end()
    if session.issues.hasErrors {
      Terminal.endProgress()
      session.report()
      throw Failure.input
    }
    if let obstacle = Workbook.obstacle {
      throw Failure.output(
        Text(zh: "写不出电子表格：\(obstacle)", en: "no workbook can be written: \(obstacle)"))
    }
    if profile == .full {
      try FullRosterLog(path: session.path(of: FullRosterLog.name), disk: session.disk)
        .add(laidOut, purpose: purpose ?? "")
    }
    let plan = laidOut.explained(threads: search.threads)
    let artifacts = files(
      of: plan, for: proposal, emit: emit.emissions, language: workspace.languages.first ?? .zh,
      masking: profile)
    let folder = out ?? session.path(of: "out")
    if let out, emit.emissions.contains(.rosters), plan.namesPeople,
      !isSameFile(out, session.path(of: "out"))
    {
      try WrittenRosters(of: session.path).note(out + "/rosters")
    }
    let outcome = try touchingDisk {
      try OutputDirectory(folder, on: session.disk).write(artifacts, threads: search.threads)
    }
    Terminal.endProgress()
    session.report()
    if json {
      Terminal.print(planJSON(of: plan))
    } else {
      Terminal.print(Summary(plan: plan, outcome: outcome, folder: folder).text)
      if search.effort != nil || workspace.searchMoves ?? 0 > 0 {
        Terminal.print(plan.schedule.effort.text)
      }
      if let advice = advice(on: plan, of: workspace) { Terminal.print(advice) }
      Terminal.print(noticeSummary(of: proposal, language: Terminal.language))
    }
  }
}

extension PlanCommand {
  /// How to publish what was shown, where this is not what the other commands would find.
  private func advice(on plan: Plan, of workspace: Workspace) -> String? {
    let effort = plan.schedule.effort
    let isUsual = effort.moves == 0 && workspace.searchMoves == 0
    if search.effort == nil && effort.rounds == effort.planned || isUsual { return nil }
    if effort.rounds < effort.planned {
      return words(
        "搜索提前结束，diff 和 publish 得不到这份方案。\n",
        "The search ended early: diff and publish will not find this plan.\n")
    }
    return words(
      "要发布这份方案，在 workspace.yaml 里写“搜索步数: \(effort.moves)”。\n",
      "To publish this plan, say 'search_moves: \(effort.moves)' in workspace.yaml.\n")
  }
}

extension Plan {
  /// Whether some roster has people's names in it.
  fileprivate var namesPeople: Bool {
    rosters.contains { $0.kind != .open && $0.kind != .supply && !$0.fullRows.isEmpty }
  }
}

extension Masking: ExpressibleByArgument {
  public init?(argument: String) {
    guard let named = Masking.allCases.first(where: { $0.name == argument }) else { return nil }
    self = named
  }

  public var defaultValueDescription: String { name }

  public static var allValueStrings: [String] { allCases.map(\.name) }

  public static var allValueDescriptions: [String: String] {
    [
      "public": words(
        "公示用：姓名部分隐去，证件号只留末四位", "for posting: names partly hidden, the last four of a number"),
      "working": words(
        "办事用：姓名、证件号、电话部分隐去", "for those at work: names and numbers partly hidden"),
      "full": words("完整信息：须写明用途", "everything; a purpose has to be given"),
    ]
  }
}

/// A list of emissions between commas.
struct EmissionList: ExpressibleByArgument {
  var emissions: Set<Emission>

  init(emissions: Set<Emission>) { self.emissions = emissions }

  init?(argument: String) {
    let words = argument.split(separator: ",", omittingEmptySubsequences: false)
    let known = words.compactMap { Emission(rawValue: String($0)) }
    guard known.count == words.count else { return nil }
    emissions = Set(known)
  }

  var defaultValueDescription: String {
    Emission.allCases.map(\.rawValue).joined(separator: ",")
  }
}
