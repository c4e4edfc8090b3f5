import ArgumentParser
import CampaignKit
import Diagnostics
import Output
import Pipeline
import PlanModel
import Publishing

struct DiffCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "diff",
      abstract: words("发布以后订阅者会看到什么变化", "Says what subscribers would see after publishing"),
      discussion: words(
        """
        --for wechat 写出可以粘贴到微信群的变更通知：改了什么、为什么、需通知谁。末行的状态号交给 publish --expect：看过之后若有人动过\
        文件或先发布了，就不会发布。
        """,
        """
        --for wechat writes a notice to paste into a chat group: what changed, why, and whom to tell. \
        The state on the last line is for publish --expect, which then refuses if somebody has changed \
        or published anything since.
        """))
  }

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var scope: ScopeOption
  @OptionGroup var notice: NoticeOptions

  func validate() throws {
    if notice.reader != .wechat, notice.unit != nil || notice.clock != nil {
      throw ValidationError(
        words("--unit 和 --clock 与 --for wechat 同用", "--unit and --clock go with --for wechat"))
    }
  }

  func run() throws {
    var session = try Session(options)
    let (last, _) = try session.lastRecord()
    let planned = try session.planned(after: last)
    session.report()
    if notice.reader == .wechat {
      return Terminal.print(
        try notice.text(of: planned, isInternal: scope.internal))
    }
    Terminal.print(scope.summary(of: planned))
    // Where nothing would be published there is nothing to hold to.
    if planned.proposal.changes.isEmpty { return }
    let tag = planned.proposal.stateTag
    Terminal.print(words("状态号：\(tag)\n", "state: \(tag)\n"))
  }
}

struct PublishCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "publish",
      abstract: words(
        "发布：更新 published/ 和 publication.yaml", "Updates published/ and publication.yaml"))
  }

  @OptionGroup var options: WorkspaceOptions
  @OptionGroup var scope: ScopeOption

  @Flag(
    help: help(
      "换新的内部日历链接，旧链接全部失效", "make new private links; the old ones stop working"))
  var newLinks = false

  @Option(
    help: help(
      "diff 末行的状态号；与现在的不符就不发布（退出状态 75）",
      "the state that diff gave; refuse with status 75 if it is another now"))
  var expect: String?

  func run() throws {
    var session = try Session(options)
    let record = session.path(of: Session.recordName)
    let folder = session.privateFolder
    do {
      try session.disk.withLock(session.path) {
        try touchingDisk { try session.published.heal(record: record) }
        let (last, bytes) = try session.lastRecord()
        let people =
          try session.loaded().coversPeople
          ? try folder.madePeopleKey(known: last.peopleKey) : nil
        var planned = try session.planned(after: last)
        if !planned.proposal.next.benefits.isEmpty {
          planned.proposal.next.peopleKey = people?.fingerprint
        }
        session.report()
        try checkExpected(planned.proposal)
        let links = try folder.links(known: last.privateLinks, wantsNew: newLinks)
        planned.proposal.next.privateLinks = links.fingerprint
        _ = try touchingDisk {
          try session.published.commit(
            planned.publishedFiles(links: links), record: record, replacing: bytes,
            with: yaml(of: planned.proposal.next))
        }
        try folder.keep(list: planned.listOfLinks(links))
        Terminal.print(scope.summary(of: planned))
      }
    } catch let held as LockHeld {
      throw Failure(status: 75, message: held.message)
    } catch let changed as RecordChanged {
      throw Failure(status: 75, message: changed.message)
    } catch let problem as FileProblem {
      throw Failure.output(problem.message)
    }
  }
}

extension PublishCommand {
  private func checkExpected(_ proposal: Proposal) throws {
    guard let expect, expect != proposal.stateTag else { return }
    throw Failure(
      status: 75,
      message: Text(
        zh: "看过 diff 之后有改动（状态号 \(expect)，现在是 \(proposal.stateTag)），没有发布",
        en:
          "something changed since the diff (state \(expect), now \(proposal.stateTag)); nothing was published"
      ),
      help: Text(zh: "再看一遍 diff", en: "look at diff again"))
  }
}

/// How much `diff` and `publish` say.
struct ScopeOption: ParsableArguments {
  @Flag(
    help: help(
      "内部和仅领导的变化也列出（请勿转发）", "list internal and leaders' changes too (not to be forwarded)"))
  var `internal` = false

  fileprivate func summary(of planned: PlannedWorkspace) -> String {
    Publishing.summary(
      of: planned.proposal, in: planned.plan, language: Terminal.language,
      isInternal: `internal`)
  }
}

/// A workspace planned against its last publication, without anything written.
struct PlannedWorkspace {
  var plan: Plan
  var proposal: Proposal
  var language: Language

  /// What subscribers get lies in folders; the plan itself and the list of changes are the
  /// planners' own.
  fileprivate func publishedFiles(links: PrivateLinks) -> [Artifact] {
    files(
      of: plan, for: proposal, emit: [.calendars, .pages], language: language, links: links
    ).filter { $0.path.contains("/") }
  }

  fileprivate func listOfLinks(_ links: PrivateLinks) -> [UInt8] {
    privateLinksCSV(of: plan, for: proposal, language: language, links: links)
  }
}

extension Session {
  /// The workspace planned against its last publication.
  mutating func planned() throws -> (plan: Plan, proposal: Proposal, workspace: Workspace) {
    let workspace = try loaded()
    let planned = try planned(after: try lastPublication())
    return (planned.plan, planned.proposal, workspace)
  }

  mutating func planned(after last: Publication) throws -> PlannedWorkspace {
    let workspace = try loaded()
    let register = try register(of: workspace)
    let (plan, proposal) = plan(
      workspace, last: last, register: register, peopleKey: try peopleKey(of: last),
      draws: try draws(of: workspace, register, last), issues: &issues)
    if issues.hasErrors {
      report()
      throw Failure.input
    }
    return PlannedWorkspace(
      plan: plan, proposal: proposal, language: workspace.languages.first ?? .zh)
  }
}
