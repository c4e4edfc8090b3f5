public import Diagnostics

/// A file of a workspace.
public struct WorkspaceFile: Hashable, Sendable {
  /// Relative to the workspace.
  public var path: String
  public var bytes: [UInt8]

  public init(path: String, bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }
}

/// Next year's workspace, and what somebody has to look at.
public struct Carried: Sendable {
  public var files: [WorkspaceFile]
  /// In the order of files and lines.
  public var decisions: [Decision]
  /// Ids of the campaigns that go on across the end of the old horizon: what was published of
  /// them has to be carried along.
  public var continuing: Set<String>
}

/// One place that is not what it was.
public struct Decision: Hashable, Sendable {
  /// Where it stands in the new workspace; line 0 for a file as a whole.
  public var file: String
  public var line: Int
  public var old: String
  public var new: String
  public var rule: Rule

  public init(file: String, line: Int, old: String, new: String, rule: Rule) {
    self.file = file
    self.line = line
    self.old = old
    self.new = new
    self.rule = rule
  }

  /// Why it became what it is.
  public enum Rule: Hashable, Sendable {
    /// The date of an anchor became that anchor's date; `isProvisional` where the holidays of the
    /// new year are not announced.
    case anchor(Text, isProvisional: Bool)
    /// A festival with a fixed date, a first or last day of a month, the horizon.
    case sameDay
    /// The same ISO week and weekday.
    case week
    /// The end of a span, as many days after its first day as before.
    case length
    /// A year in an id, a title, an anchor or the name of a file.
    case year
    /// The number of a notice or a licence, taken back.
    case reset
    /// What was approved last year is a draft.
    case draft
    /// A round across the new year goes on under its id.
    case continued
    /// The next round of one that goes on, made from it.
    case nextRound
    /// Left as it was, because no rule reaches it.
    case untouched
    /// What a unit filed last year, which waits for the unit to file it anew.
    case refile
    /// What was decided of one activity last year, which does not come along.
    case dropped
    /// The holidays of a year are not announced.
    case provisional

    /// Whether a person has to look at it.
    public var needsDecision: Bool {
      switch self {
      case .sameDay, .year, .continued, .dropped: false
      default: true
      }
    }

    public var words: Text {
      switch self {
      case .anchor(let name, false): Text(zh: "随“\(name.zh)”", en: "moves with \(name.en)")
      case .anchor(let name, true):
        Text(
          zh: "随“\(name.zh)”，放假安排未公布，暂定",
          en: "moves with \(name.en), provisional without the holiday notice")
      case .sameDay: Text(zh: "同月同日", en: "same day of the month")
      case .week: Text(zh: "同周同星期", en: "same week and weekday")
      case .length: Text(zh: "天数不变", en: "as many days")
      case .year: Text(zh: "换年份", en: "year replaced")
      case .reset: Text(zh: "去年的号，待重新取得", en: "last year's number, to be had anew")
      case .draft: Text(zh: "回到草稿", en: "a draft again")
      case .continued: Text(zh: "跨年接续，编号和 UID 不变", en: "goes on, with its id and UIDs")
      case .nextRound: Text(zh: "由跨年专项生成下一轮", en: "next round of one that goes on")
      case .refile:
        Text(zh: "去年报送的，待批；请单位重报", en: "filed last year, pending: its unit files it anew")
      case .dropped:
        Text(zh: "去年一场活动的决定，不带过来", en: "decided of one activity last year, left behind")
      case .untouched: Text(zh: "没有改动，请核对", en: "left as it was, please check")
      case .provisional:
        Text(zh: "放假安排尚未公布，全年暂定", en: "no holiday notice yet, the year is provisional")
      }
    }
  }
}
