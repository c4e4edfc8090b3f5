import Diagnostics

/// What rules may ask about a person: a column of the register, by the names and words that people
/// use for it.
struct LotteryColumn: Hashable, Sendable {
  /// The register's own name.
  let name: String
  let zh: [String]
  let kind: Kind
  /// Words for some of the numbers of a column that may have others, too.
  let names: [Code]

  enum Kind: Hashable, Sendable {
    case number
    /// 0 or 1.
    case flag
    case date
    /// One of these, by number.
    case code([Code])
    /// Full years on the first day of the activity, out of the date of birth.
    case age
  }

  /// A value with the words for it.
  struct Code: Hashable, Sendable {
    let value: Int
    let words: [String]
  }

  init(_ name: String, _ zh: String..., kind: Kind = .number, names: [Code] = []) {
    (self.name, self.zh, self.kind, self.names) = (name, zh, kind, names)
  }

  var text: Text { Text(zh: zh.first ?? name, en: name) }

  /// The column of the snapshot that holds the values.
  var stored: String { kind == .age ? DrawColumn.birth : name }

  /// The column called `word`. One that nobody described holds numbers, unless it is so near to
  /// one that is known that it must be a slip.
  static func named(_ word: String) -> LotteryColumn? {
    if let known = all.first(where: { $0.name == word || $0.zh.contains(word) }) { return known }
    let isPlain =
      !word.isEmpty && word.utf8.count <= 64
      && word.utf8.allSatisfy {
        (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x5F
      }
    return isPlain && nearest(to: word, among: words) == nil ? LotteryColumn(word) : nil
  }

  /// Every name, for near misses.
  static var words: [String] { all.flatMap { $0.zh + [$0.name] } }

  /// A value as a person reads it.
  func shown(_ value: Int?) -> Text {
    guard let value else { return Text(zh: "空", en: "empty") }
    switch kind {
    case .flag: return value == 1 ? Text(zh: "是", en: "yes") : Text(zh: "否", en: "no")
    case .date: return Text(day(value))
    case .code(let codes):
      let words = codes.first { $0.value == value }?.words ?? [String(value)]
      return Text(zh: words[0], en: words.last ?? words[0])
    case .number, .age:
      guard let code = names.first(where: { $0.value == value }) else { return Text(String(value)) }
      return Text(zh: code.words[0], en: code.words.last ?? code.words[0])
    }
  }

  static let sexes = [
    Code(value: 1, words: ["男", "male"]), Code(value: 2, words: ["女", "female"]),
  ]
  static let hardships = [
    Code(value: 0, words: ["无", "none"]),
    Code(value: 1, words: ["深度困难", "deep"]),
    Code(value: 2, words: ["相对困难", "relative"]),
    Code(value: 3, words: ["意外致困", "accident"]),
  ]

  static let all: [LotteryColumn] = [
    LotteryColumn("age", "年龄", kind: .age),
    LotteryColumn("sex", "性别", kind: .code(sexes)),
    LotteryColumn("hardship", "困难类别", kind: .code(hardships)),
    LotteryColumn("home_district", "户籍区县"), LotteryColumn("work_district", "务工区县"),
    LotteryColumn("home_township", "户籍乡镇"), LotteryColumn("birth", "出生日期", kind: .date),
    LotteryColumn("ethnicity", "民族"), LotteryColumn("edu", "学历"),
    LotteryColumn("marital", "婚姻"), LotteryColumn("trade", "工种", names: trades),
    LotteryColumn("emp_status", "就业状态"), LotteryColumn("skill", "技能等级"),
    LotteryColumn("union_member", "工会会员", kind: .flag),
    LotteryColumn("last_visit_1", "上次受益1", kind: .date),
    LotteryColumn("last_visit_2", "上次受益2", kind: .date),
    LotteryColumn("last_visit_3", "上次受益3", kind: .date),
    LotteryColumn("last_visit_4", "上次受益4", kind: .date),
    LotteryColumn("last_visit_5", "上次受益5", kind: .date),
    LotteryColumn("last_visit_6", "上次受益6", kind: .date),
    LotteryColumn("arrears", "欠薪", kind: .flag), LotteryColumn("outdoor", "户外作业", kind: .flag),
    LotteryColumn("children", "子女数"), LotteryColumn("left_behind", "留守子女数"),
    LotteryColumn("ins_pension", "养老保险", kind: .flag),
    LotteryColumn("ins_medical", "医疗保险", kind: .flag),
    LotteryColumn("ins_injury", "工伤保险", kind: .flag),
    LotteryColumn("ins_unemp", "失业保险", kind: .flag),
    LotteryColumn("train_count", "培训次数"), LotteryColumn("last_train", "上次培训", kind: .date),
    LotteryColumn("years_city", "在城年数"), LotteryColumn("expect_wage", "期望工资"),
    LotteryColumn("current_wage", "现工资"), LotteryColumn("consent", "本人同意", kind: .flag),
    LotteryColumn("guardian_consent", "监护人同意", kind: .flag),
    LotteryColumn("household", "户号"), LotteryColumn("housing", "住房"),
    LotteryColumn("contract", "合同"), LotteryColumn("employer_id", "单位编号", "用人单位", "工作单位", "单位"),
    LotteryColumn("employer_size", "单位规模"), LotteryColumn("industry", "行业"),
    LotteryColumn("hours_week", "每周工时"), LotteryColumn("elderly_dep", "赡养老人数"),
    LotteryColumn("disability", "残疾"), LotteryColumn("party_member", "党员", kind: .flag),
    LotteryColumn("veteran", "退役军人", kind: .flag),
    LotteryColumn("return_intent", "返乡意愿", kind: .flag), LotteryColumn("cert_count", "证书数"),
    LotteryColumn("last_checkup", "上次体检", kind: .date),
    LotteryColumn("arrears_amount", "欠薪金额"), LotteryColumn("legal_aid", "法律援助", kind: .flag),
  ]
}
