import CivilTime
public import ConfigValue
public import Diagnostics
public import PlanModel

/// Reads what `yaml(of:)` wrote.
///
/// The file decides which UIDs and sequence numbers subscribers see, so nothing of it is guessed
/// or passed over: nil after any error, and an error for a format of another version.
public func publication(from value: ConfigValue, issues: inout Issues) -> Publication? {
  var found = Issues()
  defer { issues.append(contentsOf: found) }
  guard var reader = RecordReader(value, key: "publication", issues: &found) else { return nil }
  let formatName = ConfigName("format")
  guard let format: Int = reader.required(formatName, issues: &found) else { return nil }
  guard format == Publication.format else {
    found.report(
      .publicationFormat, at: reader.place(of: formatName),
      ["found": Text("\(format)"), "expected": Text("\(Publication.format)")])
    return nil
  }
  let publishedOn = reader.entry(ConfigName("published_on"), issues: &found)
    .flatMap { $0.value.isNull ? nil : $0.value }
    .flatMap {
      word(in: $0, key: "published_on", issues: &found, example: "2026-02-24") {
        CivilDate($0)
      }
    }
  let list = reader.entry(ConfigName("entries"), issues: &found)
  reader.finish(issues: &found)
  guard let list else {
    found.report(.missingKey, at: reader.location, ["key": "entries"])
    return nil
  }
  guard case .sequence(let values) = list.value.content else {
    found.report(
      wrongType: list.value, key: "entries", expected: Text(zh: "列表", en: "a list"))
    return nil
  }
  let entries = values.compactMap { entry(from: $0, issues: &found) }
  reportTwice(entries, issues: &found)
  if found.hasErrors { return nil }
  return Publication(
    publishedOn: publishedOn,
    entries: entries.map(\.entry).sorted { ($0.activity, $0.uid) < ($1.activity, $1.uid) })
}

private typealias Read = (entry: Publication.Entry, location: SourceLocation)

/// NB: a merge that keeps both sides of a conflict leaves one activity twice.
private func reportTwice(_ entries: [Read], issues: inout Issues) {
  var first: [String: SourceLocation] = [:]
  for (entry, location) in entries {
    guard let before = first.updateValue(location, forKey: entry.uid) else { continue }
    first[entry.uid] = before
    issues.report(
      .publicationTwice, at: location, ["activity": Text(entry.activity)],
      notes: [.init(Text(zh: "先写在这里", en: "first given here"), at: before)])
  }
}

private func entry(from value: ConfigValue, issues: inout Issues) -> Read? {
  guard let record = RecordReader(value, key: "entries", issues: &issues) else { return nil }
  var reader = EntryReader(issues: Issues(), record: record)
  let entry = reader.entry()
  issues.append(contentsOf: reader.issues)
  return entry.map { ($0, value.location) }
}

/// A scalar as `parse` reads it, or an error that shows what belongs there.
func word<Value>(
  in value: ConfigValue, key: String, issues: inout Issues, example: String,
  _ parse: (String) -> Value?
) -> Value? {
  guard let text = String.decode(value, key: key, issues: &issues) else { return nil }
  if let result = parse(text) { return result }
  issues.report(
    invalid: value, text: text, key: key,
    expected: Text(zh: "“\(example)”这样的值", en: "a value such as '\(example)'"))
  return nil
}
