import CampaignKit
import Diagnostics
import Glibc
import Output
import PlanModel
import Publishing
import RegisterStore
import Rostering

extension Session {
  private var drawsFolder: String { path(of: "private/draws") }

  /// Whether seats have been drawn in this workspace.
  var hasDraws: Bool { access(drawsFolder, F_OK) == 0 }

  /// What has been drawn for campaigns of the workspace, with the people behind the hashes: of the
  /// campaign's own list, or of the register.
  func draws(
    of workspace: Workspace, _ register: Register?, _ last: Publication
  ) throws -> [DrawnSeats] {
    guard hasDraws else { return [] }
    let hash = PersonHash(key: try peopleKey(of: last))
    return try workspace.campaigns.compactMap { entry in
      let folder = drawsFolder + "/" + entry.campaign.id
      guard entry.draw != nil, access(folder + "/result.csv", F_OK) == 0 else { return nil }
      let opened = try DrawDesk.opened(try DrawDesk.read(folder, disk))
      return DrawnSeats(
        opened, directory: directory(of: opened.result, for: entry, register, hash))
    }
  }

  /// Who takes part in a draw: everybody on the campaign's own list, or those of a register who have
  /// a seat or wait for one.
  func directory(
    of result: LotteryResult?, for entry: Workspace.Entry, _ register: Register?, _ hash: PersonHash
  ) -> PeopleDirectory {
    var directory = PeopleDirectory()
    if let name = entry.draw?.people?.path.value, let list = entry.campaign.lists[name] {
      directory.add(list, hash: hash)
    } else if let register {
      let wanted = (result?.activities ?? []).flatMap { activity in
        (activity.seated + activity.waiting.flatMap(\.places)).map(\.person)
      }
      directory.add(register, wanted: Set(wanted), hash: hash)
    }
    return directory
  }

  /// The columns of the register, where the rules of some draw read it and its file is there; only the
  /// heading is read, so that `check` takes no longer for it.
  func registerColumns(of workspace: Workspace) throws -> Set<String>? {
    guard let source = workspace.register,
      workspace.campaigns.contains(where: { $0.draw != nil && $0.draw?.people == nil })
    else { return nil }
    let path = path(of: source.file)
    guard access(path, F_OK) == 0 else { return nil }
    if RegisterFolder.isOne(path) {
      let folder = RegisterFolder(workspace: self.path)
      guard let version = try folder.newest() else { return nil }
      let file = folder.file(RegisterFolder.people, of: version)
      return RegisterImage.columnNames(in: try touchingDisk { try disk.map(file) })
    }
    let heading = try touchingDisk { try disk.map(path) }.withBytes { bytes in
      Array(bytes.prefix(1 << 16).prefix { $0 != 0x0A })
    }
    // What is wrong with the file itself is said when it is read.
    var ignored = Issues()
    let register = RegisterFile.read(heading, file: path, columns: nil, issues: &ignored)
    return register.map { Set($0.columnNames) }
  }
}
