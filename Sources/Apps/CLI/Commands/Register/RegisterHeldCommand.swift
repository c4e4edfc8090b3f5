import ArgumentParser
import CivilTime
import Diagnostics
import Glibc
import Output
import PlanModel
import RegisterStore

struct RegisterHeldCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "held",
      abstract: words(
        "还存着哪些个人信息：怎么存、做什么用、存到哪天",
        "What personal data is held: how, what for and until when"),
      discussion: words(
        """
        登记册逐列说明；工作区里别的有人的文件也列出：未收入的行、抽签的文件和名单、专项的名单、花名册。没有登记册\
        的工作区也能用。
        """,
        """
        The register column by column, and the other files of the workspace that hold people: rejected \
        rows, the files and lists of draws, campaigns' own lists, rosters. A workspace without a \
        register has those, too.
        """))
  }

  @OptionGroup var options: RegisterOptions

  func run() throws {
    let files = try HeldFiles(of: options.folder, day: options.day)
    // People lie in a workspace without a register, too.
    if let image = try options.folder.open(needsKey: false) {
      say(image)
    } else {
      Terminal.print(
        words(
          "“\(options.folder.path)”里没有登记册\n", "there is no register in '\(options.folder.path)'\n"))
    }
    Terminal.print(files.text)
    guard let image = try options.folder.open(needsKey: false) else { return }
    let overdue = HeldColumn.all(in: image).count { $0.isOverdue(on: options.today) }
    if overdue > 0 {
      Terminal.print(
        words(
          "\(overdue) 列已过期：chengnuan register forget --expired\n",
          "\(overdue) columns are overdue: chengnuan register forget --expired\n"))
    }
  }

  /// What the register holds, column by column.
  private func say(_ image: RegisterImage) {
    let since = image.fact("imported") ?? ""
    Terminal.print(
      words(
        "登记册：\(image.register.count) 条记录，\(since) 导入\n",
        "register: \(image.register.count) records, imported on \(since)\n"))
    // Columns of which the same is to be said share a line.
    var lines: [(said: String, names: [String])] = []
    for column in HeldColumn.all(in: image) {
      let until =
        column.until.map { day in
          column.isOverdue(on: options.today)
            ? words("到 \(day)，已过期", "until \(day): overdue") : words("到 \(day)", "until \(day)")
        } ?? words("未定期限", "no term set")
      let parts = [
        storage(column.storage), sensitivity(column.sensitivity), purpose(column), until,
      ]
      let said = parts.joined(separator: "  ")
      if let place = lines.firstIndex(where: { $0.said == said }) {
        lines[place].names.append(column.name)
      } else {
        lines.append((said, [column.name]))
      }
    }
    for line in lines {
      Terminal.print("\(line.said)\n    \(line.names.joined(separator: " "))\n")
    }
  }

  private func purpose(_ column: HeldColumn) -> String {
    let purpose = column.purpose[Terminal.language]
    return purpose.isEmpty ? words("没写用途", "no purpose given") : purpose
  }

  private func storage(_ word: String) -> String {
    switch RegisterField.Storage(rawValue: word) {
    case .hash: words("密钥哈希", "keyed hash")
    case .sealed: words("加密", "encrypted")
    default: words("明文", "plain")
    }
  }

  private func sensitivity(_ word: String) -> String {
    switch RosterColumn.Sensitivity(rawValue: word) {
    case .open: words("可公开", "open")
    case .personal: words("个人信息", "personal")
    case .sensitive: words("敏感个人信息", "sensitive")
    case nil: word
    }
  }
}

struct RegisterStatsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "stats",
      abstract: words("登记册的统计数（不含个人信息）", "The register in numbers, without anybody's data"))
  }

  @OptionGroup var options: RegisterOptions

  func run() throws {
    let image = try options.image()
    let register = image.register
    let persons = Set((0..<register.count).compactMap { register.persons?.value(at: $0) }).count
    var lines: [(Text, String)] = [
      (Text(zh: "记录", en: "records"), String(register.count)),
      (Text(zh: "人", en: "persons"), String(persons)),
    ]
    for (key, name) in [
      ("nobody", Text(zh: "没有可用证件号的记录", en: "records without a usable number")),
      ("rejected", Text(zh: "上次未收入的行", en: "rows left out last time")),
      ("doubts", Text(zh: "待核对的记录对", en: "pairs to look at")),
      ("imported", Text(zh: "导入日期", en: "imported on")),
    ] { lines.append((name, image.fact(key) ?? "-")) }
    for (column, name) in [
      ("home_district", Text(zh: "户籍区县", en: "home district")),
      ("work_district", Text(zh: "务工区县", en: "work district")),
    ] {
      guard let values = register.column(column)?.values(or: -1) else { continue }
      var counts: [Int: Int] = [:]
      for value in values { counts[value, default: 0] += 1 }
      for (value, count) in counts.sorted(by: { $0.key < $1.key }) {
        let label = value < 0 ? "-" : String(value)
        lines.append((Text(zh: "\(name.zh) \(label)", en: "\(name.en) \(label)"), String(count)))
      }
    }
    Terminal.print(lines.map { "\($0.0[Terminal.language])\t\($0.1)\n" }.joined())
  }
}
