import Diagnostics
import Tabular
import Testing

@Suite struct CSVRoundTripTests {
  @Test(arguments: UInt64(0)..<100)
  func `reading undoes writing`(seed: UInt64) throws {
    var random = SeededRandom(seed: seed)
    let width = Int.random(in: 1...6, using: &random)
    let header = (0..<width).map { "列\($0)" }
    let rows = (0..<Int.random(in: 1...20, using: &random)).map { _ in
      (0..<width).map { column in column == 0 ? "x" + value(&random) : value(&random) }
    }
    for options in [CSVWriter.Options.office, .plain] {
      var writer = CSVWriter(options)
      writer.write(header)
      for row in rows { writer.write(row) }
      var issues = Issues()
      let table = try #require(
        CSVReader.table(of: writer.bytes, file: "t.csv", issues: &issues))
      let read = table.rows.map { row in
        row.map { options.guardsFormulas ? CSVWriter.unguarded($0.raw) : $0.raw }
      }
      #expect(read == rows)
      #expect(table.header.map(\.raw) == header)
      #expect(issues.all.isEmpty)
    }
  }

  @Test(arguments: UInt64(0)..<100)
  func `damaged files end in a table or a diagnostic`(seed: UInt64) {
    var random = SeededRandom(seed: seed)
    var bytes = Array("编号,\"名\"\"称\",时间\r\n1,解放碑,2026-02-24\r\n2,\"a,\nb\",'=1\r\n;\t\n".utf8)
    for _ in 0..<20 {
      let place = Int.random(in: 0..<bytes.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.remove(at: place)
      case 2:
        bytes.insert(Array("\",;\r\n\t\0\u{FEFF}".utf8).randomElement(using: &random)!, at: place)
      default: bytes.insert(contentsOf: bytes[place...].prefix(9), at: place)
      }
      var issues = Issues()
      let table = CSVReader.table(of: bytes, file: "t.csv", issues: &issues)
      #expect(table != nil || issues.hasErrors)
      var last = SourceLocation(startOf: "t.csv")
      for cell in (table?.header ?? []) + (table?.rows.flatMap { $0 } ?? []) {
        #expect(cell.location >= last)
        last = cell.location
      }
      for issue in issues.all {
        #expect(issue.location.line >= 1 && issue.location.column >= 1)
      }
    }
  }

  private func value(_ random: inout SeededRandom) -> String {
    let alphabet: [Character] = [
      "a", "7", "区", "𠮷", ",", ";", "\t", "\"", "\n", "\r\n", "\r", " ", "=", "+", "-", "@", "'",
      "，", "\u{3000}", "é", "＝",
    ]
    return String(
      (0..<Int.random(in: 0...8, using: &random)).map { _ in alphabet.randomElement(using: &random)!
      })
  }
}
