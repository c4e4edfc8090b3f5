import Archives
import CivilTime

extension OfficialDocument {
  /// The document as a DOCX file (ECMA-376). Equal documents give equal bytes.
  public var docx: [UInt8] {
    let parts: [(String, String)] = [
      ("[Content_Types].xml", contentTypes), ("_rels/.rels", relations),
      ("word/document.xml", DocumentXML(document: self).text),
      ("word/styles.xml", StylesXML(language: language).text), ("word/footer1.xml", footer),
      ("word/fontTable.xml", fontTable), ("word/_rels/document.xml.rels", documentRelations),
      ("docProps/core.xml", properties),
    ]
    return Archive.bytes(of: parts.map { (name: $0.0, bytes: Array($0.1.utf8)) })
  }

  private var contentTypes: String {
    let word = "application/vnd.openxmlformats-officedocument.wordprocessingml"
    let parts = [
      ("/word/document.xml", word + ".document.main+xml"),
      ("/word/styles.xml", word + ".styles+xml"),
      ("/word/footer1.xml", word + ".footer+xml"), ("/word/fontTable.xml", word + ".fontTable+xml"),
      ("/docProps/core.xml", "application/vnd.openxmlformats-package.core-properties+xml"),
    ]
    let types = "http://schemas.openxmlformats.org/package/2006/content-types"
    return xmlHead + "<Types xmlns=\"\(types)\">"
      + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + parts.map { "<Override PartName=\"\($0.0)\" ContentType=\"\($0.1)\"/>" }.joined()
      + "</Types>"
  }

  private var relations: String {
    let core =
      "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties"
    return relationships([
      (relationNamespace + "/officeDocument", "word/document.xml"), (core, "docProps/core.xml"),
    ])
  }

  private var documentRelations: String {
    relationships([
      (relationNamespace + "/styles", "styles.xml"), (relationNamespace + "/footer", "footer1.xml"),
      (relationNamespace + "/fontTable", "fontTable.xml"),
    ])
  }

  private func relationships(_ targets: [(String, String)]) -> String {
    let lines = targets.enumerated().map { index, target in
      "<Relationship Id=\"rId\(index + 1)\" Type=\"\(target.0)\" Target=\"\(target.1)\"/>"
    }
    return xmlHead
      + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
      + lines.joined() + "</Relationships>"
  }

  /// — 1 — in the middle of the foot.
  private var footer: String {
    func field(_ kind: String) -> String { "<w:r><w:fldChar w:fldCharType=\"\(kind)\"/></w:r>" }
    return xmlHead + "<w:ftr xmlns:w=\"\(wordNamespace)\"><w:p><w:pPr><w:pStyle w:val=\"Footer\"/>"
      + "<w:jc w:val=\"center\"/></w:pPr><w:r><w:t xml:space=\"preserve\">— </w:t></w:r>"
      + field("begin") + "<w:r><w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>"
      + field("separate") + "<w:r><w:t>1</w:t></w:r>" + field("end")
      + "<w:r><w:t xml:space=\"preserve\"> —</w:t></w:r></w:p></w:ftr>"
  }

  /// What stands in where an office lacks a font.
  private var fontTable: String {
    let fonts = OfficialFonts.substitutes.sorted { $0.key < $1.key }.map { name, other in
      "<w:font w:name=\"\(name)\"><w:altName w:val=\"\(other)\"/><w:charset w:val=\"86\"/></w:font>"
    }
    return xmlHead + "<w:fonts xmlns:w=\"\(wordNamespace)\">" + fonts.joined() + "</w:fonts>"
  }

  private var properties: String {
    let day = timestamp(created)
    let namespace = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties"
    return xmlHead + "<cp:coreProperties xmlns:cp=\"\(namespace)\" "
      + "xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\" "
      + "xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dc:title>\(escaped(title))</dc:title>"
      + "<dcterms:created xsi:type=\"dcterms:W3CDTF\">\(day)</dcterms:created>"
      + "<dcterms:modified xsi:type=\"dcterms:W3CDTF\">\(day)</dcterms:modified></cp:coreProperties>"
  }

  /// Midnight of a day in UTC, as W3CDTF.
  private func timestamp(_ seconds: Int) -> String {
    CivilMoment(seconds: seconds).date.description + "T00:00:00Z"
  }
}
