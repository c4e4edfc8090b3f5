public import Diagnostics

extension Text: ConfigDecodable {
  public static var shape: ConfigShape {
    .text(
      form: Text(zh: "文字，或 {zh: …, en: …}", en: "text, or {zh: ..., en: ...}"), example: "社区招聘会")
  }

  /// One text for both languages, or one for each.
  public static func decode(_ value: ConfigValue, key: String, issues: inout Issues) -> Text? {
    guard case .mapping = value.content else {
      return String.decode(value, key: key, issues: &issues).map { Text($0) }
    }
    guard var reader = RecordReader(value, key: key, issues: &issues) else { return nil }
    let zh: String? = reader.required(ConfigName("zh", zh: "中文"), issues: &issues)
    let en: String? = reader.required(ConfigName("en", zh: "英文"), issues: &issues)
    reader.finish(issues: &issues)
    guard let zh, let en else { return nil }
    return Text(zh: zh, en: en)
  }
}
