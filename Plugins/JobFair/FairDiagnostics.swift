import CampaignKit

/// What the module may say about a campaign file.
extension DiagnosticKind {
  static let sameKey = DiagnosticKind(
    "job-fair.same-key",
    zh: "两个系列的代号都是“{key}”", en: "two series carry the key '{key}'",
    help: Text(zh: "给每个系列写上不同的“代号”", en: "give every series a 'key' of its own"),
    explanation: Text(
      zh: "代号决定日历里每场招聘会的 UID。有几个系列时，每个都要有自己的代号。",
      en: "UIDs derive from keys, so each of several series needs its own."))

  static let onHoliday = DiagnosticKind(
    "job-fair.on-holiday", .warning,
    zh: "{date}是法定节假日，未排这一场", en: "{date} is a public holiday; this fair is left out",
    help: Text(zh: "换一天，或写上 遇节假日: 照常", en: "choose another day, or write 'holidays: hold'"),
    explanation: Text(
      zh: "节假日默认不办招聘会。", en: "Unless they are told otherwise, fairs skip public holidays."))

  static let jobFair: [DiagnosticKind] = [.sameKey, .onHoliday]
}
