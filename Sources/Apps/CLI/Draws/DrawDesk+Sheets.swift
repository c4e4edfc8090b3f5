import ArgumentParser
import CampaignKit
import CivilTime
import Diagnostics
import Output
import Pipeline
import PlanModel
import Publishing
import Rostering

extension DrawDesk {
  /// The folder of the lists as they stand, beside the draw's own files.
  static let sheets = "sheets"

  /// Writes the lists of a campaign's draw as they stand now, a workbook for each activity, masked for
  /// those who work with them; returns the folder.
  func writeSheets(of campaign: String) throws -> String {
    // What was frozen or changed a moment ago is read again.
    var files = try sheets(of: campaign, in: try reopened)
    // A plan that was not published finds no day any more for what has come too near, and the people
    // of the draw come all the same: their lists are those of the days that were committed to.
    let missing = try activities(of: campaign).subtracting(files.keys)
    if !missing.isEmpty, let promised = try promised(of: campaign) {
      let then = try DrawDesk(
        path: path, day: try DayOptions.parse(["--today", promised.description]))
      files.merge(try sheets(of: campaign, in: then).filter { missing.contains($0.key) }) { $1 }
    }
    let folder = folder(campaign) + "/" + Self.sheets
    try touchingDisk {
      try disk.makePrivateDirectory(folder)
      for (activity, bytes) in files.sorted(by: { $0.key < $1.key }) {
        try disk.replaceFile(at: "\(folder)/\(activity).xlsx", with: bytes)
      }
    }
    return folder
  }

  /// By activity, as planned on a desk's day.
  private func sheets(of campaign: String, in desk: DrawDesk) throws -> [String: [UInt8]] {
    var session = desk.session
    let workspace = try session.loaded()
    let planned = try session.planned(after: try session.lastPublication())
    let files = drawnSheets(
      of: campaign, in: planned.plan, language: workspace.languages.first ?? .zh,
      masking: .working, on: try today)
    return Dictionary(
      files.map { file in
        let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
        return (String(name.dropLast(".xlsx".count)), file.render())
      }, uniquingKeysWith: { first, _ in first })
  }

  private func activities(of campaign: String) throws -> Set<String> {
    var issues = Issues()
    let rules = try standing(campaign).files["rules.yaml"] ?? []
    let plan = LotteryPlan(yaml: rules, file: "rules.yaml", issues: &issues)
    return Set(plan?.activities.map(\.id) ?? [])
  }

  /// The day of the commitment.
  private func promised(of campaign: String) throws -> CivilDate? {
    var issues = Issues()
    let bytes = try standing(campaign).files["commitment.yaml"] ?? []
    return Commitment(yaml: bytes, file: "commitment.yaml", issues: &issues)?.date
  }
}
