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

  /// Replaces every `{name}` by the argument of that name, in one pass: braces inside an argument
  /// are the organiser's own and stay as they are, and so does a `{name}` without an argument.
  public func filled(with arguments: [String: Text]) -> Text {
    Text(
      zh: zh.filled { arguments[$0]?.zh },
      en: en.filled { arguments[$0]?.en })
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
  /// This string with each `{name}` for which there is an argument replaced, from left to right.
  fileprivate func filled(_ argument: (String) -> String?) -> String {
    var result = ""
    var rest = Substring(self).unicodeScalars
    while let open = rest.firstIndex(of: "{") {
      result.unicodeScalars += rest[..<open]
      rest = rest[rest.index(after: open)...]
      if let close = rest.firstIndex(of: "}"), let value = argument(String(rest[..<close])) {
        result += value
        rest = rest[rest.index(after: close)...]
      } else {
        result += "{"
      }
    }
    result.unicodeScalars += rest
    return result
  }
}
