import Archives
import Diagnostics
import Documents
import Testing

@Suite struct OfficialDocumentTests {
  private func sample(_ text: String = "妥否，请批示。", _ language: Language = .zh) -> OfficialDocument {
    OfficialDocument(
      title: "请示",
      blocks: [
        .title("关于开展活动的请示"), .addressee("市政府："), .heading("一、安排"), .subheading("（一）时间"),
        .paragraph(text), .table([["时间", "地点"], [text, "广场"]], widths: [1, 2]),
        .closing(["市总工会", "年　月　日"]), .note("附件：1.方案\n　　　2.一览表"),
      ], language: language, created: 1_767_225_600)
  }

  private func part(_ name: String, of document: OfficialDocument) throws -> String {
    var issues = Issues()
    let archive = try #require(Archive(document.docx, file: "x.docx", issues: &issues))
    let entry = try #require(archive[name])
    var bytes: [UInt8] = []
    _ = archive.read(entry, issues: &issues) { piece in
      for index in piece.indices { bytes.append(piece[index]) }
      return true
    }
    #expect(issues.all.isEmpty)
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `equal documents give equal bytes`() {
    #expect(sample().docx == sample().docx)
    #expect(sample().docx != sample("同意").docx)
  }

  @Test func `the page is that of GB T 9704`() throws {
    let xml = try part("word/document.xml", of: sample())
    #expect(xml.contains("<w:pgSz w:w=\"11906\" w:h=\"16838\"/>"))
    #expect(xml.contains("w:top=\"2098\""), "37 mm above")
    #expect(xml.contains("w:left=\"1587\""), "28 mm at the left")
    #expect(xml.contains("w:linePitch=\"579\""), "22 lines on 225 mm")
    let styles = try part("word/styles.xml", of: sample())
    for font in ["方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312"] { #expect(styles.contains(font)) }
    #expect(styles.contains("<w:kinsoku/>"), "no line begins with a comma")
  }

  @Test(arguments: ["<&>\"", "a\u{0}b", "\u{FFFE}", "\u{1}", "]]>", "\u{1F469}\u{200D}\u{1F33E}"])
  func `no text breaks the file`(text: String) throws {
    let xml = try part("word/document.xml", of: sample(text))
    let controls = xml.unicodeScalars.filter { $0.value < 0x20 && $0 != "\n" }
    #expect(controls.isEmpty && !xml.contains("\u{FFFE}"))
    #expect(!xml.contains("<&>"))
  }

  @Test func `heads of tables come again on every page`() throws {
    #expect(try part("word/document.xml", of: sample()).contains("<w:tblHeader/>"))
  }
}
