public import ConfigValue
public import Diagnostics

/// One schedule sheet that a campaign names: `各区县排期.xlsx`, `渝中.xlsx#7月`, `排期/*.xlsx`, or
/// `{文件: 江北.xlsx, 单位: 江北区}` where neither rows nor title say whose it is.
public struct ScheduleSource: ConfigDecodable, Hashable {
  public var file: String
  /// The sheet of a workbook; `*` for all of them, nil for the first.
  public var sheet: String?
  /// Whose it is.
  public var unit: Located<String>?

  public static var shape: ConfigShape {
    .text(
      form: Text(zh: "文件名，可加 #工作表名", en: "a file, perhaps with # and the name of a sheet"),
      example: "各区县排期.xlsx")
  }

  public static func decode(
    _ value: ConfigValue, key: String, issues: inout Issues
  ) -> ScheduleSource? {
    guard case .mapping = value.content else {
      return String.decode(value, key: key, issues: &issues).map { ScheduleSource($0) }
    }
    guard var reader = RecordReader(value, key: key, issues: &issues) else { return nil }
    let file: String? = reader.required(ConfigName("file", zh: "文件"), issues: &issues)
    let unit: Located<String>? = reader.optional(ConfigName("unit", zh: "单位"), issues: &issues)
    reader.finish(issues: &issues)
    var source = file.map { ScheduleSource($0) }
    source?.unit = unit
    return source
  }

  /// Reads `文件#工作表`.
  public init(_ text: String) {
    let parts = text.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    file = String(parts[0])
    sheet = parts.count > 1 ? String(parts[1]) : nil
  }
}
