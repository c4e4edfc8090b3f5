import CampaignKit
import CivilTime
import Diagnostics
import Glibc
import Output
import Pipeline
import PlanModel
import Publishing
import Rostering

/// The draws of a workspace: the office's own files in `private/draws/CAMPAIGN`, and what everybody
/// may see in `draws/CAMPAIGN`.
struct DrawDesk {
  var session: Session
  let path: String
  private let day: DayOptions
  /// The secret seed, until it is made public.
  static let secret = "seed.secret"

  init(path: String, day: DayOptions) throws {
    (self.path, self.day) = (path, day)
    session = try Session(path: path, day: day)
  }

  var disk: Disk { session.disk }

  /// The same read anew, with what has been written since.
  var reopened: DrawDesk { get throws { try DrawDesk(path: path, day: day) } }

  func folder(_ campaign: String) -> String { session.path(of: "private/draws/\(campaign)") }
  func publicFolder(_ campaign: String) -> String { session.path(of: "draws/\(campaign)") }

  /// What was made ready for one campaign.
  struct Ready {
    var plan: LotteryPlan
    var people: LotteryPeople
    /// Seats that floors or caps left over.
    var gap: Int
  }

  /// A campaign's activities, rules and people as they stand now.
  ///
  /// - Parameter keeps: whether the people are to be known again, by a key that is made where there
  ///   is none; a trial does without.
  mutating func ready(_ id: String, keeps: Bool = true) throws -> Ready {
    let workspace = try session.loaded()
    let entry = try Self.entry(id, of: workspace)
    guard let block = entry.draw?.value else { throw Self.noDraw(id, of: workspace) }
    let last = try session.lastPublication()
    let folder = session.privateFolder
    let key =
      keeps
      ? try folder.madePeopleKey(known: last.peopleKey).bytes : try session.peopleKey(of: last)
    let hash = PersonHash(key: key)
    let (plan, _) = Pipeline.plan(
      workspace, last: last, registerColumns: try session.registerColumns(of: workspace),
      peopleKey: key, issues: &session.issues)
    if session.issues.hasErrors {
      session.report()
      throw Failure.input
    }
    let made = LotteryPlan(
      entry.campaign, block: block, agenda: plan.agenda, schedule: plan.schedule,
      issues: &session.issues)
    guard let lottery = made, !session.issues.hasErrors, !lottery.activities.isEmpty else {
      session.report()
      throw Failure.input
    }
    var people = try people(of: lottery, entry.campaign, workspace, hash)
    people.remember(
      last.benefits.filter { $0.campaign != id } + (try benefits(besides: id, in: path))
        + (try lottery.rules.history.flatMap { try history(in: $0, key: key) }))
    let (shared, gap) = lottery.apportioned(among: people)
    return Ready(plan: shared, people: people, gap: gap)
  }

  /// A campaign with a draw; says which one was perhaps meant where there is none.
  static func entry(_ id: String, of workspace: Workspace) throws -> Workspace.Entry {
    guard let entry = workspace.campaigns.first(where: { $0.campaign.id == id }), entry.draw != nil
    else { throw noDraw(id, of: workspace) }
    return entry
  }

  private static func noDraw(_ id: String, of workspace: Workspace) -> Failure {
    let drawn = workspace.campaigns.filter { $0.draw != nil }.map(\.campaign.id)
    return Failure.usage(
      Text(zh: "专项“\(id)”没有“抽签”", en: "the campaign '\(id)' has no 'draw'"),
      help: nearest(to: id, among: drawn).map(Text.didYouMean)
        ?? Text(
          zh: drawn.isEmpty ? "在专项文件里写“抽签”" : "有抽签的专项：\(drawn.joined(separator: "、"))",
          en: drawn.isEmpty
            ? "give the campaign's file a 'draw'"
            : "with a draw: \(drawn.joined(separator: ", "))"))
  }

  private mutating func people(
    of plan: LotteryPlan, _ campaign: Campaign, _ workspace: Workspace, _ hash: PersonHash
  ) throws -> LotteryPeople {
    var people: LotteryPeople?
    if let name = plan.rules.people {
      people = campaign.lists[name].flatMap {
        LotteryPeople(
          list: $0, for: plan.rules, units: workspace.tables.units, hash: hash,
          issues: &session.issues)
      }
    } else if let register = try session.register(
      of: workspace, and: plan.rules.columns.union(["id_no", "update_date"]))
    {
      people = LotteryPeople(
        register.toldApartByNumber(Set(register.columnNames)), for: plan.rules, hash: hash,
        issues: &session.issues)
    }
    session.report()
    guard let people, !session.issues.hasErrors else { throw Failure.input }
    session.issues = Issues()
    return people
  }

  /// What another workspace has given, which must know people by the same key.
  private func history(in other: String, key: [UInt8]) throws -> [Benefits] {
    var session = try Session(path: session.path(of: other), day: day)
    let last = try session.lastPublication()
    guard let theirs = try session.privateFolder.peopleKey(known: last.peopleKey) else {
      throw Failure(
        status: 65,
        message: Text(
          zh: "往期“\(other)”没有 private/people.key，认不出它给过谁",
          en: "'\(other)' has no private/people.key; nobody knows whom it gave what"))
    }
    guard theirs.bytes == key else {
      throw Failure(
        status: 65,
        message: Text(
          zh: "往期“\(other)”用的是另一把密钥，两边的人对不上",
          en: "'\(other)' knows people by another key than this workspace"),
        help: Text(
          zh: "两个工作区用同一个 private/people.key", en: "give both workspaces one private/people.key"))
    }
    return try last.benefits + benefits(besides: "", in: session.path)
  }

  /// What the other draws of a workspace have given.
  func benefits(besides campaign: String, in workspace: String) throws -> [Benefits] {
    let root = workspace + "/private/draws"
    guard access(root, F_OK) == 0 else { return [] }
    return try Session.names(in: root).filter { $0 != campaign && !$0.hasPrefix(".") }.flatMap {
      var issues = Issues()
      let opened = try DrawDesk.read(root + "/" + $0, disk).opened(issues: &issues)
      return opened?.book?.benefits ?? []
    }
  }

  // MARK: Files

  /// The files of a draw in a folder.
  static func read(_ path: String, _ disk: Disk) throws -> DrawFolder {
    var folder = DrawFolder()
    for name in try Session.names(in: path) where DrawFolder.names.contains(name) {
      folder.files[name] = try touchingDisk { try disk.read(path + "/" + name) }
    }
    return folder
  }

  /// The standing draw of a campaign; says how to begin where there is none.
  func standing(_ campaign: String) throws -> DrawFolder {
    guard access(folder(campaign) + "/commitment.yaml", F_OK) == 0 else {
      if let workspace = session.workspace { _ = try Self.entry(campaign, of: workspace) }
      throw Failure(
        status: 65,
        message: Text(
          zh: "“\(campaign)”还没有公布承诺", en: "nothing has been committed to for '\(campaign)'"),
        help: Text(
          zh: "chengnuan roster commit \(campaign)", en: "chengnuan roster commit \(campaign)"))
    }
    return try Self.read(folder(campaign), disk)
  }

  /// The draw in a folder, made again; ends the command where a file is no such file.
  func opened(_ folder: DrawFolder) throws -> DrawFolder.Opened {
    try Self.opened(folder)
  }

  static func opened(_ folder: DrawFolder) throws -> DrawFolder.Opened {
    var issues = Issues()
    let opened = folder.opened(issues: &issues)
    guard let opened, !issues.hasErrors else {
      let report = TextReport(language: Terminal.language, isColoured: Terminal.isColoured)
      Terminal.say(report.text(issues.sorted) { _ in nil })
      throw Failure.input
    }
    return opened
  }

  /// Writes files of a campaign's draw beside what is there, the office's and the public ones.
  func write(_ files: [String: [UInt8]], public open: [String: [UInt8]], of campaign: String) throws
  {
    try touchingDisk {
      try disk.makePrivateDirectory(session.path(of: "private"))
      try disk.makePrivateDirectory(session.path(of: "private/draws"))
      try disk.makePrivateDirectory(folder(campaign))
      for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
        try disk.replaceFile(at: folder(campaign) + "/" + name, with: bytes)
      }
      try disk.makeFolder(session.path(of: "draws"))
      try disk.makeFolder(publicFolder(campaign))
      for (name, bytes) in open.sorted(by: { $0.key < $1.key }) {
        try disk.replaceFile(at: publicFolder(campaign) + "/" + name, with: bytes)
      }
    }
  }
}
