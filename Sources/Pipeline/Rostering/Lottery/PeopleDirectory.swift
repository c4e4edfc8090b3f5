import ConfigValue
import Diagnostics
public import PlanModel

/// Who the people behind some hashes are, for the lists of those who were drawn. Personal data: it
/// goes into rosters, which are masked when they are written, and nowhere else.
public struct PeopleDirectory: Sendable {
  private var lines: [PersonKey: [String: String]] = [:]

  public init() {}

  /// - Parameter wanted: the hashes to look for.
  public mutating func add(_ register: Register, wanted: Set<PersonKey>, hash: PersonHash) {
    guard let numbers = register.text("id_no"), let names = register.text("name"),
      let phones = register.text("phone")
    else { return }
    for row in 0..<register.count {
      guard let number = numbers.withUTF8(at: row, IdentityRule.strict.personKey) else { continue }
      let key = hash.key(ofNumber: number)
      guard wanted.contains(key), lines[key] == nil else { continue }
      lines[key] = ["姓名": names[row], "身份证号": numbers[row], "电话": phones[row]]
    }
  }

  /// The lines of a campaign's own list, with whatever columns it has.
  public mutating func add(_ list: CampaignSheet, hash: PersonHash) {
    let sheet = PeopleSheet(list)
    for row in list.rows {
      guard let recipient = sheet.recipient(in: row), let key = PersonKey(hash(recipient)) else {
        continue
      }
      if lines[key] != nil { continue }
      var line = Dictionary(
        zip(list.header.map(\.text), row.map(\.text)), uniquingKeysWith: { first, _ in first })
      line["姓名"] = recipient.name
      line["身份证号"] = recipient.identity ?? ""
      line["电话"] = recipient.phone
      lines[key] = line
    }
  }

  /// Whether a text names one of the people, or has the number or telephone of one.
  public func isSomebody(in text: String) -> Bool {
    let words = Self.plain(text)
    return lines.values.contains { line in
      ["姓名", "身份证号", "电话"].contains { key in
        let own = Self.plain(line[key] ?? "")
        // Two letters of Latin script are part of any word.
        let least = key == "姓名" ? (own.utf8.allSatisfy { $0 < 0x80 } ? 4 : 2) : 7
        return own.count >= least && words.contains(own)
      }
    }
  }

  /// Without blanks and hyphens, half-width, in small letters.
  private static func plain(_ text: String) -> String {
    (asciiForm(of: text)?.ascii ?? text).lowercased().filter { !$0.isWhitespace && $0 != "-" }
  }

  /// What somebody's line says under some columns.
  func cells(of key: PersonKey, _ columns: [RosterColumn]) -> [String] {
    let line = lines[key] ?? [:]
    return columns.map { column in
      if let cell = line[column.name.zh] ?? line[column.name.en] { return cell }
      switch column.kind {
      case .identity: return line["身份证号"] ?? ""
      case .phone where ["手机", "电话"].contains(column.name.zh): return line["电话"] ?? ""
      case .personName where column.name.zh == "姓名": return line["姓名"] ?? ""
      case .choice where column.name.zh == "性别":
        let number = line["身份证号"].flatMap { try? IdentityNumber($0) }
        return number.map { $0.isMale ? "男" : "女" } ?? ""
      default: return ""
      }
    }
  }
}
