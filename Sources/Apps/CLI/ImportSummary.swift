import Diagnostics
import PlanModel
import RegisterStore

/// What an import did, in numbers.
struct ImportSummary {
  private let rows: [(name: Text, count: Int)]

  init(
    _ imported: ImportedRegister, _ changes: RegisterChanges, doubts: Int,
    decisions: [RegisterDecision], isFirst: Bool
  ) {
    var rows: [(name: Text, count: Int)] = [
      (Text(zh: "登记册现有记录", en: "records in the register"), imported.register.count),
      (Text(zh: "未收入的行（见 rejects.csv）", en: "rows left out (see rejects.csv)"), imported.rejected),
      (
        Text(
          zh: "没有可用证件号的记录，不属于任何人", en: "records without a usable number, about nobody known"),
        imported.nobody
      ),
    ]
    let identities = imported.identities
    let kinds = [
      (
        identities.legacy,
        Text(zh: "15 位旧证件号的行，按 19 开头的年份收入", en: "rows with a number of 15 digits, read as of 19xx")
      ),
      (
        identities.otherDocuments,
        Text(
          zh: "护照等其他证件的行（见 rejects.csv）",
          en: "rows with a passport or another document (see rejects.csv)")
      ),
      (
        identities.wrong,
        Text(zh: "证件号不对的行（见 rejects.csv）", en: "rows with a wrong number (see rejects.csv)")
      ),
      (identities.without, Text(zh: "证件号空着的行", en: "rows whose number is empty")),
    ]
    for (count, name) in kinds where count > 0 {
      rows.append((Text(zh: "  \(name.zh)", en: "  \(name.en)"), count))
    }
    rows.append(
      (Text(zh: "疑似同一人的记录对（见 doubts.csv）", en: "pairs to look at (see doubts.csv)"), doubts))
    let present = imported.register.present(decisions)
    for (isSame, name) in [
      (true, Text(zh: "按核对结果并作一人的记录对", en: "pairs made one person, as decided")),
      (false, Text(zh: "核对后仍分作两人的记录对", en: "pairs left two persons, as decided")),
    ] {
      let count = present.count { $0.isSame == isSame }
      if count > 0 { rows.append((name, count)) }
    }
    if imported.forgotten > 0 {
      rows.append(
        (Text(zh: "已要求删除、未收入", en: "asked to be forgotten, left out"), imported.forgotten))
    }
    if !isFirst {
      rows += [
        (Text(zh: "新增", en: "added since the last import"), changes.added),
        (Text(zh: "减少", en: "gone"), changes.removed),
        (Text(zh: "有改动", en: "changed"), changes.changed),
        (Text(zh: "未变", en: "unchanged"), changes.same),
      ]
      for (column, count) in changes.columns.sorted(by: { ($1.value, $0.key) < ($0.value, $1.key) })
      {
        rows.append((Text("  \(column)"), count))
      }
    }
    self.rows = rows
  }

  var text: String {
    rows.map { row in
      let digits = String(row.count)
      return String(repeating: " ", count: max(0, 10 - digits.utf8.count))
        + "\(digits)  \(row.name[Terminal.language])\n"
    }.joined()
  }

  var csv: String {
    "what,count\n" + rows.map { "\($0.name[Terminal.language]),\($0.count)\n" }.joined()
  }
}

extension Register {
  /// The decisions of which both records are here.
  fileprivate func present(_ decisions: [RegisterDecision]) -> [RegisterDecision] {
    guard !decisions.isEmpty, let ids = column("wid") else { return [] }
    let wanted = Set(decisions.flatMap { [$0.first, $0.second] })
    var found: Set<Int> = []
    for row in 0..<count {
      if let id = ids.value(at: row), wanted.contains(id) { found.insert(id) }
    }
    return decisions.filter { found.contains($0.first) && found.contains($0.second) }
  }
}
