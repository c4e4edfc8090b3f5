public import CampaignKit

/// A line of the list of people. Everything is text: nothing of a person is ever quoted in a message,
/// so what cannot be read is named by its column alone.
public struct WarmthPerson: ModuleOptions {
  @Option("name", zh: "姓名", meaning: Text(zh: "姓名", en: "name"))
  public var name: String

  @Option(
    "id_no", zh: "身份证号", "证件号",
    meaning: Text(zh: "查重用；没有的按姓名加电话", en: "tells people apart; name and phone do otherwise"))
  public var identity: String? = nil

  @Option(
    "unit", zh: "区县", "单位",
    meaning: Text(
      zh: "由哪个单位慰问；只有一个单位时可不写", en: "whose list it is; not needed where there is one unit"))
  public var unit: String? = nil

  @Option("employer", zh: "工作单位", meaning: Text(zh: "工作单位", en: "employer"))
  public var employer: String? = nil

  @Option("phone", zh: "电话", "手机", meaning: Text(zh: "电话", en: "telephone"))
  public var phone: String? = nil

  @Option(
    "class", zh: "困难类别",
    meaning: Text(
      zh: "深度困难、相对困难、意外致困；不写就按下面四项算", en: "the class; worked out from the next four otherwise"))
  public var hardship: String? = nil

  @Option(
    "income", zh: "家庭年收入", meaning: Text(zh: "元", en: "the family's income of a year, in yuan"))
  public var income: String? = nil

  @Option(
    "spending", zh: "刚性支出", meaning: Text(zh: "一年的，元", en: "what it cannot avoid to spend, in yuan")
  )
  public var spending: String? = nil

  @Option("persons", zh: "家庭人口", meaning: Text(zh: "几口人", en: "its persons"))
  public var persons: String? = nil

  @Option(
    "loss", zh: "意外损失", meaning: Text(zh: "一年的，元", en: "loss by an accident in the year, in yuan"))
  public var loss: String? = nil

  @Option("bank", zh: "开户行", meaning: Text(zh: "银行代发用", en: "the bank that keeps the account"))
  public var bank: String? = nil

  @Option(
    "account", zh: "账号", "卡号", "银行卡号", "银行账号",
    meaning: Text(zh: "本人账号，银行代发用", en: "the account in their own name, to which a bank pays"))
  public var account: String? = nil

  @Option(
    "reason", zh: "重复理由",
    meaning: Text(zh: "确需再次慰问的，写明理由", en: "why somebody helped already is helped again"))
  public var reason: String? = nil

  public init() {}
}

/// Reads a list into recipients by unit.
struct WarmthList {
  let options: WinterWarmth.Options
  let campaign: Campaign

  /// By id of the unit, in the order of the list; nil where there is no list.
  func recipients(issues: inout Issues) -> [String: [Recipient]]? {
    guard let file = options.people, let sheet = campaign.lists[file.value] else { return nil }
    var recipients: [String: [Recipient]] = [:]
    for unit in campaign.units { recipients[unit.id] = [] }
    let entries: [Located<WarmthPerson>] = sheet.entries(issues: &issues)
    for entry in entries {
      let person = entry.value
      guard let unit = unit(of: person, at: entry.location, issues: &issues),
        let hardship = hardship(of: person, at: entry.location, issues: &issues)
      else { continue }
      var recipient = Recipient(
        name: person.name, identity: person.identity, phone: person.phone ?? "",
        employer: person.employer ?? "", hardship: hardship, reason: person.reason,
        source: entry.location)
      if options.payment == .bank {
        recipient.account = person.account.map { $0.filter { $0 != " " } } ?? ""
        recipient.bank = person.bank ?? ""
        if recipient.account.isEmpty { issues.report(.noAccount, at: entry.location) }
      }
      recipients[unit.id, default: []].append(recipient)
    }
    return recipients
  }

  private func unit(
    of person: WarmthPerson, at place: SourceLocation, issues: inout Issues
  ) -> Unit? {
    guard let name = person.unit else {
      if campaign.units.count == 1 { return campaign.units[0] }
      issues.report(.unreadCell, at: place, ["column": "区县"])
      return nil
    }
    if let unit = campaign.units.first(where: { $0.isCalled(name) }) { return unit }
    issues.report(.unreadCell, at: place, ["column": "区县"])
    return nil
  }

  private func hardship(
    of person: WarmthPerson, at place: SourceLocation, issues: inout Issues
  ) -> HardshipClass? {
    let computed = computed(of: person, at: place, issues: &issues)
    guard let word = person.hardship else {
      if computed == nil { issues.report(.noClass, at: place) }
      return computed
    }
    guard let given = HardshipClass.allCases.first(where: { $0.name.matches(word) }) else {
      issues.report(.unreadCell, at: place, ["column": "困难类别"])
      return nil
    }
    if let computed, computed != given {
      issues.report(
        .classDiffers, at: place, ["given": given.title, "computed": computed.title])
    }
    return given
  }

  private func computed(
    of person: WarmthPerson, at place: SourceLocation, issues: inout Issues
  ) -> HardshipClass? {
    guard person.income != nil, options.standard.minimum != nil else { return nil }
    var isWhole = true
    func number(_ text: String?, _ column: String, or missing: Int) -> Int {
      guard let text else { return missing }
      let digits = text.filter { $0 != "," && $0 != "，" && $0 != "元" }
      if let number = Int(digits), (0...1_000_000_000).contains(number) { return number }
      issues.report(.unreadCell, at: place, ["column": Text(column)])
      isWhole = false
      return missing
    }
    let means = WarmthStandard.Means(
      income: number(person.income, "家庭年收入", or: 0),
      spending: number(person.spending, "刚性支出", or: 0),
      persons: number(person.persons, "家庭人口", or: 1),
      loss: number(person.loss, "意外损失", or: 0))
    return isWhole ? options.standard.hardship(of: means) : nil
  }
}
