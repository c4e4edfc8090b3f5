import Diagnostics
import PlanModel

/// A list of people under the headings that its office gave it.
struct FormPeople {
  let sheet: CampaignSheet
  private let places: [String: Int]
  private let subject: RosterColumn

  /// - Parameter subject: the column that says whether a line is one.
  init(_ sheet: CampaignSheet, subject: RosterColumn = .personName) {
    self.sheet = sheet
    self.subject = subject
    places = Dictionary(
      sheet.header.enumerated().map { (Self.plain($1.text), $0) },
      uniquingKeysWith: { first, _ in first })
  }

  /// The words by which a column is known. A heading that means the same is the same column.
  static func words(for column: RosterColumn) -> [String] {
    [column.name.zh, column.name.en] + (formAliases[column.name.zh] ?? [])
  }

  /// A heading without its blanks and what it says in parentheses, in small letters.
  static func plain(_ heading: String) -> String {
    let text = heading.prefix { !"（(".contains($0) }.filter { !$0.isWhitespace }
    return text.lowercased()
  }

  func has(_ column: RosterColumn) -> Bool {
    Self.words(for: column).contains { places[Self.plain($0)] != nil }
  }

  /// The places of its headings that nothing of `columns` answers to.
  func unused(besides columns: [RosterColumn]) -> [Int] {
    let known = Set((columns + [.ordinal, .unit]).flatMap(Self.words).map(Self.plain))
    return sheet.header.indices.filter { !known.contains(Self.plain(sheet.header[$0].text)) }
  }

  /// The cell that says something, else the first of the column; nil without the column.
  func place(_ column: RosterColumn, in row: [CampaignSheet.Cell]) -> CampaignSheet.Cell? {
    let cells = Self.words(for: column).compactMap { places[Self.plain($0)] }
      .filter { $0 < row.count }.map { row[$0] }
    return cells.first { !$0.text.isEmpty } ?? cells.first
  }

  func cell(_ column: RosterColumn, in row: [CampaignSheet.Cell]) -> String {
    place(column, in: row)?.text ?? ""
  }

  func isSomebody(_ row: [CampaignSheet.Cell]) -> Bool { !cell(subject, in: row).isEmpty }

  func name(in row: [CampaignSheet.Cell]) -> String { cell(subject, in: row) }

  /// Lines of a unit, or of no unit in particular.
  func rows(in unit: String, _ units: [Unit]) -> [[CampaignSheet.Cell]] {
    let unit = units.first { $0.id == unit }
    return sheet.rows.filter { row in
      let own = cell(.unit, in: row)
      return isSomebody(row) && (own.isEmpty || unit?.isCalled(own) == true)
    }
  }
}

extension RosterColumn {
  static let unit = RosterColumn(Text(zh: "区县", en: "Unit"))
  static let guardian = RosterColumn(Text(zh: "监护人", en: "Guardian"), .personName)
  static let guardianPhone = RosterColumn(Text(zh: "监护人电话", en: "Guardian's phone"), .phone)
  static let guardianConsent = RosterColumn(Text(zh: "监护人同意", en: "Guardian agreed"))
  static let age = RosterColumn(Text(zh: "年龄", en: "Age"), .number)
  static let team = RosterColumn(Text(zh: "参赛队", en: "Team"))
  static let skills = RosterColumn(Text(zh: "技能", en: "Skills"))
}

/// Other headings that mean a column.
private let formAliases: [String: [String]] = {
  let phones = PersonHeadings.phones + ["Phone", "Mobile"]
  return [
    "身份证号": PersonHeadings.numbers,
    "电话": phones, "手机": phones, "联系方式": phones,
    "监护人": ["监护人姓名"], "监护人电话": ["监护人联系电话", "监护人手机"],
    "监护人同意": ["监护人是否同意"], "紧急联系电话": ["紧急联系人电话"], "区县": ["District"],
  ]
}()
