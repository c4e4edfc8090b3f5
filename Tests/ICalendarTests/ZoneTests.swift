import CivilTime
import Foundation
import ICalendar
import Testing

struct ZoneTests {
  private static func read(_ name: String) -> [UInt8]? {
    FileManager.default.contents(atPath: "/usr/share/zoneinfo/" + name).map(Array.init)
  }

  private func zone(_ name: String) throws -> Zone {
    var zones = ZoneDatabase { Self.read($0) }
    let zone = zones.zone(named: name)
    return try #require(zone)
  }

  @Test(arguments: [
    ("Asia/Shanghai", "19860504T013000", 8), ("Asia/Shanghai", "19860504T033000", 9),
    ("Asia/Shanghai", "19860701T120000", 9), ("Asia/Shanghai", "19910914T235959", 9),
    ("Asia/Shanghai", "19910915T030000", 8), ("Asia/Shanghai", "20260701T120000", 8),
    ("Asia/Shanghai", "90000701T120000", 8), ("America/New_York", "20260701T120000", -4),
    ("America/New_York", "25000701T120000", -4), ("America/New_York", "25000101T120000", -5),
    ("America/New_York", "99990701T120000", -4), ("Europe/London", "19700101T120000", 1),
  ])
  func `a zone of the system knows its offset at any time`(
    name: String, moment: String, hours: Int
  ) throws {
    let zone = try zone(name)
    let wall = try #require(CivilMoment(moment))
    #expect(wall.seconds - zone.instant(of: wall) == hours * 3600)
    #expect(zone.moment(at: zone.instant(of: wall)) == wall)
  }

  @Test(arguments: [
    // Half an hour is skipped in October and comes twice in April.
    ("Australia/Lord_Howe", "20071028T021500", "20071027T154500"),
    ("Australia/Lord_Howe", "20080406T014500", "20080405T144500"),
    ("America/New_York", "20070311T023000", "20070311T073000"),
    ("America/New_York", "20071104T013000", "20071104T053000"),
  ])
  func `a skipped time is read with the offset before, a doubled one is the first`(
    name: String, wall: String, instant: String
  ) throws {
    let moment = try #require(CivilMoment(wall))
    #expect(CivilMoment(seconds: try zone(name).instant(of: moment)).description == instant)
  }

  @Test(arguments: ["America/New_York", "Asia/Shanghai", "Australia/Lord_Howe", "Europe/London"])
  func `a zone agrees with Foundation on every day from 1970 to 2037`(name: String) throws {
    let ours = try zone(name)
    let theirs = try #require(TimeZone(identifier: name))
    for day in 0..<24_800 {
      let instant = day * 86_400 + 4 * 3600
      let offset = theirs.secondsFromGMT(for: Date(timeIntervalSince1970: Double(instant)))
      try #require(ours.offset(at: instant) == offset, "day \(day)")
    }
  }

  @Test func `a VTIMEZONE says what the system says`() throws {
    let system = try zone("America/New_York")
    for day in 10_400..<60_000 {
      let instant = day * 86_400 + 5 * 3600
      try #require(SampleZones.newYork.offset(at: instant) == system.offset(at: instant))
    }
  }

  @Test(arguments: [
    "", "Mars/Phobos", "../../etc/passwd", "/etc/passwd", "Asia", "Asia/", "zone.tab",
    "Asia/Shang hai",
    "亚洲/上海",
  ])
  func `what names no zone has none`(name: String) {
    var zones = ZoneDatabase { Self.read($0) }
    let zone = zones.zone(named: name)
    #expect(zone == nil)
  }

  @Test(arguments: 0..<400)
  func `damaged tables are refused or read, never a crash`(seed: Int) throws {
    var bytes = try #require(Self.read("Australia/Lord_Howe"))
    var state = UInt64(seed) &* 0x9E37_79B9_7F4A_7C15 | 1
    for _ in 0...seed % 5 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let place = Int(state >> 33) % bytes.count
      if state & 64 == 0 {
        bytes[place] = UInt8(truncatingIfNeeded: state >> 20)
      } else {
        bytes.removeSubrange(place...)
      }
      if bytes.isEmpty { break }
    }
    if let zone = Zone(tzif: bytes) {
      _ = zone.instant(of: CivilMoment(seconds: 1_000_000_000))
      _ = zone.offset(at: 100_000_000_000)
    }
  }
}
