import ArgumentParser
import CampaignKit
import Carrying
import CivilTime
import Diagnostics
import Output
import PlanModel
import Publishing

struct CarryCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "carry",
      abstract: words("由今年的工作区生成明年的", "Makes next year's workspace from this year's"),
      discussion: words(
        "节点照旧、重新推算；带年份的日期随节点或按同周同星期移动，并在文件里注明待核；编号、标题、文件名换年份；文号和批准状态清回。要决定的逐条列在新文件夹的清单里。排期表（XLSX、CSV，也在子文件夹里）的日期同样移动；单位报送的（submissions/）一并结转，状态回到待批，请单位用新编号重报。",
        """
        Anchors stay and resolve anew. Dates with a year move with the anchor they sat on, or to the \
        same week and weekday, with a comment in the file; ids, titles and names of files get the new \
        year; numbers of notices and approvals are taken back. The days of schedule sheets (XLSX, CSV, in \
        folders too) move alike. What units have filed (submissions/) comes along and is pending, for \
        each to file it anew under its new id. A list in the new folder has all of it.
        """))
  }

  @Argument(help: help("今年的工作区", "this year's workspace"))
  var workspace: String

  @Option(help: help("结转到哪一年", "the year to carry to"))
  var to: Int

  @Argument(help: help("新文件夹，还不存在或是空的", "the new folder, which does not exist or is empty"))
  var folder: String

  @OptionGroup var day: DayOptions
  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard SolarTerm.supportedYears.contains(to) else {
      throw ValidationError(
        words("--to \(to) 不在 1900 到 2100 年之间", "--to \(to) does not lie between 1900 and 2100"))
    }
  }

  func run() throws {
    var session = try Session(path: workspace, day: day)
    let target = try touchingDisk { try NewFolder(folder, on: session.disk) }
    guard !target.lies(in: workspace) else {
      throw Failure.usage(
        Text(
          zh: "“\(folder)”在工作区“\(workspace)”里面",
          en: "'\(folder)' lies in the workspace '\(workspace)'"),
        help: Text(zh: "换一个工作区以外的文件夹", en: "name a folder outside of the workspace"))
    }
    let old = try session.loaded()
    try checkYear(against: old)
    let files = try workspaceFiles(of: old, on: session.disk)
    let next = carried(old, files: files, to: to, issues: &session.issues)
    try write(next, of: old, to: target, &session)
    Terminal.print(report(next))
    // What the new year's own files have to say: no notice yet, a day that the year lacks.
    var carriedSession = try Session(path: folder, day: day)
    _ = try carriedSession.loaded()
    carriedSession.report()
  }

  private func checkYear(against old: Workspace) throws {
    let (first, last) = (old.horizon.lowerBound.year, old.horizon.upperBound.year)
    guard to > first else {
      throw Failure.usage(
        Text(
          zh: "--to \(to) 不晚于这个工作区的 \(first) 年",
          en: "--to \(to) is not later than \(first), the workspace's year"),
        help: Text(zh: "例如 --to \(first + 1)", en: "such as --to \(first + 1)"))
    }
    guard last + to - first <= SolarTerm.supportedYears.upperBound else {
      throw Failure.usage(
        Text(zh: "规划期会超出 2100 年", en: "the horizon would end after 2100"))
    }
  }

  private func workspaceFiles(of old: Workspace, on disk: Disk) throws -> [WorkspaceFile] {
    try touchingDisk {
      try disk.keptFiles(in: workspace).filter { path in
        // Invented people are invented anew; the record is written from what was read of it.
        let isSample = old.register?.sample != nil && path == old.register?.file
        return !isSample && path != Session.recordName && !Carried.isList(path)
      }.map { WorkspaceFile(path: $0, bytes: try disk.read(workspace + "/" + $0)) }
    }
  }

  private func write(
    _ next: Carried, of old: Workspace, to target: NewFolder, _ session: inout Session
  ) throws {
    let language = old.languages.first ?? .zh
    var files = next.files
    files.append(
      WorkspaceFile(
        path: Carried.listName(year: to, language: language),
        bytes: Array(next.list(year: to, language: language).utf8)))
    let record = try session.lastPublication().continuing(next.continuing)
    if record != Publication() {
      files.append(WorkspaceFile(path: Session.recordName, bytes: yaml(of: record)))
    }
    try touchingDisk {
      try target.make(
        files.map { file in
          (Artifact(path: file.path) { file.bytes }, workspace + "/" + file.path)
        })
    }
  }

  /// The places that need a decision, a line each.
  private func report(_ next: Carried) -> String {
    let open = next.decisions.filter(\.rule.needsDecision)
    let base = folder.hasSuffix("/") ? folder : folder + "/"
    let lines = open.map { decision in
      let place = base + decision.file + (decision.line > 0 ? ":\(decision.line)" : "")
      let change =
        decision.old.isEmpty || decision.old == decision.new
        ? decision.new : "\(decision.old) → \(decision.new)"
      return "\(place): \(change) (\(decision.rule.words[Terminal.language]))\n"
    }
    return words(
      "\(folder)：结转到 \(to) 年，\(next.files.count) 个文件，\(open.count) 处需要决定\n",
      "\(folder): carried to \(to), \(next.files.count) files, \(open.count) places need a decision\n"
    )
      + lines.joined()
  }
}
