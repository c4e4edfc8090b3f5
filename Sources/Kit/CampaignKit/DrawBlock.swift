public import ConfigValue
public import Diagnostics

/// The rules of a draw as a campaign file has them. Here they are only held; what they say is read,
/// with line and column, by the stage that draws.
public struct DrawBlock: ConfigDecodable {
  /// The block as it was read.
  public var value: ConfigValue

  public init(_ value: ConfigValue) { self.value = value }

  public static func decode(
    _ value: ConfigValue, key: String, issues: inout Issues
  ) -> DrawBlock? {
    guard case .mapping = value.content else {
      issues.report(wrongType: value, key: key, expected: Text(zh: "映射（键: 值）", en: "a mapping"))
      return nil
    }
    return DrawBlock(value)
  }

  /// The list of people that it names instead of the register; its lines are people.
  public var people: SheetName? {
    guard case .mapping(let entries) = value.content else { return nil }
    let name = ConfigName("people", zh: "名单")
    guard let entry = entries.first(where: { name.matches($0.key) }),
      case .scalar(let scalar) = entry.value.content
    else { return nil }
    return SheetName(Located(scalar.text, at: entry.value.location), isPersonal: true)
  }

  /// The folders of other workspaces whose benefits count, each with its place.
  public var history: [Located<String>] {
    guard case .mapping(let entries) = value.content else { return [] }
    let name = ConfigName("history", zh: "往期")
    guard let entry = entries.first(where: { name.matches($0.key) }),
      case .sequence(let values) = entry.value.content
    else { return [] }
    return values.compactMap { value in
      guard case .scalar(let scalar) = value.content else { return nil }
      return Located(scalar.text, at: value.location)
    }
  }

  public static var shape: ConfigShape { .record(fields) }

  private static let fields: [ConfigField] = [
    field(
      "activities", "活动", .list(word("招聘会", "kinds")),
      Text(zh: "哪些活动：类别、系列或代号；默认全部", en: "kinds, series or keys of activities; all by default")),
    field(
      "seats", "名额", word("40", "a number"),
      Text(
        zh: "每场名额；或 {总数, 按, 至少, 至多}，按最大余额法分到区县",
        en: "of each activity; or {total, by, floor, cap}, apportioned by largest remainder"),
      isRequired: true),
    field(
      "scope", "范围", word("任一", "a word"),
      Text(
        zh: "户籍地、务工地、任一或全市", en: "home, work, either or city: whose people an activity is for")),
    field(
      "terms", "条件", word("{年龄: 18-59}", "a mapping"),
      Text(zh: "登记册的列和要求，都要满足", en: "columns of the register and what they must be")),
    field(
      "consent", "本人同意", .boolean,
      Text(zh: "只抽同意接收通知的人（默认是）", en: "only people who agreed to be told; yes by default")),
    field(
      "guardian", "监护人同意", word("14", "an age"),
      Text(zh: "未满几岁须监护人同意", en: "the age below which a guardian must have agreed")),
    field(
      "weights", "优先分", .list(word("{列: 困难类别, 为: 深度困难, 加: 900}", "a mapping")),
      Text(zh: "什么情况加多少分", en: "what each circumstance is worth")),
    field(
      "quotas", "保留名额", .list(word("{名称: 女性, 名额: 30%, 条件: {性别: 女}}", "a mapping")),
      Text(zh: "给一部分人保留的名额，个数或百分比", en: "seats kept for some, counts or shares")),
    field(
      "benefit", "受益类别", .integer(1...6),
      Text(zh: "登记册里的第几类受益", en: "the kind of benefit, as the register numbers them")),
    field(
      "cooldown", "间隔天数", .integer(0...36_500),
      Text(zh: "两次同类受益至少隔几天", en: "days between two benefits of one kind")),
    field(
      "round", "轮次", word("2026年春", "text"),
      Text(zh: "同一轮的名称，跨专项、跨年都算一轮", en: "what counts as one round, across campaigns")),
    field(
      "caps", "上限", word("{每轮: 1, 每年: 2}", "a mapping"),
      Text(zh: "一人一次抽签、每轮、每年最多几次", en: "seats of one person in the draw, round and year")),
    field(
      "groups", "成组", .list(word("{列: 户号, 至多: 1}", "a mapping")),
      Text(zh: "同户、同单位至多几人，或一起", en: "household and employer caps, or groups together")),
    field(
      "waiting", "候补", word("20%", "a share"),
      Text(zh: "候补人数，个数或名额的百分比", en: "length of the waiting lists, a count or a share")),
    field(
      "confirm_within", "确认期限", .integer(0...60),
      Text(
        zh: "递补的人几个工作日内答复（默认 2），最迟活动前一天",
        en: "workdays in which a substitute must answer; 2 by default, at most the day before")),
    field(
      "dates", "日程", word("{抽签: 14, 公示开始: 13, 公示结束: 7}", "a mapping"),
      Text(
        zh: "报名截止、抽签、公示开始、公示结束、确认截止：活动前几天，或日期",
        en: "sign_up, draw, notice_from, notice_to, confirm: days before the activity, or dates")),
    field(
      "people", "名单", word("tables/people.csv", "a path"),
      Text(zh: "不用登记册，用这张名单", en: "a list instead of the register")),
    field(
      "history", "往期", .list(word("../2025", "a folder")),
      Text(zh: "还要看哪些工作区以前给过谁", en: "other workspaces whose benefits count as well")),
  ]

  private static func word(_ example: String, _ form: String) -> ConfigShape {
    .text(form: Text(zh: example, en: form), example: example)
  }

  private static func field(
    _ en: String, _ zh: String, _ shape: ConfigShape, _ meaning: Text, isRequired: Bool = false
  ) -> ConfigField {
    ConfigField(
      name: ConfigName(en, zh: zh), shape: shape, meaning: meaning, isRequired: isRequired)
  }
}
