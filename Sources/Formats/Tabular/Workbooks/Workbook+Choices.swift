extension Workbook {
  /// The same workbook with the options of long lists on a hidden sheet: a rule itself holds at
  /// most 255 characters of options, and commas part them. Counted in bytes: libxlsxwriter counts
  /// characters, and then writes them into so many bytes.
  var withLongChoicesAside: Workbook {
    var workbook = self
    var columns: [[String]] = []
    let name = "options"
    for sheet in workbook.sheets.indices {
      for index in workbook.sheets[sheet].choices.indices {
        let options = workbook.sheets[sheet].choices[index].options
        guard !options.isEmpty,
          options.joined(separator: ",").utf8.count > 255
            || options.contains(where: { $0.contains(",") || $0.contains("\"") })
        else { continue }
        let column = columns.firstIndex(of: options) ?? columns.count
        if column == columns.count { columns.append(options) }
        let letters = columnName(column)
        workbook.sheets[sheet].choices[index].range =
          "=\(name)!$\(letters)$1:$\(letters)$\(options.count)"
      }
    }
    guard !columns.isEmpty else { return self }
    var aside = Sheet(name: name, columnWidths: columns.map { _ in 20 })
    aside.isHidden = true
    let height = columns.map(\.count).max() ?? 0
    aside.rows = (0..<height).map { row in
      Sheet.Row(columns.map { Sheet.Cell($0.indices.contains(row) ? $0[row] : "") })
    }
    // Its name must be what the rules say, so it cannot stand behind another sheet of that name.
    for index in workbook.sheets.indices where workbook.sheets[index].name.lowercased() == name {
      workbook.sheets[index].name += " "
    }
    workbook.sheets.append(aside)
    return workbook
  }
}
