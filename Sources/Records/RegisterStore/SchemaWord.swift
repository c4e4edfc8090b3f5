import Diagnostics

/// The words of a schema in Chinese, and the English ones that they stand for.
enum SchemaWord {
  static let types = [
    "数字": "number", "代码": "code", "是否": "flag", "日期": "date", "文本": "text", "数": "number",
    "文字": "text",
  ]
  static let storages = ["明文": "plain", "哈希": "hash", "加密": "sealed", "不存": "none"]
  static let sensitivities = [
    "公开": "open", "可公开": "open", "个人": "personal", "个人信息": "personal", "敏感": "sensitive",
    "敏感个人信息": "sensitive",
  ]

  /// All of them, for whoever wrote another.
  static func list(of words: [String: String]) -> Text {
    let english = Set(words.values).sorted()
    // The shortest Chinese word of each is the one to learn, and of equal ones the first.
    let chinese = english.compactMap { word in
      words.filter { $0.value == word }.keys.min { ($0.count, $0) < ($1.count, $1) }
    }
    return Text(
      zh: (chinese + english).joined(separator: "、") + " 之一",
      en: "one of " + english.joined(separator: ", "))
  }
}
