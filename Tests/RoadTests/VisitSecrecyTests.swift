import Foundation
import Testing

/// Visits are nobody's business outside: what the public may open knows nothing of them.
@Suite struct VisitSecrecyTests {
  @Test func `no feed and no page for the public has a visit, and those who work have them`() throws
  {
    let out = try TemporaryFolder()
    let outcome = try Tool.run(["plan", "campaigns/golden-autumn", "--out", out.path + "/out"])
    #expect(outcome.status == 0, "\(outcome.errors)")
    let files = try TemporaryFolder.contents(of: out.url.appending(path: "out"))
    var seen = 0
    for (path, bytes) in files where isPublic(path) {
      seen += 1
      // Folded lines of a feed are joined before anybody reads them.
      let text = String(decoding: bytes, as: UTF8.self).replacingOccurrences(of: "\r\n ", with: "")
      for word in ["走访", "firm-visit", ".firms.", ".people.", "人力社保局负责人"] {
        #expect(!text.contains(word), "\(path) says \(word)")
      }
    }
    #expect(seen > 10)
    let own = try #require(files["calendars/internal/city.ics"])
    #expect(String(decoding: own, as: UTF8.self).contains("走访"))
  }

  private func isPublic(_ path: String) -> Bool {
    (path.hasPrefix("calendars/") && !path.hasPrefix("calendars/internal/"))
      || (path.hasPrefix("pages/") && !path.hasPrefix("pages/internal/"))
  }
}
