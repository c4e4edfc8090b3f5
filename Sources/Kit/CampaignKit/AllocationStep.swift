public import ConfigValue
public import Diagnostics

/// The steps by which places and money are allocated, in their order (分配名额 → 单位推荐 → 初审 → 公示 →
/// 集体研究 → 发放签收).
public enum AllocationStep: ConfigEnum, Comparable {
  case places
  case nominate
  case check
  case notice
  case decide
  case pay

  public var name: ConfigName {
    switch self {
    case .places: ConfigName("places", zh: "分配名额")
    case .nominate: ConfigName("nominate", zh: "单位推荐", "推荐")
    case .check: ConfigName("check", zh: "初审", "审核")
    case .notice: ConfigName("notice", zh: "公示")
    case .decide: ConfigName("decide", zh: "集体研究", "会议研究")
    case .pay: ConfigName("pay", zh: "发放签收", "发放")
    }
  }

  /// What is done in it, as a task says it.
  public var task: Text {
    switch self {
    case .places: Text(zh: "分配名额到各单位", en: "allocate places to the units")
    case .nominate: Text(zh: "单位推荐，先建档后帮扶", en: "nominate, archived people only")
    case .check: Text(zh: "初审：核类别、查重", en: "check classes and double entries")
    case .notice: Text(zh: "公示期满", en: "end of the public notice")
    case .decide: Text(zh: "集体研究，出会议纪要", en: "decide in a meeting, with minutes")
    case .pay: Text(zh: "签收花名册归档、报汇总", en: "archive what was signed, file the sums")
    }
  }

  /// Days before the first day of paying at which it is usually done: lists by the end of the month
  /// before, papers filed within a fortnight after.
  public var usualDaysBefore: Int {
    switch self {
    case .places: 40
    case .nominate: 26
    case .check: 21
    case .notice: 12
    case .decide: 7
    case .pay: -14
    }
  }
}
