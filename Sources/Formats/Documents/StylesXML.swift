import Diagnostics

/// `word/styles.xml`: one style for each role, so that an office can change its look in one place.
struct StylesXML {
  let language: Language

  private var fonts: OfficialFonts { language == .zh ? .chinese : .english }
  private typealias Layout = OfficialLayout

  var text: String {
    let isChinese = language == .zh
    let indent =
      isChinese
      ? "<w:ind w:firstLineChars=\"200\" w:firstLine=\"640\"/>" : "<w:ind w:firstLine=\"480\"/>"
    let sides = isChinese ? "both" : "left"
    var xml =
      xmlHead + "<w:styles xmlns:w=\"\(wordNamespace)\"><w:docDefaults><w:rPrDefault><w:rPr>"
    xml += font(fonts.body) + size(Layout.body)
    xml += "<w:lang w:val=\"en-US\" w:eastAsia=\"zh-CN\"/></w:rPr></w:rPrDefault>"
    // Lines neither begin with 、。） nor end with （: kinsoku is on.
    xml += "<w:pPrDefault><w:pPr><w:widowControl w:val=\"0\"/><w:kinsoku/><w:overflowPunct/>"
    xml += exact(Layout.linePitch) + "</w:pPr></w:pPrDefault></w:docDefaults>"
    xml += style("Normal", "Normal", isDefault: true)
    xml += style(
      "Title", "Title",
      "<w:keepNext/>" + exact(Layout.linePitch * 6 / 5, after: Layout.linePitch)
        + "<w:jc w:val=\"center\"/>", font(fonts.title) + bold(!isChinese) + size(Layout.title))
    xml += style("Addressee", "Addressee", "<w:jc w:val=\"left\"/>")
    xml += style(
      "Heading1", "heading 1", "<w:keepNext/>" + indent + "<w:outlineLvl w:val=\"0\"/>",
      font(fonts.heading) + bold(!isChinese))
    xml += style(
      "Heading2", "heading 2", "<w:keepNext/>" + indent + "<w:outlineLvl w:val=\"1\"/>",
      font(fonts.subheading))
    xml += style("BodyText", "Body Text", indent + "<w:jc w:val=\"\(sides)\"/>")
    xml += style(
      "Closing", "Closing",
      "<w:keepNext/><w:ind w:rightChars=\"400\" w:right=\"1280\"/><w:jc w:val=\"right\"/>")
    xml += style("Note", "Note", indent + "<w:jc w:val=\"left\"/>")
    let cell =
      "<w:snapToGrid w:val=\"0\"/><w:spacing w:before=\"20\" w:after=\"20\" w:line=\"300\" w:lineRule=\"atLeast\"/>"
    xml += style("TableText", "Table Text", cell, font(fonts.table) + size(21))
    xml += style(
      "TableHead", "Table Head", cell + "<w:jc w:val=\"center\"/>",
      font(fonts.heading) + bold(!isChinese) + size(21))
    xml += style(
      "Footer", "footer", "<w:spacing w:line=\"240\" w:lineRule=\"auto\"/>",
      font("宋体") + size(Layout.small))
    xml += """
      <w:style w:type="table" w:styleId="Grid"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders>\
      \(["top", "left", "bottom", "right", "insideH", "insideV"].map(border).joined())\
      </w:tblBorders><w:tblCellMar><w:left w:w="57" w:type="dxa"/><w:right w:w="57" w:type="dxa"/>\
      </w:tblCellMar></w:tblPr></w:style></w:styles>
      """
    return xml
  }

  private func style(
    _ id: String, _ name: String, _ paragraph: String = "", _ run: String = "",
    isDefault: Bool = false
  ) -> String {
    let base = isDefault ? "" : "<w:basedOn w:val=\"Normal\"/>"
    return """
      <w:style w:type="paragraph"\(isDefault ? " w:default=\"1\"" : "") w:styleId="\(id)">\
      <w:name w:val="\(name)"/>\(base)<w:qFormat/><w:pPr>\(paragraph)</w:pPr><w:rPr>\(run)</w:rPr></w:style>
      """
  }

  private func font(_ name: String) -> String {
    let latin = language == .zh ? "Times New Roman" : name
    return
      "<w:rFonts w:ascii=\"\(latin)\" w:hAnsi=\"\(latin)\" w:eastAsia=\"\(language == .zh ? name : "宋体")\"/>"
  }

  private func size(_ halfPoints: Int) -> String {
    "<w:sz w:val=\"\(halfPoints)\"/><w:szCs w:val=\"\(halfPoints)\"/>"
  }

  private func bold(_ isOn: Bool) -> String { isOn ? "<w:b/>" : "" }

  private func exact(_ twips: Int, after: Int = 0) -> String {
    "<w:spacing w:before=\"0\" w:after=\"\(after)\" w:line=\"\(twips)\" w:lineRule=\"exact\"/>"
  }

  private func border(_ side: String) -> String {
    "<w:\(side) w:val=\"single\" w:sz=\"4\" w:space=\"0\" w:color=\"000000\"/>"
  }
}
