import Diagnostics
import Glibc
import Tabular
import Testing

@Suite struct EncodingTests {
  @Test func `every Chinese character survives GB 18030`() throws {
    // Basic block, extension A and compatibility ideographs; four-byte codes are among them.
    let blocks: [ClosedRange<UInt32>] = [0x4E00...0x9FFF, 0x3400...0x4DBF, 0x20000...0x2A6DF]
    for block in blocks {
      let characters = block.compactMap(Unicode.Scalar.init)
      let rows = stride(from: 0, to: characters.count, by: 100).map { start in
        String(String.UnicodeScalarView(characters[start..<min(start + 100, characters.count)]))
      }
      let bytes = try #require(gb18030("区县,备注\n" + rows.map { "渝中,\($0)\n" }.joined()))
      var issues = Issues()
      let table = try #require(CSVReader.table(of: bytes, file: "t.csv", issues: &issues))
      #expect(issues.all.isEmpty)
      #expect(table.header.map(\.raw) == ["区县", "备注"])
      #expect(table.rows.map { $0[1].raw } == rows)
    }
  }

  @Test func `columns count characters in GB 18030 as in UTF-8`() throws {
    let source = MarkedTable("区县,名称\n渝中,1️⃣\"解放碑\n")
    let bytes = try #require(gb18030(source.csv))
    var issues = Issues()
    _ = CSVReader.table(of: bytes, file: "t.csv", issues: &issues)
    #expect(issues.all.first?.location == source.places["1️⃣"])
  }

  @Test(arguments: [
    ([0xFF, 0xFE, 0x61, 0x00], DiagnosticKind.tableUTF16),
    ([0xFE, 0xFF, 0x00, 0x61], .tableUTF16),
    ([0x61, 0x00, 0x2C, 0x00], .tableUTF16),
    ([0x00, 0x61, 0x00, 0x2C], .tableUTF16),
    ([0x50, 0x4B, 0x03, 0x04, 0x14], .tableIsSpreadsheet),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1], .tableIsSpreadsheet),
    ([0x61, 0xFF, 0x61], .tableEncoding),
    ([0xEF, 0xBB, 0xBF, 0x61, 0xC3], .tableEncoding),
  ])
  func `what is no text of ours is named`(bytes: [UInt8], kind: DiagnosticKind) {
    var issues = Issues()
    #expect(CSVReader.table(of: bytes, file: "t.csv", issues: &issues) == nil)
    #expect(issues.all.map(\.code) == [kind.code])
    #expect(issues.all.first?.help != nil)
  }

  @Test func `UTF-8 with a broken byte is not taken for GB 18030`() {
    let source = MarkedTable("区县,名称\n渝中,解1️⃣放碑广场\n")
    var bytes = Array(source.csv.utf8)
    let broken = Array("区县,名称\n渝中,解".utf8).count
    bytes.remove(at: broken + 2)
    var issues = Issues()
    #expect(CSVReader.table(of: bytes, file: "t.csv", issues: &issues) == nil)
    #expect(issues.all.map(\.location) == [source.places["1️⃣"]])
    #expect(issues.all.map(\.code) == [DiagnosticKind.tableEncoding.code])
  }
}

/// `text` in GB 18030, by the C library.
private func gb18030(_ text: String) -> [UInt8]? {
  guard let converter = iconv_open("GB18030", "UTF-8"), Int(bitPattern: converter) != -1 else {
    return nil
  }
  defer { iconv_close(converter) }
  var source = Array(text.utf8)
  var target = [UInt8](repeating: 0, count: source.count * 2)
  let written: Int? = source.withUnsafeMutableBytes { source in
    target.withUnsafeMutableBytes { target in
      var input = source.bindMemory(to: CChar.self).baseAddress
      var output = target.bindMemory(to: CChar.self).baseAddress
      var (left, room) = (source.count, target.count)
      guard iconv(converter, &input, &left, &output, &room) != -1 else { return nil }
      return target.count - room
    }
  }
  return written.map { Array(target[..<$0]) }
}
