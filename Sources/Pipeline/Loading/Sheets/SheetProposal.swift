public import CampaignKit
public import CivilTime
public import Diagnostics
public import PlanModel
public import Tabular

/// What is known of a workspace when a sheet is looked at.
public struct SheetContext: Sendable {
  public let units: UnitNames
  public let venues: [Venue]
  public let horizon: ClosedRange<CivilDate>
  public let mappings: SheetMappings
  /// Ids of organisations and of leaders by what a cell may call them.
  let firms: [String: String]
  let leaders: [String: String]

  /// What is known of a workspace that was read.
  public init(_ workspace: Workspace, mappings: SheetMappings) {
    self.init(
      units: workspace.tables.units, venues: workspace.tables.venues,
      horizon: workspace.horizon, mappings: mappings,
      organisations: workspace.tables.organisations, leaders: workspace.tables.leaders)
  }

  public init(
    units: [Unit], venues: [Venue], horizon: ClosedRange<CivilDate>, mappings: SheetMappings,
    organisations: [Organisation] = [], leaders: [Leader] = []
  ) {
    firms = Self.ids(organisations.map { ($0.id, $0.name) })
    self.leaders = Self.ids(leaders.map { ($0.id, $0.name) })
    self.units = UnitNames(units, horizon: horizon)
    self.venues = venues
    self.horizon = horizon
    self.mappings = mappings
  }

  private static func ids(_ all: [(id: String, name: Text)]) -> [String: String] {
    var ids: [String: String] = [:]
    for (id, name) in all {
      for word in [id, name.zh, name.en] where ids[word] == nil {
        ids[word.filter { $0 != " " }] = id
      }
    }
    return ids
  }

  /// The same with more organisations.
  init(_ other: SheetContext, organisations: [Organisation]) {
    units = other.units
    venues = other.venues
    horizon = other.horizon
    mappings = other.mappings
    leaders = other.leaders
    firms = Self.ids(organisations.map { ($0.id, $0.name) })
  }

  /// The same with other columns remembered.
  public init(_ other: SheetContext, mappings: SheetMappings) {
    firms = other.firms
    leaders = other.leaders
    units = other.units
    venues = other.venues
    horizon = other.horizon
    self.mappings = mappings
  }
}

/// Where the header of a sheet stands and what its columns hold: as remembered, or as it seems.
public struct SheetProposal: Sendable {
  public let kind: SheetKind
  public let sheet: SourceSheet
  /// Numbers of the rows of the header.
  public let header: ClosedRange<Int>
  public private(set) var columns: [Column]
  /// What stands above the header.
  public let title: String?
  /// Whether somebody has confirmed the columns of sheets with these headings.
  public private(set) var isConfirmed: Bool

  let body: SheetBody
  let keys: Set<String>

  /// One column with a heading, and what it holds.
  public struct Column: Sendable {
    /// From 1.
    public let number: Int
    public let heading: String
    public fileprivate(set) var field: ColumnName?
    public fileprivate(set) var certainty: Certainty
    /// The first few values; none of a column about people.
    public let samples: [String]
  }

  /// How what a column holds is known.
  public enum Certainty: Sendable, Hashable {
    /// It was confirmed.
    case remembered
    /// By its heading.
    case heading
    /// By a part of its heading, or by what stands in it.
    case guess
    case unused
  }

  /// Looks for a header in the sheet; nil where no row could be one.
  public init?(_ sheet: SourceSheet, as kind: SheetKind, in context: SheetContext) {
    let candidates = SheetHeader.candidates(in: sheet)
    for candidate in candidates {
      guard let mapping = context.mappings.mapping(of: kind, with: candidate.keys) else { continue }
      self.init(sheet, as: kind, candidate, isConfirmed: true, in: context) { heading, _ in
        mapping.field(of: heading)
      }
      return
    }
    let matching = ColumnMatching(kind, context)
    var best: (header: SheetHeader, score: Int)?
    for candidate in candidates {
      let score = matching.score(of: candidate)
      if score > (best?.score ?? 0) { best = (candidate, score) }
    }
    guard let header = best?.header else { return nil }
    let matched = matching.fields(of: header, in: sheet)
    self.init(sheet, as: kind, header, isConfirmed: false, in: context) { _, column in
      matched[column]?.field
    }
    for index in columns.indices {
      columns[index].certainty = matched[columns[index].number]?.certainty ?? .unused
    }
    // A sheet that is written as this house would write it needs no one's word.
    let isPlain = columns.allSatisfy { column in
      column.field.map { $0.spellings.prefix(2).contains(column.heading) } ?? true
    }
    self.isConfirmed = missing.isEmpty && isPlain && header.rows.lowerBound == sheet.rows.first
  }

  private init(
    _ sheet: SourceSheet, as kind: SheetKind, _ header: SheetHeader, isConfirmed: Bool,
    in context: SheetContext, field: (String, Int) -> ColumnName?
  ) {
    self.kind = kind
    self.sheet = sheet
    self.header = header.rows
    self.isConfirmed = isConfirmed
    keys = header.keys
    let fields = header.headings.mapValues { $0 }
    let used = fields.keys.filter { field(fields[$0] ?? "", $0) != nil }
    let body = SheetBody(sheet, below: header, used: used)
    self.body = body
    columns = fields.keys.sorted().map { number in
      let heading = fields[number] ?? ""
      let found = field(heading, number)
      return Column(
        number: number, heading: heading, field: found,
        certainty: found == nil ? .unused : .remembered,
        samples: ColumnMatching.samples(of: number, heading, in: sheet, body))
    }
    let above = sheet.rows.filter { $0 < header.rows.lowerBound }
      .compactMap { sheet.cells(ofRow: $0).first { !$0.cell.isEmpty }?.cell.text }
    title = above.first
  }

  /// The required columns that no heading gives.
  public var missing: [ColumnName] {
    kind.required.filter { name in !columns.contains { $0.field == name } }
  }

  /// Numbers of the rows that are records.
  public var rows: [Int] { body.rows }

  /// The number of the column that holds `name`.
  func column(_ name: ColumnName) -> Int? { columns.first { $0.field == name }?.number }

  /// Lets a heading hold something else, or nothing; false where there is no such heading.
  public mutating func set(_ heading: String, to field: ColumnName?) -> Bool {
    let key = ColumnName.key(of: heading)
    guard let index = columns.firstIndex(where: { ColumnName.key(of: $0.heading) == key }) else {
      return false
    }
    if let field {
      for other in columns.indices where columns[other].field == field {
        columns[other].field = nil
        columns[other].certainty = .unused
      }
    }
    columns[index].field = field
    columns[index].certainty = field == nil ? .unused : .heading
    isConfirmed = false
    return true
  }

  /// What `mappings.yaml` is to remember of it.
  public var mapping: SheetMapping {
    SheetMapping(
      kind: kind, columns: columns.map { ($0.heading, $0.field) },
      source: SourceLocation(startOf: SheetMappings.file))
  }

  /// How many rows are left out for each reason.
  public var leftOut: [(reason: Text, rows: [Int])] {
    let reasons: [(SheetBody.Other, Text)] = [
      (.footer, Text(zh: "合计、备注、填表人等", en: "totals, remarks, signatures")),
      (.header, Text(zh: "重复的表头", en: "the header once more")),
      (.columnNumbers, Text(zh: "列号", en: "numbers of columns")),
      (.section, Text(zh: "小标题", en: "headings of sections")),
      (.blank, Text(zh: "用到的各列都空着", en: "blank in every column that is used")),
    ]
    return reasons.compactMap { other, reason in
      let rows = body.others.filter { $0.kind == other }.map(\.row)
      return rows.isEmpty ? nil : (reason, rows)
    }
  }

  /// The rows as a table under this house's own names.
  var table: Table {
    var names: [Int: String] = [:]
    for column in columns { names[column.number] = column.field?.en }
    return Table(sheet, names: names, header: header.upperBound, rows: rows)
  }
}
