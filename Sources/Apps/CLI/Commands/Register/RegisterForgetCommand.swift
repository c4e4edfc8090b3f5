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
        """
        删去的人以后导入时也不再收入。旧版本和未收入的行一并删除。编号或号码不对，就什么也不删（状态 65）。\
        --record 只认登记册里的编号：登记册没有存身份证号原文的，抽签的文件和名单要用 --persons 给出号码才查得到。抽签的文件是\
        证据，专项的名单是主办方的文件，都不改：还有此人的，逐个列出并说明怎么办。
        """,
        """
        Whoever is removed is left out of later imports, too. Older versions and rejected rows are \
        removed. Where a number is wrong nothing is (status 65). --record goes by the register's own \
        numbers: unless it holds identity numbers in full, draws and lists can be searched with \
        --persons only. A draw's files are evidence and lists \
        are the organiser's: they are left alone, but those that still hold the person are named, with \
        what to do.
        """))
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
    let numbers = persons ? try IdentityLines.read() : []
    if try folder.open(needsKey: false) == nil, !numbers.isEmpty {
      // Lists and draws hold people without a register, too.
      try sayRest(of: numbers)
    }
    _ = try options.image()
    try waitingForLock(folder.path) {
      try forget(in: folder, numbers)
    }
  }

  private func check(_ image: RegisterImage) throws {
    var unknown = Set(record)
    if let ids = image.register.column("wid") {
      for row in 0..<image.register.count { if let id = ids.value(at: row) { unknown.remove(id) } }
    }
    guard !unknown.isEmpty else { return }
    let list = unknown.sorted().map(String.init)
    throw Failure(
      status: 65,
      message: Text(
        zh: "登记册里没有这些记录编号：\(list.joined(separator: "、"))；什么也没有删",
        en: """
          the register has no record of the number \(list.joined(separator: ", ")); nothing was \
          removed
          """),
      help: Text(zh: "核对 --record 后的编号（wid）", en: "check the numbers (wid) behind --record"))
  }

  /// Names the files that still hold these people, with what to do about each.
  private func sayRest(of identities: [String]) throws {
    guard !identities.isEmpty else { return }
    let files = try HeldFiles(of: options.folder, day: options.day)
    let key = try options.folder.privateFolder.peopleKey(known: nil)
    let held = HeldPersons(identities, key: key?.bytes ?? [])
    Terminal.print(HeldPersons.text(of: held.findings(in: files)))
  }

  private func forget(in folder: RegisterFolder, _ numbers: [String]) throws {
    let bare = try options.image()
    guard let image = try folder.open(texts: Set(RegisterText.names(in: bare)), needsKey: true),
      let version = try folder.newest()
    else { return }
    try check(image)
    let key = try folder.key(known: image.fact("key"))
    let keyed = KeyedID(key: key.bytes)
    var forgotten = try folder.forgottenPersons(version)
    forgotten.ids.formUnion(numbers.compactMap { RegisterImport.person($0, keyed: keyed) })
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
    // NB: without anybody and anything to remove, the rejected rows are nobody's who asked.
    if numbers.isEmpty, record.isEmpty, columns.isEmpty {
      Terminal.print(
        words("没有要删的，登记册未变\n", "there is nothing to remove; the register is as it was\n"))
      return
    }
    let change = RegisterForgetting(
      persons: forgotten.ids, records: Set(record), columns: Set(columns.map(\.name)))
    let left = change.applied(to: image)
    forgotten.ids = change.allForgotten(in: image)
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
          left, sealing: Sealing(key: key.bytes), forgotten: forgotten,
          doubts: [])
      }
    }
    // Parts of an import that was interrupted may be about those who are forgotten.
    try touchingDisk {
      try folder.disk.removeFile(at: folder.path + "/" + UnfinishedImport.name)
      try folder.disk.removeFile(at: folder.path + "/cache")
      try folder.disk.removeFile(at: folder.path + "/" + RegisterFolder.refused)
    }
    let gone = image.register.count - left.register.count
    Terminal.print(
      words(
        "已删去 \(gone) 条记录、\(columns.count) 列\n",
        "\(gone) records and \(columns.count) columns removed\n"))
    try sayRest(of: numbers + identities(in: image))
    try sayUnseen(RecordNumberGap(record, in: image))
  }

  /// Says what a record's number alone cannot find: without the identity number nobody can be looked
  /// up in draws and lists, or be left out of a later import.
  private func sayUnseen(_ gap: RecordNumberGap) throws {
    if gap.unreadable > 0 {
      Terminal.print(
        words(
          """
          有 \(gap.unreadable) 条记录只按编号删：登记册没有存身份证号原文，抽签的文件、名单和花名册里有没有此人，没有查。\
          要查，从标准输入给出号码：chengnuan register forget --persons

          """,
          """
          \(gap.unreadable) records were removed by number only: the register does not hold identity \
          numbers in full, so draws, lists and rosters were not searched for these people. To search \
          them give the numbers on standard input: chengnuan register forget --persons

          """))
      let files = try HeldFiles(of: options.folder, day: options.day)
      Terminal.print(HeldPersons.text(of: HeldPersons.unseen(in: files)))
    }
    if gap.unknown > 0 {
      Terminal.print(
        words(
          """
          有 \(gap.unknown) 条记录没有可用的证件号：以后导入认不出此人，要在导入的文件里删去这些行，不然还会收入

          """,
          """
          \(gap.unknown) records have no usable identity number: a later import cannot tell these people \
          and takes them in again unless their rows are removed from its file

          """))
    }
  }

  /// The identity numbers of the records given, where the register has them.
  private func identities(in image: RegisterImage) -> [String] {
    guard let ids = image.register.column("wid"), let texts = image.register.text("id_no") else {
      return []
    }
    return (0..<image.register.count).filter { record.contains(ids.value(at: $0) ?? -1) }
      .map { texts[$0] }.filter { !$0.isEmpty }
  }
}

extension RegisterText {
  /// The columns of text that a register remembers to hold.
  fileprivate static func names(in image: RegisterImage) -> [String] {
    image.facts.filter { $0.key.hasPrefix("field/") }.map { String($0.key.dropFirst(6)) }
  }
}
