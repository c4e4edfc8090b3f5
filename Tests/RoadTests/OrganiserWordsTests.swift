import Foundation
import Testing

/// What an organiser is to an activity has a word in each language, whoever it is.
@Suite struct OrganiserWordsTests {
  @Test func `an English page says host, organiser and with, and none of it in Chinese`() throws {
    let folder = try TemporaryFolder()
    let outcome = try Tool.run(
      ["plan", "campaigns/spring-breeze", "--out", folder.path + "/out", "--emit", "pages"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let pages = folder.url.appending(path: "out/pages/en")
    let names = try FileManager.default.subpathsOfDirectory(atPath: pages.path)
      .filter { $0.hasSuffix(".html") }
    #expect(names.count > 10)
    var said: Set<String> = []
    for name in names {
      let text = try String(contentsOf: pages.appending(path: name), encoding: .utf8)
      for role in ["主办", "承办", "协办", "牵头", "指导单位"] {
        #expect(!text.contains(role), "\(name): \(role)")
      }
      for word in ["Host", "Organiser", "With", "Lead"] where text.contains(">\(word)<") {
        said.insert(word)
      }
    }
    #expect(said == ["Host", "Organiser", "With", "Lead"])
  }
}
