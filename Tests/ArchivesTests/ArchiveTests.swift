import Archives
import Diagnostics
import Testing

@Suite struct ArchiveTests {
  private let sample: [(name: String, bytes: [UInt8])] = [
    ("[Content_Types].xml", Array("<Types/>".utf8)),
    ("xl/worksheets/sheet1.xml", Array(String(repeating: "<c r=\"A1\"/>", count: 5_000).utf8)),
    ("说明/空.txt", []),
  ]

  @Test func `reading undoes writing, in the order given`() throws {
    var issues = Issues()
    let archive = try #require(
      Archive(Archive.bytes(of: sample), file: "t.xlsx", issues: &issues))
    #expect(archive.entries.map(\.name) == sample.map(\.name))
    for (entry, written) in zip(archive.entries, sample) {
      #expect(archive.contents(of: entry, issues: &issues) == written.bytes)
      #expect(entry.size == written.bytes.count)
    }
    #expect(archive.entries[1].compressedSize < 1_000)
    #expect(issues.all.isEmpty)
  }

  @Test func `an archive of nothing is an archive`() throws {
    var issues = Issues()
    let archive = try #require(Archive(Archive.bytes(of: []), file: "t.zip", issues: &issues))
    #expect(archive.entries.isEmpty)
  }

  @Test func `equal entries make equal bytes, which hold no time`() {
    let bytes = Archive.bytes(of: sample)
    #expect(bytes == Archive.bytes(of: sample))
    // The local header's time and date: 1980-01-01 00:00.
    #expect(Array(bytes[10..<14]) == [0, 0, 0x21, 0])
  }

  @Test(arguments: [
    "xl/worksheets/sheet1.xml", "XL/Worksheets/Sheet1.xml", "xl\\worksheets\\sheet1.xml",
  ])
  func `a name is found whatever its case and slashes`(name: String) throws {
    var issues = Issues()
    let archive = try #require(
      Archive(Archive.bytes(of: sample), file: "t.xlsx", issues: &issues))
    #expect(archive[name]?.index == 1)
    #expect(archive["xl/workbook.xml"] == nil)
  }

  @Test(arguments: 0..<3)
  func `replacing one entry keeps the compressed bytes of all others`(index: Int) throws {
    var issues = Issues()
    let before = try #require(
      Archive(Archive.bytes(of: sample), file: "t.xlsx", issues: &issues))
    let changed = Array("新的内容".utf8)
    let bytes = before.replacing(before.entries[index], with: changed)
    let after = try #require(Archive(bytes, file: "t.xlsx", issues: &issues))
    #expect(after.entries.map(\.name) == before.entries.map(\.name))
    for (old, new) in zip(before.entries, after.entries) where old.index != index {
      #expect(after.contents(of: new, issues: &issues) == sample[new.index].bytes)
      #expect(new.compressedSize == old.compressedSize)
    }
    #expect(after.contents(of: after.entries[index], issues: &issues) == changed)
    // Written twice it is the same file.
    #expect(bytes == before.replacing(before.entries[index], with: changed))
    #expect(issues.all.isEmpty)
  }

  @Test func `replacing an entry by itself changes nothing that is read`() throws {
    var issues = Issues()
    let before = try #require(
      Archive(Archive.bytes(of: sample), file: "t.xlsx", issues: &issues))
    for entry in before.entries {
      let bytes = before.replacing(entry, with: sample[entry.index].bytes)
      let after = try #require(Archive(bytes, file: "t.xlsx", issues: &issues))
      #expect(after.entries.map(\.name) == before.entries.map(\.name))
      let isSame = after.entries.allSatisfy {
        after.contents(of: $0, issues: &issues) == sample[$0.index].bytes
      }
      #expect(isSame)
    }
  }

  @Test(arguments: [
    (
      "archive.too-large",
      ArchiveLimits(
        entries: 9, entrySize: 1_000, totalSize: 1 << 20, ratio: 9_999, ratioFreeSize: 0)
    ),
    (
      "archive.too-large",
      ArchiveLimits(
        entries: 9, entrySize: 1 << 20, totalSize: 1_000, ratio: 9_999, ratioFreeSize: 0)
    ),
    (
      "archive.bomb",
      ArchiveLimits(
        entries: 9, entrySize: 1 << 20, totalSize: 1 << 20, ratio: 20, ratioFreeSize: 1_000)
    ),
    (
      "archive.entries",
      ArchiveLimits(
        entries: 2, entrySize: 1 << 20, totalSize: 1 << 20, ratio: 9_999, ratioFreeSize: 0)
    ),
  ])
  func `what asks for too much is refused before it is inflated`(
    code: String, limits: ArchiveLimits
  ) {
    var issues = Issues()
    #expect(
      Archive(Archive.bytes(of: sample), file: "t.xlsx", limits: limits, issues: &issues) == nil)
    #expect(issues.all.map(\.code) == [code])
    #expect(issues.all.first?.location == SourceLocation(startOf: "t.xlsx"))
  }

  @Test func `an entry that lies about its size is found out while it is inflated`() throws {
    var bytes = Archive.bytes(of: [("a", [UInt8](repeating: 0, count: 8 << 20))])
    // The size stands at offset 22 of the local header and 24 of the directory's.
    let directory = try #require(
      bytes.indices.dropLast(4).last {
        Array(bytes[$0..<($0 + 4)]) == [0x50, 0x4B, 1, 2]
      })
    for place in [22, directory + 24] {
      bytes.replaceSubrange(place..<(place + 4), with: [9, 0, 0, 0])
    }
    var issues = Issues()
    let archive = try #require(Archive(bytes, file: "t.xlsx", issues: &issues))
    #expect(archive.entries[0].size == 9)
    #expect(archive.contents(of: archive.entries[0], issues: &issues) == nil)
    #expect(issues.hasErrors)
  }

  @Test(arguments: [0, 3, 21, 40, 200])
  func `an archive that was cut off says so`(kept: Int) {
    var issues = Issues()
    let bytes = Array(Archive.bytes(of: sample).prefix(kept))
    #expect(Archive(bytes, file: "t.xlsx", issues: &issues) == nil)
    #expect(issues.all.map(\.code) == ["archive.none"])
  }

  @Test func `a changed byte in an entry does not pass`() throws {
    var bytes = Archive.bytes(of: sample)
    bytes[30 + sample[0].name.utf8.count] ^= 0xFF
    var issues = Issues()
    let archive = try #require(Archive(bytes, file: "t.xlsx", issues: &issues))
    #expect(archive.contents(of: archive.entries[0], issues: &issues) == nil)
    #expect(issues.all.map(\.code) == ["archive.entry-damaged"])
  }
}
