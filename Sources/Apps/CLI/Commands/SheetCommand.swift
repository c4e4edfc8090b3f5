import ArgumentParser
import CampaignKit
import Diagnostics
import Glibc
import Loading
import Output
import PlanModel
import Tabular

struct SheetCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "sheet",
      abstract: words(
        "看一张表的列各是什么，确认一次就记住", "Shows what the columns of a sheet hold, and remembers it"),
      discussion: words(
        """
        不加选项只看不改。--confirm 把列的对应记进工作区的 mappings.yaml；--write-ids 看哪些行要编号，再加 --yes \
        才写进表里，只改那一列。文件名后面可以写 #工作表名。
        """,
        """
        Nothing changes without an option. --confirm remembers the columns in mappings.yaml of the \
        workspace; --write-ids shows which rows need a number and, with --yes, writes that column \
        and nothing else. A file may have # and the name of a sheet behind it.
        """))
  }

  @Argument(
    help: help(
      "一个或几个文件（XLSX 或 CSV）；不写则看工作区里还没有确认的",
      "one or more files (XLSX or CSV); without one, those of the workspace that are not confirmed")
  )
  var files: [String] = []

  @Option(
    help: help("工作区文件夹；默认是文件所在的那个", "the workspace; by default the one that the file lies in"))
  var workspace: String?

  @Option(
    name: .customLong("as"),
    help: help("是什么表：排期表、企业名单、场地……", "what it is: schedule, firms, venues, ..."))
  var kind = "排期表"

  @Option(
    name: .customLong("column"),
    help: help(
      "改一列：表头=内容，不用的写“不用”；可写几次", "sets a column: HEADING=WHAT, or =unused; may be repeated"))
  var columns: [String] = []

  @Flag(help: help("记住", "remember it"))
  var confirm = false

  @Flag(
    name: .customLong("write-ids"),
    help: help("给没有编号的行写编号", "write numbers into rows that have none"))
  var writesNumbers = false

  @Flag(help: help("真的写进表里", "really write to the sheet"))
  var yes = false

  @OptionGroup var day: DayOptions
  @OptionGroup var language: LanguageOption

  func run() throws {
    guard let kind = SheetKind(kind) else {
      let names = SheetKind.all.flatMap(\.name.all)
      throw Failure.usage(
        Text(zh: "没有“\(self.kind)”这一种表", en: "there is no kind of sheet called '\(self.kind)'"),
        help: nearest(to: self.kind, among: names).map(Text.didYouMean)
          ?? Text(
            zh: "写其中之一：" + SheetKind.all.map(\.name.text.zh).joined(separator: "、"),
            en: "one of: " + SheetKind.all.map(\.name.en).joined(separator: ", ")))
    }
    var desk = try SheetDesk(workspace: workspace ?? folder, day: day)
    var files = files
    if files.isEmpty {
      guard !confirm, !writesNumbers, columns.isEmpty else {
        throw Failure.usage(
          Text(
            zh: "--confirm、--write-ids 和 --column 要写明是哪个文件",
            en: "--confirm, --write-ids and --column need the name of a file"),
          help: Text(
            zh: "先看有哪些：chengnuan sheet", en: "see first what there is: chengnuan sheet"))
      }
      let search = try SheetSearch(workspace ?? folder, at: desk)
      Terminal.print(search.text)
      desk.adviseStart(search.open + search.confirmed)
      files = search.open
    }
    for file in files {
      for (proposal, name) in try desk.proposals(of: file, as: kind, setting: columns) {
        Terminal.print(SheetWords(proposal).text)
        if confirm { try desk.remember(proposal) }
        if kind.name.en == "schedule" {
          if writesNumbers { try desk.number(proposal, of: name, writing: yes) }
          if !writesNumbers || !yes { desk.preview(proposal, of: name) }
        }
        desk.advise(proposal, file, confirmed: confirm, numbered: writesNumbers && yes)
      }
    }
    if !self.files.isEmpty { desk.adviseStart(files) }
    if desk.session.report() { throw Failure.input }
  }

  /// The nearest folder above the first file that is a workspace; the current one where none is.
  private var folder: String {
    var parts = ScheduleSource(files.first ?? "").file.split(
      separator: "/", omittingEmptySubsequences: false)
    while parts.count > 1 {
      parts.removeLast()
      let folder = parts.joined(separator: "/")
      if access(folder + "/workspace.yaml", F_OK) == 0 { return folder.isEmpty ? "/" : folder }
    }
    return "."
  }
}
