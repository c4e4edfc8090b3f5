import CivilTime
import ConfigValue
import Diagnostics
import PlanModel

/// A campaign's list of people, column by column.
struct PeopleSheet {
  private let places: [String: Int]
  let source: SourceLocation

  /// Whose row it is.
  static let names = ["姓名", "name"]
  static let numbers = PersonHeadings.numbers + ["id_no"]
  static let phones = PersonHeadings.phones + ["phone"]

  init(_ sheet: CampaignSheet) {
    var places: [String: Int] = [:]
    for (place, cell) in sheet.header.enumerated() {
      let heading = Self.plain(cell.text)
      if places[heading] == nil { places[heading] = place }
    }
    self.places = places
    source = sheet.header.first?.source ?? SourceLocation(startOf: "")
  }

  /// A heading in one spelling: without blanks, nothing full-width.
  static func plain(_ heading: String) -> String {
    (asciiForm(of: heading)?.ascii ?? heading).filter { !$0.isWhitespace }
  }

  /// The headings under which a column may stand.
  static func headings(of column: String) -> [String] {
    let more = column == DrawColumn.home || column == DrawColumn.work ? ["区县", "unit"] : []
    return (LotteryColumn.named(column)?.zh ?? []) + [column] + more
  }

  func place(of column: String) -> Int? { place(ofAny: Self.headings(of: column)) }

  func place(ofAny headings: [String]) -> Int? {
    headings.lazy.compactMap { places[$0] }.first
  }

  static func isOptional(_ column: String) -> Bool {
    [DrawColumn.birth, "sex", DrawColumn.home, DrawColumn.work].contains(column)
      || column.hasPrefix("last_visit_")
  }

  private func text(_ headings: [String], in row: [CampaignSheet.Cell]) -> String {
    guard let place = place(ofAny: headings), place < row.count else { return "" }
    return row[place].text
  }

  /// Who stands in a row; nil in a row without a name.
  func recipient(in row: [CampaignSheet.Cell]) -> Recipient? {
    let name = text(Self.names, in: row)
    guard !name.isEmpty else { return nil }
    let number = text(Self.numbers, in: row)
    return Recipient(
      name: name, identity: number.isEmpty ? nil : number, phone: text(Self.phones, in: row),
      employer: text(["工作单位", "单位", "employer"], in: row), hardship: .relative)
  }

  /// Who takes part by a row: whoever has a right number, or none at all.
  func participant(in row: [CampaignSheet.Cell]) -> Recipient? {
    guard let recipient = recipient(in: row) else { return nil }
    if let number = recipient.identity, (try? IdentityNumber(number)) == nil { return nil }
    return recipient
  }

  /// What the identity number says of a column.
  func told(_ column: String, in row: [CampaignSheet.Cell]) -> Int? {
    guard let number = try? IdentityNumber(recipient(in: row)?.identity ?? "") else { return nil }
    switch column {
    case DrawColumn.birth: return number.birth.dayNumber
    case "sex": return number.isMale ? 1 : 2
    default: return nil
    }
  }
}
