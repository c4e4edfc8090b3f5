public import Diagnostics
import Fingerprints
public import PlanModel

extension LotteryPeople {
  /// The people of a campaign's own list: columns by the register's names or their Chinese ones,
  /// values as people write them. What a number tells (birth, sex) needs no column.
  ///
  /// Somebody without an identity number takes part by name and telephone; a person listed twice
  /// counts once, by the first row.
  ///
  /// - Returns: nil, with every cell that cannot be understood in `issues`: what is wrong in a list
  ///   must not change anybody's chance.
  public init?(
    list: CampaignSheet, for rules: LotteryRules, units: [Unit], hash: PersonHash,
    issues: inout Issues
  ) {
    let before = issues.count(.error)
    checkPeople(list, for: rules, units: units, issues: &issues)
    guard issues.count(.error) == before else { return nil }
    self.init(
      list: list, columns: rules.columns, groups: rules.groupColumns, units: units, hash: hash)
  }

  /// The same with columns of one's choice; those that the list lacks hold nothing, nor do cells
  /// that cannot be understood.
  public init(
    list: CampaignSheet, columns names: Set<String>, units: [Unit], hash: PersonHash
  ) {
    self.init(
      list: list, columns: names, groups: PeopleCellReader.usualGroups, units: units, hash: hash)
  }

  private init(
    list: CampaignSheet, columns names: Set<String>, groups: Set<String>, units: [Unit],
    hash: PersonHash
  ) {
    let sheet = PeopleSheet(list)
    let reader = PeopleCellReader(units: units, groups: groups)
    let wanted = names.sorted()
    let places = wanted.map { sheet.place(of: $0) }
    var rows: [PersonKey: [Int]] = [:]
    for row in list.rows {
      guard let person = sheet.participant(in: row), let key = PersonKey(hash(person)),
        rows[key] == nil
      else { continue }
      rows[key] = zip(wanted, places).map { name, place in
        let cell = place.flatMap { $0 < row.count ? row[$0].text : nil } ?? ""
        switch reader.read(cell, in: name) {
        case .empty: return sheet.told(name, in: row) ?? PersonTable.missing
        case .number(let number): return number
        // The name becomes a number that tells nothing of it.
        case .name(let text):
          return Int(hash.key(of: Array("\(name)|\(text)".utf8)).high >> 16)
        case .wrong: return PersonTable.missing
        }
      }
    }
    keys = rows.keys.sorted()
    for (place, name) in wanted.enumerated() {
      columns[name] = RegisterColumn(
        keys.map { rows[$0]?[place] ?? PersonTable.missing }, missing: PersonTable.missing)
    }
  }
}
