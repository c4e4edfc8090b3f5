import CampaignKit
import Catalog
import CivilTime
import Diagnostics
import Expanding
import Foundation
import Loading
import PlanModel
import Testing

/// Everything that loading and expanding say about `campaigns/mistakes`.
private func mistakes() throws -> [Diagnostic] {
  var issues = Issues()
  let files = try example("campaigns/mistakes")
  let loaded = workspace(
    from: files, modules: BuiltIn.modules, today: CivilDate(dayNumber: 0), issues: &issues)
  _ = agenda(for: try #require(loaded), issues: &issues)
  return issues.sorted
}

@Suite struct MistakesTests {
  @Test(
    "every diagnostic is as recorded, to the byte",
    arguments: ["diagnostics.json", "check.zh.txt", "check.en.txt"])
  func recorded(name: String) throws {
    let found = try mistakes()
    let text: String
    if name == "diagnostics.json" {
      text = JSONReport().json(found).pretty
    } else {
      let report = TextReport(language: name.contains("zh") ? .zh : .en)
      text = report.text(found) { file in
        (try? Data(contentsOf: repository.appending(path: file))).map { Array($0) }
      }
    }
    let place = repository.appending(path: "campaigns/mistakes/expected/\(name)")
    if ProcessInfo.processInfo.environment["RECORD"] == "1" {
      try Data(text.utf8).write(to: place)
      Issue.record("\(name) is written anew; read the difference before it is committed")
    }
    let expected = try String(decoding: Data(contentsOf: place), as: UTF8.self)
    #expect(text == expected)
  }

  @Test(
    "each planted mistake is found where it stands", arguments: planted)
  func each(mistake: Mistake) throws {
    let found = try mistakes().filter {
      $0.code == mistake.code
        && $0.location.description == "campaigns/mistakes/\(mistake.place)"
    }
    #expect(!found.isEmpty, "\(mistake.what)")
    #expect(found.allSatisfy { $0.message.zh != $0.message.en })
  }

  @Test func `nothing is found that was not planted`() throws {
    let places = Set(planted.map { "\($0.code) campaigns/mistakes/\($0.place)" })
    let surplus = try mistakes().map { "\($0.code) \($0.location)" }.filter { !places.contains($0) }
    #expect(surplus == [])
    #expect(planted.count >= 25)
  }
}
