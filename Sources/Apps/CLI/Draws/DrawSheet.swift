import Diagnostics
import Rostering
import Tabular

/// The roster of one activity as a sheet: the seated, then those who wait, as the draw's file has
/// them. Long numbers are text, which a spreadsheet leaves as they are.
struct DrawSheet {
  private let event: DrawResult.Event
  private let start: Int

  /// - Parameter start: the activity's first day, in days since 1970-01-01: what the workbook says
  ///   of when it was made is the same whenever that is.
  init(_ event: DrawResult.Event, start: Int) {
    self.event = event
    self.start = start
  }

  private static let head = CellStyle(isBold: true, alignment: .center, hasBorder: true)
  private static let text = CellStyle(hasBorder: true, format: .text)
  private static let number = CellStyle(hasBorder: true, format: .number)

  var workbook: Workbook {
    let titles = [
      words("状态", "status"), words("位次", "place"), words("记录编号", "record"),
      words("人员号", "person"), words("优先分", "score"), words("签号", "lot"),
    ]
    var sheet = Sheet(name: String(event.id), columnWidths: [8, 8, 12, 22, 10, 20])
    sheet.rows.reserveCapacity(event.seated.count + event.waiting.count + 1)
    sheet.rows.append(Sheet.Row(titles.map { Sheet.Cell($0, Self.head) }))
    for (status, places) in [
      (words("入选", "seated"), event.seated), (words("候补", "waiting"), event.waiting),
    ] {
      for (index, place) in places.enumerated() {
        let digits = String(place.person)
        let zeros = String(repeating: "0", count: max(0, 17 - digits.utf8.count))
        sheet.rows.append(
          Sheet.Row([
            Sheet.Cell(.text(status), Self.text),
            Sheet.Cell(.number(Double(index + 1)), Self.number),
            Sheet.Cell(.number(Double(place.record)), Self.number),
            Sheet.Cell(.text(zeros + digits), Self.text),
            Sheet.Cell(.number(Double(place.score)), Self.number),
            Sheet.Cell(.text(place.lot.description), Self.text),
          ]))
      }
    }
    sheet.frozenRows = 1
    return Workbook(title: String(event.id), created: max(1, start) * 86_400, sheets: [sheet])
  }
}
