/// What the number formats of a workbook make of a number, by the index that cells carry.
final class NumberFormats: XMLVisitor {
  private var codes: [Int: NumberFormat] = [:]
  private var formats: [Int] = []
  private var isInCells = false

  func open(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "numFmt":
      if let id = attributes["numFmtId"].flatMap(Int.init), let code = attributes["formatCode"] {
        codes[id] = NumberFormat(code: code)
      }
    case "cellXfs": isInCells = true
    case "xf" where isInCells: formats.append(attributes["numFmtId"].flatMap(Int.init) ?? 0)
    default: break
    }
  }

  func close(_ name: String) {
    if name == "cellXfs" { isInCells = false }
  }

  /// The format of the cells of one style; numbers where the style is unknown.
  func format(ofStyle index: Int) -> NumberFormat {
    guard formats.indices.contains(index) else { return .number }
    return codes[formats[index]] ?? NumberFormat(builtIn: formats[index])
  }
}
