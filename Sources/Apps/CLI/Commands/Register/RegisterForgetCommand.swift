import ArgumentParser
import Diagnostics
import Fingerprints
import Output
import PlanModel
import Publishing
import RegisterStore

struct RegisterForgetCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "forget",
      abstract: words(
        "删去一个人、某个用途的列，或过了期限的列",
        "Removes a person, the columns of a purpose, or what is past its term"),
      discussion: words(
        "删去的人以后导入时也不再收入。旧版本一并删除。",
        "Whoever is removed is left out of later imports, too. Older versions are removed."))
  }

  @Flag(
    help: help("从标准输入读身份证号，一行一个（不留在命令历史里）", "read identity numbers from standard input, one a line")
  )
  var persons = false

  @Option(help: help("记录编号（wid）", "number of a record (wid)"))
  var record: [Int] = []

  @Option(help: help("这个用途的列", "the columns held for this purpose"))
  var purpose: String?

  @Flag(help: help("过了期限的列", "the columns past their term"))
  var expired = false

  @OptionGroup var options: RegisterOptions

  func validate() throws {
    if !persons, record.isEmpty, purpose == nil, !expired {
      throw ValidationError(
        words(
          "写明删什么：--persons、--record、--purpose 或 --expired",
          "say what to forget: --persons, --record, --purpose or --expired"))
    }
  }

  func run() throws {
    let folder = options.folder
    _ = try options.image()
    let numbers = persons ? Self.lines() : []
    try waitingForLock(folder.path) {
      try forget(in: folder, numbers)
    }
  }

  private func forget(in folder: RegisterFolder, _ numbers: [String]) throws {
    let bare = try options.image()
    guard let image = try folder.open(texts: Set(RegisterText.names(in: bare)), needsKey: true),
      let version = try folder.newest()
    else { return }
    let key = try folder.key(known: image.fact("key"))
    let keyed = KeyedID(key: key.bytes)
    var forgotten = try folder.forgottenPersons(version)
    var unknown = 0
    for number in numbers {
      if let person = RegisterImport.person(number, keyed: keyed) {
        forgotten.insert(person)
      } else {
        unknown += 1
      }
    }
    let columns = HeldColumn.all(in: image).filter { column in
      // Whoever imported may have read another language than whoever forgets.
      let isFor = purpose.map { [column.purpose.zh, column.purpose.en].contains($0) } ?? false
      return isFor || expired && column.isOverdue(on: options.today)
    }
    if purpose != nil, columns.isEmpty {
      throw Failure(
        status: 65,
        message: Text(
          zh: "没有一列是为“\(purpose ?? "")”存的", en: "no column is held for '\(purpose ?? "")'"),
        help: Text(
          zh: "用途见 chengnuan register held", en: "see the purposes with 'chengnuan register held'"))
    }
    let change = RegisterForgetting(
      persons: forgotten, records: Set(record), columns: Set(columns.map(\.name)))
    let left = change.applied(to: image)
    try touchingDisk {
      try folder.disk.addVersion(version + 1, in: folder.path) { beside in
        let old = Disk.path(ofVersion: version, in: folder.path)
        for name in [RegisterFolder.summary] {
          try folder.disk.replaceFile(
            at: beside + "/" + name, with: try folder.disk.read(old + "/" + name))
        }
        // NB: rejected rows hold whole rows of the file, perhaps of those who are forgotten.
        try folder.disk.replaceFile(
          at: beside + "/" + RegisterFolder.rejects,
          with: Array("line,column,code,reason,kept,row\n".utf8))
        try RegisterVersion(disk: folder.disk, folder: beside).write(
          left, sealing: Sealing(key: key.bytes), forgotten: change.allForgotten(in: image),
          doubts: [])
      }
    }
    // Parts of an import that was interrupted may be about those who are forgotten.
    try touchingDisk {
      try folder.disk.removeFile(at: folder.path + "/" + UnfinishedImport.name)
      try folder.disk.removeFile(at: folder.path + "/cache")
    }
    let gone = image.register.count - left.register.count
    Terminal.print(
      words(
        "已删去 \(gone) 条记录、\(columns.count) 列\n",
        "\(gone) records and \(columns.count) columns removed\n"))
    if unknown > 0 {
      Terminal.say(
        words("\(unknown) 个号码不是身份证号", "\(unknown) of the numbers are no identity numbers"))
      throw Failure.input
    }
  }

  private static func lines() -> [String] {
    var lines: [String] = []
    while let line = readLine() { if !line.isEmpty { lines.append(line) } }
    return lines
  }
}

extension RegisterText {
  /// The columns of text that a register remembers to hold.
  fileprivate static func names(in image: RegisterImage) -> [String] {
    image.facts.filter { $0.key.hasPrefix("field/") }.map { String($0.key.dropFirst(6)) }
  }
}
