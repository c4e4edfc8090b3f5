import ArgumentParser
import CampaignKit
import CivilTime
import Diagnostics
import Fingerprints
import Glibc
import Output
import PlanModel
import Rostering

struct RosterRevealCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "reveal",
      abstract: words(
        "公开种子，按承诺的规则和快照抽签", "Makes the seed public and draws by what was committed to"))
  }

  @OptionGroup var options: DrawOptions

  func run() throws {
    let desk = try DrawDesk(path: options.workspace, day: options.day)
    do {
      try desk.disk.withLock(options.workspace) { try reveal(desk) }
    } catch let held as LockHeld {
      throw Failure(status: 75, message: held.message)
    }
  }

  private func reveal(_ desk: DrawDesk) throws {
    var folder = try desk.standing(options.campaign)
    if folder.files["seed.txt"] == nil {
      folder.files["seed.txt"] = try touchingDisk {
        try desk.disk.read(desk.folder(options.campaign) + "/" + DrawDesk.secret)
      }
    }
    let opened = try desk.opened(folder)
    guard let seed = opened.seed, let result = opened.result else { throw Failure.input }
    let made = folder.files["result.csv"] ?? result.csv
    folder.files["result.csv"] = made
    var issues = Issues()
    let differences = folder.differences(issues: &issues)
    guard differences.isEmpty, !issues.hasErrors else {
      differences.forEach { Terminal.say($0[Terminal.language]) }
      throw Failure.input
    }
    let proof = Array(
      "\(sha256Hex(made))  result.csv\n".utf8)
    try desk.write(
      ["seed.txt": Array((seed + "\n").utf8), "result.csv": made],
      public: ["seed.txt": Array((seed + "\n").utf8), "result.sha256": proof],
      of: options.campaign)
    Terminal.print(
      words("种子：\(seed)\n", "seed: \(seed)\n")
        + DrawWords(plan: opened.plan, result: result).summary
        + words("结果的 SHA-256：\(sha256Hex(made))\n", "SHA-256 of the result: \(sha256Hex(made))\n"))
  }
}

struct RosterFreezeCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "freeze",
      abstract: words(
        "审批时封存结果：以后只能逐条变更", "Freezes the result at approval; later changes are amendments"))
  }

  @OptionGroup var options: DrawOptions

  @Option(help: help("谁审批的：部门或职务", "who approved it: an office or a post"))
  var by: String

  func run() throws {
    var desk = try DrawDesk(path: options.workspace, day: options.day)
    let workspace = try desk.session.loaded()
    let entry = try DrawDesk.entry(options.campaign, of: workspace)
    guard entry.campaign.state == .approved else {
      throw Failure(
        status: 65,
        message: Text(
          zh: "“\(options.campaign)”还没有批准（状态: 已批），不能封存",
          en: "'\(options.campaign)' is not approved (state: approved) and cannot be frozen"))
    }
    let folder = try desk.standing(options.campaign)
    guard let result = folder.files["result.csv"] else {
      throw Failure(
        status: 65,
        message: Text(
          zh: "“\(options.campaign)”还没有抽签", en: "'\(options.campaign)' has not been drawn"),
        help: Text(
          zh: "chengnuan roster reveal \(options.campaign)",
          en: "chengnuan roster reveal \(options.campaign)"))
    }
    guard !folder.isFrozen else {
      throw Failure(
        status: 65,
        message: Text(
          zh: "“\(options.campaign)”已经封存", en: "'\(options.campaign)' is frozen already"))
    }
    try desk.refusePeople(in: [("--by", by)], of: entry)
    let hash = sha256Hex(result)
    let files = [
      "frozen.yaml": Frozen(hash: hash, date: try desk.today, by: by).yaml,
      ChainHead.file: ChainHead(campaign: options.campaign, count: 0, hash: hash).yaml,
    ]
    try desk.write(files, public: files, of: options.campaign)
    let sheets = try desk.writeSheets(of: options.campaign)
    Terminal.print(
      String(decoding: files["frozen.yaml"] ?? [], as: UTF8.self)
        + words("花名册和候补名单：\(sheets)\n", "lists of the seated and the waiting: \(sheets)\n"))
  }
}
