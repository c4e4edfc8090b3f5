import CivilTime
public import ConfigValue
public import Diagnostics
import MarkedYAML
public import PlanModel

/// Reads the bytes of a `publication.yaml`; nil after any error.
public func publication(
  yaml bytes: [UInt8], file: String, issues: inout Issues
) -> Publication? {
  if let line = lineOfConflict(in: bytes) {
    issues.report(.publicationConflict, at: SourceLocation(file: file, line: line, column: 1))
    return nil
  }
  return configValue(yaml: bytes, file: file, issues: &issues)
    .flatMap { publication(from: $0, issues: &issues) }
}

/// The line of the first conflict that git left, from 1.
private func lineOfConflict(in bytes: [UInt8]) -> Int? {
  let marker = Array("<<<<<<<".utf8)
  return bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    .firstIndex { $0.starts(with: marker) }.map { $0 + 1 }
}

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
  guard readableFormats.contains(format) else {
    found.report(
      .publicationFormat, at: reader.place(of: formatName),
      ["found": Text("\(format)"), "expected": Text("\(Publication.format)")])
    return nil
  }
  // The day of the last publication, on which every two branches disagreed.
  if format == 1 { reader.skip(ConfigName("published_on")) }
  let links: String? = reader.optional(ConfigName("private_links"), issues: &found)
  let names = reader.entry(ConfigName("names"), issues: &found)
  let list = reader.entry(ConfigName("entries"), issues: &found)
  let peopleKey: String? = reader.optional(ConfigName("people_key"), issues: &found)
  let benefits: [BenefitsRecord] =
    reader.optional(ConfigName("benefits"), issues: &found) ?? []
  reader.finish(issues: &found)
  guard let list else {
    found.report(.missingKey, at: reader.location, ["key": "entries"])
    return nil
  }
  let entries = publicationEntries(from: list.value, key: "entries", issues: &found)
  reportTwice(entries, issues: &found)
  let namesByFeed = names.map { publicationNames(from: $0.value, issues: &found) }
  if found.hasErrors { return nil }
  var publication = Publication(
    entries: entries.map(\.entry).sorted { ($0.activity, $0.uid) < ($1.activity, $1.uid) },
    names: namesByFeed ?? [:], privateLinks: links)
  publication.peopleKey = peopleKey
  publication.benefits = benefits.map(\.benefits).sorted { $0.activity < $1.activity }
  return publication
}

/// Format 1 knew neither deadlines nor departures; what it has is read as it stands.
private let readableFormats = 1...Publication.format

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

/// The elements of a list of records.
func publicationEntries(
  from value: ConfigValue, key: String, issues: inout Issues
) -> [(entry: Publication.Entry, location: SourceLocation)] {
  records(of: value, key: key, issues: &issues) { reader in
    reader.entry().map { ($0, reader.record.location) }
  }
}

/// A list whose elements an `EntryReader` reads, each with all its problems.
func records<Value>(
  of value: ConfigValue, key: String, issues: inout Issues,
  _ read: (inout EntryReader) -> Value?
) -> [Value] {
  guard case .sequence(let values) = value.content else {
    issues.report(wrongType: value, key: key, expected: Text(zh: "列表", en: "a list"))
    return []
  }
  return values.compactMap { value in
    guard let record = RecordReader(value, key: key, issues: &issues) else { return nil }
    var reader = EntryReader(issues: Issues(), record: record)
    let result = read(&reader)
    issues.append(contentsOf: reader.issues)
    return result
  }
}

private func publicationNames(
  from value: ConfigValue, issues: inout Issues
) -> [String: Text] {
  guard case .mapping(let members) = value.content else {
    issues.report(
      wrongType: value, key: "names", expected: Text(zh: "映射（键: 值）", en: "a mapping"))
    return [:]
  }
  var names: [String: Text] = [:]
  for member in members {
    names[member.key] = Text.decode(member.value, key: member.key, issues: &issues)
  }
  return names
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
