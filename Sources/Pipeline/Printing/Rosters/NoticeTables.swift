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
}
