public import CampaignKit
import ConfigValue
public import Diagnostics
public import PlanModel
public import Tabular

/// The XLSX form of a module: a sheet with what is said once, a sheet for each of its lists with a row
/// for each entry, all with drop-down lists, and one that says what every cell is for. `submit` reads
/// it back.
public struct ModuleForm {
  let fields: SheetFields
  private let tables: Tables?
  let language: Language
  /// Rows to fill in: two pages of the list that everybody fills in, one of the others.
  private func room(for list: SheetFields.List) -> Int {
    list.path == fields.lists.first?.path ? 43 : 21
  }

  /// - Parameter tables: units, venues and the rest of a workspace, offered in the lists.
  public init(_ module: any CampaignModule.Type, tables: Tables?, language: Language) {
    fields = SheetFields(module)
    self.tables = tables
    self.language = language
  }

  /// The workbook; equal modules and tables give equal bytes.
  public func workbook(created: Int) -> Workbook {
    Workbook(
      title: title, created: created, sheets: [filling] + fields.lists.map(listing) + [helping])
  }

  /// Whether a row is there to show how it is done.
  static func isExample(_ first: String) -> Bool {
    ["例：", "例:", "e.g."].contains { first.hasPrefix($0) }
  }

  private var title: String {
    let name = fields.module.manifest.name
    return Text(zh: name.zh + "报送表", en: name.en + ": form")[language]
  }

  // MARK: The sheet to fill in

  private var filling: Sheet {
    let widths = [20.0, 38, 42]
    let head = CellStyle(.hei, isBold: true, wraps: true, hasBorder: true, fill: 0xDDE8F0)
    let help = CellStyle(size: 9, wraps: true, isMuted: true)
    let cell = CellStyle(wraps: true, hasBorder: true, format: .text)
    var rows: [Sheet.Row] = [
      Sheet.Row(
        [Sheet.Cell(title, CellStyle(.hei, size: 16, isBold: true), across: 3)], height: 30),
      Sheet.Row(
        [
          Sheet.Cell(
            FormSheet.mark + " " + fields.module.manifest.id, CellStyle(size: 8, isMuted: true)),
          Sheet.Cell(advice[language], help, across: 2),
        ], height: 26),
    ]
    var choices: [Sheet.Choice] = []
    for field in fields.single {
      if let options = options(of: field) {
        choices.append(choice(options, of: field, column: 1, rows: rows.count...rows.count))
      }
      rows.append(
        Sheet.Row(
          [
            Sheet.Cell(label(field), head), Sheet.Cell("", cell),
            Sheet.Cell(inCell(field.field.meaning)[language], help),
          ],
          height: max(
            22, height([label(field), "", inCell(field.field.meaning)[language]], widths, 12.5) + 4)
        ))
    }
    var sheet = Sheet(
      name: Text(zh: "填报", en: "Form")[language], columnWidths: widths, rows: rows)
    sheet.choices = choices
    sheet.page.scale = sheet.page.scale(fitting: sheet.columnWidths)
    sheet.page.footer = pages
    return sheet
  }

  private var advice: Text {
    let names = fields.lists.map(\.label)
    let list =
      names.isEmpty ? "" : "\(names.map { "“\($0.zh)”" }.joined(separator: "、"))页一行一项；"
    let other =
      names.isEmpty
      ? "" : "a row for each on \(names.map { "'\($0.en)'" }.joined(separator: ", ")); "
    return Text(
      zh: "带 * 的必填；\(list)不用的留空；几项之间用“、”隔开；每个词的意思见“说明”页",
      en:
        "* must be given; \(other)leave out what does not apply; several with 、 or , between them; "
        + "what each means is on the last sheet")
  }

  var pages: String {
    Text(zh: "第{page}页，共{pages}页", en: "{page} of {pages}")[language]
  }

  // MARK: The lists

  private func listing(_ list: SheetFields.List) -> Sheet {
    let columns = list.columns
    let name = Text(zh: list.label.zh, en: list.label.en)[language]
    let head = CellStyle(.hei, isBold: true, wraps: true, hasBorder: true, fill: 0xDDE8F0)
    let cell = CellStyle(wraps: true, hasBorder: true, format: .text)
    let widths = Self.widths(columns.map(label))
    let width = Self.pageful(of: widths)
    var rows = [
      Sheet.Row(
        [
          Sheet.Cell(
            name + Text(zh: "：", en: ": ")[language] + list.field.meaning[language],
            CellStyle(.hei, isBold: true), across: width)
        ], height: 22),
      Sheet.Row(columns.map { Sheet.Cell(label($0), head) }, height: 34),
      Sheet.Row(example(of: columns), height: 24),
    ]
    let first = rows.count
    let room = room(for: list)
    for _ in 0..<room {
      rows.append(Sheet.Row(columns.map { _ in Sheet.Cell("", cell) }, height: 24))
    }
    var sheet = Sheet(name: name, columnWidths: widths, rows: rows)
    for (column, field) in columns.enumerated() {
      if let options = options(of: field) {
        sheet.choices.append(
          choice(options, of: field, column: column, rows: first...first + room - 1))
      }
    }
    // Many columns go over several pages side by side, each with key and name on it and in letters
    // that can be read, instead of one page that cannot.
    sheet.page.scale = Self.scale
    sheet.page.repeatedColumns = widths.count > width ? 2 : 0
    sheet.page.repeatedRows = 1...1
    sheet.frozenRows = 2
    sheet.page.footer = pages
    return sheet
  }

  /// Percent of the natural size at which every form is printed.
  private static let scale = 85

  /// Widths of the columns whose heads wrap over two lines: wide where people write words.
  private static func widths(_ labels: [String]) -> [Double] {
    var widths = labels.map { label in
      // A word in Latin letters is not broken.
      let word = label.split(separator: " ").map(\.count).max() ?? 0
      let isLatin = label.unicodeScalars.allSatisfy { $0.value < 0x2E80 }
      let half = (Double(DisplayWidth.columns(of: label)) / 2).rounded(.up) + 2
      return max(8.0, isLatin ? Double(word) + 2 : half)
    }
    while widths.count < 6 { widths.append(14) }
    for (index, width) in [15.0, 20, 14, 13, 18].enumerated() {
      widths[index] = max(widths[index], width)
    }
    return widths
  }

  /// How many columns from the left a page holds.
  private static func pageful(of widths: [Double]) -> Int {
    let page = PageSetup()
    return (6...max(6, widths.count)).last {
      $0 == 6 || page.scale(fitting: Array(widths.prefix($0))) >= scale
    } ?? 6
  }

  /// A row that shows how it is done: what must be given, and what most people give.
  private func example(of columns: [SheetFields.Field]) -> [Sheet.Cell] {
    let style = CellStyle(size: 10, hasBorder: true, format: .text, fill: 0xF4F4F4, isMuted: true)
    let known = [
      "key": "fair-1", "dates": "3月14日", "slots": "09:00-12:00", "attendance": "300",
      "venue": tables?.venues.first?.name[language] ?? "社区广场",
      "units": tables?.units.first?.name[language] ?? "",
    ]
    let isFair = columns.contains { $0.path.last?.en == "attendance" }
    return columns.enumerated().map { index, field in
      let name = field.path.last?.en ?? ""
      let text =
        known[name] ?? (field.field.isRequired ? sample(field.field.shape, isFair: isFair) : "")
      let mark = Text(zh: "例：", en: "e.g. ")[language]
      return Sheet.Cell(index == 0 ? mark + text : text, style)
    }
  }

  /// The usual sample of a text is a fair, which would be odd for anything else.
  private func sample(_ shape: ConfigShape, isFair: Bool) -> String {
    switch shape {
    case .boolean: Text(zh: "是", en: "yes")[language]
    case .integer(let range): "\(range?.lowerBound ?? 1)"
    case .counts(let range): "\(range.lowerBound)"
    case .text(_, let example):
      isFair || (shape != String.shape && shape != Text.shape) ? example : ""
    case .oneOf(let names): names.first?.text[language] ?? ""
    case .list(let element): sample(element, isFair: isFair)
    case .record: ""
    }
  }

  private func label(_ field: SheetFields.Field) -> String {
    (language == .zh ? field.label.zh : field.label.en) + (field.field.isRequired ? " *" : "")
  }

  private func choice(
    _ options: (words: [String], isClosed: Bool), of field: SheetFields.Field, column: Int,
    rows: ClosedRange<Int>
  ) -> Sheet.Choice {
    Sheet.Choice(
      rows: rows, column: column, options: options.words, help: field.field.meaning[language],
      isStrict: options.isClosed)
  }

  /// What can be chosen: the words of the field itself, or the names that the workspace knows.
  private func options(of field: SheetFields.Field) -> (words: [String], isClosed: Bool)? {
    if let words = words(of: field.field.shape) { return words }
    guard let tables, let name = field.path.last?.en else { return nil }
    let known: [Text]
    switch name {
    case "units", "filed_by": known = tables.units.filter { $0.abolished == nil }.map(\.name)
    case "venue": known = tables.venues.map(\.name)
    case "venue_types": known = Set(tables.venues.map(\.type)).sorted().map { Text($0) }
    case "team": known = Set(tables.teams.flatMap(\.skills)).sorted().map { Text($0) }
    case "equipment": known = tables.equipment.map(\.name)
    case "trades": known = Set(tables.organisations.map(\.trade)).sorted().map { Text($0) }
    case "leaders": known = tables.leaders.map(\.name)
    default: return nil
    }
    return known.isEmpty ? nil : (known.map { $0[language] }, false)
  }

  private func words(of shape: ConfigShape) -> (words: [String], isClosed: Bool)? {
    switch shape {
    case .boolean: ([Text(zh: "是", en: "yes"), Text(zh: "否", en: "no")].map { $0[language] }, true)
    case .oneOf(let names): (names.map { $0.text[language] }, true)
    case .list(let element): words(of: element).map { ($0.words, false) }
    default: nil
    }
  }
}
