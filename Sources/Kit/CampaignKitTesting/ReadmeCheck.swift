public import CampaignKit

/// What a module's README does against its promises: a table that lists every key in order, with
/// both spellings and what it means, and no other key; empty where it keeps them.
///
/// - Parameters:
///   - fields: those of the options, and then those of the entries of its lists.
///   - language: that of the README, whose spelling of a key comes first.
public func readmeViolations(
  in text: String, fields: [ConfigField], language: Language
) -> [String] {
  let rows = text.split(separator: "\n").filter { $0.hasPrefix("| `") }
  let listed = rows.map { row in
    row.split(separator: "|").prefix(2).map { $0.filter { !" `".contains($0) } }
  }
  let wanted = fields.map { field in
    let names = [field.name.zh.first ?? "", field.name.en]
    return language == .zh ? names : names.reversed()
  }
  var found: [String] = []
  if listed != wanted {
    let pair = zip(listed, wanted).first { $0 != $1 }
    found.append(
      pair.map { "the table says \($0.0) where the module has \($0.1)" }
        ?? "the table has \(listed.count) keys and the module \(wanted.count)")
  }
  for (row, field) in zip(rows, fields) where !row.contains(field.meaning[language]) {
    found.append("\(field.name.en): the table does not say '\(field.meaning[language])'")
  }
  return found
}

/// The YAML of a README, block by block.
public func readmeExamples(in text: String) -> [String] {
  text.split(separator: "```yaml\n").dropFirst()
    .compactMap { $0.split(separator: "```").first.map(String.init) }
}
