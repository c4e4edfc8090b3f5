import CampaignKit
import PlanModel

/// What units have filed, as it lies under `submissions/`.
struct FiledCampaigns {
  /// The campaigns that count, by the path of their file: those sent back are none.
  private(set) var files: [String: String] = [:]
  /// The records by path.
  private(set) var records: [String: Workspace.Filings] = [:]
  /// What came in of a campaign, as it came: by its path the campaign's id.
  private var originals: [String: String] = [:]
  /// Files of what was sent back.
  private var returned: Set<String> = []

  init(_ workspace: Workspace) {
    for filings in workspace.filings {
      records[filings.path] = filings
      let folder = String(filings.path.dropLast(SubmissionRecord.name.count))
      for submission in filings.record.submissions.map(\.value) {
        let (id, path) = (submission.campaign.value, folder + submission.file.value)
        if submission.state == .returned {
          returned.formUnion([path, folder + id + ".csv"])
        } else {
          files[path] = id
        }
        for version in submission.versions {
          originals[folder + version.value.received] = id
        }
      }
    }
  }

  /// Whether a file stays behind: what was sent back, and what came in of rounds that are over.
  func staysBehind(_ path: String, continuing: Set<String>) -> Bool {
    if returned.contains(path) { return true }
    return originals[path].map { !continuing.contains($0) } ?? false
  }

  /// Where a file of a filed campaign lies next year; nil for other files.
  func renamed(_ path: String, ids: [String: String]) -> String? {
    guard path.hasPrefix(SubmissionRecord.folder + "/"), records[path] == nil,
      let slash = path.lastIndex(of: "/")
    else { return nil }
    let name = path[path.index(after: slash)...]
    guard let dot = name.lastIndex(of: "."), let id = ids[String(name[..<dot])] else { return nil }
    return path[...slash] + id + name[dot...]
  }
}
