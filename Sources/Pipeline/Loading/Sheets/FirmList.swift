import CampaignKit
import ConfigValue
import Diagnostics
import PlanModel
import Tabular

/// The columns of a list of firms (企业名单), of which people have no ids.
enum FirmColumns {
  static let schema = TableSchema(
    required: [name],
    optional: [
      id, english, OrganisationColumns.code, OrganisationColumns.unit, OrganisationColumns.trade,
      OrganisationColumns.posts, OrganisationColumns.openings, OrganisationColumns.split,
    ])
}

/// Reads the lists of firms that campaigns name into the one table of organisations.
struct FirmList {
  private let schedules: ScheduleLoading

  init(_ schedules: ScheduleLoading) { self.schedules = schedules }

  /// - Returns: ids of the firms on the lists, whether the table had them before or not; nil where
  ///   no list is named.
  func add(
    _ paths: [Located<String>], to organisations: inout [Organisation], issues: inout Issues
  ) -> Set<String>? {
    guard !paths.isEmpty else { return nil }
    var named: Set<String> = []
    var known: [String: String] = [:]
    for organisation in organisations {
      for mark in Self.marks(of: organisation) where known[mark] == nil {
        known[mark] = organisation.id
      }
    }
    let reading = TableReading(files: schedules.files, mappings: schedules.context.mappings)
    for path in paths {
      guard
        let table = reading.table(
          of: .firms, at: path.value, named: path.location, issues: &issues),
        let columns = table.columns(FirmColumns.schema, issues: &issues)
      else { continue }
      for row in table.rows {
        let reader = RowReader(row: row, columns: columns)
        guard let firm = firm(reader, issues: &issues) else { continue }
        // A firm that two lists name, or the table has already, is one.
        if let id = Self.marks(of: firm).sorted().lazy.compactMap({ known[$0] }).first {
          named.insert(id)
          continue
        }
        for mark in Self.marks(of: firm) { known[mark] = firm.id }
        named.insert(firm.id)
        organisations.append(firm)
      }
    }
    return named
  }

  private func firm(_ row: RowReader, issues: inout Issues) -> Organisation? {
    guard let title = row.name(name, english, issues: &issues) else { return nil }
    let code = creditCode(in: row, issues: &issues)
    var written: String?
    if row.cell(id) != nil {
      written = row.id(id, issues: &issues)
      if written == nil { return nil }
    }
    let home = row.cell(OrganisationColumns.unit).flatMap {
      schedules.context.units.unit(named: $0.text, at: $0.location, issues: &issues)
    }
    let posts = row.count(OrganisationColumns.posts, issues: &issues) ?? 0
    var firm = Organisation(
      id: written ?? code?.lowercased() ?? Self.madeID(ofName: title.zh), name: title,
      creditCode: code, unit: home?.id,
      trade: row.text(OrganisationColumns.trade) ?? "其他", posts: posts,
      openings: row.count(OrganisationColumns.openings, issues: &issues) ?? posts,
      source: row.location)
    firm.canSplit = row.value(OrganisationColumns.split, issues: &issues) ?? false
    return firm
  }

  /// By what a firm is known again.
  private static func marks(of firm: Organisation) -> Set<String> {
    Set([firm.id, "name " + firm.name.zh] + [firm.creditCode].compactMap { $0 })
  }

  /// An id for a firm that has nothing but a name: FNV-1a, 64 bits, of its UTF-8.
  private static func madeID(ofName name: String) -> String {
    let hash = name.utf8.reduce(0xcbf2_9ce4_8422_2325 as UInt64) {
      ($0 ^ UInt64($1)) &* 0x100_0000_01b3
    }
    return "firm-" + String(hash, radix: 16)
  }
}
