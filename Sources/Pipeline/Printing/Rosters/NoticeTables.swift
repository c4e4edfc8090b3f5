internal import Diagnostics
internal import PlanModel

extension PrintedPlan {
  /// 公示名单: what the public needs to object, and no more (PIPL arts. 6 and 25). It says nothing
  /// of when and where anybody is visited.
  func publicNotice(of roster: Roster) -> PaperTable? {
    guard let item = item(roster.activity) else { return nil }
    let campaign = campaign(of: item)
    let shown = roster.columns.indices.filter {
      let column = roster.columns[$0]
      let isFilledByHand = column.kind == .signature || column.kind == .date
      return Masking.publicList.shows(column) && !isFilledByHand && column.kind != .remark
    }
    let rows = roster.rows(for: .publicList).map { row in shown.map { row[$0] } }
    let batch = roster.paper.batch.map { "（\($0.zh)）" } ?? ""
    let basis = roster.paper.basis ?? campaign.basis
    var table = PaperTable(
      title: words(
        "\(campaign.title.zh)\(batch)拟发放名单公示", "\(campaign.title.en): list for objection"),
      lines: [
        words("单位（盖章）：", "Unit (seal): ") + unitName(item.activity.unit)
          + words("　　依据：", "      Basis: ") + (basis ?? words("待发文", "notice to come")),
        words(
          "公示期：　　　年　　月　　日至　　　年　　月　　日（不少于 5 个工作日）",
          "Open to objection from              to              (5 workdays at least)"),
      ],
      columns: shown.map { PaperColumn(roster.columns[$0], language) }, rows: rows,
      rowsPerPage: 25, language: language)
    table.isLandscape = false
    table.counted = roster.waiting > 0 ? roster.filled : .max
    table.notes = [
      words(
        "对名单有异议的，请在公示期内实名向本单位反映。受理电话：　　　　　　　　受理部门：　　　　　　　　",
        "Objections, with your name, to this unit before the end.  Phone:                      ")
    ]
    return table
  }

  /// 银行代发表: name, account and amount, with the sum in capitals.
  func bankTransfer(of roster: Roster) -> PaperTable? {
    guard let item = item(roster.activity) else { return nil }
    let kinds: [RosterColumn.Kind] = [.ordinal, .personName, .identity, .bankCard]
    var picked = kinds.compactMap { kind in roster.columns.firstIndex { $0.kind == kind } }
    let bank = roster.columns.firstIndex {
      $0.kind == .text && ($0.name.zh.contains("开户") || $0.name.zh.contains("银行"))
    }
    if let bank { picked.append(bank) }
    guard let amount = roster.columns.firstIndex(where: { $0.kind == .money }) else { return nil }
    picked.append(amount)
    let hasCard = roster.columns.contains { $0.kind == .bankCard }
    let rows = roster.rows(for: masking).prefix(roster.waiting > 0 ? roster.filled : .max)
    let campaign = campaign(of: item)
    let basis = roster.paper.basis ?? campaign.basis
    var table = PaperTable(
      title: words("\(item.activity.title.zh)银行代发表", "\(item.activity.title.en) – bank transfer"),
      lines: [
        words("付款单位（盖章）：", "Payer (seal): ") + unitName(item.activity.unit)
          + words("　　依据：", "      Basis: ") + (basis ?? words("待发文", "notice to come"))
          + words("　　金额单位：元", "      Amounts in yuan")
      ],
      columns: picked.map { PaperColumn(roster.columns[$0], language) },
      rows: rows.map { row in picked.map { row[$0] } }, rowsPerPage: 15, language: language)
    if !hasCard {
      table.columns.insert(
        PaperColumn(words("卡号", "Account"), .bankCard), at: table.columns.count - 1)
      table.rows = table.rows.map { Array($0.dropLast()) + [""] + Array($0.suffix(1)) }
    }
    table.columns.append(PaperColumn(words("备注", "Remarks"), .remark))
    if masking != .full {
      table.lines.append(
        words(
          "核对用：证件号、卡号已部分隐去，发放用的须按“full”口径并写明用途另行生成",
          "For checking: numbers are partly hidden; the one for the bank is made with the profile 'full'"
        ))
    }
    table.signers =
      language == .zh
      ? ["制表", "经办", "复核", "审批"] : ["Drawn up by", "Handled by", "Checked by", "Approved by"]
    return table
  }
}
