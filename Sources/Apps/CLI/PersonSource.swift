import Diagnostics
import Fingerprints
import Glibc
import Output
import PlanModel
import RegisterStore
import Rostering

/// Where a draw has its people from: a register's file, or what was laid out from it before.
struct PersonSource {
  let register: String
  /// A folder for what was laid out; nil: nothing is kept.
  let cache: String?
  let disk: Disk

  /// The persons with all columns of a plan; nil after an error. Without a plan the file is read
  /// all the same, so that what is wrong with it is reported together.
  func persons(for plan: DrawPlan?, issues: inout Issues) throws -> PersonTable? {
    let isFolder = RegisterFolder.isOne(register)
    // An imported register has a place of its own for what can be worked out again.
    let cache = cache ?? (isFolder ? register + "/cache" : nil)
    guard let plan, let cache else { return try read(plan, issues: &issues) }
    let key = try key(of: plan)
    let file = cache + "/people.snapshot"
    if access(file, F_OK) == 0 {
      let memory = try touchingDisk { try disk.map(file) }
      if let persons = Snapshot.read(memory, key: key) { return persons }
    }
    guard let persons = try read(plan, issues: &issues) else { return nil }
    // What could not be read is to be reported the next time, too.
    guard !issues.hasErrors else { return persons }
    try touchingDisk {
      try disk.makePrivateDirectory(cache)
      try disk.replaceFile(at: file, isPrivate: true) { write in
        try Snapshot.write(persons, key: key, to: write)
      }
    }
    // Mapped pages can be given back when memory is short; what was worked out could not.
    let memory = try touchingDisk { try disk.map(file) }
    return Snapshot.read(memory, key: key, isFresh: true) ?? persons
  }

  /// The register with the names and telephone numbers of its people, as far as it has them; of a
  /// file, only those of some records.
  func named(_ records: Set<Int>) throws -> Register? {
    let texts: Set<String> = ["name", "phone"]
    if RegisterFolder.isOne(register) {
      return try folder.open(texts: texts, needsKey: false)?.register
    }
    let memory = try touchingDisk { try disk.map(register) }
    var issues = Issues()
    return RegisterFile.read(
      memory, file: register, columns: texts.union(["wid"]), only: records, issues: &issues)
  }

  private func key(of plan: DrawPlan) throws -> String {
    let file = try RegisterFolder.isOne(register) ? newestFile() : register
    let stamp = try touchingDisk { try disk.stamp(of: file) }
    let columns = plan.columns.sorted().joined(separator: ",")
    return sha256Hex("r1|\(stamp)|\(columns)")
  }

  /// The workspace's register, where it is one.
  var folder: RegisterFolder {
    var path = register
    while path.utf8.count > 1, path.hasSuffix("/") { path.removeLast() }
    let parent = path.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(path[..<$0]) }
    return RegisterFolder(workspace: parent ?? ".")
  }

  private func newestFile() throws -> String {
    guard let version = try folder.newest() else {
      throw Failure(
        status: 65,
        message: Text(
          zh: "“\(register)”里还没有登记册", en: "there is no register in '\(register)' yet"))
    }
    return folder.file(RegisterFolder.people, of: version)
  }

  private func read(_ plan: DrawPlan?, issues: inout Issues) throws -> PersonTable? {
    if RegisterFolder.isOne(register) {
      let image = try folder.open(needsKey: false)
      guard let image, let plan else { return nil }
      return PersonTable(image.register, rule: .strict, columns: plan.columns)
    }
    let memory = try touchingDisk { try disk.map(register) }
    // Those columns that the file lacks are named, with the terms that want them, by the draw.
    let known = Set(RegisterField.all.filter { $0.kind != .text }.map(\.name))
    let columns = plan.map { $0.columns.intersection(known) }
    let progress = ProgressLine.bytes(Text(zh: "读登记册", en: "reading"), of: memory.count)
    let records = RegisterFile.read(
      memory, file: register, columns: columns, persons: .r1, observe: progress.show,
      issues: &issues)
    progress.end()
    guard let records, let plan else { return nil }
    return PersonTable(records, rule: .r1, columns: plan.columns)
  }
}
