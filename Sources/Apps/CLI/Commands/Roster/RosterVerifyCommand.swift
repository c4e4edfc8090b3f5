import ArgumentParser
import CampaignKit
import Diagnostics
import Output
import PlanModel
import Publishing
import Rostering

struct RosterSealCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "seal",
      abstract: words(
        "把一次抽签封成一个文件夹，交给审计：没有姓名和身份证号，离线可以重算",
        "Seals a draw into a folder for an auditor: no names, no numbers, and it can be drawn again"
      ))
  }

  @OptionGroup var options: DrawOptions

  @Argument(help: help("新文件夹", "the new folder"))
  var folder: String

  func run() throws {
    let desk = try DrawDesk(path: options.workspace, day: options.day)
    let sealed = try desk.standing(options.campaign).sealed(Terminal.language)
    try WrittenRosters(of: desk.session.path).note(folder)
    try touchingDisk {
      try NewFolder(folder, on: desk.disk).make(
        sealed.files.keys.sorted().map { name in
          (file: Artifact(path: name) { sealed.files[name] ?? [] }, like: nil)
        })
    }
    Terminal.print(
      words(
        "已封存 \(sealed.files.count) 个文件：\(folder)\n",
        "\(sealed.files.count) files sealed: \(folder)\n"))
  }
}

struct RosterVerifyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "verify",
      abstract: words(
        "重算封存的抽签；有任何不同就指出来（退出状态 65）",
        "Draws a sealed folder again; names any difference (status 65)"))
  }

  @Argument(help: help("封存的文件夹", "the sealed folder"))
  var folder: String

  @Option(
    help: help(
      "公布过的文件的文件夹（draws/专项），逐个核对", "folder of what was published (draws/CAMPAIGN), to compare"))
  var published: String?

  @Option(
    help: help(
      "公示件或名册上印的末条摘要（前 8 位以上），核对变更没有少",
      "the last hash as a notice or list has it in print (8 figures or more): no amendment is missing"
    ))
  var head: String?

  @OptionGroup var language: LanguageOption

  func validate() throws {
    guard let head else { return }
    guard (8...64).contains(head.utf8.count), head.allSatisfy(\.isHexDigit) else {
      throw ValidationError(
        words("--head 是 8 到 64 位的十六进制数", "--head has 8 to 64 hexadecimal figures"))
    }
  }

  func run() throws {
    let sealed = try DrawDesk.read(folder, Disk())
    var issues = Issues()
    var differences = sealed.differences(issues: &issues)
    if let published {
      differences += sealed.differences(from: try DrawDesk.read(published, Disk()))
    }
    if let head, !issues.hasErrors, let text = difference(of: sealed, from: head) {
      differences.append(text)
    }
    if !issues.all.isEmpty {
      let report = TextReport(language: Terminal.language, isColoured: Terminal.isColoured)
      Terminal.say(report.text(issues.sorted) { _ in nil })
    }
    for difference in differences {
      Terminal.say(words("不同：", "different: ") + difference[Terminal.language])
    }
    guard differences.isEmpty, !issues.hasErrors else { throw Failure.input }
    let opened = try DrawDesk.opened(sealed)
    guard let result = opened.result else {
      return Terminal.print(
        words(
          "承诺与规则、快照相符；种子尚未公开，还没有抽签。\n",
          "What was committed to is here; the seed is not public yet.\n"))
    }
    let seats = result.activities.reduce(0) { $0 + $1.seated.count }
    Terminal.print(
      words(
        "相符：\(opened.people.count) 人、\(result.activities.count) 场、\(seats) 个名额重算一致；规则、人员、往期和种子与抽签前的承诺一致。\n",
        "The same: \(opened.people.count) people, \(result.activities.count) activities and \(seats) seats drawn again; rules, people, history and seed are those committed to.\n"
      ) + chain(of: sealed, opened))
  }

  /// In what the chain of amendments differs from what is in print.
  private func difference(of sealed: DrawFolder, from head: String) -> Text? {
    var issues = Issues()
    guard let own = sealed.opened(issues: &issues)?.book?.head else {
      return Text(
        zh: "还没有抽签，没有摘要可以核对", en: "nothing has been drawn, and there is no hash to compare with")
    }
    if own.isShown(as: head) { return nil }
    return Text(
      zh: "变更与公示件不符：这里 \(own.count) 条，末条摘要 \(own.hash)，公示件是 \(head)",
      en:
        "the amendments are not those in print: \(own.count) here with the last hash \(own.hash), \(head) there"
    )
  }

  /// What was looked at of the amendments, and what a folder cannot prove of itself.
  private func chain(of sealed: DrawFolder, _ opened: DrawFolder.Opened) -> String {
    guard sealed.isFrozen, let own = opened.book?.head else {
      return words("还没有封存，没有变更。\n", "Not frozen: there are no amendments.\n")
    }
    let hash = own.hash.prefix(16)
    var text = words(
      "变更 \(own.count) 条，逐条重算、前后相连，末条摘要 \(hash)…\n",
      "Amendments: \(own.count), each made again and chained to the one before, last hash \(hash)...\n"
    )
    if sealed.isHeadless {
      text += words(
        "封存时还没有 \(ChainHead.file)（早先的版本），按文件夹里的变更核对；下一次变更会补上。\n",
        "Frozen by an older version, without \(ChainHead.file): what is in the folder was checked; the next amendment adds it.\n"
      )
    }
    if published != nil || head != nil {
      return text
        + words(
          published == nil ? "与公示件上的摘要一致：没有少。\n" : "与公布的文件逐个相同：没有少。\n",
          published == nil
            ? "It is the hash in print: none is missing.\n"
            : "Every published file is the same here: none is missing.\n")
    }
    return text
      + words(
        "文件夹自己证明不了末尾没有少：请与公示件核对末条摘要（--head），或与公布的文件夹核对（--published）。\n",
        "A folder cannot prove by itself that none is missing at the end: compare the last hash with a printed notice (--head) or the published folder (--published).\n"
      )
  }
}

struct RosterWhyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "why",
      abstract: words(
        "说明一个人为什么入选、候补或没有：哪条规则、多少分、什么签、第几名、差多少",
        "Says why somebody is seated, waits or is not: rules, score, lot, rank, what was missing"),
      discussion: words(
        "身份证号最好从标准输入给（写 -），不留在命令历史里。",
        "Better give an identity number on standard input (-): it stays out of the shell's history."
      ))
  }

  @Argument(
    help: help(
      "身份证号、密文，或“姓名 电话”；- 从标准输入读",
      "identity number, hash, or NAME TELEPHONE; - reads standard input"))
  var person: String

  @Argument(help: help("活动编号", "the activity's id"))
  var activity: String

  @Option(help: help("工作区文件夹", "the workspace"))
  var workspace = "."

  @Option(help: help("封存的文件夹，不用工作区", "a sealed folder instead of the workspace"))
  var sealed: String?

  @Option(
    help: help("private/people.key 的路径，与 --sealed 同用", "path of private/people.key, with --sealed"))
  var key: String?

  @OptionGroup var day: DayOptions
  @OptionGroup var language: LanguageOption

  func run() throws {
    let person = PersonArgument(person)
    if let sealed {
      let bytes = try key.map { path in
        guard let key = try PrivateFolder.key(at: path, Disk()) else { throw Failure.input }
        return key.bytes
      }
      let folder = try DrawDesk.opened(try DrawDesk.read(sealed, Disk()))
      return try answer(try person.key(bytes), folder)
    }
    let desk = try DrawDesk(path: workspace, day: day)
    let campaigns = desk.session.workspace?.campaigns.map(\.campaign.id) ?? []
    guard let campaign = campaigns.first(where: { activity.hasPrefix($0 + ".") }) else {
      throw unknown
    }
    let folder = try desk.opened(try desk.standing(campaign))
    try answer(try person.key(in: desk), folder)
  }

  private var unknown: Failure {
    Failure.usage(
      Text(zh: "没有活动“\(activity)”", en: "there is no activity '\(activity)'"),
      help: Text(zh: "写全：专项编号.活动代号", en: "write it whole: CAMPAIGN.KEY"))
  }

  private func answer(_ key: PersonKey, _ folder: DrawFolder.Opened) throws {
    guard let seed = folder.seed else {
      throw Failure(
        status: 65,
        message: Text(zh: "种子尚未公开，还没有抽签", en: "the seed is not public yet: nothing is drawn"))
    }
    guard
      let answer = LotteryAnswer(
        of: key, at: activity, in: folder.plan, folder.people, seed: seed, book: folder.book)
    else { throw unknown }
    Terminal.print(answer.lines.map { $0[Terminal.language] + "\n" }.joined())
  }
}
