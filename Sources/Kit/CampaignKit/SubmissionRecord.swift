public import CivilTime
public import ConfigValue
public import Diagnostics
public import PlanModel

/// `submissions/UNIT/record.yaml`: what one unit has filed, every version of it, and what the city
/// says to it.
public struct SubmissionRecord: ModuleOptions {
  @Option("format", zh: "格式", meaning: Text(zh: "记录的格式版本", en: "version of the record's format"))
  public var format: Located<String>

  @Option("unit", zh: "单位", meaning: Text(zh: "报送单位", en: "the unit that files"))
  public var unit: Located<String>

  @Option("submissions", zh: "报送", meaning: Text(zh: "逐件", en: "one for each campaign"))
  public var submissions: [Located<Submission>] = []

  public init() {}

  public static let currentFormat = "chengnuan-submissions-1"
  /// The folder of all filings within a workspace, and the record in a unit's folder.
  public static let folder = "submissions"
  public static let name = "record.yaml"
  public static let formatName = ConfigName("format", zh: "格式")
  public static let unitName = ConfigName("unit", zh: "单位")
  public static let submissionsName = ConfigName("submissions", zh: "报送")
}

/// One campaign that a unit has filed.
public struct Submission: ModuleOptions {
  @Option("campaign", zh: "专项", meaning: Text(zh: "专项编号", en: "id of the campaign"))
  public var campaign: Located<String>

  @Option(
    "file", zh: "文件",
    meaning: Text(zh: "现行的一版，在同一文件夹里", en: "the version that counts, in the same folder"))
  public var file: Located<String>

  @Option(
    "state", zh: "状态",
    meaning: Text(zh: "由市里填写：待批、已批、退回", en: "for the city to say: pending, approved, returned"))
  public var state = Filing.State.pending

  @Option("remark", zh: "批示", meaning: Text(zh: "市里的话", en: "the city's words"))
  public var remark: String? = nil

  @Option("versions", zh: "版本", meaning: Text(zh: "由早到晚", en: "from the first to the last"))
  public var versions: [Located<SubmittedVersion>]

  @Option(
    "decisions", zh: "批办",
    meaning: Text(
      zh: "市里历次怎么批的，由 submissions --approve、--return 记下",
      en: "what the city decided, as submissions --approve and --return note it"))
  public var decisions: [Located<SubmissionDecision>] = []

  public init() {}
}

/// What the city once said to a filing: when, to which version, what, why and by whose word.
public struct SubmissionDecision: ModuleOptions {
  @Option("date", zh: "日期", meaning: Text(zh: "哪天批的", en: "day of the decision"))
  public var date: Located<Anchor>

  @Option(
    "version", zh: "第几版", in: 1...100_000,
    meaning: Text(zh: "批的是第几版", en: "to which version"))
  public var version: Int

  @Option(
    "outcome", zh: "结果", meaning: Text(zh: "已批、退回或待批", en: "approved, returned or pending"))
  public var outcome: Filing.State

  @Option("why", zh: "意见", meaning: Text(zh: "为什么", en: "why"))
  public var why: String

  @Option("by", zh: "经办", meaning: Text(zh: "谁定的：部门或职务", en: "who decided: an office or a post"))
  public var by: String? = nil

  public init() {}
}

/// One version of a filing, as it was received.
public struct SubmittedVersion: ModuleOptions {
  @Option("date", zh: "日期", meaning: Text(zh: "报送日期", en: "day of filing"))
  public var date: Located<Anchor>

  @Option("received", zh: "原件", meaning: Text(zh: "收到的原样", en: "what came in, as it was"))
  public var received: String

  @Option("fingerprint", zh: "指纹", meaning: Text(zh: "原件的 SHA-256", en: "its SHA-256"))
  public var fingerprint: String

  @Option("changes", zh: "变化", meaning: Text(zh: "与上一版相比", en: "against the version before"))
  public var changes: [String] = []

  @Option(
    "carried_from", zh: "结转自",
    meaning: Text(
      zh: "由去年的哪个专项结转而来；单位还没有重报",
      en: "id of last year's campaign from which it was carried; its unit has not filed it anew"))
  public var carriedFrom: String? = nil

  public init() {}
}

extension Submission {
  /// Whether it only came over from last year: the unit has filed nothing since, and the city has
  /// not taken it as it is.
  public var isOnlyCarried: Bool {
    state == .pending && versions.allSatisfy { $0.value.carriedFrom != nil }
  }
}

extension SubmissionRecord {
  /// The record that a document holds; nil after errors.
  public static func read(_ value: ConfigValue, issues: inout Issues) -> SubmissionRecord? {
    guard let record = decode(value, key: name, issues: &issues) else { return nil }
    guard record.format.value == currentFormat else {
      issues.report(
        .submissionFormat, at: record.format.location,
        ["found": Text(record.format.value), "expected": Text(currentFormat)])
      return nil
    }
    return record
  }
}

extension Filing.State: ConfigEnum {
  public var name: ConfigName {
    switch self {
    case .pending: ConfigName("pending", zh: "待批")
    case .approved: ConfigName("approved", zh: "已批")
    case .returned: ConfigName("returned", zh: "退回")
    }
  }
}
