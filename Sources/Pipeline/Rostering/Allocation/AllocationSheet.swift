internal import CivilTime
internal import Diagnostics
internal import PlanModel

/// The list of one visit: to be signed for once it may be paid, and a mere nomination before.
///
/// Without budget and minutes there is no column for money received and none to sign in, so that
/// nobody can pay out of a draft; units need the names all the same, for the public notice and for
/// the meeting.
struct AllocationSheet {
  private let placed: PlacedRequest
  private let places: [Allocations.Place]
  private let missing: Int
  private let campaign: String
  private let withheld: Text?

  init(
    _ placed: PlacedRequest, places: [Allocations.Place], missing: Int, campaign: String,
    withheld: Text?
  ) {
    self.placed = placed
    self.places = places
    self.missing = missing
    self.campaign = campaign
    self.withheld = withheld
  }

  func roster(_ language: Language) -> Roster {
    let paid = withheld == nil ? places.filter { $0.yuan > 0 } : places
    let unpaid = places.count - paid.count
    var roster = Roster(
      activity: placed.id, kind: .allocation, seats: placed.request.seats, filled: paid.count,
      waiting: unpaid, shortfalls: shortfalls(unpaid: unpaid),
      columns: withheld == nil ? receiptColumns : Self.nominationColumns,
      rows: (withheld == nil ? paid : places).enumerated().map { row($1, $0 + 1, language) })
    roster.paper = placed.request.paper
    if withheld == nil, let allocation = placed.request.allocation {
      roster.paper.basis = allocation.minutes
      roster.benefits = Benefits(
        activity: placed.id, campaign: campaign, unit: placed.activity.unit,
        round: allocation.round, kind: allocation.benefit, date: placed.occurrence.start.date,
        given: paid.map { Benefits.Share(person: $0.person, yuan: $0.yuan) })
    }
    return roster
  }

  private func shortfalls(unpaid: Int) -> [Roster.Shortfall] {
    var found: [Roster.Shortfall] = []
    if missing > 0 {
      found.append(.init(stratum: Text(zh: "没有安排走访", en: "not visited"), missing: missing))
    }
    if unpaid > 0 {
      found.append(.init(stratum: Text(zh: "经费不足", en: "no money left"), missing: unpaid))
    }
    return found
  }

  private static let person = [
    RosterColumn.ordinal, .personName, .identity, .employer,
    RosterColumn(
      Text(zh: "困难类别", en: "Class"), .choice(HardshipClass.allCases.map(\.title)),
      sensitivity: .sensitive,
      purpose: Text(zh: "确定慰问标准", en: "decides the amount"), width: 12),
    .phone,
  ]

  private static let amounts = [
    RosterColumn(Text(zh: "慰问金", en: "Money"), .money),
    RosterColumn(Text(zh: "物资折款", en: "Goods"), .money),
  ]

  private static let signature = RosterColumn(
    Text(zh: "领取人签字(按印)", en: "Received (signature)"), .signature)

  /// Of no use to anybody but the bank: nobody else is shown more than its end.
  private static let account = [
    RosterColumn(
      Text(zh: "开户行", en: "Bank"), sensitivity: .sensitive,
      purpose: Text(zh: "银行代发", en: "payment by the bank"), width: 14),
    RosterColumn(
      Text(zh: "账号", en: "Account"), .bankCard,
      purpose: Text(zh: "银行代发", en: "payment by the bank"), daysKept: 365),
  ]

  private var isPaidByBank: Bool { placed.request.allocation?.payment == .bank }

  /// 签收花名册. What the bank pays is signed for, too, with the goods; the account stands at the end,
  /// where paper leaves it out.
  private var receiptColumns: [RosterColumn] {
    let columns =
      Self.person + Self.amounts + [
        Self.signature, RosterColumn(Text(zh: "代领人及关系", en: "Received for, by"), .signature),
        RosterColumn(Text(zh: "领取日期", en: "On"), .date), .remarks,
      ]
    return isPaidByBank ? columns + Self.account : columns
  }

  /// 推荐名单.
  private static let nominationColumns =
    person + [RosterColumn(Text(zh: "拟定标准", en: "Proposed")), .remarks]

  private func row(
    _ place: Allocations.Place, _ number: Int, _ language: Language
  ) -> [String] {
    let recipient = place.recipient
    let person = [
      String(number), recipient.name, recipient.identity ?? "", recipient.employer,
      recipient.hardship.title[language], recipient.phone,
    ]
    let remarks = place.remarks.map { $0[language] }
      .joined(separator: language == .zh ? "；" : "; ")
    guard withheld == nil else {
      let words = Text(zh: "\(place.wanted) 元", en: "\(place.wanted) yuan")
      return person + [words[language], remarks]
    }
    let goods = min(placed.request.allocation?.goods ?? 0, place.yuan)
    let amounts = [String(place.yuan - goods), goods > 0 ? String(goods) : ""]
    let account = isPaidByBank ? [recipient.bank, recipient.account] : []
    return person + amounts + ["", "", "", remarks] + account
  }
}
