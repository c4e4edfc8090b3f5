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
        "What personal data is held: how, what for and until when"))
  }

  @OptionGroup var options: RegisterOptions

  func run() throws {
    let image = try options.image()
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
    try sayFiles()
    let overdue = HeldColumn.all(in: image).count { $0.isOverdue(on: options.today) }
    if overdue > 0 {
      Terminal.print(
        words(
          "\(overdue) 列已过期：chengnuan register forget --expired\n",
          "\(overdue) columns are overdue: chengnuan register forget --expired\n"))
    }
  }

  /// Files beside the register in which somebody's data lies, too.
  private func sayFiles() throws {
    let folder = options.folder
    guard let version = try folder.newest() else { return }
    let rejects = folder.file(RegisterFolder.rejects, of: version)
    let rows = try touchingDisk { try folder.disk.map(rejects) }.withBytes { bytes in
      bytes.count { $0 == 10 } - 1
    }
    if rows > 0 {
      Terminal.print(
        words(
          """
          原样  改正导入文件  到下次导入或 register forget
              rejects.csv（\(rows) 行）

          """,
          """
          as in the file  mending it  until the next import or 'register forget'
              rejects.csv (\(rows) rows)

          """))
    }
    if access(folder.path + "/" + UnfinishedImport.name, F_OK) == 0 {
      Terminal.print(
        words(
          """
          加密、哈希和明文，同登记册  接着中断的导入  到下次导入
              unfinished/

          """,
          """
          as in the register  going on with an import that was interrupted  until the next import
              unfinished/

          """))
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
