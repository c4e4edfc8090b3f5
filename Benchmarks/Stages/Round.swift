import CampaignKit
import Diagnostics
import MarkedYAML
import Output
import Pipeline
import PlanModel
import Publishing
import Tabular

/// One round: what `plan --emit calendars,rosters` does, with a figure after every stage.
struct Round {
  let folder: Folder
  let out: String
  private let stages = Meter(section: "stages")
  private let parts = Meter(section: "loading")

  init(folder: Folder, out: String) {
    self.folder = folder
    self.out = out
  }

  func run() throws {
    var issues = Issues()
    let start = Meter.Usage.current
    let workspace = try stages.measure("loading") { try folder.workspace(&issues) }
    let register = try stages.measure("register") {
      try folder.register(of: workspace, &issues)
    }
    let (plan, proposal) = plan(workspace, register, &issues)
    let files = stages.measure("rendering") {
      let artifacts = artifacts(
        of: plan, for: proposal, emit: [.calendars, .rosters],
        language: workspace.languages.first ?? .zh)
      return artifacts.map { artifact in
        let bytes = artifact.render()
        return Artifact(path: artifact.path) { bytes }
      }
    }
    try stages.measure("writing") { _ = try OutputDirectory(out).write(files) }
    stages.report("all of it", Meter.Usage.current - start)
    try measureParts()
  }

  /// The four stages of the road from a workspace to a proposal.
  private func plan(
    _ workspace: Workspace, _ register: Register?, _ issues: inout Issues
  ) -> (plan: Plan, proposal: Proposal) {
    Meter.forgetPeak()
    var start = Meter.Usage.current
    return Pipeline.plan(
      workspace, register: register,
      observe: { stage in
        stages.report(stage.rawValue, Meter.Usage.current - start)
        Meter.forgetPeak()
        start = Meter.Usage.current
      }, issues: &issues)
  }

  /// What loading consists of: the text of its files alone, and all of it once more.
  private func measureParts() throws {
    var issues = Issues()
    _ = try parts.measure("all of it") { try folder.workspace(&issues) }
    let documents = try folder.files(in: "", withSuffix: ".yaml")
    parts.measure("YAML to values") {
      for bytes in documents { _ = configValue(yaml: bytes, file: "yaml", issues: &issues) }
    }
    let tables = try folder.files(in: "tables", withSuffix: ".csv")
    parts.measure("tables to cells") {
      for bytes in tables { _ = CSVReader.table(of: bytes, file: "csv", issues: &issues) }
    }
  }
}
