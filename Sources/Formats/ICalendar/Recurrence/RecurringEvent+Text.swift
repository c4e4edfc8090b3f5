public import Diagnostics

extension RecurringEvent.Fault {
  /// What is wrong, without a word of what the event is about.
  public var explanation: Text {
    switch reason {
    case .noStart: Text(zh: "没有能读的 DTSTART", en: "it has no DTSTART that can be read")
    case .unknownZone(let name):
      Text(
        zh: "文件里没有时区“\(name)”的 VTIMEZONE", en: "the file has no VTIMEZONE of '\(name)'")
    case .rule(let error): error.explanation
    case .tooMany:
      Text(
        zh: "重复超过 \(RecurringEvent.limit) 次",
        en: "it has more than \(RecurringEvent.limit) instances")
    }
  }
}
