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

  static let outsideWindow = DiagnosticKind(
    "job-fair.outside-window",
    zh: "{date} 不在专项时间 {from} 至 {to} 内", en: "{date} lies outside the campaign, {from} to {to}",
    help: Text(zh: "改日期，或放宽专项的“时间”", en: "change the date, or the campaign's window"),
    explanation: Text(
      zh: "招聘会要在所属专项的时间之内。", en: "A fair lies within the window of its campaign."))

  static let onHoliday = DiagnosticKind(
    "job-fair.on-holiday", .warning,
    zh: "{date}是法定节假日，未排这一场", en: "{date} is a public holiday; this fair is left out",
    help: Text(zh: "换一天，或写上 遇节假日: 照常", en: "choose another day, or write 'holidays: hold'"),
    explanation: Text(
      zh: "节假日默认不办招聘会。", en: "Unless they are told otherwise, fairs skip public holidays."))

  static let noMarketDays = DiagnosticKind(
    "job-fair.no-market-days", .warning,
    zh: "{unit}没有登记赶场日，未排赶场招聘会", en: "{unit} has no market days; it gets no market-day fair",
    help: Text(zh: "在单位表填“赶场日”，或在“赶场日”里给它写 0", en: "fill in its market days, or give it 0"),
    explanation: Text(
      zh: "赶场招聘会只能排在当地的赶场日。", en: "A market-day fair needs the market days of its unit."))

  static let fewMarketDays = DiagnosticKind(
    "job-fair.few-market-days", .warning,
    zh: "{unit}这段时间只有 {days} 个赶场日，不够 {count} 场",
    en: "{unit} has only {days} market days in that time, not enough for {count} fairs",
    help: Text(zh: "减少场次，或放宽时间", en: "ask for fewer fairs, or more time"),
    explanation: Text(
      zh: "每场赶场招聘会占一个赶场日。", en: "Each market-day fair takes a market day of its own."))

  static let sameEntity = DiagnosticKind(
    "job-fair.same-entity", .warning,
    zh: "“{name}”和“{other}”是同一法人，只安排一个展位",
    en: "'{name}' and '{other}' are one legal entity and share one booth",
    help: Text(zh: "只留一家", en: "keep one of them"),
    explanation: Text(
      zh: "统一社会信用代码相同即为同一法人；一个法人一个展位。",
      en: "One unified social credit code is one legal entity, and one entity gets one booth."))

  static let jobFair: [DiagnosticKind] = [
    .sameKey, .outsideWindow, .onHoliday, .noMarketDays, .fewMarketDays, .sameEntity,
  ]
}
