import CampaignKit
import Catalog
import CivilTime
import ConfigValue
import Diagnostics
import Glibc
import Loading
import MarkedYAML
import Output
import Pipeline
import PlanModel
import Publishing
import RegisterStore
import Rostering

/// A workspace on disk, read for one command.
struct Session {
  let path: String
  let disk = Disk()
  var issues = Issues()
  /// What was typed on the command line, by the names that locations in it have.
  var typed: [String: String] = [:]
  private(set) var workspace: Workspace?

  init(_ options: WorkspaceOptions) throws {
    try self.init(path: options.workspace, day: options.day)
  }

  /// - Parameters:
  ///   - replaced: files that are not written yet, by the names that locations in them have.
  ///   - incoming: campaigns that are being filed.
  init(
    path: String, day: DayOptions, replacing replaced: [String: [UInt8]] = [:],
    incoming: [IncomingCampaign] = []
  ) throws {
    self.path = path
    let disk = disk
    try finishUnfinished(in: path, on: disk)
    let names = try Self.names(in: path)
    if names.contains("workspace.yaml") {
      _ = try touchingDisk { try disk.read(Self.join(path, "workspace.yaml")) }
    }
    let zone: @Sendable (String) -> [UInt8]? = SystemZones.bytes(of:)
    let list: @Sendable (String) -> [String] = { folder in
      (try? Session.names(in: Session.join(path, folder))) ?? []
    }
    var files = WorkspaceFiles(path: path, names: names, zone: zone, list: list) { name in
      if let bytes = replaced[Session.join(path, name)] { return .success(bytes) }
      do {
        return .success(try disk.read(Session.join(path, name)))
      } catch let problem as FileProblem {
        return .failure(.init(reason: problem.reason, isMissing: problem.code == ENOENT))
      } catch {
        return .failure(.init(reason: Text("\(error)")))
      }
    }
    files.records = try Self.records(in: path, names: names)
    workspace = Loading.workspace(
      from: files, modules: BuiltIn.modules, today: day.today ?? DayOptions.systemDate,
      overrideToday: day.today != nil, incoming: incoming, issues: &issues)
    if let today = day.today { workspace?.plannedOn = today }
  }

  /// The workspace, or the end of the command where its files have errors.
  mutating func loaded() throws -> Workspace {
    guard let workspace, !issues.hasErrors else {
      if let workspace { inspect(workspace, issues: &issues) }
      report()
      throw Failure.input
    }
    return workspace
  }

  /// The path of something in the workspace.
  func path(of name: String) -> String { Self.join(path, name) }

  private static func join(_ folder: String, _ name: String) -> String {
    if name.hasPrefix("/") || folder == "." { return name }
    return folder.hasSuffix("/") ? folder + name : folder + "/" + name
  }

  /// The records of what units have filed, `submissions/UNIT/record.yaml`.
  private static func records(in path: String, names: [String]) throws -> [String] {
    let folder = SubmissionRecord.folder
    guard names.contains(folder) else { return [] }
    return try Self.names(in: join(path, folder)).filter { !$0.hasPrefix(".") }.map {
      "\(folder)/\($0)/\(SubmissionRecord.name)"
    }
    .filter { access(join(path, $0), F_OK) == 0 }
  }

  static func names(in path: String) throws -> [String] {
    guard let folder = opendir(path) else {
      throw Failure.output(FileProblem(path: path, code: errno).message)
    }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names.filter { $0 != "." && $0 != ".." }.sorted()
  }
}

// What was published, and the people known.
extension Session {
  static let recordName = "publication.yaml"

  /// What subscribers see, and the record of it.
  var published: OutputDirectory { OutputDirectory(path(of: "published"), on: disk) }

  /// The record of the last publication; empty before the first.
  mutating func lastPublication() throws -> Publication { try lastRecord().publication }

  /// The same with its bytes; nil before the first. That of a publication that ended just before
  /// its last step counts.
  mutating func lastRecord() throws -> (publication: Publication, bytes: [UInt8]?) {
    let record = path(of: Self.recordName)
    let standing = published.standingRecord(record)
    guard access(standing, F_OK) == 0 else { return (Publication(), nil) }
    let bytes = try touchingDisk { try disk.read(standing) }
    guard let publication = publication(yaml: bytes, file: record, issues: &issues) else {
      report()
      throw Failure.input
    }
    return (publication, bytes)
  }

  /// The register of the workspace; made of invented people on first use where the workspace asks
  /// for a sample.
  mutating func register(of workspace: Workspace) throws -> Register? {
    guard let source = workspace.register else { return nil }
    let path = path(of: source.file)
    if access(path, F_OK) != 0, let count = source.sample {
      Terminal.say(
        words(
          "没有 \(path)，先虚构 \(count) 人作样本（仅此一次）……",
          "there is no \(path): inventing \(count) people for it, this once ..."))
      let units = workspace.tables.units.count { $0.abolished == nil }
      let sample = SampleRegister(count: count, seed: workspace.seed, units: units)
      try touchingDisk { try disk.replaceFile(at: path, with: sample.csv) }
    }
    let bytes = try touchingDisk { try disk.read(path) }
    // Planning only counts people. Whether each number is right is asked when a register is taken in,
    // not every time that a year is planned; what cannot be read at all is an error here too.
    var found = Issues()
    var columns = registerColumnsForPlanning
    if workspace.coversPeople { columns.formUnion(registerColumnsForAllocation) }
    let register = RegisterFile.read(bytes, file: path, columns: columns, issues: &found)
    found.all.filter { $0.severity == .error }.forEach { issues.append($0) }
    return register
  }
}

extension Session {
  /// The planners' own folder, with the keys.
  var privateFolder: PrivateFolder { PrivateFolder(path: path(of: "private"), disk: disk) }

  /// The key behind the hashes of people in a record; nothing where none is needed yet.
  func peopleKey(of last: Publication) throws -> [UInt8] {
    try privateFolder.peopleKey(known: last.peopleKey)?.bytes ?? []
  }
}

extension Workspace {
  /// Whether some campaign covers everybody archived, so that people are looked up and remembered.
  var coversPeople: Bool {
    campaigns.contains { type(of: $0.module).manifest.rosters.contains(.allocation) }
  }
}

// What the session has to say.
extension Session {
  /// Everything found so far, on standard error; returns whether there were errors.
  @discardableResult
  func report() -> Bool {
    let found = issues.sorted
    guard !found.isEmpty else { return false }
    let report = TextReport(language: Terminal.language, isColoured: Terminal.isColoured)
    Terminal.say(report.text(found, source: excerpted).trimmedEnd)
    return issues.hasErrors
  }

  /// What may be shown of a file: nothing of the register and of lists whose lines are people, and
  /// nothing that is no UTF-8, which a terminal would garble.
  private func excerpted(_ file: String) -> [UInt8]? {
    if let text = typed[file] { return Array(text.utf8) }
    // Without a workspace nobody knows which tables hold people.
    guard let workspace else { return file.hasSuffix(".yaml") ? plain(file) : nil }
    if workspace.personalFiles.contains(file) { return nil }
    if let register = workspace.register, path(of: register.file) == file { return nil }
    return plain(file)
  }

  private func plain(_ file: String) -> [UInt8]? {
    guard let bytes = try? disk.read(file), String(validating: bytes, as: UTF8.self) != nil else {
      return nil
    }
    return bytes
  }
}

extension String {
  fileprivate var trimmedEnd: String {
    var text = self
    while text.last == "\n" { text.removeLast() }
    return text
  }
}
