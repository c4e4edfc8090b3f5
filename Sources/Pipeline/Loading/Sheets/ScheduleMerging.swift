import CivilTime
import Diagnostics
import PlanModel

/// Puts the rows of several units' sheets into one list, and says what two of them say of one
/// activity.
struct ScheduleMerging {
  private(set) var listed: [ListedActivity] = []
  private var byKey: [String: ListedActivity] = [:]

  /// - Parameter names: what units are called.
  init(_ rows: [ListedActivity], issues: inout Issues) {
    for row in rows {
      guard let first = byKey[row.key] else {
        byKey[row.key] = row
        listed.append(row)
        continue
      }
      let note = Diagnostic.Note(
        Text(zh: "先写在这里", en: "first given here"), at: first.source)
      let differences = Self.differences(first, row)
      if differences.isEmpty {
        issues.report(
          .sheetFiledTwice, at: row.source, ["number": Text(row.number)], notes: [note])
      } else {
        issues.report(
          .sheetContradiction, at: row.source,
          [
            "number": Text(row.number),
            "what": Text(
              zh: differences.map(\.zh).joined(separator: "；"),
              en: differences.map(\.en).joined(separator: "; ")),
          ], notes: [note])
      }
    }
    reportLookAlikes(issues: &issues)
    listed.sort { $0.key < $1.key }
  }

  /// Two numbers for what looks like one activity: somebody decides, nothing is dropped.
  private func reportLookAlikes(issues: inout Issues) {
    var seen: [String: ListedActivity] = [:]
    for row in listed where row.isDated && row.status == .planned {
      let place = row.place.map { "\($0)" } ?? ""
      let what = "\(row.window.lowerBound) \(Self.plain(row.title)) \(place)"
      guard let first = seen[what] else {
        seen[what] = row
        continue
      }
      issues.report(
        .sheetLooksAlike, at: row.source,
        ["number": Text(row.number), "other": Text(first.number), "title": Text(row.title)],
        notes: [
          Diagnostic.Note(Text(zh: "另一处在这里", en: "the other one stands here"), at: first.source)
        ])
    }
  }

  private static func plain(_ title: String) -> String {
    String(
      String.UnicodeScalarView(
        title.unicodeScalars.filter {
          !$0.properties.isWhitespace && !"“”\"·-（）()".unicodeScalars.contains($0)
        }))
  }

  /// What two rows of one number say differently, in words.
  private static func differences(_ a: ListedActivity, _ b: ListedActivity) -> [Text] {
    var found: [Text] = []
    if a.title != b.title {
      found.append(
        Text(zh: "名称“\(a.title)”和“\(b.title)”", en: "title '\(a.title)' and '\(b.title)'"))
    }
    if a.window != b.window || a.days != b.days {
      found.append(
        Text(
          zh: "日期 \(days(a)) 和 \(days(b))", en: "date \(days(a)) and \(days(b))"))
    }
    if a.hours != b.hours {
      found.append(
        Text(zh: "时间 \(hours(a).zh) 和 \(hours(b).zh)", en: "time \(hours(a).en) and \(hours(b).en)")
      )
    }
    if a.unit != b.unit {
      found.append(Text(zh: "单位 \(a.unit) 和 \(b.unit)", en: "unit \(a.unit) and \(b.unit)"))
    }
    if a.place != b.place { found.append(Text(zh: "地点不同", en: "different places")) }
    return found
  }

  private static func days(_ row: ListedActivity) -> String {
    let first = row.window.lowerBound
    let last = row.isDated ? first.adding(days: row.days - 1) : row.window.upperBound
    return first == last ? first.description : "\(first)..\(last)"
  }

  private static func hours(_ row: ListedActivity) -> Text {
    row.hours.map { Text($0.display) } ?? Text(zh: "未定", en: "open")
  }
}
