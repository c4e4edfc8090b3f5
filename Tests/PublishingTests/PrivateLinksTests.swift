import Diagnostics
import Fingerprints
import PlanModel
import Publishing
import Testing

@Suite struct PrivateLinksTests {
  private static let links = PrivateLinks(key: [UInt8](0..<32))

  private static func published(_ links: PrivateLinks) -> [Artifact] {
    let city = City(.init(key: "a", audience: .internal, teams: ["team-1"]), .init(key: "b"))
    return artifacts(of: city.plan, for: city.proposal(on: "2026-01-10"), links: links)
  }

  @Test func `each private feed has 128 bits of its own in its address`() {
    let paths = Self.published(Self.links).filter(\.isSecret).map(\.path)
    #expect(paths.count == 4)
    let tokens = paths.map { path -> String in
      let parts = path.split(separator: "/").map(String.init)
      #expect(parts[0] == "calendars" && parts[1] == "internal")
      #expect(parts[2].count == 32 && parts[2].allSatisfy(\.isHexDigit))
      return parts[2]
    }
    #expect(Set(tokens).count == paths.count)
    #expect(paths.contains { $0.hasSuffix("/team/team-1.ics") })
  }

  /// Worked out by CPython's hmac.
  @Test func `an address is the keyed hash of the feed's name`() {
    let code = hmacSHA256(Array("feed/internal/leaders".utf8), key: [UInt8](0..<32))
    let token = hexadecimal(code.prefix(16))
    let paths = Self.published(Self.links).map(\.path)
    #expect(paths.contains("calendars/internal/\(token)/leaders.ics"))
    #expect(token == "6ec29b72af5d12ef1079f2a8bfe881b6")
  }

  @Test func `another key gives other addresses, and the same key the same`() {
    let paths = Self.published(Self.links).filter(\.isSecret).map(\.path)
    #expect(
      Self.published(PrivateLinks(key: [UInt8](0..<32))).filter(\.isSecret).map(\.path) == paths)
    let others = Self.published(PrivateLinks(key: [UInt8](1..<33)))
    #expect(Set(others.filter(\.isSecret).map(\.path)).isDisjoint(with: paths))
    #expect(PrivateLinks(key: [UInt8](1..<33)).fingerprint != Self.links.fingerprint)
  }

  @Test func `nothing that the public may open leads to a private feed`() {
    let all = Self.published(Self.links)
    let secrets = all.filter(\.isSecret).map { $0.path.split(separator: "/")[2] }
    for artifact in all where !artifact.isSecret && artifact.path.contains("/") {
      let text = String(decoding: artifact.render(), as: UTF8.self)
      #expect(!artifact.path.hasPrefix("calendars/internal/") || artifact.path.hasSuffix(".html"))
      for secret in secrets { #expect(!text.contains(secret), "\(artifact.path)") }
    }
    #expect(all.contains { $0.path == "calendars/internal/index.html" })
  }

  @Test func `the planners' list names every private feed`() {
    let city = City(.init(key: "a", teams: ["team-1"]))
    let sheet = privateLinksCSV(
      of: city.plan, for: city.proposal(on: "2026-01-10"), language: .zh, links: Self.links)
    let lines = String(decoding: sheet, as: UTF8.self).split(separator: "\r\n")
    #expect(lines.count == 7)
    #expect(
      lines.contains { $0.hasPrefix("Team 1·出勤日程,") || $0.contains("·出勤日程,calendars/internal/") })
  }
}
