import CampaignKit
import Diagnostics
import MarkedYAML
import Testing

private func window(_ yaml: String) throws -> DateWindow {
  var issues = Issues()
  let value = try #require(configValue(yaml: Array(yaml.utf8), file: "t", issues: &issues))
  return try #require(DateWindow.decode(value, key: "时间", issues: &issues), "\(issues.all)")
}

@Suite struct DateWindowTests {
  private let calendar = ChineseCalendar()

  private func dates(_ yaml: String, in horizon: String) throws -> (String?, [String]) {
    let ends = horizon.split(separator: "/").compactMap { CivilDate($0) }
    var issues = Issues()
    let dates = try window(yaml).dates(
      in: ends[0]...ends[1], calendar: calendar, issues: &issues)
    return (dates.map { "\($0.lowerBound)/\($0.upperBound)" }, issues.all.map(\.code))
  }

  @Test(
    "a window is resolved in the years of the horizon",
    arguments: [
      ("{从: 3月1日, 到: 4月30日}", "2026-01-01/2026-12-31", "2026-03-01/2026-04-30"),
      ("{from: Mar 1, to: Apr 30}", "2026-01-01/2026-12-31", "2026-03-01/2026-04-30"),
      ("{从: 春节前35天, 到: 2026年3月31日}", "2026-01-01/2026-12-31", "2026-01-13/2026-03-31"),
      ("{从: 12月1日, 到: 3月31日}", "2026-01-01/2026-12-31", "2026-12-01/2027-03-31"),
      ("{从: 12月1日, 到: 3月31日}", "2025-12-01/2026-04-30", "2025-12-01/2026-03-31"),
      ("{从: 2025年12月1日, 到: 3月31日}", "2026-01-01/2026-12-31", "2025-12-01/2026-03-31"),
      ("{从: 1月5日, 到: 2月1日}", "2025-12-01/2026-04-30", "2026-01-05/2026-02-01"),
      ("{从: 春节, 到: 春节}", "2025-12-01/2026-04-30", "2026-02-17/2026-02-17"),
      ("{从: 2025-03-01, 到: 2025-04-30}", "2026-01-01/2026-12-31", "2025-03-01/2025-04-30"),
    ])
  func resolves(yaml: String, horizon: String, expected: String) throws {
    let (dates, codes) = try dates(yaml, in: horizon)
    #expect(dates == expected)
    #expect(codes == [])
  }

  @Test(
    "a window that cannot be is an error",
    arguments: [
      ("{从: 2026-05-31, 到: 2026-05-01}", "anchor.reversed"),
      ("{从: 5月31日, 到: 2026年5月1日}", "anchor.reversed"),
      ("{从: 2月29日, 到: 3月1日}", "anchor.absent"),
    ])
  func impossible(yaml: String, code: String) throws {
    let (dates, codes) = try dates(yaml, in: "2026-01-01/2026-12-31")
    #expect(dates == nil)
    #expect(codes == [code])
  }
}

@Suite struct PerUnitTests {
  private func decode(_ yaml: String) throws -> (counts: PerUnit?, found: [String]) {
    var issues = Issues()
    let value = try #require(configValue(yaml: Array(yaml.utf8), file: "t", issues: &issues))
    let counts = PerUnit.decode(value, key: "场数", issues: &issues)
    return (counts, issues.all.map { "\($0.code) \($0.location.line):\($0.location.column)" })
  }

  private let unit = Unit(
    id: "north", name: Text(zh: "北山区", en: "North"), shortName: Text(zh: "北山", en: "N"),
    aliases: ["北山县"], source: SourceLocation(startOf: "t"))

  @Test(
    "a number holds for all units but the exceptions, by any name",
    arguments: [
      ("4", 4), ("{默认: 4}", 4), ("{default: 4, 南江: 2}", 4), ("{默认: 4, 北山区: 2}", 2),
      ("{默认: 4, 北山: 2}", 2), ("{默认: 4, North: 2}", 2), ("{默认: 4, 北山县: 2}", 2),
      ("{默认: 4, north: 2}", 2), ("{北山区: 3}", 3), ("{南江: 3}", 0), ("{默认: 4, 北山: 0}", 0),
    ])
  func count(yaml: String, count: Int) throws {
    #expect(try decode(yaml).counts?.count(for: unit) == count)
  }

  @Test(
    "what is no number of activities is refused",
    arguments: [
      ("多", ["config.invalid-value 1:1"]), ("-1", ["config.out-of-range 1:1"]),
      ("367", ["config.out-of-range 1:1"]),
      ("{默认: 4, 北山: 两, 南江: 400}", ["config.invalid-value 1:13", "config.out-of-range 1:20"]),
      ("{默认: 4, default: 5}", ["config.key-twice 1:9"]), ("[4]", ["config.wrong-type 1:1"]),
    ])
  func refused(yaml: String, expected: [String]) throws {
    let (counts, found) = try decode(yaml)
    #expect(counts == nil)
    #expect(found == expected)
  }

  @Test(
    "an id is plain",
    arguments: [
      ("spring-2026", true), ("A1", true), ("", false), ("a.b", false), ("a/b", false),
      ("春", false), ("a b", false), (String(repeating: "x", count: 64), true),
      (String(repeating: "x", count: 65), false), ("..", false),
    ])
  func plainID(text: String, isPlain: Bool) {
    #expect((PlainID(text) != nil) == isPlain)
  }
}
