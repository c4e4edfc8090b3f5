import Archives

/// A small workbook whose parts a test writes itself.
struct SampleWorkbook {
  var parts: [(name: String, text: String)]

  static let transitional = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  static let strict = "http://purl.oclc.org/ooxml/spreadsheetml/main"

  /// - Parameters:
  ///   - sheets: name, state and what stands between `<worksheet>` and its end.
  ///   - strings: what stands within each `<si>`.
  init(
    _ sheets: [(name: String, state: String, xml: String)], strings: [String] = [],
    formats: [String] = [], settings: String = "", namespace: String = transitional
  ) {
    let isStrict = namespace == Self.strict
    let office =
      isStrict
      ? "http://purl.oclc.org/ooxml/officeDocument/relationships"
      : "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
    let package = "http://schemas.openxmlformats.org/package/2006/relationships"
    let head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
    let list = sheets.enumerated().map { index, sheet in
      "<sheet name=\"\(sheet.name)\" sheetId=\"\(index + 1)\" state=\"\(sheet.state)\" r:id=\"rId\(index + 1)\"/>"
    }
    let relations = sheets.indices.map {
      "<Relationship Id=\"rId\($0 + 1)\" Type=\"\(office)/worksheet\" Target=\"worksheets/sheet\($0 + 1).xml\"/>"
    }
    let numbers = formats.enumerated().map {
      "<numFmt numFmtId=\"\(170 + $0)\" formatCode=\"\($1)\"/>"
    }
    let styles = formats.indices.map { "<xf numFmtId=\"\(170 + $0)\"/>" }
    parts = [
      (
        "_rels/.rels",
        head
          + "<Relationships xmlns=\"\(package)\"><Relationship Id=\"r1\" Type=\"\(office)/officeDocument\" Target=\"/xl/workbook.xml\"/></Relationships>"
      ),
      (
        "xl/workbook.xml",
        head
          + "<workbook xmlns=\"\(namespace)\" xmlns:r=\"\(office)\">\(settings)<sheets>\(list.joined())</sheets></workbook>"
      ),
      (
        "xl/_rels/workbook.xml.rels",
        head
          + "<Relationships xmlns=\"\(package)\">\(relations.joined())<Relationship Id=\"s\" Type=\"\(office)/styles\" Target=\"styles.xml\"/><Relationship Id=\"t\" Type=\"\(office)/sharedStrings\" Target=\"sharedStrings.xml\"/></Relationships>"
      ),
      (
        "xl/styles.xml",
        head
          + "<styleSheet xmlns=\"\(namespace)\"><numFmts>\(numbers.joined())</numFmts><cellStyleXfs><xf numFmtId=\"14\"/></cellStyleXfs><cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"20\"/><xf numFmtId=\"22\"/>\(styles.joined())</cellXfs></styleSheet>"
      ),
      (
        "xl/sharedStrings.xml",
        head + "<sst xmlns=\"\(namespace)\">\(strings.map { "<si>\($0)</si>" }.joined())</sst>"
      ),
    ]
    for (index, sheet) in sheets.enumerated() {
      parts.append(
        (
          "xl/worksheets/sheet\(index + 1).xml",
          head + "<worksheet xmlns=\"\(namespace)\" xmlns:x=\"urn:other\">\(sheet.xml)</worksheet>"
        ))
    }
  }

  /// One visible sheet with these rows.
  init(
    _ rows: String, strings: [String] = [], formats: [String] = [], settings: String = "",
    namespace: String = transitional
  ) {
    self.init(
      [("表", "visible", "<sheetData>\(rows)</sheetData>")], strings: strings, formats: formats,
      settings: settings, namespace: namespace)
  }

  var bytes: [UInt8] { Archive.bytes(of: parts.map { ($0.name, Array($0.text.utf8)) }) }
}
