import CivilTime
import Diagnostics
import Fingerprints
import PlanModel
import Rostering
import Testing

/// No amendment can be left out of a sealed folder.
@Suite struct ChainTests {
  private func line(_ count: Int, of bytes: [UInt8]) -> [UInt8] {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    return Array(lines.prefix(count).map { $0 + "\n" }.joined().utf8)
  }

  /// A draw with five amendments, and what was published of it.
  private func folder() throws -> (private: DrawFolder, open: DrawFolder, book: LotteryBook) {
    let plan = try LotteryBench.plan("seats: 3\nconsent: no\nwaiting: 300%")
    let people = try LotteryBench.people([], (1...12).map { [$0] })
    let result = draw(plan, from: people, seed: "s")
    let day = CivilDate(dayNumber: 20_454)
    var book = LotteryBook(plan, people, result)
    for _ in 0..<5 {
      try book.amend(
        .decline, book.standing(of: "a")[0].place.person, at: "a", by: "office", on: day, why: "ill"
      )
    }
    let commitment = Commitment(to: plan, people, seed: "s", on: day)
    let folder = DrawFolder([
      "rules.yaml": plan.yaml, "people.csv": people.csv, "history.csv": people.historyCSV,
      "commitment.yaml": commitment.yaml, "seed.txt": Array("s\n".utf8), "result.csv": result.csv,
      "frozen.yaml": Frozen(hash: sha256Hex(result.csv), date: day, by: "office").yaml,
      "amendments.csv": book.csv, ChainHead.file: book.head.yaml,
    ])
    let open = [
      "rules.yaml", "commitment.yaml", "seed.txt", "frozen.yaml", ChainHead.file,
    ]
    return (folder, DrawFolder(folder.files.filter { open.contains($0.key) }), book)
  }

  private func differences(_ folder: DrawFolder) -> [Text] {
    var issues = Issues()
    let found = folder.sealed(.zh).differences(issues: &issues)
    #expect(issues.all.isEmpty)
    return found
  }

  @Test func `a whole folder is the same as what was published`() throws {
    let (folder, open, book) = try folder()
    #expect(book.head.count == 5)
    #expect(differences(folder).isEmpty)
    #expect(folder.differences(from: open).isEmpty)
    #expect(folder.isWhole(book))
    #expect(ChainHead(yaml: book.head.yaml) == book.head)
  }

  @Test(arguments: 0..<6)
  func `a chain cut off anywhere is refused, with its hashes made anew`(kept: Int) throws {
    var (folder, _, book) = try folder()
    folder.files["amendments.csv"] = kept == 0 ? nil : line(kept, of: book.csv)
    #expect(!differences(folder).isEmpty)
    folder.files[ChainHead.file] = nil
    #expect(differences(folder).contains { $0.zh.contains(ChainHead.file) })
  }

  @Test(arguments: 1..<6)
  func `one cut off together with its head is not what was published`(kept: Int) throws {
    var (folder, open, book) = try folder()
    let cut = line(kept, of: book.csv)
    var short = try #require(book.replayed(from: folder, cut))
    folder.files["amendments.csv"] = cut
    folder.files[ChainHead.file] = short.head.yaml
    // Nothing in the folder itself can tell.
    #expect(differences(folder).isEmpty)
    #expect(folder.differences(from: open).map(\.zh) == ["amendments.yaml 与公布的不同"])
    // The office's own folder is not gone on with, either.
    folder.files[ChainHead.file] = book.head.yaml
    #expect(!folder.isWhole(short))
    #expect(short.replay([]) == 0)
  }

  @Test(arguments: ["rules.yaml", "commitment.yaml", "seed.txt", "frozen.yaml", "amendments.yaml"])
  func `each published file must be in the folder, the same`(name: String) throws {
    var (folder, open, _) = try folder()
    folder.files[name] = nil
    #expect(!folder.differences(from: open).isEmpty)
    open.files[name] = nil
    #expect(folder.differences(from: open).isEmpty == (name != "commitment.yaml"))
  }

  @Test(arguments: [
    "", "x", "format: y\n", "amendments: -1\ncampaign: test\nhead_sha256: a\n", "\u{0}",
  ])
  func `what is no head is no head`(text: String) throws {
    var (folder, _, book) = try folder()
    folder.files[ChainHead.file] = Array(text.utf8)
    #expect(!differences(folder).isEmpty)
    #expect(!folder.isWhole(book))
  }
}

extension LotteryBook {
  /// The book of a folder with other amendments.
  fileprivate func replayed(from folder: DrawFolder, _ lines: [UInt8]) -> LotteryBook? {
    var folder = folder
    folder.files["amendments.csv"] = lines
    var issues = Issues()
    return folder.opened(issues: &issues)?.book
  }
}
