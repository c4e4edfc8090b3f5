import CampaignKit
public import ConfigValue
import Diagnostics
import MarkedYAML
public import PlanModel

/// A campaign that is being filed, before it lies in the workspace.
public struct IncomingCampaign: Sendable {
  public var value: ConfigValue
  public var filing: Filing
  /// The sheet whose rows it is; nil where it is all in `value`.
  public var schedule: IncomingSchedule?

  public init(value: ConfigValue, filing: Filing, schedule: IncomingSchedule? = nil) {
    self.value = value
    self.filing = filing
    self.schedule = schedule
  }
}

/// The records of what units have filed.
func filings(
  in files: WorkspaceFiles, names: UnitNames, issues: inout Issues
) -> [Workspace.Filings] {
  files.records.compactMap { path in
    let shown = files.shown(path)
    guard
      let bytes = bytes(of: path, in: files, at: SourceLocation(startOf: shown), issues: &issues),
      let value = configValue(yaml: bytes, file: shown, issues: &issues),
      let record = SubmissionRecord.read(value, issues: &issues),
      let unit = names.unit(named: record.unit.value, at: record.unit.location, issues: &issues)
    else { return nil }
    return Workspace.Filings(unit: unit.id, record: record, path: path)
  }
}

/// Reads the campaigns that units have filed, and those that are being filed in the place of their
/// earlier versions.
func readFilings(
  of workspace: Workspace, in files: WorkspaceFiles, but incoming: [IncomingCampaign],
  with reader: inout CampaignReader, issues: inout Issues
) {
  let replaced = Set(incoming.map { $0.filing.unit + "/" + $0.value.campaignID })
  for filings in workspace.filings {
    let folder = String(filings.path.dropLast(SubmissionRecord.name.count))
    for submission in filings.record.submissions.map(\.value)
    where submission.state != .returned
      && !replaced.contains(filings.unit + "/" + submission.campaign.value)
    {
      guard let last = submission.versions.last,
        let date = last.value.date.date(
          in: workspace.horizon.lowerBound.year, calendar: workspace.calendar, issues: &issues),
        let bytes = bytes(
          of: folder + submission.file.value, in: files, at: submission.file.location,
          issues: &issues),
        let value = configValue(
          yaml: bytes, file: files.shown(folder + submission.file.value), issues: &issues)
      else { continue }
      let filing = Filing(
        unit: filings.unit, date: date, version: submission.versions.count,
        state: submission.state)
      reader.read(value, filing: filing, issues: &issues)
    }
  }
  for campaign in incoming {
    reader.read(
      campaign.value, filing: campaign.filing, schedule: campaign.schedule, issues: &issues)
  }
}

extension ConfigValue {
  /// What the file gives as its id; nothing where it gives none.
  fileprivate var campaignID: String {
    guard case .mapping(let entries) = content,
      let entry = entries.first(where: { ConfigName("id", zh: "编号").matches($0.key) }),
      case .scalar(let scalar) = entry.value.content
    else { return "" }
    return scalar.text
  }
}
