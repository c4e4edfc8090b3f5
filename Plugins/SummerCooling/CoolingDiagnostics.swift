import CampaignKit

/// What the module may say about a campaign file.
extension DiagnosticKind {
  static let samePoint = DiagnosticKind(
    "summer-cooling.same-point",
    zh: "两处站点的编号都是“{id}”", en: "two points have the id '{id}'",
    help: Text(zh: "给每处站点一个编号", en: "give every point an id of its own"),
    explanation: Text(
      zh: "实发数和日历都按编号认站点，编号不能重复。",
      en: "Counts and calendars know a point by its id, so no two may share one."))

  static let sameTour = DiagnosticKind(
    "summer-cooling.same-tour",
    zh: "两个慰问团系列的代号都是“{key}”", en: "two series of tours carry the key '{key}'",
    help: Text(zh: "给每个系列写上不同的“代号”", en: "give every series a 'key' of its own"),
    explanation: Text(
      zh: "代号决定日历里每次走访的 UID。有几个系列时，每个都要有自己的代号。",
      en: "UIDs derive from keys, so each of several series needs its own."))

  static let noUnit = DiagnosticKind(
    "summer-cooling.no-unit",
    zh: "“{point}”没有写区县，专项里不止一个", en: "'{point}' says no unit, and the campaign has several",
    help: Text(zh: "补上“区县”", en: "add its 'unit'"),
    explanation: Text(
      zh: "只有一个单位时可以不写；否则不知道归谁发放、归谁的日历。",
      en: "With one unit it goes without saying; otherwise nobody knows whose point it is."))

  static let neverOpen = DiagnosticKind(
    "summer-cooling.never-open", .warning,
    zh: "“{point}”在专项时间内没有开放的日子，未排",
    en: "'{point}' is open on no day of the campaign; it is left out",
    help: Text(zh: "改“从”“到”，或放宽专项的“时间”", en: "change its 'from' and 'to', or the window"),
    explanation: Text(
      zh: "站点的起止日期、每周开放日和专项时间没有共同的一天。",
      en: "Its dates, the weekdays of the campaign and its window have no day in common."))

  static let hotHours = DiagnosticKind(
    "summer-cooling.hot-hours",
    zh: "高温时段 {hours} 本身不合高温规定：{pause} 要停，室外全天不超过 {longest} 小时",
    en:
      "the hours for days of heat, {hours}, break the rules themselves: none from {pause}, at most {longest} h",
    help: Text(zh: "写一段傍晚的时间，如 17:00-20:00", en: "write hours of the evening, such as 17:00-20:00"),
    explanation: Text(
      zh: "高温天露天站点改到这一段，这一段就不能碰到要停的时间，也不能太长。",
      en: "Points in the open move to these hours, which therefore must be allowed in heat."))

  static let heatMoves = DiagnosticKind(
    "summer-cooling.heat", .warning,
    zh: "{unit} {date} 预报最高 {maximum}℃，{count} 处露天站点改时段或改室内",
    en:
      "{unit}, {date}: up to {maximum} °C; {count} points in the open move to other hours or indoors",
    help: Text(zh: "逐站通知；改动见下", en: "tell each point; the changes stand below"),
    explanation: Text(
      zh: "37℃ 起露天站点有室内备用的搬进去，没有的改到高温时段；40℃ 起一律进室内。孕期和未成年的工作人员 35℃ 起不在室外。站点只改，不撤。",
      en: """
        From 37 °C on a point in the open goes under its roof or moves to the hours for days of \
        heat; from 40 °C on all go indoors. Nobody pregnant or under age works in the open from \
        35 °C on. Points move; none is dropped.
        """))

  static let noShelter = DiagnosticKind(
    "summer-cooling.no-shelter", .warning,
    zh: "{date} {maximum}℃，“{point}”不能露天，又没有室内备用",
    en: "{date}, {maximum} °C: '{point}' may not stay in the open and has no roof to go to",
    help: Text(zh: "给它写“室内备用”", en: "name its 'shelter'"),
    explanation: Text(
      zh: "40℃ 以上室外一律停。站点没有备用的室内地点，本单位也没有室内场地，只能请人定。",
      en: """
        From 40 °C on nothing is left in the open. The point names no shelter and its unit has no \
        indoor venue, so somebody has to decide.
        """))

  static let short = DiagnosticKind(
    "summer-cooling.short", .warning,
    zh: "{goods}不够：{unit}{from}至{to}缺 {missing}，{days} 个站日受影响，头一处是“{point}”（{first}缺 {least}）",
    en:
      "too little {goods}: {unit} lacks {missing} from {from} to {to} on {days} days of points, first '{point}' ({first}, {least} short)",
    help: Text(zh: "补货、提前到货，或减日定额", en: "bring in more, earlier, or lower the quotas"),
    explanation: Text(
      zh: "到货减去已发，不够当天全部定额时按定额比例分，缺多少逐站逐日写在台账的备注和 plan.json 里。",
      en: """
        What has come in less what is gone is shared in proportion to the quotas of the day; the \
        ledger and plan.json say what each point lacks on each day.
        """))

  static let countOutside = DiagnosticKind(
    "summer-cooling.count-outside", .warning,
    zh: "{date} “{point}”不开放，这一行实发数没有用上",
    en: "'{point}' is not open on {date}; this count is passed over",
    help: Text(zh: "核对日期", en: "check the date"),
    explanation: Text(
      zh: "实发数只用于站点开放的日子。", en: "A count belongs to a day on which its point is open."))

  static let summerCooling: [DiagnosticKind] = [
    .samePoint, .sameTour, .noUnit, .neverOpen, .hotHours, .heatMoves, .noShelter, .short,
    .countOutside,
  ]
}
