public import CampaignKit

/// What a value of a file does against a JSON Schema, by the keywords that `ModuleSchema` writes;
/// empty where the schema accepts it. A keyword that is none of those is a violation, too.
public func schemaViolations(of value: ConfigValue, against schema: JSONText) -> [String] {
  guard case .object(let members) = schema else { return ["\(value.location): no schema"] }
  return members.flatMap { violations(of: value, $0.key, $0.value, in: schema) }
}

private func violations(
  of value: ConfigValue, _ keyword: String, _ rule: JSONText, in schema: JSONText
) -> [String] {
  let place = value.location
  switch (keyword, rule) {
  case ("$schema", .string), ("title", .string), ("description", .string), ("examples", .array):
    return []
  case ("type", .string(let type)):
    return value.isOf(type) ? [] : ["\(place): not of type \(type)"]
  case ("type", .array(let types)):
    let names = types.map { if case .string(let name) = $0 { name } else { "?" } }
    return names.contains(where: value.isOf) ? [] : ["\(place): not of types \(names)"]
  case ("enum", .array(let choices)):
    return value.json.map(choices.contains) == true ? [] : ["\(place): none of the choices"]
  case ("minimum", .int(let least)):
    guard case .int(let number) = value.json else { return [] }
    return number >= least ? [] : ["\(place): less than \(least)"]
  case ("maximum", .int(let most)):
    guard case .int(let number) = value.json else { return [] }
    return number <= most ? [] : ["\(place): more than \(most)"]
  case ("anyOf", .array(let schemas)):
    let found = schemas.map { schemaViolations(of: value, against: $0) }
    return found.contains([]) ? [] : ["\(place): anyOf fails: \(found)"]
  case ("allOf", .array(let schemas)):
    return schemas.flatMap { schemaViolations(of: value, against: $0) }
  case ("items", let each):
    guard case .sequence(let values) = value.content else { return [] }
    return values.flatMap { schemaViolations(of: $0, against: each) }
  case ("required", .array(let keys)):
    guard case .mapping(let entries) = value.content else { return [] }
    return keys.filter { key in !entries.contains { .string($0.key) == key } }
      .map { "\(place): \($0.compact) is missing" }
  case ("properties", .object(let known)):
    guard case .mapping(let entries) = value.content else { return [] }
    return entries.flatMap { entry in
      known.first { $0.key == entry.key }
        .map { schemaViolations(of: entry.value, against: $0.value) } ?? []
    }
  case ("additionalProperties", let rule):
    guard case .mapping(let entries) = value.content else { return [] }
    let known = schema.members(of: "properties")
    return entries.filter { !known.contains($0.key) }.flatMap { entry in
      rule == .bool(false)
        ? ["\(entry.keyLocation): '\(entry.key)' is not allowed"]
        : schemaViolations(of: entry.value, against: rule)
    }
  default: return ["\(place): '\(keyword)' is no keyword that is known here"]
  }
}

extension JSONText {
  fileprivate func members(of key: String) -> Set<String> {
    guard case .object(let members) = self,
      case .object(let inner)? = members.first(where: {
        $0.key == key
      })?.value
    else { return [] }
    return Set(inner.map(\.key))
  }
}

extension ConfigValue {
  fileprivate func isOf(_ type: String) -> Bool {
    switch (content, type) {
    case (.mapping, "object"), (.sequence, "array"): true
    case (.scalar(let scalar), _):
      switch (scalar.resolved, type) {
      case (.string, "string"), (.bool, "boolean"), (.integer, "integer"), (.integer, "number"),
        (.decimal, "number"), (.null, "null"):
        true
      default: false
      }
    default: false
    }
  }

  /// A scalar as JSON; nil for anything else, and for fractions, which no choice has.
  fileprivate var json: JSONText? {
    guard case .scalar(let scalar) = content else { return nil }
    switch scalar.resolved {
    case .null: return .null
    case .bool(let flag): return .bool(flag)
    case .integer(let number): return .int(number)
    case .string: return .string(scalar.text)
    case .decimal: return nil
    }
  }
}
