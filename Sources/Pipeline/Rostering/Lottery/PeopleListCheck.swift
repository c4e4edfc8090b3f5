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
    let known = Set(
      LotteryColumn.words + PeopleSheet.names + PeopleSheet.numbers + PeopleSheet.phones
        + ["区县", "unit"])
    var wanted = rules.columns.sorted().map { PeopleSheet.headings(of: $0) }
    wanted += [PeopleSheet.names, PeopleSheet.numbers, PeopleSheet.phones]
    let others = list.header.filter { cell in
      let heading = PeopleSheet.plain(cell.text)
      return !heading.isEmpty && !known.contains(heading)
    }
    for headings in wanted where sheet.place(ofAny: headings) == nil {
      guard
        let cell = others.first(where: {
          nearest(to: PeopleSheet.plain($0.text), among: headings) != nil
        }), let near = nearest(to: PeopleSheet.plain(cell.text), among: headings)
      else { continue }
      issues.report(
        .drawListColumn, at: cell.source, ["wanted": Text(near), "column": Text(cell.text)],
        help: .didYouMean(near))
    }
    for name in rules.columns.sorted()
    where sheet.place(of: name) == nil && !PeopleSheet.isOptional(name) {
      issues.report(
        .drawRegisterLacks,
        at: rules.terms.first { $0.column.stored == name }?.source ?? sheet.source,
        ["column": LotteryColumn.named(name)?.text ?? Text(name)])
    }
    if sheet.place(ofAny: PeopleSheet.names) == nil {
      issues.report(
        .drawRegisterLacks, at: sheet.source, ["column": Text(zh: "姓名", en: "name")])
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
