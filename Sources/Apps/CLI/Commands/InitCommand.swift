import ArgumentParser
import CampaignKit
import Catalog
import CivilTime
import Diagnostics
import Glibc
import Loading
import Output
import Tabular

struct InitCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "init",
      abstract: words("新建一个马上就能编排的工作区", "Makes a workspace that plans at once"))
  }

  @Argument(help: help("新文件夹", "the new folder"))
  var folder: String

  @Option(help: help("用哪个模块起头", "the module to begin with"))
  var from = "招聘会"

  @Option(
    parsing: .upToNextOption,
    help: help(
      "从这些排期表起头：单位、场地取自表里", "begin with these schedule sheets: units and venues come from them"))
  var sheets: [String] = []

  @Option(help: help("城市的名称", "name of the city"))
  var city = "本市"

  @OptionGroup var day: DayOptions
  @OptionGroup var language: LanguageOption

  func run() throws {
    let module = try module(named: from)
    guard sheets.isEmpty else { return try start(with: module.manifest.name.zh) }
    let disk = Disk()
    let path = folder.hasSuffix("/") ? folder + "workspace.yaml" : folder + "/workspace.yaml"
    if access(path, F_OK) == 0 {
      throw Failure.output(
        Text(zh: "“\(path)”已经存在，没有改动", en: "'\(path)' is there already and was left alone"))
    }
    try touchingDisk {
      try disk.makeDirectories(folder)
      try disk.replaceFile(at: path, with: Array(module.manifest.example.utf8))
    }
    Terminal.print(
      words(
        "已写出 \(path)。接着运行：chengnuan plan \(folder)\n",
        "\(path) is written. Next: chengnuan plan \(folder)\n"))
  }
}

extension InitCommand {
  /// Writes a workspace around schedule sheets, which are copied to it from elsewhere.
  private func start(with module: String) throws {
    let disk = Disk()
    let prefix = folder == "." ? "" : folder.hasSuffix("/") ? folder : folder + "/"
    if access(prefix + "workspace.yaml", F_OK) == 0 {
      throw Failure.output(
        Text(
          zh: "“\(prefix)workspace.yaml”已经存在，没有改动",
          en: "'\(prefix)workspace.yaml' is there already and was left alone"))
    }
    let today = day.today ?? DayOptions.systemDate
    let context = SheetContext(
      units: [], venues: [], horizon: today...today.adding(days: 365), mappings: SheetMappings())
    var start = SheetsStart(city: city, module: module)
    var issues = Issues()
    var copies: [(name: String, bytes: [UInt8])] = []
    for sheet in sheets {
      let source = ScheduleSource(sheet)
      let bytes = try touchingDisk { try disk.read(source.file) }
      let isInside = source.file.hasPrefix(prefix) && !source.file.hasPrefix("/")
      let last = source.file.split(separator: "/").last.map(String.init) ?? source.file
      let name = isInside ? String(source.file.dropFirst(prefix.count)) : last
      if !isInside { copies.append((name, bytes)) }
      let choice: SheetReader.Choice =
        source.sheet.map { $0 == "*" ? .all : .named($0) } ?? .first
      for found in SheetReader.sheets(
        of: bytes, file: source.file, choice: choice, issues: &issues)
      {
        guard let proposal = SheetProposal(found, as: .schedule, in: context) else {
          issues.report(
            .sheetNoHeader, at: found.location(row: found.rows.first ?? 1, column: 1))
          continue
        }
        let named = source.sheet.map { "\(name)#\($0)" } ?? name
        start.add(proposal, file: named, horizon: context.horizon)
      }
    }
    if !issues.all.isEmpty {
      Terminal.say(TextReport(language: Terminal.language).text(issues.sorted) { _ in nil })
    }
    if issues.hasErrors { throw Failure.input }
    try touchingDisk {
      try disk.makeDirectories(folder)
      for (name, bytes) in start.workspace + copies {
        try disk.replaceFile(at: prefix + name, with: bytes)
      }
    }
    let all = sheets.map {
      (prefix + (ScheduleSource($0).file.split(separator: "/").last ?? "")).shellWord
    }
    let workspace = folder == "." ? "" : " --workspace \(folder.shellWord)"
    Terminal.print(
      words(
        "已写出 \(folder) 里的 workspace.yaml、campaign.yaml、units.csv、venues.csv。接着运行：\n"
          + "  chengnuan sheet \(all.joined(separator: " "))\(workspace) --confirm\n",
        "workspace.yaml, campaign.yaml, units.csv and venues.csv are written to \(folder). Next:\n"
          + "  chengnuan sheet \(all.joined(separator: " "))\(workspace) --confirm\n"))
  }
}

/// The built-in module that a word names.
func module(named word: String) throws -> any CampaignModule.Type {
  if let module = BuiltIn.modules.first(where: { $0.manifest.names.contains(word) }) {
    return module
  }
  let names = BuiltIn.modules.flatMap { $0.manifest.names }
  let near = nearest(to: word, among: names)
  throw Failure.usage(
    Text(zh: "没有叫“\(word)”的模块", en: "there is no module called '\(word)'"),
    help: near.map(Text.didYouMean)
      ?? Text(zh: "运行 chengnuan modules list", en: "run chengnuan modules list"))
}
