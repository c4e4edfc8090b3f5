import CampaignKit
import Diagnostics
import Output
import Pipeline
import PlanModel
import Publishing

extension DrawDesk {
  /// The folder of the lists as they stand, beside the draw's own files.
  static let sheets = "sheets"

  /// Writes the lists of a campaign's draw as they stand now, a workbook for each activity, masked for
  /// those who work with them; returns the folder.
  func writeSheets(of campaign: String) throws -> String {
    // What was frozen or changed a moment ago is read again.
    var session = try reopened.session
    let workspace = try session.loaded()
    let last = try session.lastPublication()
    let planned = try session.planned(after: last)
    let files = drawnSheets(
      of: campaign, in: planned.plan, language: workspace.languages.first ?? .zh,
      masking: .working, on: workspace.plannedOn)
    let folder = folder(campaign) + "/" + Self.sheets
    try touchingDisk {
      try disk.makePrivateDirectory(folder)
      for file in files {
        let name = file.path.split(separator: "/").last.map(String.init) ?? file.path
        try disk.replaceFile(at: folder + "/" + name, with: file.render())
      }
    }
    return folder
  }
}
