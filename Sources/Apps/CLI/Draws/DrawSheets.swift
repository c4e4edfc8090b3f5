import Diagnostics
import Output
import PlanModel
import RegisterStore
import Rostering
import Tabular

/// The results of `roster draw` as the office prints them: a workbook for each activity, 花名册 of the
/// seated and 候补名单 in order, masked by profile.
struct DrawSheets {
  let names: Names
  let masking: Masking
  let language: Language

  /// The first number of 17 digits.
  private static let shortest = 10_000_000_000_000_000

  /// What a register calls the people behind records, as far as it says.
  struct Names {
    private var places: [Int: Int] = [:]
    private let names: RegisterText?
    private let phones: RegisterText?

    init(_ register: Register?, wanted: Set<Int>) {
      (names, phones) = (register?.text("name"), register?.text("phone"))
      guard let register, let records = register.column("wid") else { return }
      places.reserveCapacity(wanted.count)
      for row in 0..<register.count {
        if let record = records.value(at: row), wanted.contains(record) { places[record] = row }
      }
    }

    /// Name and telephone number.
    func words(of record: Int) -> (name: String, phone: String) {
      guard let row = places[record] else { return ("", "") }
      return (names?[row] ?? "", phones?[row] ?? "")
    }
  }

  private func say(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  /// Together as wide as a page.
  private var columns: [(column: RosterColumn, width: Double)] {
    let score = RosterColumn(Text(zh: "优先分", en: "Score"), .number)
    let lot = RosterColumn(Text(zh: "签号", en: "Lot"))
    return [
      (.ordinal, 6), (.personName, 10), (.identity, 20), (.phone, 13), (score, 8), (lot, 18),
      (.signature, 11), (.remarks, 8),
    ].filter { masking.shows($0.column) }
  }

  /// The workbook of one activity.
  func workbook(of event: DrawResult.Event, on day: Int) -> Workbook {
    let seated = say("花名册", "Seated")
    let waiting = say("候补名单", "Waiting list")
    return Workbook(
      title: say("活动 \(event.id)", "Activity \(event.id)"), created: day * 86_400,
      sheets: [
        sheet(seated, event.seated, event, day), sheet(waiting, event.waiting, event, day),
      ])
  }

  private func sheet(
    _ name: String, _ places: [DrawResult.Place], _ event: DrawResult.Event, _ day: Int
  ) -> Sheet {
    let title = CellStyle(.hei, size: 16, alignment: .center)
    let head = CellStyle(.hei, alignment: .center, wraps: true, hasBorder: true)
    let plain = CellStyle(hasBorder: true, format: .text)
    let counted = CellStyle(alignment: .center, hasBorder: true, format: .number)
    let columns = columns
    let count = columns.count
    let words = say(
      "活动 \(event.id)　\(name)（\(places.count) 人）", "Activity \(event.id): \(name) (\(places.count))"
    )
    let hint = say(
      masking == .full ? "" : "个人信息已部分隐去", masking == .full ? "" : "personal data partly hidden")
    var sheet = Sheet(name: name, columnWidths: columns.map(\.width))
    sheet.rows = [
      .init([.init(words, title, across: count)], height: 28),
      .init([.init(hint, CellStyle(isMuted: true), across: count)]),
      .init(columns.map { .init($0.column.name[language], head) }, height: 22),
    ]
    sheet.rows.reserveCapacity(places.count + 3)
    for (index, place) in places.enumerated() {
      let person = names.words(of: place.record)
      let cells = columns.map { part in
        // A number stays one, so that an office can sort by it; neither tells who somebody is.
        switch part.column.kind {
        case .ordinal: Sheet.Cell(.number(Double(index + 1)), counted)
        case .number: Sheet.Cell(.number(Double(place.score)), counted)
        default: Sheet.Cell(masking.shown(text(part.column, place, person), in: part.column), plain)
        }
      }
      sheet.rows.append(.init(cells, height: 20))
    }
    sheet.frozenRows = 3
    sheet.page.repeatedRows = 0...2
    return sheet
  }

  private func text(
    _ column: RosterColumn, _ place: DrawResult.Place, _ person: (name: String, phone: String)
  ) -> String {
    switch column.kind {
    case .personName: return person.name
    case .phone: return person.phone
    case .identity:
      let check = IdentityNumber.checkCharacter(of: place.person)
      guard (Self.shortest..<Self.shortest * 10).contains(place.person) else {
        return String(place.person)
      }
      let last = Int(check) - Int(UInt8(ascii: "0"))
      return (0...9).contains(last) ? String(place.person * 10 + last) : "\(place.person)X"
    case .text: return place.lot.description
    default: return ""
    }
  }
}
