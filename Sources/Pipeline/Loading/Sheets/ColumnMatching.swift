import CampaignKit
import Diagnostics
import Tabular

/// Finds out what columns hold, by their headings and by what stands in them.
struct ColumnMatching {
  private let kind: SheetKind
  private let context: SheetContext

  init(_ kind: SheetKind, _ context: SheetContext) {
    self.kind = kind
    self.context = context
  }

  /// How many of a candidate's headings are known words, the whole ones counting more.
  func score(of header: SheetHeader) -> Int {
    var best: [String: Int] = [:]
    for heading in header.headings.values {
      for column in kind.columns {
        let score = likeness(of: heading, to: column)
        if score >= 50 { best[column.en] = max(best[column.en] ?? 0, score) }
      }
    }
    // One known word may stand in any sentence.
    let needed = min(2, header.headings.count)
    return best.count < needed ? 0 : best.values.reduce(0, +) + (header.rows.count > 1 ? 1 : 0)
  }

  /// What each column holds; every field once.
  func fields(
    of header: SheetHeader, in sheet: SourceSheet
  ) -> [Int: (field: ColumnName, certainty: SheetProposal.Certainty)] {
    let body = SheetBody(
      sheet, below: header, used: Array(header.headings.keys), limit: Self.looked)
    var matches: [(score: Int, column: Int, field: ColumnName, isWhole: Bool)] = []
    for (column, heading) in header.headings {
      let values = Self.values(of: column, in: sheet, body)
      for field in kind.columns {
        let name = likeness(of: heading, to: field)
        // What has the very name of a field is that field, whatever one has written into it.
        let weight = weight(of: values, for: field, named: name)
        let score = name + (name >= 99 ? max(0, weight) : weight)
        if score >= 50 { matches.append((score, column, field, name >= 80)) }
      }
    }
    matches.sort { ($0.score, $1.column, $1.field.en) > ($1.score, $0.column, $0.field.en) }
    var found: [Int: (field: ColumnName, certainty: SheetProposal.Certainty)] = [:]
    var taken: Set<ColumnName> = []
    for match in matches where found[match.column] == nil && !taken.contains(match.field) {
      found[match.column] = (match.field, match.isWhole ? .heading : .guess)
      taken.insert(match.field)
    }
    return found
  }

  /// 0 to 100.
  private func likeness(of heading: String, to column: ColumnName) -> Int {
    let words = column.spellings + (kind.words[column.en] ?? [])
    let keys = words.map { ColumnName.key(of: $0) }
    // Of a heading in two rows the lower one says more.
    let parts = [heading] + heading.split(separator: "/").reversed().map(String.init)
    for (depth, part) in parts.enumerated() {
      let key = ColumnName.key(of: part)
      if let index = keys.firstIndex(of: key) { return 100 - min(index, 15) - (depth > 0 ? 5 : 0) }
    }
    let key = ColumnName.key(of: heading)
    // NB: 单位 within 单位联系电话 says nothing of a unit.
    guard !Self.isAboutPeople(heading) else { return 0 }
    return keys.contains { $0.unicodeScalars.count > 1 && key.contains($0) } ? 55 : 0
  }

  /// What the values say for or against a field.
  private func weight(of values: [String], for field: ColumnName, named: Int) -> Int {
    guard kind.name == SheetKind.schedule.name, !values.isEmpty else { return 0 }
    let moments = values.map { SheetMomentReader.read($0) }
    let dated = share(moments) { $0.map { $0.days != .none } ?? false }
    let timed = share(moments) {
      $0.map { $0.days == .none && ($0.start != nil || $0.partOfDay != nil) } ?? false
    }
    switch field {
    case ScheduleColumns.date: return dated > 0 ? 20 + dated / 3 : -80
    case ScheduleColumns.endDate: return dated > 0 ? 0 : -80
    case ScheduleColumns.time, ScheduleColumns.end: return timed > 0 ? 20 + timed / 3 : -80
    case ScheduleColumns.unit:
      let known = share(values) { Self.unit(in: $0, context.units) != nil }
      return known > 0 ? known / 2 : named > 0 ? -20 : 0
    case ScheduleColumns.firms:
      return share(values) { SheetCount.people(in: $0) != nil } > 50 ? -80 : 10
    case ScheduleColumns.attendance, ScheduleColumns.booths:
      return share(values) { SheetCount.people(in: $0) != nil } > 50 ? 10 : -80
    default: return 0
    }
  }

  private func share<Value>(_ values: [Value], _ test: (Value) -> Bool) -> Int {
    values.isEmpty ? 0 : values.count(where: test) * 100 / values.count
  }

  /// The unit that a text names, or that it has the name of within it.
  static func unit(in text: String, _ names: UnitNames) -> String? {
    var silent = Issues()
    let place = SourceLocation(startOf: "")
    if let unit = names.unit(named: text, at: place, issues: &silent) { return unit.id }
    // `江北` for 江北区, as everybody writes it.
    let short = names.current.filter { unit in
      text.unicodeScalars.count > 1
        && ["区", "县", "市", "新区", "自治县"].contains { unit.name.zh == text + $0 }
    }
    if short.count == 1 { return short[0].id }
    let inside = names.current.compactMap { unit -> (id: String, length: Int)? in
      let length = [unit.name.zh, unit.shortName.zh].filter {
        $0.unicodeScalars.count > 1 && text.contains($0)
      }.map(\.unicodeScalars.count).max()
      return length.map { (unit.id, $0) }
    }
    guard let longest = inside.map(\.length).max() else { return nil }
    let best = inside.filter { $0.length == longest }
    return best.count == 1 ? best.first?.id : nil
  }

  /// Rows that are looked at to tell what columns hold.
  private static let looked = 40

  private static func values(of column: Int, in sheet: SourceSheet, _ body: SheetBody) -> [String] {
    body.rows.prefix(looked).compactMap { row in
      sheet.shown(row: row, column: column).flatMap { $0.isEmpty ? nil : $0.text }
    }
  }

  /// The first few values; of a column about people, that it has some.
  static func samples(
    of column: Int, _ heading: String, in sheet: SourceSheet, _ body: SheetBody
  ) -> [String] {
    let values = values(of: column, in: sheet, body)
    if isAboutPeople(heading) || values.contains(where: hasNumberOfPerson) {
      return values.isEmpty ? [] : ["***"]
    }
    var seen: Set<String> = []
    return Array(values.filter { seen.insert($0).inserted }.prefix(3))
  }

  private static func isAboutPeople(_ heading: String) -> Bool {
    ["电话", "手机", "联系", "身份证", "姓名", "证件", "负责人", "责任人", "经办人", "住址", "账号", "银行"]
      .contains { heading.contains($0) }
  }

  /// Eleven digits or more, as telephone and identity numbers have.
  private static func hasNumberOfPerson(_ text: String) -> Bool {
    var run = 0
    for byte in text.utf8 {
      run = (0x30...0x39).contains(byte) ? run + 1 : 0
      if run >= 11 { return true }
    }
    return false
  }
}
