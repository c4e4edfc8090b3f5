import CivilTime
import Diagnostics
import Fingerprints
import MarkedYAML
import Output
import PlanModel
import Publishing
import RegisterStore
import Tabular

/// One import, while the register is locked.
struct RegisterIntake {
  let folder: RegisterFolder
  let file: String
  let schemaFile: String?
  let table: String?
  let today: CivilDate
  /// Whether most records may go.
  var allowsLoss = false
  /// Whether the register gets another key.
  var wantsNewKey = false
  /// Identity numbers of people who are to be left out from now on.
  var forgotten: [String] = []

  private var disk: Disk { folder.disk }

  func run() throws {
    var issues = Issues()
    let schema = try readSchema(&issues)
    let input = try RegisterInput(file, table: table, disk: disk, issues: &issues)
    guard let schema, let input else {
      report(issues)
      throw Failure.input
    }
    let version = try folder.newest()
    let old = try folder.open(needsKey: false)
    let keys = try RegisterKeys(folder, known: old?.fact("key"), wantsNew: wantsNewKey)
    let before = try folder.forgottenPersons(version)
    let decisions = try folder.decisions()
    let unfinished = UnfinishedImport(
      disk: disk, folder: folder.path + "/" + UnfinishedImport.name,
      work: work(input, schema, keys.key.fingerprint), sealed: schema.sealedNames,
      sealing: Sealing(key: keys.key.bytes))
    if !wantsNewKey, forgotten.isEmpty,
      old?.fact("origin") == origin(input, schema, decisions, before)
    {
      try unfinished.remove()
      try touchingDisk { try disk.removeFile(at: refused) }
      Terminal.print(
        words("这份文件已经导入，没有变化\n", "this file was imported before; nothing has changed\n"))
      return
    }
    let gone = try keys.forgotten(
      before, forgotten, in: input, by: schema, allowsLoss: allowsLoss)
    let next = (version ?? 0) + 1
    var summary = ""
    try touchingRegister {
      try disk.addVersion(next, in: folder.path) { beside in
        summary = try write(
          to: beside, input, schema, keys, origin(input, schema, decisions, gone.persons),
          gone.persons, decisions, old: old, unfinished, &issues)
        // NB: the last thing before the version counts; until then the register has the key that it had.
        try keys.store()
      }
    }
    try unfinished.remove()
    try touchingDisk {
      try disk.removeFile(at: refused)
      // What was laid out for draws has ids of the former key.
      if wantsNewKey { try disk.removeFile(at: folder.path + "/cache") }
    }
    report(issues.withoutPlaces)
    Terminal.print(summary)
    if wantsNewKey {
      let said = NewKeyReport(keys: keys, forgotten: gone, decisions: decisions.count)
      Terminal.print(said.text)
    }
  }

  /// Runs what touches the disk; where that fails, says that nothing is lost.
  private func touchingRegister(_ body: () throws -> Void) throws {
    do {
      try touchingDisk(body)
    } catch var failure as Failure {
      if failure.status == 74, failure.help == nil {
        failure.help = Text(
          zh: "没有导入，登记册未变；排除以后再导入一次",
          en: "nothing was imported, the register is as it was; mend this and import again")
      }
      throw failure
    }
  }

  /// Writes all that belongs to a version, and says what changed.
  private func write(
    to beside: String, _ input: RegisterInput, _ schema: RegisterSchema,
    _ keys: RegisterKeys, _ origin: String, _ forgotten: ForgottenPersons,
    _ decisions: [RegisterDecision], old: RegisterImage?,
    _ unfinished: UnfinishedImport, _ issues: inout Issues
  ) throws -> String {
    let key = keys.key.bytes
    let intake = RegisterImport(
      schema: schema, keyed: KeyedID(key: key), forgotten: forgotten.ids,
      same: decisions.filter(\.isSame).map { ($0.first, $0.second) })
    var imported: ImportedRegister?
    try disk.replaceFile(at: beside + "/" + RegisterFolder.rejects, isPrivate: true) { write in
      imported = try withoutActuallyEscaping(write) { write in
        try read(input, schema, by: intake, rejectsTo: write, unfinished, &issues)
      }
    }
    guard let imported else {
      report(issues)
      throw Failure.input
    }
    let changes = RegisterChanges(
      from: old?.register ?? Register(count: 0, columns: [:]), to: imported.register,
      comparesPersons: !keys.isNew, texts: try formerTexts(keys.old?.bytes))
    let loss = ImportLoss(
      before: old?.register.count ?? 0, gone: changes.removed, taken: imported.register.count,
      rejected: imported.rejected)
    if loss.isTooMuch, !allowsLoss {
      try keepRefused(beside + "/" + RegisterFolder.rejects)
      report(issues)
      throw loss.failure(refused: refused)
    }
    let decided = Set(decisions.map { [$0.first, $0.second] })
    let doubts = imported.doubts.filter { !decided.contains([$0.first, $0.second]) }
    var facts = [
      ("origin", origin), ("key", keys.key.fingerprint), ("imported", today.description),
      ("rejected", String(imported.rejected)), ("nobody", String(imported.nobody)),
      ("doubts", String(doubts.count)), ("forgotten", String(imported.forgotten)),
    ]
    for field in schema.fields where field.storage != .none {
      facts += HeldColumn.facts(of: field)
    }
    facts += RegisterCodes.facts(of: schema)
    let image = RegisterImage(
      facts: facts.map { (key: $0.0, value: $0.1) }, register: imported.register)
    try RegisterVersion(disk: disk, folder: beside).write(
      image, sealing: Sealing(key: key), forgotten: forgotten, doubts: doubts)
    let text = ImportSummary(
      imported, changes, doubts: doubts.count, decisions: decisions, isFirst: old == nil)
    try disk.replaceFile(at: beside + "/" + RegisterFolder.summary, with: Array(text.csv.utf8))
    return text.text
  }

  /// The texts of the register as it is, one column at a time; its bytes were found whole before.
  private func formerTexts(_ key: [UInt8]?) throws -> (String) -> RegisterText? {
    guard let version = try folder.newest() else { return { _ in nil } }
    let memory = try touchingDisk {
      try disk.map(folder.file(RegisterFolder.people, of: version))
    }
    let sealing = key.map { Sealing(key: $0) }
    return { name in
      RegisterImage(memory, texts: [name], opening: sealing, isTrusted: true)?.register.text(name)
    }
  }

  private var refused: String { folder.path + "/" + RegisterFolder.refused }

  /// Keeps the rejected rows of an import that is refused, for somebody to look at.
  private func keepRefused(_ rejects: String) throws {
    let memory = try disk.map(rejects)
    try disk.replaceFile(at: refused, isPrivate: true) { write in
      try memory.withBytes(write)
    }
  }

  /// Reads the file; rows that cannot be taken in are written as they come. What an import of the
  /// same file has read before it was interrupted is not read again.
  private func read(
    _ input: RegisterInput, _ schema: RegisterSchema, by intake: RegisterImport,
    rejectsTo write: @escaping (UnsafeRawBufferPointer) throws -> Void,
    _ unfinished: UnfinishedImport, _ issues: inout Issues
  ) throws -> ImportedRegister? {
    // NB: nobody could open parts under a key that is not stored before the end.
    let keepsParts = !wantsNewKey
    let before = try unfinished.found(texts: schema.textNames)
    var parts = before.parts.count
    var writer = CSVWriter(.plain)
    var failure: (any Error)?
    func note(_ body: () throws -> Void) {
      guard failure == nil else { return }
      do { try body() } catch { failure = error }
    }
    // Rows rejected since the last part, which are kept with the next one.
    var rejects: [UInt8] = []
    func flush() {
      let bytes = writer.takeBytes()
      note { try bytes.withUnsafeBytes(write) }
      rejects += bytes
    }
    writer.write(["line", "column", "code", "reason", "kept", "row"])
    if parts > 0 {
      note { try before.rejects.withUnsafeBytes(write) }
      _ = writer.takeBytes()
      let records = before.parts.reduce(0) { $0 + $1.register.count }
      Terminal.print(
        words(
          "接着上次中断的导入：前 \(records) 条记录已经读过\n",
          "going on with the import that was interrupted: \(records) records are read already\n"))
    }
    let progress = ProgressLine.bytes(
      Text(zh: "导入", en: "importing"), of: input.memory.count, from: before.parts.last?.end ?? 0)
    let imported = intake.read(
      input.memory, file: input.file,
      progress: ImportProgress(done: before.parts) { part in
        guard keepsParts else { return }
        flush()
        parts += 1
        note { try unfinished.keep(part, parts, rejects: rejects) }
        rejects = []
      },
      reject: { row in
        row.write(to: &writer, in: Terminal.language)
        if writer.bytes.count > 1 << 18 { flush() }
      }, observe: progress.show, issues: &issues)
    progress.end()
    flush()
    if let failure { throw failure }
    return imported
  }

  /// All that a schema says, in words that are the same in every run.
  private static func wording(of schema: RegisterSchema) -> String {
    schema.fields.map { field in
      // NB: a dictionary's own description comes in another order in every process.
      var plain = field
      plain.codes = [:]
      let codes = field.codes.sorted { $0.key < $1.key }.map { "\($0)=\($1.zh)/\($1.en)" }
      return "\(plain) \(codes)"
    }.joined(separator: ";")
  }

  /// What the reading alone depends on, decisions and forgotten people apart: as long as it is the
  /// same, parts that were read can be taken up.
  private func work(
    _ input: RegisterInput, _ schema: RegisterSchema, _ fingerprint: String
  ) -> String {
    let fields = Self.wording(of: schema)
    return sha256Hex(
      [
        RegisterImage.format, input.hash, table ?? "", sha256Hex(fields), fingerprint,
        Terminal.language.rawValue,
      ].joined(separator: "|"))
  }

  /// What an import depends on: with all of it equal, the register would be the same.
  private func origin(
    _ input: RegisterInput, _ schema: RegisterSchema,
    _ decisions: [RegisterDecision], _ forgotten: ForgottenPersons
  ) -> String {
    let fields = Self.wording(of: schema)
    let pairs = decisions.map { "\($0.first),\($0.second),\($0.isSame)" }.sorted()
    let gone = forgotten.text.split(separator: "\n").map(String.init)
    return sha256Hex(
      [
        input.hash, table ?? "", sha256Hex(fields), pairs.joined(separator: ";"),
        gone.joined(separator: ";"),
      ].joined(separator: "|"))
  }

  private func readSchema(_ issues: inout Issues) throws -> RegisterSchema? {
    guard let schemaFile else { return .standard }
    let bytes = try touchingDisk { try disk.read(schemaFile) }
    return configValue(yaml: bytes, file: schemaFile, issues: &issues).flatMap {
      RegisterSchema(from: $0, issues: &issues)
    }
  }

  /// Without excerpts of the people: a line of their file is somebody's data.
  private func report(_ issues: Issues) {
    guard !issues.all.isEmpty else { return }
    let report = TextReport(language: Terminal.language, isColoured: Terminal.isColoured)
    Terminal.say(
      report.text(issues.sorted) { $0 == schemaFile ? try? disk.read($0) : nil })
  }
}

extension RegisterSchema {
  /// Columns of text that are kept.
  fileprivate var textNames: Set<String> {
    Set(
      fields.filter { $0.kind == .text && ($0.storage == .plain || $0.storage == .sealed) }
        .map(\.name))
  }

  fileprivate var sealedNames: Set<String> {
    Set(fields.filter { $0.storage == .sealed }.map(\.name))
  }
}

extension Issues {
  /// What is left to say once every bad row stands in a file of its own.
  fileprivate var withoutPlaces: Issues {
    var rest = Issues()
    for issue in all where !issue.code.hasPrefix("table.") { rest.append(issue) }
    return rest
  }
}
