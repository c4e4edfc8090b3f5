import CampaignKit
public import CivilTime
import ConfigValue
public import Diagnostics
import Fingerprints
import MarkedYAML
public import PlanModel

/// What filing one campaign writes into its unit's folder, worked out before anything is written.
public struct FilingStep: Sendable {
  /// Path of the campaign's file relative to the unit's folder.
  public var file: String
  /// 1 for the first version.
  public var version: Int
  /// Whether this very file was filed already, so that nothing is to be written.
  public var isUnchanged: Bool
  /// What is different from the version before, a line each.
  public var changes: [String]
  /// Whether an approved version was replaced, which has to be approved anew.
  public var reopens: Bool
  /// Every file that is new or has new bytes, by path relative to the unit's folder.
  public var files: [(path: String, bytes: [UInt8])]

  /// - Parameters:
  ///   - received: what came in.
  ///   - campaign: id of the campaign in it.
  ///   - unit: the unit that files it.
  ///   - record: the bytes of the unit's record and the place that messages show; nil where the
  ///     unit has filed nothing yet.
  ///   - before: the bytes of the version that counts so far.
  ///   - sheetBefore: those of its sheet, where it is a schedule.
  ///   - issues: receives why the record cannot be added to.
  /// - Returns: nil after an error.
  public init?(
    _ received: Received, campaign: String, by unit: Unit, on date: CivilDate,
    record: (bytes: [UInt8], file: String)?, before: [UInt8]?, sheetBefore: [UInt8]? = nil,
    language: Language, issues: inout Issues
  ) {
    let fingerprint = sha256Hex(received.bytes)
    file = campaign + ".yaml"
    guard let record else {
      let writing = RecordWriting(language)
      version = 1
      isUnchanged = false
      changes = []
      reopens = false
      let name = Self.receivedName(campaign, 1, received)
      let entry = writing.submission(
        campaign, file: file,
        versions: [writing.version(date, received: name, fingerprint: fingerprint, changes: [])])
      files = Self.files(received, name, file, campaign)
      files.append((SubmissionRecord.name, writing.document(unit: unit, entries: [entry])))
      return
    }
    guard
      let document = YAMLDocument(yaml: record.bytes, file: record.file, issues: &issues),
      let known = SubmissionRecord.read(document.value, issues: &issues)
    else { return nil }
    let index = known.submissions.firstIndex { $0.value.campaign.value == campaign }
    let old = index.map { known.submissions[$0].value }
    if let old { file = old.file.value }
    let last = old?.versions.last?.value
    // What was carried over is not what the unit has sent, even where it sends the same.
    isUnchanged = last?.fingerprint == fingerprint && last?.carriedFrom == nil
    version = (old?.versions.count ?? 0) + (isUnchanged ? 0 : 1)
    reopens = old?.state == .approved && !isUnchanged
    var said = Issues()
    let path = file
    let oldValue = before.flatMap { configValue(yaml: $0, file: path, issues: &said) }
    let newValue = configValue(yaml: received.yaml, file: file, issues: &said)
    if isUnchanged {
      changes = []
    } else if let oldValue, let newValue {
      let rows = received.sheet.map {
        SheetChanges(from: sheetBefore ?? [], to: $0).lines
      }
      changes = differences(from: oldValue, to: newValue) + (rows ?? [])
    } else {
      changes = []
    }
    files = []
    if isUnchanged { return }
    let name = Self.receivedName(campaign, version, received)
    let writing = RecordWriting(document, language)
    do {
      let bytes = try document.edited(
        by: writing.edits(
          index: index, submission: old, campaign: campaign, file: file,
          version: writing.version(
            date, received: name, fingerprint: fingerprint, changes: changes)))
      files = Self.files(received, name, file, campaign)
      files.append((SubmissionRecord.name, bytes))
    } catch {
      issues.append(error.diagnostic)
      return nil
    }
  }

  /// What lies in the folder besides the record: the original, the campaign, and the sheet that
  /// the campaign names.
  private static func files(
    _ received: Received, _ name: String, _ file: String, _ campaign: String
  ) -> [(path: String, bytes: [UInt8])] {
    var files = [(path: name, bytes: received.bytes), (path: file, bytes: received.yaml)]
    if let sheet = received.sheet { files.append((campaign + ".csv", sheet)) }
    return files
  }

  private static func receivedName(
    _ campaign: String, _ version: Int, _ received: Received
  ) -> String { "received/\(campaign).\(version)\(received.ending)" }
}
