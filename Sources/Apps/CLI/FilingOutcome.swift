import Diagnostics
import PlanModel
import Submitting

/// What became of one file that was sent.
struct FilingOutcome {
  var file: String
  var unit: Text?
  var campaign: String?
  var activities = 0
  /// Where it lies now, relative to the workspace; nil where nothing was filed.
  var path: String?
  var version: Int?
  /// How a schedule sheet was understood.
  var remarks: [Text] = []
  var isUnchanged = false
  var reopens = false
  var changes: [String] = []
  var clashes: [Clash] = []
  /// Errors and warnings about the file itself.
  var found: [Diagnostic] = []
  var isDryRun = false
  /// With what the command has to end because of it.
  var status: Int32?

  func text(_ language: Language) -> String {
    var lines: [String] = [file + Text(zh: "：", en: ": ")[language] + verdict[language]]
    if status != 65 || !clashes.isEmpty { lines += remarks.map { "  " + $0[language] } }
    lines += changes.map { "  " + $0 }
    if !clashes.isEmpty {
      let counts = Clash.Severity.allCases.compactMap { severity -> Text? in
        let count = clashes.count { $0.severity == severity }
        guard count > 0 else { return nil }
        return Text(zh: "\(severity.name.zh) \(count)", en: "\(count) \(severity.name.en)")
      }
      lines.append(
        Text(
          zh: "撞期和提醒 \(clashes.count) 条（\(Text(listing: counts).zh)）",
          en: "\(clashes.count) clashes and reminders (\(Text(listing: counts).en))")[language])
      for (index, clash) in clashes.enumerated() {
        let own = clash.lines(language)
        lines.append("\(index + 1). " + own[0])
        lines += own.dropFirst()
      }
    } else if status == nil {
      lines.append(Text(zh: "没有撞期", en: "no clashes")[language])
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private var verdict: Text {
    let count = Text(
      zh: "\(unit?.zh ?? "")，\(activities) 场活动", en: "\(unit?.en ?? ""), \(activities) activities")
    if found.contains(where: { $0.severity == .error }) {
      return Text(zh: "有错误，没有收", en: "there are errors; it was not filed")
    }
    if isUnchanged {
      return Text(
        zh: "与已报送的第 \(version ?? 1) 版相同，没有改动（\(count.zh)）",
        en: "the same as version \(version ?? 1), nothing to do (\(count.en))")
    }
    guard let path, let version else {
      return isDryRun
        ? Text(zh: "只看，没有收（\(count.zh)）", en: "only looked at (\(count.en))")
        : Text(
          zh: "有撞期，按 --strict 没有收（\(count.zh)）",
          en: "it clashes; not filed, as --strict asks (\(count.en))")
    }
    let again =
      reopens
      ? Text(zh: "，上一版已批，这一版须重新批", en: "; the version before was approved, this one is not yet")
      : Text("")
    return Text(
      zh: "已收，\(path) 第 \(version) 版，待批（\(count.zh)）\(again.zh)",
      en: "filed as \(path), version \(version), pending (\(count.en))\(again.en)")
  }

  var json: JSONText {
    [
      "file": .string(file), "unit": unit.map { JSONText($0) } ?? .null,
      "campaign": JSONText(campaign), "activities": .int(activities),
      "filed": .bool(path != nil && !isUnchanged), "unchanged": .bool(isUnchanged),
      "path": JSONText(path), "version": JSONText(version), "reopens": .bool(reopens),
      "changes": .array(changes.map { .string($0) }),
      "remarks": .array(remarks.map { JSONText($0) }),
      "clashes": .array(clashes.map(\.json)), "check": JSONReport().json(found),
    ]
  }
}
