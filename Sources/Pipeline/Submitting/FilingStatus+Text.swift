import CivilTime
public import Diagnostics
import PlanModel

extension FilingStatus {
  /// What `check` says: a warning once the day has passed, a note before, and who was late.
  public var diagnostics: [Diagnostic] {
    var found: [Diagnostic] = []
    if !missing.isEmpty {
      let kind: DiagnosticKind = isOver ? .submissionMissing : .submissionExpected
      found.append(
        kind.diagnostic(
          at: duty.source,
          arguments(missing).merging(
            ["days": Text("\(today.days(until: duty.due))")], uniquingKeysWith: { a, _ in a })))
    }
    let late = rows.filter { $0.outcome == .late }.map(\.unit)
    if !late.isEmpty {
      found.append(DiagnosticKind.submissionLate.diagnostic(at: duty.source, arguments(late)))
    }
    return found
  }

  private func arguments(_ units: [Unit]) -> [String: Text] {
    [
      "title": duty.title, "due": Text(zh: duty.due.chineseShort, en: duty.due.englishShort),
      "count": Text("\(units.count)"), "units": units.listed,
    ]
  }

  /// A line to paste into a chat: `未报送(12):渝中区、…`; that all have filed, where that is so.
  public func message(_ language: Language) -> String {
    let due = Text(zh: duty.due.chineseShort, en: duty.due.englishShort)
    let head = Text(
      zh: "【报送】\(duty.title.zh) 截止\(due.zh) 已报\(rows.count - missing.count)/\(rows.count)",
      en: "[Filing] \(duty.title.en), due \(due.en): \(rows.count - missing.count) of \(rows.count)"
    )
    let list =
      missing.isEmpty
      ? Text(zh: "全部报送", en: "all have filed")
      : Text(
        zh: "未报送(\(missing.count)):\(missing.listed.zh)",
        en: "not filed (\(missing.count)): \(missing.listed.en)")
    return head[language] + "\n" + list[language] + "\n"
  }

  /// The table of all units: who, how it stands, and the day of filing.
  public func table(_ language: Language) -> String {
    let due = Text(zh: duty.due.chineseShort, en: duty.due.englishShort)
    let counts = Outcome.allCases.compactMap { outcome -> Text? in
      let count = rows.count { $0.outcome == outcome }
      guard count > 0 else { return nil }
      return Text(zh: "\(outcome.name.zh) \(count)", en: "\(count) \(outcome.name.en)")
    }
    let head = Text(
      zh: "\(duty.title.zh)（截止\(due.zh)）：\(Text(listing: counts).zh)",
      en: "\(duty.title.en) (due \(due.en)): \(Text(listing: counts).en)")
    let width = rows.map { DisplayWidth.columns(of: $0.unit.name[language]) }.max() ?? 0
    let lines = rows.map { row in
      let name = row.unit.name[language]
      let padding = String(repeating: " ", count: width - DisplayWidth.columns(of: name) + 2)
      let date = row.filedOn.map { "  \($0)" } ?? ""
      let what = row.campaigns.isEmpty ? "" : "  " + row.campaigns.joined(separator: " ")
      return "  " + name + padding + row.outcome.name[language] + date + what
    }
    return ([head[language]] + lines).joined(separator: "\n") + "\n"
  }

  /// For scripts.
  public var json: JSONText {
    [
      "title": JSONText(duty.title), "campaign": JSONText(duty.campaign),
      "due": .string(duty.due.description), "file": .string(duty.source.file),
      "line": .int(duty.source.line), "over": .bool(isOver),
      "units": .array(
        rows.map { row in
          [
            "unit": .string(row.unit.id), "name": JSONText(row.unit.name),
            "state": .string(row.outcome.rawValue), "filed_on": JSONText(row.filedOn?.description),
            "campaigns": .array(row.campaigns.map { .string($0) }),
          ]
        }),
    ]
  }
}

extension [Unit] {
  /// The units one after the other, with each language's comma between them.
  fileprivate var listed: Text {
    Text(
      zh: map(\.name.zh).joined(separator: "、"), en: map(\.name.en).joined(separator: ", "))
  }
}
