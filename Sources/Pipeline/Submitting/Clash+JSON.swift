import CivilTime
public import Diagnostics
import PlanModel

extension Clash {
  /// The clash for scripts: both sides with unit, who filed, file and line, and what would resolve
  /// it.
  public var json: JSONText {
    [
      "kind": .string(kind.rawValue), "severity": .string(severity.code),
      "subject": JSONText(subject), "reason": JSONText(reason), "message": JSONText(sentence),
      "ours": ours.json, "theirs": theirs.map(\.json) ?? .null,
      "rule": rule.map { .string($0.description) } ?? .null,
      "remedies": .array(remedies.map(\.json)),
    ]
  }
}

extension Clash.Severity {
  fileprivate var code: String {
    switch self {
    case .serious: "serious"
    case .warning: "warning"
    case .note: "note"
    }
  }
}

extension Clash.Side {
  fileprivate var json: JSONText {
    [
      "activity": .string(activity), "campaign": .string(campaign), "title": JSONText(title),
      "unit": JSONText(unit), "filed_by": JSONText(filedBy),
      "filed_on": JSONText(filedOn?.description), "state": JSONText(state?.rawValue),
      "file": .string(source.file), "line": .int(source.line), "column": .int(source.column),
      "start": JSONText(occurrence?.start.description),
      "end": JSONText(occurrence?.end.description),
      "place": occurrence.map { JSONText($0.place) } ?? .null,
    ]
  }
}

extension Clash.Remedy {
  fileprivate var json: JSONText {
    [
      "kind": .string(kind.rawValue), "start": .string(start.description),
      "end": .string(end.description), "place": JSONText(place), "message": JSONText(words),
    ]
  }
}
