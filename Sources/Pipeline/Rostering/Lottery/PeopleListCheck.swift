import ConfigValue
public import Diagnostics
public import PlanModel

/// Everything in a draw's own list of people that would change somebody's chance without a word:
/// cells that say nothing a column may hold, wrong identity numbers, rows that are there twice,
/// headings that look like the ones that the rules use.
///
/// No message shows who stands in a row.
public func checkPeople(
  _ list: CampaignSheet, for rules: LotteryRules, units: [Unit], issues: inout Issues
) {
  PeopleListCheck(list, rules, units).report(&issues)
}

struct PeopleListCheck {
  private let list: CampaignSheet
  private let rules: LotteryRules
  private let sheet: PeopleSheet
  private let reader: PeopleCellReader
  private let names: Set<String>

  init(_ list: CampaignSheet, _ rules: LotteryRules, _ units: [Unit]) {
    (self.list, self.rules) = (list, rules)
    sheet = PeopleSheet(list)
    reader = PeopleCellReader(units: units, groups: rules.groupColumns)
    let place = sheet.place(ofAny: PeopleSheet.names)
    names = Set(
      place.map { place in list.rows.compactMap { $0.dropFirst(place).first?.text } } ?? [])
  }

  func report(_ issues: inout Issues) {
    reportColumns(&issues)
    let wanted = rules.askedColumns.sorted().compactMap { name in
      sheet.place(of: name).map { (name: name, place: $0) }
    }
    var seen: [[String]: SourceLocation] = [:]
    for row in list.rows where row.contains(where: { !$0.text.isEmpty }) {
      reportPerson(in: row, &seen, &issues)
      for column in wanted where column.place < row.count {
        reportCell(row[column.place], column.name, &issues)
      }
    }
  }

  // MARK: Headings

  private func reportColumns(_ issues: inout Issues) {
    for name in rules.columns.sorted() where sheet.place(of: name) == nil {
      let near = near(PeopleSheet.headings(of: name))
      if isMissed(name) {
        let text = LotteryColumn.named(name)?.text ?? Text(name)
        let asked = rules.sources.first { $0.column.stored == name }?.source
        issues.report(
          .drawListLacks, at: near?.cell.source ?? asked ?? sheet.source, ["column": text],
          help: near.map { Text.didYouMean($0.word) } ?? wayOut(without: name))
      } else if let near {
        report(near, &issues)
      }
    }
    for headings in [PeopleSheet.names, PeopleSheet.numbers, PeopleSheet.phones]
    where sheet.place(ofAny: headings) == nil {
      if let near = near(headings) { report(near, &issues) }
    }
    if sheet.place(ofAny: PeopleSheet.names) == nil {
      issues.report(
        .drawListLacks, at: sheet.source, ["column": Text(zh: "姓名", en: "name")])
    }
    if !list.rows.contains(where: { $0.contains { !$0.text.isEmpty } }) {
      issues.report(.drawListEmpty, at: sheet.source)
    }
    reportUntold(&issues)
  }

  /// Whether nothing else tells what a column would hold: neither an identity number, nor the
  /// benefits that are on record, nor another district.
  private func isMissed(_ name: String) -> Bool {
    !PeopleSheet.isOptional(name) || isPlaceless && name == districts.first
  }

  private func wayOut(without name: String) -> Text? {
    guard districts.contains(name) else { return nil }
    return Text(
      zh: "在名单里加“区县”或“\(LotteryColumn.named(name)?.text.zh ?? name)”列；不分区县就在“抽签”里写“范围: 全市”",
      en:
        "add a column 'unit' or '\(name)'; where districts do not matter, give the draw 'scope: city'"
    )
  }

  private typealias Near = (cell: CampaignSheet.Cell, word: String)

  /// A heading that nothing else is called by and that looks like one of these.
  private func near(_ headings: [String]) -> Near? {
    let known = Set(
      LotteryColumn.words + PeopleSheet.names + PeopleSheet.numbers + PeopleSheet.phones
        + ["区县", "unit"])
    for cell in list.header {
      let heading = PeopleSheet.plain(cell.text)
      if heading.isEmpty || known.contains(heading) { continue }
      if let word = nearest(to: heading, among: headings) { return (cell, word) }
    }
    return nil
  }

  private func report(_ near: Near, _ issues: inout Issues) {
    issues.report(
      .drawListColumn, at: near.cell.source,
      ["wanted": Text(near.word), "column": Text(near.cell.text)], help: .didYouMean(near.word))
  }

  /// The columns of which one must say where somebody belongs.
  private var districts: [String] {
    switch rules.scope {
    case .home: [DrawColumn.home]
    case .work: [DrawColumn.work]
    case .either: [DrawColumn.home, DrawColumn.work]
    case .city: []
    }
  }

  private var isPlaceless: Bool {
    !districts.isEmpty && districts.allSatisfy { sheet.place(of: $0) == nil }
  }

  /// Columns that a list may do without, as long as something else tells what they would hold.
  private func reportUntold(_ issues: inout Issues) {
    if let (name, rule) = rules.benefitColumn, sheet.place(of: name) == nil,
      near(PeopleSheet.headings(of: name)) == nil
    {
      issues.report(
        .drawListBenefits, at: sheet.source,
        ["rule": rule, "column": LotteryColumn.named(name)?.text ?? Text(name)])
    }
    for name in [DrawColumn.birth, "sex"]
    where rules.columns.contains(name) && sheet.place(of: name) == nil {
      let untold = list.rows.count { sheet.recipient(in: $0).map { $0.identity == nil } ?? false }
      if untold == 0 { continue }
      issues.report(
        .drawListUntold, at: sheet.source,
        [
          "column": LotteryColumn.named(name)?.text ?? Text(name),
          "count": Text(String(untold)),
        ])
    }
  }

  // MARK: Rows

  private func reportPerson(
    in row: [CampaignSheet.Cell], _ seen: inout [[String]: SourceLocation],
    _ issues: inout Issues
  ) {
    guard let source = row.first?.source else { return }
    guard let person = sheet.recipient(in: row) else {
      let place = sheet.place(ofAny: PeopleSheet.names)
      if let place {
        issues.report(
          .drawListNameless, at: row.dropFirst(place).first?.source ?? source)
      }
      return
    }
    var identity = ["", person.name, person.phone].map { $0.filter { !$0.isWhitespace } }
    var place = source
    if let number = person.identity {
      let column = sheet.place(ofAny: PeopleSheet.numbers) ?? 0
      place = row.dropFirst(column).first?.source ?? source
      do throws(IdentityNumber.Fault) {
        identity = [String(try IdentityNumber(number).personKey)]
      } catch {
        return issues.report(.drawListIdentity, at: place, ["fault": words(for: error)])
      }
    }
    if let first = seen[identity] {
      issues.report(
        .drawListTwice, at: place,
        notes: [Diagnostic.Note(Text(zh: "先写在这里", en: "first given here"), at: first)])
    } else {
      seen[identity] = place
    }
  }

  private func reportCell(
    _ cell: CampaignSheet.Cell, _ name: String, _ issues: inout Issues
  ) {
    guard case .wrong(let expected, let near) = reader.read(cell.text, in: name) else { return }
    issues.report(
      .drawListValue, at: cell.source,
      [
        "column": LotteryColumn.named(name)?.text ?? Text(name), "value": shown(cell.text),
        "expected": expected,
      ], help: near.map(Text.didYouMean))
  }

  /// The cell in quotation marks, unless it might be about somebody: in a row that has slipped
  /// sideways a name or number stands where a district should.
  private func shown(_ text: String) -> Text {
    let figures = text.unicodeScalars.count { $0.properties.numericType != nil }
    guard figures < 9, text.count <= 12, !names.contains(text) else {
      return Text(zh: "值", en: "the value")
    }
    return Text(zh: "“\(text)”", en: "'\(text)'")
  }
}

extension LotteryRules {
  /// The columns by which people belong together.
  var groupColumns: Set<String> { Set(groups.map(\.column.stored)) }

  /// The columns that decide about somebody's chance: all that a snapshot holds but districts that
  /// the scope does not look at.
  var askedColumns: Set<String> {
    var unasked = Set<String>()
    if scope == .work || scope == .city { unasked.insert(DrawColumn.home) }
    if scope == .home || scope == .city { unasked.insert(DrawColumn.work) }
    var asked = terms.map(\.column) + quotas.flatMap { $0.terms.map(\.column) }
    asked += weights.compactMap(\.column)
    return columns.subtracting(unasked.subtracting(asked.map(\.stored)))
  }
}
