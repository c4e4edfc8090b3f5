public import CampaignKit

/// A small invented city on which modules are tried: three units, four venues, teams, employers
/// and the real calendar.
public struct SampleCity: Sendable {
  public var tables: Tables
  public var calendar = ChineseCalendar()
  public var horizon: ClosedRange<CivilDate>

  /// - Parameter year: the year that the horizon covers; one whose holidays are known is best.
  public init(year: Int = 2026) {
    guard let first = CivilDate(year: year, month: 1, day: 1),
      let last = CivilDate(year: year, month: 12, day: 31)
    else { preconditionFailure("the year \(year) cannot be written") }
    horizon = first...last
    tables = Tables(
      units: Self.units, venues: Self.venues, teams: Self.teams,
      organisations: Self.organisations,
      equipment: [
        Equipment(
          id: "stage", name: Text(zh: "舞台车", en: "Stage car"), quantity: 2,
          source: Self.source(1))
      ])
  }

  /// A campaign of all units over `window`, or over the whole horizon.
  public func campaign(
    _ id: String = "sample-2026", window: ClosedRange<CivilDate>? = nil
  ) -> Campaign {
    Campaign(
      id: id, title: Text(zh: "示例专项", en: "Sample campaign"), window: window ?? horizon,
      units: tables.units, tables: tables, calendar: calendar, horizon: horizon,
      plannedOn: horizon.lowerBound.adding(days: -30), source: Self.source(1))
  }

  private static func source(_ line: Int) -> SourceLocation {
    SourceLocation(file: "sample.yaml", line: line, column: 1)
  }

  private static var units: [Unit] {
    let market: DateRecurrence? = try? DateRecurrence.parse("逢三、六、九").get()
    return [
      Unit(
        id: "north", name: Text(zh: "北山区", en: "North"), shortName: Text(zh: "北山", en: "North"),
        neighbours: ["south"], townships: ["桥头镇", "石门镇"], marketDays: market, staff: 12,
        source: source(2)),
      Unit(
        id: "south", name: Text(zh: "南江县", en: "South"), shortName: Text(zh: "南江", en: "South"),
        aliases: ["南江市"], neighbours: ["north"], townships: ["河口镇"], staff: 8,
        source: source(3)),
      Unit(
        id: "east", name: Text(zh: "东城区", en: "East"), shortName: Text(zh: "东城", en: "East"),
        source: source(4)),
    ]
  }

  private static var venues: [Venue] {
    [
      venue("V1", "北山广场", "North Square", in: "north", "桥头镇", "广场", 3000, line: 2),
      venue("V2", "北山文化馆", "North Hall", in: "north", "石门镇", "文化馆", 400, line: 3),
      venue("V3", "南江广场", "South Square", in: "south", "河口镇", "广场", 2000, line: 4),
      venue("V4", "东城广场", "East Square", in: "east", nil, "广场", 5000, line: 5),
    ]
  }

  private static func venue(
    _ id: String, _ zh: String, _ en: String, in unit: String, _ township: String?,
    _ type: String, _ capacity: Int, line: Int
  ) -> Venue {
    Venue(
      id: id, name: Text(zh: zh, en: en), unit: unit, township: township, type: type,
      capacity: capacity, isIndoor: type == "文化馆", source: source(line))
  }

  private static var teams: [Team] {
    [
      Team(
        id: "T1", name: Text(zh: "一队", en: "Team one"), home: "north", skills: ["招聘服务", "舞台"],
        source: source(2))
    ]
  }

  private static var organisations: [Organisation] {
    ["家政", "制造", "制造"].enumerated().map { index, trade in
      Organisation(
        id: "E\(index + 1)", name: Text(zh: "示例企业\(index + 1)", en: "Sample firm \(index + 1)"),
        creditCode: index == 2 ? "91990000SAMPLE0002" : "91990000SAMPLE000\(index + 1)",
        unit: "north", trade: trade, posts: 2, openings: 10, source: source(index + 2))
    }
  }
}
