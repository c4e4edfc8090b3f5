public import Diagnostics

/// A closed choice whose words can be written in Chinese or English.
public protocol ConfigEnum: ConfigDecodable, CaseIterable {
  var name: ConfigName { get }
}

extension ConfigEnum {
  public static var shape: ConfigShape { .oneOf(allCases.map(\.name)) }

  public static func decode(
    _ value: ConfigValue, key: String, issues: inout Issues
  ) -> Self? {
    guard case .scalar(let scalar) = value.content, scalar.resolved != .null else {
      issues.report(wrongType: value, key: key, expected: Text(zh: "一个词", en: "a word"))
      return nil
    }
    let lowercased = scalar.text.lowercased()
    if let match = allCases.first(where: {
      $0.name.matches(scalar.text) || $0.name.matches(lowercased)
    }) {
      return match
    }
    let words = allCases.flatMap { $0.name.all }
    let near = nearest(to: scalar.text, among: words)
    issues.report(
      invalid: value, text: scalar.text, key: key,
      expected: Text(
        zh: allCases.map { $0.name.all[0] }.joined(separator: "、") + "之一",
        en: "one of " + allCases.map(\.name.en).joined(separator: ", ")),
      help: near.map(Text.didYouMean))
    return nil
  }
}
