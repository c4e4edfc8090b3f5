import ConfigValue
import Diagnostics

/// Keys of YAML files that carrying knows, whatever module they belong to.
enum Keys {
  static let horizon: Set<String> = ["规划期", "horizon"]
  static let plannedOn: Set<String> = ["制表日", "planned_on"]
  static let campaigns: Set<String> = ["专项", "campaigns"]
  static let tables: Set<String> = ["表", "tables"]
  static let holidays: Set<String> = ["节假日", "holidays"]
  static let register: Set<String> = ["登记册", "register"]
  static let id: Set<String> = ["编号", "id"]
  static let title: Set<String> = ["标题", "title"]
  static let window: Set<String> = ["时间", "window"]
  static let from: Set<String> = ["从", "from"]
  static let to: Set<String> = ["到", "to"]
  static let state: Set<String> = ["状态", "state"]
  static let pins: Set<String> = ["固定", "pins"]
  static let activity: Set<String> = ["活动", "activity"]
  /// What a pin says of one evening: how its activity stands, why, and by whose word.
  static let decisions: Set<String> = ["状态", "status", "原因", "reason", "经办", "by"]
  /// Numbers that are given for one year.
  static let numbers: Set<String> = [
    "依据", "basis", "文号", "许可证号", "许可编号", "许可号", "licence", "license", "permit",
    "licence_number", "permit_number", "会议纪要", "minutes",
  ]
  /// What stands where a number is still to come.
  static let pending: Set<String> = ["待发文", "待定", "pending"]
  static let undrafted: Set<String> = [
    "待批", "已批", "延期待定", "延期", "已取消", "取消", "pending", "approved", "postponed",
    "cancelled",
  ]

  /// Whether a key is written in Chinese, so that what is written beside it should be too.
  static func isChinese(_ key: String) -> Bool { key.unicodeScalars.contains { !$0.isASCII } }
}

extension ConfigValue {
  /// The entry under one of the keys.
  func entry(_ keys: Set<String>) -> Entry? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { keys.contains($0.key) }
  }

  /// The text of a scalar that is a string.
  var string: String? {
    guard case .scalar(let scalar) = content, scalar.resolved == .string else { return nil }
    return scalar.text
  }

  /// The text of any scalar.
  var scalarText: String? {
    guard case .scalar(let scalar) = content else { return nil }
    return scalar.text
  }
}
