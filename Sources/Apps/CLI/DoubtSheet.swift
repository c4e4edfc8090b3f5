import CivilTime
import Diagnostics
import PlanModel
import RegisterStore

/// Pairs of records as somebody looks at them who has to decide: who each is, masked, and in what
/// the two differ.
struct DoubtSheet {
  private let register: Register
  /// Of each record that is asked about, its row.
  private var rows: [Int: Int] = [:]

  init(_ register: Register, about doubts: [Doubt]) {
    self.register = register
    guard let ids = register.column("wid") else { return }
    let wanted = Set(doubts.flatMap { [$0.first, $0.second] })
    for row in 0..<register.count {
      if let id = ids.value(at: row), wanted.contains(id) { rows[id] = row }
    }
  }

  func text(_ doubt: Doubt) -> String {
    let reason =
      switch doubt.reason {
      case .sameNumber: words("同一证件号，出生日期或性别不同", "one number, two birth dates or sexes")
      case .sameName: words("同名同电话，证件号不同", "one name and telephone number, two numbers")
      }
    var lines = reason + "\n"
    for record in [doubt.first, doubt.second] { lines += "    " + self.record(record) + "\n" }
    if let one = rows[doubt.first], let other = rows[doubt.second] {
      let names = register.columnNames.filter { name in
        guard name != "wid", let column = register.column(name) else { return false }
        return column.value(at: one) != column.value(at: other)
      }
      if !names.isEmpty {
        lines += words("    不同：", "    they differ in: ") + names.joined(separator: " ") + "\n"
      }
    }
    return lines
  }

  private func record(_ number: Int) -> String {
    guard let row = rows[number] else { return String(number) }
    var parts = [words("记录 \(number)", "record \(number)")]
    if let name = register.text("name")?[row] { parts.append(Masking.working.name(name)) }
    if let phone = register.text("phone")?[row] { parts.append(Masking.working.phone(phone)) }
    switch register.column("sex")?.value(at: row) {
    case 1: parts.append(words("男", "male"))
    case 2: parts.append(words("女", "female"))
    default: break
    }
    if let birth = register.column("birth")?.value(at: row) {
      let year = CivilDate(dayNumber: birth).year
      parts.append(words("\(year) 年生", "born in \(year)"))
    }
    for (column, zh, en) in [
      ("home_district", "户籍区县", "home district"), ("work_district", "务工区县", "work district"),
    ] {
      if let value = register.column(column)?.value(at: row) {
        parts.append(words("\(zh) \(value)", "\(en) \(value)"))
      }
    }
    if let day = register.column("update_date")?.value(at: row) {
      parts.append(words("更新于 ", "updated ") + CivilDate(dayNumber: day).description)
    }
    return parts.filter { !$0.isEmpty }.joined(separator: "  ")
  }
}
