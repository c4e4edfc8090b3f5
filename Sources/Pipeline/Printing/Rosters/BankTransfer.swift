internal import Diagnostics
internal import PlanModel

/// 银行代发表: what a bank needs to pay, and no more. No identity number, no class of hardship, no
/// phone: the account is in the name of who is paid.
struct BankTransfer {
  private let printed: PrintedPlan
  private let roster: Roster
  private let item: Agenda.Item
  /// Where in the roster name, amount, account and bank stand; the last two may be missing, and are
  /// then written by hand.
  private let name: Int
  private let amount: Int
  private let account: Int?
  private let bank: Int?

  /// Nil where nothing in the roster is paid.
  init?(of roster: Roster, in printed: PrintedPlan) {
    func first(_ kind: RosterColumn.Kind) -> Int? {
      roster.columns.firstIndex { $0.kind == kind }
    }
    guard let item = printed.item(roster.activity), let name = first(.personName),
      let amount = first(.money)
    else { return nil }
    self.printed = printed
    self.roster = roster
    self.item = item
    self.name = name
    self.amount = amount
    account = first(.bankCard)
    bank = roster.columns.firstIndex { $0.isOfTheBank && $0.kind == .text }
  }

  var table: PaperTable {
    let p = printed
    let rows = rows
    var table = PaperTable(
      title: p.words("\(item.activity.title.zh)银行代发表", "\(item.activity.title.en) – bank transfer"),
      lines: lines,
      columns: [
        PaperColumn(p.words("序号", "No."), .ordinal),
        PaperColumn(p.words("户名", "Account name"), .personName, width: 14),
        PaperColumn(p.words("账号（卡号）", "Account no."), .bankCard, width: 26),
        PaperColumn(p.words("开户行", "Bank"), .text, width: 28),
        PaperColumn(p.words("金额", "Amount"), .money, width: 14),
        PaperColumn(p.words("附言", "Purpose"), .text, width: 20),
        PaperColumn(p.words("备注", "Remarks"), .remark, width: 16),
      ],
      rows: rows, rowsPerPage: 15, language: p.language)
    table.counting = p.words(
      "\(rows.count) 笔", "\(rows.count) payment" + (rows.count == 1 ? "" : "s"))
    table.signers = p.signers
    return table
  }

  /// One payment a line, those of nothing left out.
  private var rows: [[String]] {
    let shown = roster.rows(for: printed.masking).prefix(
      roster.waiting > 0 ? roster.filled : .max)
    let purpose = roster.paper.purpose?[printed.language] ?? ""
    return shown.filter { (Money($0[amount])?.fen ?? 0) > 0 }.enumerated().map { index, row in
      [
        String(index + 1), row[name], account.map { row[$0] } ?? "", bank.map { row[$0] } ?? "",
        row[amount], purpose, "",
      ]
    }
  }

  private var lines: [String] {
    let p = printed
    let basis = roster.paper.basis ?? p.campaign(of: item).basis
    let gap = p.words("　　", "      ")
    var lines = [
      p.words("付款单位（盖章）：", "Payer (seal): ") + p.unitName(item.activity.unit) + gap
        + p.words("依据：", "Basis: ") + (basis ?? p.words("待发文", "notice to come")) + gap
        + p.words("金额单位：元", "Amounts in yuan"),
      p.words("付款账号：　　　　　　　　　　　　　　　　", "Payer's account:                                ")
        + gap + p.words("代发日期：　　　　年　　月　　日", "Day of payment:                        "),
    ]
    if p.masking != .full {
      lines.append(
        p.words(
          "核对用：户名、账号已部分隐去，交银行的须按“full”口径并写明用途另行生成",
          "For checking: names and accounts are partly hidden; the one for the bank is made with --profile full"
        ))
    }
    return lines
  }
}

extension RosterColumn {
  /// Whether it says to which account money goes.
  var isOfTheBank: Bool {
    kind == .bankCard || kind == .text && (name.zh.contains("开户") || name.zh.contains("银行"))
  }
}

extension PrintedPlan {
  func bankTransfer(of roster: Roster) -> PaperTable? { BankTransfer(of: roster, in: self)?.table }

  /// Who signs at the foot of lists.
  var signers: [String] {
    language == .zh
      ? ["制表", "经办", "复核", "审批"] : ["Drawn up by", "Handled by", "Checked by", "Approved by"]
  }
}
