public import ConfigValue
public import Diagnostics

/// The JSON Schema (draft 2020-12) of a module's campaign files, for editors and forms.
///
/// Keys may be written in Chinese or English, so both spellings of every key are described.
public struct ModuleSchema {
  private let module: any CampaignModule.Type

  public init(module: any CampaignModule.Type) { self.module = module }

  public var json: JSONText {
    .object(
      [
        .init("$schema", "https://json-schema.org/draft/2020-12/schema"),
        .init("title", .string("\(module.manifest.name.zh) / \(module.manifest.name.en)")),
        .init(
          "description", .string(module.manifest.summary.zh + " " + module.manifest.summary.en)),
      ] + Self.object(CampaignHeader.fields + module.fields))
  }

  private static func object(_ fields: [ConfigField]) -> [JSONText.Member] {
    let properties = fields.flatMap { field in
      field.name.all.map { JSONText.Member($0, .object(property(field))) }
    }
    let required = fields.filter(\.isRequired).map { field in
      JSONText.object([
        .init(
          "anyOf",
          .array(field.name.all.map { .object([.init("required", .array([.string($0)]))]) }))
      ])
    }
    var members: [JSONText.Member] = [
      .init("type", "object"), .init("properties", .object(properties)),
      .init("additionalProperties", false),
    ]
    if !required.isEmpty { members.append(.init("allOf", .array(required))) }
    return members
  }

  private static func property(_ field: ConfigField) -> [JSONText.Member] {
    [.init("description", .string(field.meaning.zh + " / " + field.meaning.en))]
      + schema(of: field.shape)
  }

  private static func schema(of shape: ConfigShape) -> [JSONText.Member] {
    switch shape {
    case .boolean:
      return [.init("enum", .array([true, false, "是", "否", "yes", "no", "on", "off"]))]
    case .integer(let range):
      guard let range else { return [.init("type", "integer")] }
      return [
        .init("type", "integer"), .init("minimum", .int(range.lowerBound)),
        .init("maximum", .int(range.upperBound)),
      ]
    case .text(_, let example):
      return [
        .init("type", .array(["string", "number", "boolean", "object"])),
        .init("examples", .array([.string(example)])),
      ]
    case .oneOf(let names):
      return [.init("enum", .array(names.flatMap(\.all).map { .string($0) }))]
    case .counts(let range):
      let one = JSONText.object(schema(of: .integer(range)))
      let each = JSONText.object([
        .init("type", "object"), .init("additionalProperties", one),
      ])
      return [.init("anyOf", .array([one, each]))]
    case .list(let element):
      let one = JSONText.object(schema(of: element))
      let list = JSONText.object([.init("type", "array"), .init("items", one)])
      return [.init("anyOf", .array([list, one]))]
    case .record(let fields): return object(fields)
    }
  }
}

extension CampaignModule {
  /// The module's own fields.
  public static var fields: [ConfigField] { Options.fields }
}
