/// A sentence or a name in the two languages of this house.
public struct Text: Hashable, Sendable {
  public var zh: String
  public var en: String

  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// A word that is the same in both, such as an id, a number or the organiser's own words.
  public init(_ same: String) { self.init(zh: same, en: same) }

  public subscript(_ language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }

  /// Replaces every `{name}` by the argument of that name.
  public func filled(with arguments: [String: Text]) -> Text {
    var result = self
    for name in arguments.keys.sorted() {
      guard let argument = arguments[name] else { continue }
      result.zh = result.zh.replacingAll("{\(name)}", by: argument.zh)
      result.en = result.en.replacingAll("{\(name)}", by: argument.en)
    }
    return result
  }
}

extension Text: ExpressibleByStringLiteral {
  public init(stringLiteral value: String) { self.init(value) }
}

/// A language that messages, pages and sheets exist in.
public enum Language: String, CaseIterable, Sendable {
  case zh
  case en
}

extension String {
  /// This string with each `pattern` replaced, from left to right, without looking at what was
  /// put in; so an argument that contains braces stays as it is within one replacement.
  package func replacingAll(_ pattern: String, by replacement: String) -> String {
    guard !pattern.isEmpty, contains(pattern) else { return self }
    return split(separator: pattern, omittingEmptySubsequences: false)
      .joined(separator: replacement)
  }
}
