import CivilTime
import Diagnostics
import Catalog
import CampaignKit
import Glibc
import Loading
import Output
import PlanModel
import RegisterStore
import Rostering

/// A workspace on disk, read as the program reads it.
struct Folder {
  let path: String
  private let disk = Disk()

  /// The bytes of the files of one kind in a folder of it; "" is the workspace itself.
  func files(in folder: String, withSuffix suffix: String) throws -> [[UInt8]] {
    try Self.names(in: "\(path)/\(folder)").filter { $0.hasSuffix(suffix) }
      .map { try disk.read("\(path)/\(folder)/\($0)") }
  }

  func workspace(_ issues: inout Issues) throws -> Workspace {
    let (path, disk) = (path, disk)
    let files = WorkspaceFiles(path: path, names: Self.names(in: path)) { name in
      Result { try disk.read("\(path)/\(name)") }.mapError { .init(reason: Text("\($0)")) }
    }
    // Any fixed day will do: the rounds must be alike.
    let workspace = Loading.workspace(
      from: files, modules: BuiltIn.modules, today: CivilDate(dayNumber: 20_454),
      issues: &issues)
    guard let workspace, !issues.hasErrors else { throw Unusable(path: path, what: "workspace") }
    return workspace
  }

  func register(of workspace: Workspace, _ issues: inout Issues) throws -> Register? {
    guard let source = workspace.register else { return nil }
    // The columns that `plan` asks for.
    let register = RegisterFile.read(
      try disk.read("\(path)/\(source.file)"), file: source.file,
      columns: registerColumnsForPlanning, issues: &issues)
    guard let register else { throw Unusable(path: source.file, what: "register") }
    return register
  }

  private static func names(in path: String) -> [String] {
    guard let folder = opendir(path) else { return [] }
    defer { closedir(folder) }
    var names: [String] = []
    while let entry = readdir(folder) {
      names.append(
        withUnsafePointer(to: &entry.pointee.d_name) {
          $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        })
    }
    return names.sorted()
  }
}

/// What cannot be measured.
struct Unusable: Error, CustomStringConvertible {
  var path: String
  var what: String
  var description: String { "'\(path)' is no \(what) without errors" }
}
