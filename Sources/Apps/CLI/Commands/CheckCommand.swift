import ArgumentParser
import CampaignKit
import Catalog
import Diagnostics
import Pipeline
import Submitting

struct CheckCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "check",
      abstract: words("检查工作区的所有文件，一次说清所有问题", "Reports every problem of every file at once"))
  }

  @OptionGroup var options: WorkspaceOptions

  @Option(help: help("text、json 或 sarif", "text, json or sarif"))
  var format = Format.text

  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text, json, sarif
  }

  func run() throws {
    var session = try Session(options)
    var statuses: [FilingStatus] = []
    if let workspace = session.workspace, session.issues.hasErrors {
      inspect(
        workspace, registerColumns: try session.registerColumns(of: workspace),
        issues: &session.issues)
    } else if let workspace = session.workspace {
      let last = try session.lastPublication()
      let key = try session.peopleKey(of: last)
      _ = plan(
        workspace, last: last, registerColumns: try session.registerColumns(of: workspace),
        peopleKey: key, issues: &session.issues)
      var said = Issues()
      clashesOfPending(in: workspace, last: last, issues: &said)
        .forEach { session.issues.append($0.diagnostic) }
      statuses = filingStatuses(of: workspace)
      statuses.flatMap(\.diagnostics).forEach { session.issues.append($0) }
    }
    let found = session.issues.sorted
    switch format {
    case .text:
      if found.isEmpty {
        Terminal.print(TextReport(language: Terminal.language).summary(of: []) + "\n")
      } else {
        session.report()
      }
    case .json:
      var report = JSONReport().json(found)
      if case .object(let members) = report, !statuses.isEmpty {
        report = .object(members + [.init("filings", .array(statuses.map(\.json)))])
      }
      Terminal.print(report.pretty)
    case .sarif:
      Terminal.print(
        SARIFReport(
          language: Terminal.language,
          kinds: Catalogue.all + BuiltIn.modules.flatMap { $0.manifest.diagnostics }
        ).json(found).pretty)
    }
    if session.issues.hasErrors { throw Failure.input }
  }
}
