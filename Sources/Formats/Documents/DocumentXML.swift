import Diagnostics

/// `word/document.xml`: the blocks as WordprocessingML (ECMA-376 part 1, 17).
struct DocumentXML {
  let document: OfficialDocument

  var text: String {
    var xml = xmlHead
    xml += "<w:document xmlns:w=\"\(wordNamespace)\" xmlns:r=\"\(relationNamespace)\"><w:body>"
    for (index, block) in document.blocks.enumerated() {
      xml += self.xml(of: block, staysWithNext: kept.contains(index))
    }
    return xml + section + "</w:body></w:document>"
  }

  private var isChinese: Bool { document.language == .zh }

  /// What must not be parted from the signature: no page has that alone (GB/T 9704-2012 §7.3.5.5).
  private var kept: Set<Int> {
    var kept: Set<Int> = []
    for (index, block) in document.blocks.enumerated() {
      guard case .closing = block else { continue }
      for before in stride(from: index - 1, through: 0, by: -1) {
        kept.insert(before)
        if case .paragraph = document.blocks[before] { break }
      }
    }
    return kept
  }

  private func xml(of block: OfficialDocument.Block, staysWithNext: Bool) -> String {
    switch block {
    case .title(let text): paragraph(text, style: "Title")
    case .addressee(let text): paragraph(text, style: "Addressee")
    case .heading(let text): paragraph(text, style: "Heading1")
    case .subheading(let text): paragraph(text, style: "Heading2")
    case .paragraph(let text): paragraph(text, style: "BodyText", staysWithNext)
    case .closing(let lines): lines.map { paragraph($0, style: "Closing") }.joined()
    case .note(let text): paragraph(text, style: "Note", staysWithNext)
    case .table(let rows, let widths): table(rows, widths)
    }
  }

  private func paragraph(
    _ text: String, style: String, _ staysWithNext: Bool = false
  ) -> String {
    let keep = staysWithNext ? "<w:keepNext/>" : ""
    return "<w:p><w:pPr><w:pStyle w:val=\"\(style)\"/>\(keep)</w:pPr>\(run(text))</w:p>"
  }

  private func run(_ text: String) -> String {
    var runs = ""
    var rest = text[...]
    while let first = rest.first {
      let isBlank = first == "＿"
      let part = rest.prefix { ($0 == "＿") == isBlank }
      rest.removeFirst(part.count)
      runs += isBlank ? blank(of: part.count) : plainRun(part)
    }
    return runs
  }

  private func plainRun(_ text: Substring) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let parts = lines.map { "<w:t xml:space=\"preserve\">\(escaped($0))</w:t>" }
    return "<w:r>\(parts.joined(separator: "<w:br/>"))</w:r>"
  }

  /// A blank to be filled in, as wide as so many characters.
  ///
  /// NB: a line may break between two of `＿`, and LibreOffice breaks words of `_` too; between spaces
  /// that keep together none does, so that the blank stays whole.
  private func blank(of characters: Int) -> String {
    let spaces = String(repeating: "\u{A0}", count: characters * 4)
    return "<w:r><w:rPr><w:u w:val=\"single\"/></w:rPr>"
      + "<w:t xml:space=\"preserve\">\(spaces)</w:t></w:r>"
  }

  private func table(_ rows: [[String]], _ widths: [Int]) -> String {
    let sum = max(1, widths.reduce(0, +))
    let twips = widths.map { $0 * OfficialLayout.textWidth / sum }
    var xml = """
      <w:tbl><w:tblPr><w:tblStyle w:val="Grid"/>\
      <w:tblW w:w="\(twips.reduce(0, +))" w:type="dxa"/><w:tblLayout w:type="fixed"/></w:tblPr><w:tblGrid>
      """
    xml += twips.map { "<w:gridCol w:w=\"\($0)\"/>" }.joined() + "</w:tblGrid>"
    for (index, row) in rows.enumerated() {
      let isHead = index == 0
      xml += "<w:tr><w:trPr><w:cantSplit/>" + (isHead ? "<w:tblHeader/>" : "") + "</w:trPr>"
      for (column, text) in row.enumerated() where twips.indices.contains(column) {
        xml += "<w:tc><w:tcPr><w:tcW w:w=\"\(twips[column])\" w:type=\"dxa\"/>"
        xml += "<w:vAlign w:val=\"center\"/></w:tcPr>"
        xml += paragraph(text, style: isHead ? "TableHead" : "TableText") + "</w:tc>"
      }
      xml += "</w:tr>"
    }
    return xml + "</w:tbl>"
  }

  private var section: String {
    typealias Layout = OfficialLayout
    return """
      <w:sectPr><w:footerReference w:type="default" r:id="rId2"/>\
      <w:pgSz w:w="\(Layout.pageWidth)" w:h="\(Layout.pageHeight)"/>\
      <w:pgMar w:top="\(Layout.top)" w:right="\(Layout.right)" w:bottom="\(Layout.bottom)" \
      w:left="\(Layout.left)" w:header="851" w:footer="1361" w:gutter="0"/>\
      <w:docGrid w:type="lines" w:linePitch="\(Layout.linePitch)"/></w:sectPr>
      """
  }
}

let xmlHead = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
let wordNamespace = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
let relationNamespace = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"

/// `text` for XML 1.0: markup escaped, characters that XML cannot hold replaced by U+FFFD.
func escaped(_ text: some StringProtocol) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "\t", "\n", "\r": result.unicodeScalars.append(scalar)
    case "\0"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}
