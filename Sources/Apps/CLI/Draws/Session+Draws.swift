import CampaignKit
import Glibc
import PlanModel
import Publishing
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
}
