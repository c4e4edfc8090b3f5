import CivilTime
public import Diagnostics
import Fingerprints
public import PlanModel

extension LotteryPeople {
  /// The people of a campaign's own list: columns by the register's names or their Chinese ones,
  /// values as people write them. What a number tells (birth, sex) needs no column.
  ///
  /// A line whose number is none takes part by name and telephone; a person listed twice counts
  /// once.
  public init?(
    list: CampaignSheet, for rules: LotteryRules, units: [Unit], hash: PersonHash,
    issues: inout Issues
  ) {
    let sheet = PeopleSheet(list)
    let before = issues.count(.error)
    let wanted = rules.columns.sorted()
    for name in wanted where sheet.place(of: name) == nil && !PeopleSheet.isOptional(name) {
      issues.report(
        .drawRegisterLacks,
        at: rules.terms.first { $0.column.stored == name }?.source ?? sheet.source,
        ["column": LotteryColumn.named(name)?.text ?? Text(name)])
    }
    guard issues.count(.error) == before else { return nil }
    self.init(list: list, columns: rules.columns, units: units, hash: hash)
  }

  /// The same with columns of one's choice; those that the list lacks hold nothing.
  public init(
    list: CampaignSheet, columns names: Set<String>, units: [Unit], hash: PersonHash
  ) {
    let sheet = PeopleSheet(list)
    let wanted = names.sorted()
    var rows: [PersonKey: [Int]] = [:]
    for row in list.rows {
      guard let recipient = sheet.recipient(in: row), let key = PersonKey(hash(recipient)),
        rows[key] == nil
      else { continue }
      rows[key] = wanted.map { sheet.value(of: $0, in: row, units: units, hash: hash) }
    }
    keys = rows.keys.sorted()
    for (place, name) in wanted.enumerated() {
      columns[name] = RegisterColumn(
        keys.map { rows[$0]?[place] ?? PersonTable.missing }, missing: PersonTable.missing)
    }
  }
}

/// A campaign's list of people, column by column.
struct PeopleSheet {
  private let places: [String: Int]
  let source: SourceLocation

  init(_ sheet: CampaignSheet) {
    var places: [String: Int] = [:]
    for (place, cell) in sheet.header.enumerated() where places[cell.text] == nil {
      places[cell.text] = place
    }
    self.places = places
    source = sheet.header.first?.source ?? SourceLocation(startOf: "")
  }

  func place(of column: String) -> Int? {
    let words = [column] + (LotteryColumn.named(column)?.zh ?? [])
    let more = column == DrawColumn.home || column == DrawColumn.work ? ["区县", "unit"] : []
    return (words + more).lazy.compactMap { places[$0] }.first
  }

  static func isOptional(_ column: String) -> Bool {
    [DrawColumn.birth, "sex", DrawColumn.home, DrawColumn.work].contains(column)
      || column.hasPrefix("last_visit_")
  }

  private func text(_ names: [String], in row: [CampaignSheet.Cell]) -> String {
    for name in names {
      if let place = places[name], place < row.count { return row[place].text }
    }
    return ""
  }

  /// Who stands in a row; nil in a row without a name.
  func recipient(in row: [CampaignSheet.Cell]) -> Recipient? {
    let name = text(["姓名", "name"], in: row)
    guard !name.isEmpty else { return nil }
    let number = text(["身份证号", "证件号", "id_no"], in: row)
    return Recipient(
      name: name, identity: number.isEmpty ? nil : number,
      phone: text(["电话", "手机", "phone"], in: row),
      employer: text(["工作单位", "单位", "employer"], in: row), hardship: .relative)
  }

  func value(
    of column: String, in row: [CampaignSheet.Cell], units: [Unit], hash: PersonHash
  ) -> Int {
    let cell = place(of: column).flatMap { $0 < row.count ? row[$0].text : nil } ?? ""
    if cell.isEmpty { return told(column, in: row) ?? PersonTable.missing }
    if column == DrawColumn.home || column == DrawColumn.work {
      let unit = units.firstIndex {
        [$0.id, $0.name.zh, $0.name.en, $0.shortName.zh].contains(cell) || $0.aliases.contains(cell)
      }
      return unit.map { $0 + 1 } ?? Int(cell) ?? PersonTable.missing
    }
    switch LotteryColumn.named(column)?.kind {
    case .flag: return ["是", "有", "1", "yes", "true"].contains(cell.lowercased()) ? 1 : 0
    case .date, .age: return CivilDate(cell)?.dayNumber ?? PersonTable.missing
    case .code(let codes):
      return codes.first { $0.words.contains(cell) || String($0.value) == cell }?.value
        ?? PersonTable.missing
    case .number, nil:
      let names = LotteryColumn.named(column)?.names ?? []
      if let code = names.first(where: { $0.words.contains(cell) }) { return code.value }
      // A household's or employer's name becomes a number that tells nothing of it.
      return Int(cell)
        ?? hash.code(of: Array("\(column)|\(cell)".utf8)).prefix(6)
        .reduce(0) { $0 << 8 | Int($1) }
    }
  }

  /// What the identity number says of a column.
  private func told(_ column: String, in row: [CampaignSheet.Cell]) -> Int? {
    guard let number = try? IdentityNumber(recipient(in: row)?.identity ?? "") else { return nil }
    switch column {
    case DrawColumn.birth: return number.birth.dayNumber
    case "sex": return number.isMale ? 1 : 2
    default: return nil
    }
  }
}
