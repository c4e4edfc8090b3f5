import ArgumentParser
import CivilTime
import Diagnostics
import Fingerprints
import Glibc
import Output
import Pipeline
import PlanModel
import Publishing
import Rostering

struct RosterFunnelCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "funnel",
      abstract: words(
        "检查抽签规则，看每一条过滤以后还剩多少人", "Checks the rules of a draw: how many people pass each"),
      discussion: words(
        "先抽一遍试试（用公开的试抽种子），不写任何名单；--out 把各场的漏斗写成中英文网页，只有人数。",
        """
        Tries a draw with a seed that everybody knows and writes no list; --out writes the counts as \
        pages in both languages.
        """))
  }

  @OptionGroup var options: DrawOptions

  @Option(help: help("把漏斗写成网页的文件夹", "folder for pages of the counts"))
  var out: String?

  func run() throws {
    var desk = try DrawDesk(path: options.workspace, day: options.day)
    let ready = try desk.ready(options.campaign, keeps: false)
    let result = draw(ready.plan, from: ready.people, seed: "trial")
    Terminal.print(DrawWords(plan: ready.plan, result: result).funnel + DrawWords.gap(ready.gap))
    guard let out else { return }
    let funnels = zip(ready.plan.activities, result.activities).map { activity, drawn in
      let (name, date) = (activity.unitName, CivilDate(dayNumber: activity.start))
      return (
        title: Text(
          zh: "\(activity.title.zh)（\(name.zh)，\(date)）",
          en: "\(activity.title.en) (\(name.en), \(date))"),
        funnel: drawn.shownFunnel
      )
    }
    let title = Text(
      zh: "\(ready.plan.title.zh)：抽签漏斗", en: "\(ready.plan.title.en): the draw, rule by rule")
    let files = funnelFiles(of: funnels, title: title, on: try desk.today)
    try touchingDisk {
      try desk.disk.makeFolder(out)
      for file in files {
        try desk.disk.replaceFile(at: out + "/" + file.path, with: file.render())
      }
    }
    Terminal.print(words("已写出：\(out)\n", "written: \(out)\n"))
  }
}

struct RosterCommitCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "commit",
      abstract: words(
        "抽签之前公布承诺：规则、人员快照和种子的 SHA-256",
        "Before a draw: publishes the SHA-256 of rules, people and seed"),
      discussion: words(
        "写出 draws/专项/commitment.yaml（可公开，不含任何人），其余在 private/draws。公布以后不能改；种子公开之前要重来，用 --instead 写明原因。",
        """
        Writes draws/CAMPAIGN/commitment.yaml, which names nobody, and the rest to private/draws. It \
        stands from then on; to begin anew before the seed is public, give --instead and why.
        """))
  }

  @OptionGroup var options: DrawOptions

  @Option(help: help("种子（默认由系统随机产生）", "the seed (default: made by the system at random)"))
  var seed: String?

  @Option(help: help("废止已公布的承诺重来，写明原因", "replace a published commitment; why"))
  var instead: String?

  func validate() throws {
    if let seed, seed.isEmpty || !seed.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) {
      throw ValidationError(
        words("种子只能用可见的 ASCII 字符", "a seed has visible ASCII characters only"))
    }
  }

  func run() throws {
    var desk = try DrawDesk(path: options.workspace, day: options.day)
    do {
      try desk.disk.withLock(options.workspace) { try commit(&desk) }
    } catch let held as LockHeld {
      throw Failure(status: 75, message: held.message)
    }
  }

  private func commit(_ desk: inout DrawDesk) throws {
    let replaced = try replaced(in: desk)
    let ready = try desk.ready(options.campaign)
    guard ready.people.count > 0 else {
      throw Failure(
        status: 65,
        message: Text(
          zh: "“\(options.campaign)”没有人可以抽：名单或登记册里一个人也没有",
          en: "'\(options.campaign)' has nobody to draw from: list or register are empty"))
    }
    let seed = seed ?? Self.randomSeed
    let commitment = Commitment(
      to: ready.plan, ready.people, seed: seed, on: try desk.today, replacing: replaced)
    try desk.write(
      [
        "rules.yaml": ready.plan.yaml, "people.csv": ready.people.csv,
        "history.csv": ready.people.historyCSV, DrawDesk.secret: Array((seed + "\n").utf8),
        "commitment.yaml": commitment.yaml,
      ], public: ["commitment.yaml": commitment.yaml, "rules.yaml": ready.plan.yaml],
      of: options.campaign)
    Terminal.print(
      words(
        "已承诺（公布 draws/\(options.campaign)/ 里的两个文件，种子保密到抽签时）：\n",
        "Committed (publish the two files in draws/\(options.campaign)/; keep the seed until the draw):\n"
      )
        + String(decoding: commitment.yaml, as: UTF8.self) + DrawWords.gap(ready.gap))
  }

  private func replaced(in desk: DrawDesk) throws -> Commitment.Replaced? {
    guard access(desk.folder(options.campaign) + "/commitment.yaml", F_OK) == 0 else { return nil }
    let standing = try desk.standing(options.campaign)
    guard !standing.isDrawn else {
      throw Failure(
        status: 65,
        message: Text(
          zh: "“\(options.campaign)”的种子已经公开，结果已定，不能重来",
          en: "the seed of '\(options.campaign)' is public and the draw stands"),
        help: Text(
          zh: "个别变更用 chengnuan roster amend",
          en: "change single seats with 'chengnuan roster amend'"))
    }
    guard let instead, instead.contains(where: { !$0.isWhitespace }) else {
      throw Failure(
        status: 65,
        message: Text(
          zh: "“\(options.campaign)”的承诺已经公布",
          en: "'\(options.campaign)' has been committed to already"),
        help: Text(
          zh: "确要重来，用 --instead 写明原因，会写进新的承诺",
          en: "to begin anew give --instead and why; it will be published"))
    }
    if let workspace = desk.session.workspace {
      let entry = try DrawDesk.entry(options.campaign, of: workspace)
      var desk = desk
      try desk.refusePeople(in: [("--instead", instead)], of: entry)
    }
    return .init(hash: sha256Hex(standing.files["commitment.yaml"] ?? []), why: instead)
  }

  /// 256 bits in hexadecimal.
  private static var randomSeed: String {
    var random = SystemRandomNumberGenerator()
    return hexadecimal((0..<32).map { _ in UInt8.random(in: 0...255, using: &random) })
  }
}
