/// The list of sheets in `workbook.xml`, and from which day its dates count.
final class WorkbookParts: XMLVisitor {
  struct Entry {
    var name: String
    var relation: String
    var isHidden: Bool
  }

  private(set) var sheets: [Entry] = []
  private(set) var countsFrom1904 = false

  func open(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "workbookPr": countsFrom1904 = attributes.isTrue("date1904")
    case "sheet":
      guard let title = attributes["name"], let relation = attributes[prefixed: "id"] else {
        return
      }
      let state = attributes["state"] ?? "visible"
      sheets.append(Entry(name: title, relation: relation, isHidden: state != "visible"))
    default: break
    }
  }
}
