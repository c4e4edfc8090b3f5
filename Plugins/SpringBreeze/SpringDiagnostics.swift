import CampaignKit

/// What the module may say about a campaign file.
extension DiagnosticKind {
  static let springSameKey = DiagnosticKind(
    "spring-breeze.same-key",
    zh: "代号“{key}”用了两次", en: "the key '{key}' is used twice",
    help: Text(zh: "换一个代号", en: "choose another key"),
    explanation: Text(
      zh: "代号决定日历里的 UID，同类条目各用各的。", en: "UIDs derive from keys, so each entry needs its own."))

  static let springOpeningOnHoliday = DiagnosticKind(
    "spring-breeze.opening-on-holiday", .warning,
    zh: "启动仪式{date}在法定节假日里", en: "the opening on {date} is on a public holiday",
    help: Text(zh: "写“时间: 春节后首个工作日 09:30”", en: "write 'time: 春节后首个工作日 09:30'"),
    explanation: Text(
      zh: "春风行动通常在春节后首个工作日启动；节假日窗口不办公，许可和通知要提前。",
      en: """
        The drive usually opens on the first workday after the Spring Festival; on holidays the \
        counters are closed.
        """))

  static let springHoursTwice = DiagnosticKind(
    "spring-breeze.hours-twice",
    zh: "启动仪式的时刻写了两次：“时间”里有，“时段”里也有",
    en: "the hour of the opening is given twice, in 'time' and in 'slots'",
    help: Text(zh: "留一处", en: "keep one of them"),
    explanation: Text(
      zh: "“时间”可以带时刻，长短由“时长”定；也可以只写日子，另写“时段”。",
      en: "'time' may hold the hour, with 'length'; or only the day, with 'slots'."))

  static let springPastMidnight = DiagnosticKind(
    "spring-breeze.past-midnight",
    zh: "启动仪式 {start} 开始，到半夜还没有结束", en: "an opening that begins at {start} ends after midnight",
    help: Text(zh: "缩短“时长”", en: "shorten 'length'"),
    explanation: Text(zh: "启动仪式在一天之内结束。", en: "An opening ends on the day on which it begins."))

  static let springBranchTwice = DiagnosticKind(
    "spring-breeze.branch-twice",
    zh: "{unit}已经有会场了", en: "{unit} has a venue of the opening already",
    help: Text(zh: "删去一处，或换一个区县", en: "remove one of them, or name another unit"),
    explanation: Text(
      zh: "每个单位一个会场；主会场所在单位不另设分会场。", en: "A unit has one venue, main or branch."))

  static let springFewVehicles = DiagnosticKind(
    "spring-breeze.few-vehicles",
    zh: "{passengers} 人要 {need} 辆“{vehicle}”，设备表里只有 {have} 辆",
    en: "{passengers} people need {need} of '{vehicle}', and there are only {have}",
    help: Text(zh: "减少每班人数，增加班次", en: "put fewer people on more trips"),
    explanation: Text(
      zh: "一班车同时发出，车辆不够就一班也排不出。", en: "The vehicles of one trip leave together."))

  static let springBreeze: [DiagnosticKind] = [
    .springSameKey, .springOpeningOnHoliday, .springHoursTwice, .springPastMidnight,
    .springBranchTwice, .springFewVehicles,
  ]
}
