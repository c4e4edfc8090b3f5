public import CampaignKit
public import CivilTime
import ConfigValue
public import Diagnostics
import MarkedYAML
public import PlanModel

/// What the city says to one filing: approved, or sent back; when, why and by whose word.
public struct FilingDecision: Hashable, Sendable {
  public var state: Filing.State
  public var date: CivilDate
  public var why: String
  /// An office or a post, no name; nil where nobody said it.
  public var by: String?

  public init(_ state: Filing.State, on date: CivilDate, why: String, by: String?) {
    self.state = state
    self.date = date
    self.why = why
    self.by = by
  }

  /// The record with the decision in it: the state that counts, and a line of its own below all
  /// earlier ones. Everybody's comments stay.
  ///
  /// - Parameter file: the record's path as messages show it.
  /// - Returns: nil after an error.
  public func written(
    into record: [UInt8], file: String, campaign: String, language: Language,
    issues: inout Issues
  ) -> [UInt8]? {
    guard let document = YAMLDocument(yaml: record, file: file, issues: &issues),
      let known = SubmissionRecord.read(document.value, issues: &issues),
      let index = known.submissions.firstIndex(where: { $0.value.campaign.value == campaign })
    else { return nil }
    let writing = RecordWriting(document, language)
    do {
      return try document.edited(
        by: writing.edits(
          self, on: known.submissions[index].value, index: index,
          saysState: Self.saysState(document.value, index)))
    } catch {
      issues.append(error.diagnostic)
      return nil
    }
  }
}

extension FilingDecision {
  private static func saysState(_ record: ConfigValue, _ index: Int) -> Bool {
    guard case .mapping(let entries) = record.content,
      let list = entries.first(where: { SubmissionRecord.submissionsName.matches($0.key) }),
      case .sequence(let items) = list.value.content, items.indices.contains(index),
      case .mapping(let members) = items[index].content
    else { return false }
    return members.contains { ConfigName("state", zh: "状态").matches($0.key) }
  }
}

/// One filing with its unit and where its record lies.
public struct FiledCampaign: Sendable {
  public var unit: Unit
  public var submission: Submission
  /// Path of the record, relative to the workspace.
  public var record: String
  /// The title of the campaign; nil where it was sent back and is not read.
  public var title: Text?

  public var id: String { submission.campaign.value }
}

/// All filings, unit by unit in the order of the records.
public func filedCampaigns(of workspace: Workspace) -> [FiledCampaign] {
  let titles = Dictionary(
    workspace.campaigns.map { ($0.campaign.id, $0.campaign.title) },
    uniquingKeysWith: { first, _ in first })
  return workspace.filings.flatMap { filings -> [FiledCampaign] in
    guard let unit = workspace.tables.units.first(where: { $0.id == filings.unit }) else {
      return []
    }
    return filings.record.submissions.map { submission in
      FiledCampaign(
        unit: unit, submission: submission.value, record: filings.path,
        title: titles[submission.value.campaign.value])
    }
  }
}
