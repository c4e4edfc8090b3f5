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
      abstract: words("发布以后订阅者会看到什么变化", "Says what subscribers would see after publishing"))
  }

  @OptionGroup var options: WorkspaceOptions

  func run() throws {
    var session = try Session(options)
    let (_, proposal, _) = try session.planned()
    session.report()
    Terminal.print(summary(of: proposal, language: Terminal.language))
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

  func run() throws {
    var session = try Session(options)
    let record = session.path(of: Session.recordName)
    let published = OutputDirectory(session.path(of: "published"), on: session.disk)
    do {
      try session.disk.withLock(session.path) {
        try touchingDisk { try published.heal(record: record) }
        let (plan, proposal, workspace) = try session.planned()
        session.report()
        // The plan itself and the list of changes are the planners' own; what subscribers get
        // lies in folders.
        let artifacts = artifacts(
          of: plan, for: proposal, emit: [.calendars, .pages],
          language: workspace.languages.first ?? .zh
        ).filter { $0.path.contains("/") }
        _ = try touchingDisk {
          try published.commit(artifacts, record: record, bytes: yaml(of: proposal.next))
        }
        Terminal.print(summary(of: proposal, language: Terminal.language))
      }
    } catch let held as LockHeld {
      throw Failure(status: 75, message: held.message)
    } catch let problem as FileProblem {
      throw Failure.output(problem.message)
    }
  }
}

extension Session {
  /// The workspace planned against its last publication, without anything written.
  mutating func planned() throws -> (plan: Plan, proposal: Proposal, workspace: Workspace) {
    let workspace = try loaded()
    let last = try lastPublication()
    let register = try register(of: workspace)
    let (plan, proposal) = plan(workspace, last: last, register: register, issues: &issues)
    if issues.hasErrors {
      report()
      throw Failure.input
    }
    return (plan, proposal, workspace)
  }
}
