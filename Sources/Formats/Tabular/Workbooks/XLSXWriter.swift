import CXLSXWriter

/// Why a workbook cannot be written: there is no room for it in memory or below `/tmp`.
public struct WorkbookUnwritten: Error, Sendable {
  /// What libxlsxwriter says of it.
  public var reason: String
}

extension Workbook {
  /// The workbook as an XLSX file. Equal workbooks give equal bytes.
  ///
  /// Text longer than 32,767 characters, which no cell can hold, is cut; a NUL becomes U+FFFD.
  public func xlsx() throws(WorkbookUnwritten) -> [UInt8] {
    guard let file = MemoryFile() else {
      throw WorkbookUnwritten(reason: "no temporary file can be made")
    }
    var writing = XLSXWriting(self)
    let error = writing.write(to: file.path)
    guard error == LXW_NO_ERROR, let bytes = file.bytes else {
      throw WorkbookUnwritten(reason: String(cString: lxw_strerror(error)))
    }
    return bytes
  }
}

extension Workbook {
  /// What stands against writing workbooks on this machine, in libxlsxwriter's words; nil where all
  /// is well. To be asked once before many are rendered.
  public static var obstacle: String? {
    do {
      let sheet = Sheet(name: "1", columnWidths: [1])
      _ = try Workbook(title: "", created: 1, sheets: [sheet]).xlsx()
      return nil
    } catch {
      return error.reason
    }
  }
}

/// One workbook on its way into libxlsxwriter.
private struct XLSXWriting {
  private let source: Workbook
  private let names: [String]
  /// In order of use; a workbook has a few dozen styles at most, and a row two or three of them.
  private var formats: [(style: CellStyle, format: UnsafeMutablePointer<lxw_format>)] = []

  init(_ workbook: Workbook) {
    precondition(!workbook.sheets.isEmpty, "a workbook has at least one sheet")
    source = workbook.withLongChoicesAside
    names = sheetNames(source.sheets.map(\.name))
  }

  mutating func write(to path: String) -> lxw_error {
    var folder = Array(MemoryFile.folder.utf8CString)
    let book = folder.withUnsafeMutableBufferPointer { folder in
      var options = lxw_workbook_options(
        constant_memory: 0, tmpdir: folder.baseAddress, use_zip64: 0)
      return workbook_new_opt(path, &options)
    }
    guard let book else { return LXW_ERROR_MEMORY_MALLOC_FAILED }
    // The first format is the sheet's own, in whose digits columns are measured: every office has
    // 宋体, and not every one has Calibri.
    if let own = book.pointee.formats.pointee.stqh_first {
      format_set_font_name(own, CellStyle.Font.song.rawValue)
    }
    setProperties(of: book)
    for (sheet, name) in zip(source.sheets, names) {
      guard let target = workbook_add_worksheet(book, name) else { continue }
      write(sheet, to: target, in: book)
    }
    return workbook_close(book)
  }

  private func setProperties(of book: UnsafeMutablePointer<lxw_workbook>) {
    var properties = lxw_doc_properties()
    properties.created = source.created
    withMutableCString(source.title) { title in
      withMutableCString(source.author) { author in
        properties.title = title
        properties.author = author
        _ = workbook_set_properties(book, &properties)
      }
    }
  }

  private mutating func write(
    _ sheet: Sheet, to target: UnsafeMutablePointer<lxw_worksheet>,
    in book: UnsafeMutablePointer<lxw_workbook>
  ) {
    for (column, width) in sheet.columnWidths.enumerated() {
      worksheet_set_column(target, UInt16(column), UInt16(column), width, nil)
    }
    for (index, row) in sheet.rows.enumerated() {
      let line = UInt32(index)
      if let height = row.height { worksheet_set_row(target, line, height, nil) }
      var column = 0
      for cell in row.cells {
        write(cell, row: line, column: UInt16(column), to: target, in: book)
        column += cell.across
      }
    }
    for choice in sheet.choices { add(choice, to: target) }
    if sheet.frozenRows > 0 { worksheet_freeze_panes(target, UInt32(sheet.frozenRows), 0) }
    if sheet.isHidden { worksheet_hide(target) }
    if let last = sheet.rows.indices.last, let width = sheet.columnWidths.indices.last {
      // Identity numbers are meant to be text; nobody needs a green corner that says so.
      let all = "A1:\(columnName(width))\(last + 1)"
      worksheet_ignore_errors(target, UInt8(LXW_IGNORE_NUMBER_STORED_AS_TEXT.rawValue), all)
    }
    if let columns = sheet.page.printedColumns, columns > 0, !sheet.rows.isEmpty {
      worksheet_print_area(target, 0, 0, UInt32(sheet.rows.count - 1), UInt16(columns - 1))
    }
    set(sheet.page, of: target)
  }

  private mutating func write(
    _ cell: Sheet.Cell, row: UInt32, column: UInt16,
    to target: UnsafeMutablePointer<lxw_worksheet>, in book: UnsafeMutablePointer<lxw_workbook>
  ) {
    let format = format(cell.style, in: book)
    if cell.across > 1 || cell.down > 1 {
      worksheet_merge_range(
        target, row, column, row + UInt32(cell.down - 1), column + UInt16(cell.across - 1), "",
        format)
    }
    switch cell.value {
    case .empty: worksheet_write_blank(target, row, column, format)
    case .number(let number): worksheet_write_number(target, row, column, number, format)
    case .text(let text): worksheet_write_string(target, row, column, cellText(text), format)
    }
  }

  private mutating func format(
    _ style: CellStyle, in book: UnsafeMutablePointer<lxw_workbook>
  ) -> UnsafeMutablePointer<lxw_format>? {
    // Looked for from the end: what a table's body looks like comes after its head.
    if let known = formats.lastIndex(where: { $0.style == style }) { return formats[known].format }
    guard let format = workbook_add_format(book) else { return nil }
    format_set_font_name(format, style.font.rawValue)
    format_set_font_size(format, style.size)
    if style.isBold { format_set_bold(format) }
    let alignment =
      switch style.alignment {
      case .left: LXW_ALIGN_LEFT
      case .center: LXW_ALIGN_CENTER
      case .right: LXW_ALIGN_RIGHT
      }
    format_set_align(format, UInt8(alignment.rawValue))
    format_set_align(format, UInt8(LXW_ALIGN_VERTICAL_CENTER.rawValue))
    if style.wraps { format_set_text_wrap(format) } else { format_set_shrink(format) }
    if style.hasBorder { format_set_border(format, UInt8(LXW_BORDER_THIN.rawValue)) }
    if style.format != .general { format_set_num_format(format, style.format.rawValue) }
    if let fill = style.fill { format_set_bg_color(format, fill) }
    if style.isMuted { format_set_font_color(format, 0x66_6666) }
    formats.append((style, format))
    return format
  }

  private func add(_ choice: Sheet.Choice, to target: UnsafeMutablePointer<lxw_worksheet>) {
    let rows = (UInt32(choice.rows.lowerBound), UInt32(choice.rows.upperBound))
    let column = UInt16(choice.column)
    var validation = lxw_data_validation()
    validation.show_error = UInt8(
      choice.isStrict ? LXW_VALIDATION_ON.rawValue : LXW_VALIDATION_OFF.rawValue)
    withMutableCString(cut(choice.help, to: 255)) { help in
      if !choice.help.isEmpty { validation.input_message = help }
      if let range = choice.range {
        validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST_FORMULA.rawValue)
        withMutableCString(range) {
          validation.value_formula = $0
          _ = worksheet_data_validation_range(target, rows.0, column, rows.1, column, &validation)
        }
      } else if !choice.options.isEmpty {
        validation.validate = UInt8(LXW_VALIDATION_TYPE_LIST.rawValue)
        withMutableCStrings(choice.options) {
          validation.value_list = $0
          _ = worksheet_data_validation_range(target, rows.0, column, rows.1, column, &validation)
        }
      } else {
        validation.validate = UInt8(LXW_VALIDATION_TYPE_ANY.rawValue)
        _ = worksheet_data_validation_range(target, rows.0, column, rows.1, column, &validation)
      }
    }
  }

  private func set(_ page: PageSetup, of target: UnsafeMutablePointer<lxw_worksheet>) {
    worksheet_set_paper(target, 9)  // A4
    if page.isLandscape { worksheet_set_landscape(target) }
    let margins = page.margins
    worksheet_set_margins(
      target, margins.left / 25.4, margins.right / 25.4, margins.top / 25.4,
      margins.bottom / 25.4)
    worksheet_center_horizontally(target)
    worksheet_set_print_scale(target, UInt16(page.scale))
    if let rows = page.repeatedRows {
      worksheet_repeat_rows(target, UInt32(rows.lowerBound), UInt32(rows.upperBound))
    }
    if page.repeatedColumns > 0 {
      worksheet_repeat_columns(target, 0, UInt16(page.repeatedColumns - 1))
    }
    if !page.breaks.isEmpty {
      // NB: a zero ends the list.
      var breaks = page.breaks.prefix(PageSetup.mostBreaks).map(UInt32.init) + [0]
      worksheet_set_h_pagebreaks(target, &breaks)
    }
    if !page.footer.isEmpty {
      let footer = page.footer.replacing("&", with: "&&").replacing("{pages}", with: "&N")
        .replacing("{page}", with: "&P")
      var options = lxw_header_footer_options()
      options.margin = 7 / 25.4
      worksheet_set_footer_opt(target, "&C&10 " + footer, &options)
    }
  }
}
