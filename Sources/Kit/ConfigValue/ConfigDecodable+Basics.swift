public import Diagnostics

extension String: ConfigDecodable {
  public static var shape: ConfigShape {
    .text(form: Text(zh: "文字", en: "text"), example: "招聘会")
  }

  /// Any scalar as it was written, so that `007` and `500103` keep their digits.
  public static func decode(
    _ value: ConfigValue, key: String, issues: inout Issues
  ) -> String? {
    guard case .scalar(let scalar) = value.content, scalar.resolved != .null else {
      issues.report(wrongType: value, key: key, expected: Text(zh: "文字", en: "text"))
      return nil
    }
    return scalar.text
  }
}

extension Int: ConfigDecodable {
  public static var shape: ConfigShape { .integer(nil) }

  public static func decode(_ value: ConfigValue, key: String, issues: inout Issues) -> Int? {
    let expected = Text(zh: "整数", en: "a whole number")
    guard case .scalar(let scalar) = value.content, scalar.resolved != .null else {
      issues.report(wrongType: value, key: key, expected: expected)
      return nil
    }
    if case .integer(let number) = scalar.resolved { return number }
    if let (ascii, found) = asciiForm(of: scalar.text), Int(ascii) != nil {
      issues.report(fullWidth: found, in: scalar.text, fix: ascii, at: value)
      return nil
    }
    issues.report(invalid: value, text: scalar.text, key: key, expected: expected)
    return nil
  }
}

extension Bool: ConfigDecodable {
  public static var shape: ConfigShape { .boolean }

  /// `true` and `false`, what people write instead of them, and `TRUE` as spreadsheets export it.
  public static func decode(_ value: ConfigValue, key: String, issues: inout Issues) -> Bool? {
    if case .scalar(let scalar) = value.content {
      if case .bool(let flag) = scalar.resolved { return flag }
      switch scalar.text.lowercased() {
      case "是", "yes", "on", "true": return true
      case "否", "no", "off", "false": return false
      default: break
      }
      issues.report(
        invalid: value, text: scalar.text, key: key, expected: Text(zh: "是或否", en: "yes or no"))
      return nil
    }
    issues.report(wrongType: value, key: key, expected: Text(zh: "是或否", en: "yes or no"))
    return nil
  }
}

extension Array: ConfigDecodable where Element: ConfigDecodable {
  public static var shape: ConfigShape { .list(Element.shape) }

  /// A list; a single value counts as a list of one. Nil when any element is wrong, after all of
  /// them were looked at.
  public static func decode(
    _ value: ConfigValue, key: String, issues: inout Issues
  ) -> [Element]? {
    guard case .sequence(let values) = value.content else {
      return single(value, key: key, issues: &issues).map { [$0] }
    }
    let elements = values.map { Element.decode($0, key: key, issues: &issues) }
    let whole = elements.compactMap { $0 }
    return whole.count == elements.count ? whole : nil
  }

  /// A value that is no list. `周六、周日` is none to YAML, so where each part alone would be right
  /// the error shows the brackets.
  private static func single(
    _ value: ConfigValue, key: String, issues: inout Issues
  ) -> Element? {
    var own = Issues()
    if let element = Element.decode(value, key: key, issues: &own) {
      issues.append(contentsOf: own)
      return element
    }
    if case .scalar(let scalar) = value.content {
      let parts = scalar.text.split { "、，,；; ".contains($0) }.map(String.init)
      var said = Issues()
      let isList =
        parts.count > 1
        && parts.allSatisfy { part in
          let alone = ConfigValue(.scalar(Scalar(part, .string)), at: value.location)
          return Element.decode(alone, key: key, issues: &said) != nil
        }
      if isList {
        let list = "[" + parts.joined(separator: ", ") + "]"
        issues.report(
          invalid: value, text: scalar.text, key: key, expected: Text(zh: "一项", en: "one item"),
          help: Text(zh: "写成列表：\(list)", en: "write a list: \(list)"))
        return nil
      }
    }
    issues.append(contentsOf: own)
    return nil
  }
}

extension Set: ConfigDecodable where Element: ConfigDecodable {
  public static var shape: ConfigShape { .list(Element.shape) }

  public static func decode(
    _ value: ConfigValue, key: String, issues: inout Issues
  ) -> Set<Element>? {
    [Element].decode(value, key: key, issues: &issues).map(Set.init)
  }
}

extension Optional: ConfigDecodable where Wrapped: ConfigDecodable {
  public static var shape: ConfigShape { Wrapped.shape }

  public static func decode(
    _ value: ConfigValue, key: String, issues: inout Issues
  ) -> Wrapped?? {
    Wrapped.decode(value, key: key, issues: &issues).map { .some($0) }
  }
}

/// A value together with the place where it was written.
public struct Located<Value: ConfigDecodable>: ConfigDecodable {
  public var value: Value
  public var location: SourceLocation

  public init(_ value: Value, at location: SourceLocation) {
    self.value = value
    self.location = location
  }

  public static var shape: ConfigShape { Value.shape }

  public static func decode(
    _ value: ConfigValue, key: String, issues: inout Issues
  ) -> Located? {
    Value.decode(value, key: key, issues: &issues).map { Located($0, at: value.location) }
  }
}

extension Located: Hashable, Equatable where Value: Hashable {}
