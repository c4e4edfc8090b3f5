import CampaignKit
import CivilTime
import ConfigValue
import Diagnostics
import MarkedYAML
import PlanModel

/// Writes `record.yaml`, and adds to one that somebody has written in: the city's words and
/// everybody's comments stay.
struct RecordWriting {
  /// The words of the record: those that it has, or else those of the language.
  private let keys: [String: String]

  init(_ language: Language) {
    keys = Dictionary(
      uniqueKeysWithValues: Self.names.map { ($0.en, $0.text[language]) })
  }

  init(_ document: YAMLDocument, _ language: Language) {
    var keys = RecordWriting(language).keys
    var pending = [document.value]
    while let value = pending.popLast() {
      switch value.content {
      case .scalar: break
      case .sequence(let items): pending += items
      case .mapping(let entries):
        for entry in entries {
          if let name = Self.names.first(where: { $0.matches(entry.key) }) {
            keys[name.en] = entry.key
          }
          pending.append(entry.value)
        }
      }
    }
    self.keys = keys
  }

  private static let names: [ConfigName] =
    (SubmissionRecord.fields + Submission.fields + SubmittedVersion.fields
    + SubmissionDecision.fields).map(\.name)
    .reduce(into: []) { names, name in
      if !names.contains(where: { $0.en == name.en }) { names.append(name) }
    }

  private func key(_ english: String) -> String { keys[english] ?? english }

  /// A state as the record's language says it.
  private func state(_ state: Filing.State) -> YAMLNode {
    .text(key("state") == "state" ? state.name.en : state.name.text.zh)
  }

  func document(unit: Unit, entries: [YAMLNode]) -> [UInt8] {
    var writer = YAMLWriter()
    writer.write(
      comment: key("state") == "state"
        ? "What \(unit.name.en) has filed. The city decides: chengnuan submissions --approve or --return ID --why TEXT"
        : "\(unit.name.zh)的报送记录。市里批办：chengnuan submissions --approve（或 --return）编号 --why 意见")
    writer.write(
      .mapping([
        .init(key("format"), .text(SubmissionRecord.currentFormat)),
        .init(key("unit"), .text(key("unit") == "unit" ? unit.name.en : unit.name.zh)),
        .init(key("submissions"), .sequence(entries)),
      ]))
    return Array(writer.text.utf8)
  }

  func submission(_ campaign: String, file: String, versions: [YAMLNode]) -> YAMLNode {
    .mapping([
      .init(key("campaign"), .text(campaign)), .init(key("file"), .text(file)),
      .init(key("state"), state(.pending)), .init(key("versions"), .sequence(versions)),
    ])
  }

  func version(
    _ date: CivilDate, received: String, fingerprint: String, changes: [String]
  ) -> YAMLNode {
    var members: [YAMLNode.Member] = [
      .init(key("date"), .text(date.description)), .init(key("received"), .text(received)),
      .init(key("fingerprint"), .text(fingerprint)),
    ]
    if !changes.isEmpty {
      members.append(.init(key("changes"), .sequence(changes.map { .text($0) })))
    }
    return .mapping(members)
  }

  /// What adds a decision of the city to the record.
  ///
  /// - Parameter saysState: whether the entry has a state already, which somebody may have deleted.
  func edits(
    _ decision: FilingDecision, on submission: Submission, index: Int, saysState: Bool
  ) -> [YAMLEdit] {
    let entry: YAMLPath = [.key(key("submissions")), .index(index)]
    var members: [YAMLNode.Member] = [
      .init(key("date"), .text(decision.date.description)),
      .init(key("version"), .integer(submission.versions.count)),
      .init(key("outcome"), state(decision.state)), .init(key("why"), .text(decision.why)),
    ]
    if let by = decision.by { members.append(.init(key("by"), .text(by))) }
    let now = state(decision.state)
    let line = YAMLNode.mapping(members)
    return [
      saysState
        ? .set(entry.appending(.key(key("state"))), now)
        : .add(key: key("state"), now, to: entry, after: key("file")),
      submission.decisions.isEmpty
        ? .add(key: key("decisions"), .sequence([line]), to: entry)
        : .append(line, to: entry.appending(.key(key("decisions")))),
    ]
  }

  /// What adds a version to the record.
  func edits(
    index: Int?, submission: Submission?, campaign: String, file: String, version: YAMLNode
  ) -> [YAMLEdit] {
    let list: YAMLPath = [.key(key("submissions"))]
    guard let index, let submission else {
      let entry = self.submission(campaign, file: file, versions: [version])
      return [.append(entry, to: list)]
    }
    let entry = list.appending(.index(index))
    var edits: [YAMLEdit] = [.append(version, to: entry.appending(.key(key("versions"))))]
    if submission.state != .pending {
      edits.append(.set(entry.appending(.key(key("state"))), state(.pending)))
    }
    return edits
  }
}
