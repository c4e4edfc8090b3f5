import CivilTime
public import ConfigValue
public import Diagnostics

/// A struct of `@Option` properties: the options of a module, or of one entry of a list in them.
///
/// One declaration gives decoding, defaults, located errors, JSON Schema, forms and
/// documentation. The compiler writes the `Decodable` conformance.
public protocol ModuleOptions: Decodable, ConfigDecodable {
  init()
}

extension ModuleOptions {
  /// The fields in the order of their declaration.
  public static var fields: [ConfigField] { definitions.flatMap(\.definition.fields) }

  public static var shape: ConfigShape { .record(fields) }

  public static func decode(_ value: ConfigValue, key: String, issues: inout Issues) -> Self? {
    guard var reader = RecordReader(value, key: key, issues: &issues) else { return nil }
    let options = decode(from: &reader, issues: &issues)
    var surplus = Issues()
    reader.finish(issues: &surplus)
    issues.append(contentsOf: surplus)
    return surplus.hasErrors ? nil : options
  }

  /// Reads every option out of a record that others read too, such as a campaign file. After an
  /// error there are no options at all, so that no half-read value can ever be used.
  public static func decode(from reader: inout RecordReader, issues: inout Issues) -> Self? {
    var options: [String: any Sendable] = [:]
    var isWhole = true
    for (property, definition) in definitions {
      // A key given in both languages has a value and an error: the value must not count.
      var own = Issues()
      let option = definition.decode(from: &reader, issues: &own)
      options[property] = option
      if option == nil || own.hasErrors { isWhole = false }
      issues.append(contentsOf: own)
    }
    guard isWhole else { return nil }
    do {
      return try Self(from: PreparedDecoder(options: options))
    } catch {
      preconditionFailure("\(Self.self) has a stored property that is no @Option: \(error)")
    }
  }

  private static var definitions: [(property: String, definition: any OptionDefinition)] {
    Mirror(reflecting: Self()).children.compactMap { child in
      guard let label = child.label, let option = child.value as? any OptionDefinition else {
        return nil
      }
      return (String(label.drop { $0 == "_" }), option)
    }
  }
}

/// Options of a module that has none beyond those of every campaign.
public struct NoOptions: ModuleOptions {
  public init() {}
}

/// What reflection needs to know of each `@Option`, and of options that are embedded.
protocol OptionDefinition: Sendable {
  var fields: [ConfigField] { get }
  /// A copy of the option that holds the decoded value; nil after an error.
  func decode(from reader: inout RecordReader, issues: inout Issues) -> (any Sendable)?
}

/// A default as one would type it; nil where the default is to have nothing.
func configText(of value: Any) -> String? {
  switch value {
  case let list as [Any]:
    return list.isEmpty ? nil : list.compactMap(configText).joined(separator: "、")
  case let set as any SetValue: return configText(of: set.elements)
  case let text as Text: return text.zh
  case let length as Minutes: return "\(length.count)分钟"
  case let choice as any ConfigEnum: return choice.name.zh.first ?? choice.name.en
  case let flag as Bool: return flag ? "是" : "否"
  case let optional as any OptionalValue: return optional.content.flatMap(configText)
  default:
    let text = "\(value)"
    return text.isEmpty ? nil : text
  }
}

/// A set as a list in an order that is the same in every run.
private protocol SetValue {
  var elements: [Any] { get }
}

extension Set: SetValue {
  fileprivate var elements: [Any] {
    if let choices = Element.self as? any ConfigEnum.Type { return choices.ordered(self) }
    return map { ($0, configText(of: $0) ?? "") }.sorted { $0.1 < $1.1 }.map { $0.0 as Any }
  }
}

extension ConfigEnum {
  /// Those of all cases that are in a set of them, Monday before Tuesday.
  fileprivate static func ordered(_ set: Any) -> [Any] {
    guard let names = (set as? any Sequence)?.compactMap({ ($0 as? Self)?.name }) else { return [] }
    return allCases.filter { names.contains($0.name) }
  }
}

private protocol OptionalValue {
  var content: Any? { get }
}

extension Swift.Optional: OptionalValue {
  fileprivate var content: Any? { self }
}
