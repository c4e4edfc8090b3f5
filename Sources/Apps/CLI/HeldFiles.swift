import CampaignKit
import CivilTime
import Diagnostics
import Glibc
import Output
import PlanModel
import RegisterStore

/// The files of a workspace besides the register in which people's data lies.
struct HeldFiles {
  /// Files about which the same is to be said.
  struct Group {
    enum Kind {
      /// Rows of a register's file as they were.
      case rejected
      /// What an import that was interrupted has read.
      case unfinished
      /// Keyed hashes and the columns that a draw's rules read.
      case draw
      /// Lists of the seated and the waiting, partly hidden.
      case drawSheets
      /// Lists that campaigns name.
      case list
      /// Rosters that a plan has written.
      case rosters
      /// Files and folders elsewhere that rosters or draws were written to.
      case elsewhere
    }

    let kind: Kind
    let paths: [String]
  }

  let folder: RegisterFolder
  let groups: [Group]

  /// - Parameter day: the day for which the workspace is read.
  init(of folder: RegisterFolder, day: DayOptions) throws {
    self.folder = folder
    let root = folder.workspace
    func path(_ name: String) -> String { root == "." ? name : root + "/" + name }
    var groups: [Group] = []
    func add(_ kind: Group.Kind, _ paths: [String]) {
      if !paths.isEmpty { groups.append(Group(kind: kind, paths: paths)) }
    }
    var rejected = [folder.path + "/" + RegisterFolder.refused]
    if let version = try folder.newest() {
      rejected.insert(folder.file(RegisterFolder.rejects, of: version), at: 0)
    }
    add(.rejected, rejected.filter { (Self.rows(in: $0) ?? 0) > 0 })
    add(.unfinished, Self.files(below: folder.path + "/" + UnfinishedImport.name))
    for campaign in Self.names(in: path("private/draws")) {
      let draw = path("private/draws/" + campaign)
      add(
        .draw,
        ["people.csv", "history.csv", "result.csv"].map { draw + "/" + $0 }
          .filter { (Self.rows(in: $0) ?? 0) > 0 })
      add(.drawSheets, Self.files(below: draw + "/" + DrawDesk.sheets))
    }
    add(.list, Self.lists(of: root, day).map(path).filter { access($0, F_OK) == 0 })
    add(.rosters, Self.files(below: path("out/rosters")))
    let written = WrittenRosters(of: folder.workspace).places.map(\.path)
    add(.elsewhere, written.filter { !isSameFile($0, path("out/rosters")) })
    self.groups = groups
  }

  /// The lists that campaigns name, and a register that is a plain file; as far as the workspace can
  /// be read.
  private static func lists(of workspace: String, _ day: DayOptions) -> [String] {
    guard access((workspace == "." ? "" : workspace + "/") + "workspace.yaml", F_OK) == 0,
      let session = try? Session(path: workspace, day: day), let read = session.workspace
    else { return [] }
    var names = Set(read.campaigns.flatMap { $0.campaign.lists.keys })
    names.formUnion(read.campaigns.compactMap { $0.draw?.people?.path.value })
    if let file = read.register?.file { names.insert(file) }
    // What follows the # behind a file is the name of a sheet.
    return Set(names.map { String($0.prefix { $0 != "#" }) }).sorted()
      .filter { !RegisterFolder.isOne(workspace == "." ? $0 : workspace + "/" + $0) }
  }

  private static func names(in folder: String) -> [String] {
    ((try? Session.names(in: folder)) ?? []).filter { !$0.hasPrefix(".") }
  }

  private static func files(below folder: String) -> [String] {
    names(in: folder).map { folder + "/" + $0 }.filter { !RegisterFolder.isOne($0) }
  }

  /// The rows below the header of a file of text; nil where it is none, or not there.
  static func rows(in path: String) -> Int? {
    guard path.hasSuffix(".csv"), access(path, F_OK) == 0, let memory = try? Disk().map(path)
    else { return nil }
    return memory.withBytes { bytes in
      let lines = bytes.count { $0 == 0x0A } + (bytes.last == 0x0A || bytes.isEmpty ? 0 : 1)
      return max(0, lines - 1)
    }
  }

  /// The day on which a file was written.
  static func day(of path: String) -> CivilDate? {
    var status = stat()
    guard stat(path, &status) == 0 else { return nil }
    var seconds = status.st_mtim.tv_sec
    var parts = tm()
    localtime_r(&seconds, &parts)
    return CivilDate(
      year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
  }
}

extension HeldFiles {
  /// What each file holds, what for and until when.
  var text: String {
    groups.map { group in
      let files = group.paths.map { path in
        var facts: [String] = []
        // NB: what a draw writes elsewhere has no header; rows below one would be one too few.
        if group.kind != .elsewhere, let rows = Self.rows(in: path) {
          facts.append(words("\(rows.grouped) 行", "\(rows.grouped) rows"))
        }
        if access(path, F_OK) != 0 {
          facts.append(words("已不在", "not there any more"))
        }
        if let day = Self.day(of: path) { facts.append(words("\(day) 起", "since \(day)")) }
        let said = facts.joined(separator: words("，", ", "))
        return "    \(path)" + (said.isEmpty ? "" : words("（\(said)）", " (\(said))")) + "\n"
      }
      return group.kind.said + "\n" + files.joined()
    }.joined()
      + words(
        "看的是工作区自己的文件夹和 private/rosters.csv 记下的地方；拷走、转发、打印的看不到\n",
        """
        looked at: the workspace's own folders and the places noted in private/rosters.csv; what was \
        copied, sent on or printed is not known

        """)
  }
}

extension HeldFiles.Group.Kind {
  /// How it is held, what for, and until when.
  var said: String {
    switch self {
    case .rejected:
      words(
        "原样  改正导入文件  到下次导入或 register forget",
        "as in the file  mending it  until the next import or 'register forget'")
    case .unfinished:
      words(
        "加密、哈希和明文，同登记册  接着中断的导入  到下次导入",
        "as in the register  going on with an import that was interrupted  until the next import")
    case .draw:
      words(
        "密钥哈希和规则用到的列  抽签的证据  未定期限",
        "keyed hashes and the columns that the rules read  evidence of a draw  no term set")
    case .drawSheets:
      words(
        "姓名、号码部分隐去  抽签的名单  未定期限",
        "names and numbers partly hidden  lists of a draw  no term set")
    case .list:
      words("明文  专项的名单  未定期限", "plain  a list that a campaign names  no term set")
    case .rosters:
      words(
        "按 plan --profile 隐去或完整  花名册  到下次 plan",
        "hidden or in full as 'plan --profile' says  rosters  until the next plan")
    case .elsewhere:
      words(
        "见文件  另写到别处的花名册和抽签  未定期限",
        "as the files show  rosters and draws written to other places  no term set")
    }
  }

  /// What to do about somebody who is to be forgotten and is still there.
  var advice: String {
    switch self {
    case .rejected, .unfinished:
      words("由 register forget 删去", "'register forget' removes it")
    case .draw:
      words(
        "抽签的证据，没有改动：只有密钥哈希，没有姓名和号码；异议期和留存期满后，删去整个文件夹",
        """
        evidence of a draw, left alone: keyed hashes, no names and numbers; remove the whole folder when \
        objections and the duty to keep it are over
        """)
    case .drawSheets:
      words(
        "抽签的名单，没有改动：不再需要时删去这些文件；名单里的人用 roster amend 变更",
        """
        lists of a draw, left alone: remove them when nobody needs them; people on them are changed with \
        'roster amend'
        """)
    case .list:
      words(
        "没有改动：在这份文件里删去这个人，再 plan", "left alone: delete the person from the file, then plan again")
    case .rosters:
      words("重新 plan，就会重写", "plan again, which writes them anew")
    case .elsewhere:
      words(
        "另写到别处的，没有改动：不再需要时删去，或重新写一遍；发出去的副本请对方删去",
        """
        written to other places, left alone: remove them when nobody needs them or write them anew; ask \
        those who got copies to remove them
        """)
    }
  }
}
