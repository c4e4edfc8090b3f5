import CampaignKit
import Diagnostics
import MarkedYAML
import Testing

/// Options of every sort.
private struct Drive: ModuleOptions {
  @Option("beds", zh: "床位", in: 1...40, meaning: Text(zh: "床位数", en: "beds"))
  var beds: Int

  @Option("weekdays", zh: "接待日", meaning: Text(zh: "接待日", en: "days of reception"))
  var weekdays: Set<Weekday> = [.sunday, .saturday]

  @Option("doors", zh: "门", in: 1...9, meaning: Text(zh: "门数", en: "doors"))
  var doors: Int? = nil

  @Option("open", zh: "开放", meaning: Text(zh: "是否开放", en: "whether it is open"))
  var isOpen = true

  @Option("stops", zh: "站点", meaning: Text(zh: "各站", en: "the stops"))
  var stops: [Located<Stop>] = []

  init() {}
}

private struct Stop: ModuleOptions {
  @Option("name", zh: "名称", meaning: Text(zh: "站名", en: "its name"))
  var name: String

  @Option("hours", zh: "时段", meaning: Text(zh: "时段", en: "its hours"))
  var hours: TimeSpan? = nil

  init() {}
}

private func decode(_ yaml: String) throws -> (drive: Drive?, found: [String]) {
  var issues = Issues()
  let value = try #require(configValue(yaml: Array(yaml.utf8), file: "t", issues: &issues))
  let drive = Drive.decode(value, key: "t", issues: &issues)
  return (drive, issues.sorted.map { "\($0.code) \($0.location.line):\($0.location.column)" })
}

@Suite struct OptionTests {
  @Test func `options have their defaults unless the file says otherwise`() throws {
    let (drive, found) = try decode("beds: 4")
    #expect(found == [])
    #expect(drive?.beds == 4)
    #expect(drive?.weekdays == [.saturday, .sunday])
    #expect(drive?.doors == nil)
    #expect(drive?.isOpen == true)
    #expect(drive?.stops.isEmpty == true)
  }

  @Test func `every option is read in either language`() throws {
    let yaml = """
      床位: 40
      接待日: 周一
      门: 2
      开放: 否
      站点:
      - 名称: 甲
        时段: 9点-12点
      - {name: 乙}
      """
    let (drive, found) = try decode(yaml)
    #expect(found == [])
    #expect(drive?.weekdays == [.monday])
    #expect(drive?.doors == 2)
    #expect(drive?.isOpen == false)
    #expect(drive?.stops.map(\.value.name) == ["甲", "乙"])
    #expect(drive?.stops.map(\.location.line) == [6, 8])
    #expect(drive?.stops.first?.value.hours?.description == "09:00-12:00")
  }

  @Test(
    "after an error no options are handed out, and every error is said",
    arguments: [
      ("doors: 2", ["config.missing-key 1:1"]),
      ("beds: 0", ["config.out-of-range 1:7"]),
      ("beds: 41", ["config.out-of-range 1:7"]),
      ("beds: 4\ndoors: 10", ["config.out-of-range 2:8"]),
      ("beds: 4\n床位: 5", ["config.key-twice 2:1"]),
      ("beds: 4\nbeeds: 5", ["config.unknown-key 2:1"]),
      ("beds: 4\nopen:", ["config.empty-value 2:1"]),
      (
        "beds: 4\nstops: [{hours: 9-10}, {名: 甲}]",
        [
          "config.missing-key 2:9", "config.invalid-value 2:17", "config.missing-key 2:24",
          "config.unknown-key 2:25",
        ]
      ),
      (
        "beds: x\nweekdays: [周八]\ndoors: y\nopen: z\nmore: 1",
        [
          "config.invalid-value 1:7", "config.invalid-value 2:12", "config.invalid-value 3:8",
          "config.invalid-value 4:7", "config.unknown-key 5:1",
        ]
      ),
    ])
  func errors(yaml: String, expected: [String]) throws {
    let (drive, found) = try decode(yaml)
    #expect(drive == nil)
    #expect(found == expected)
  }

  @Test func `fields say names, defaults and which are required`() {
    let fields = Drive.fields
    #expect(fields.map(\.name.en) == ["beds", "weekdays", "doors", "open", "stops"])
    #expect(fields.map(\.isRequired) == [true, false, false, false, false])
    #expect(fields.map(\.defaultText) == [nil, "周六、周日", nil, "是", nil])
    #expect(fields.map(\.shape)[0] == .integer(1...40))
    #expect(fields.map(\.shape)[2] == .integer(1...9))
  }

  @Test func `a default text is the same in every run, whatever the order of a set`() {
    let texts = (0..<50).map { _ in Drive.fields[1].defaultText }
    #expect(Set(texts) == ["周六、周日"])
  }

  @Test func `a module without options takes any header and nothing else`() throws {
    var issues = Issues()
    let value = try #require(configValue(yaml: Array("{}".utf8), file: "t", issues: &issues))
    #expect(NoOptions.decode(value, key: "t", issues: &issues) != nil)
    #expect(issues.all.isEmpty)
  }

  @Test func `embedded options stand in the record around them`() throws {
    #expect(Shop.fields.map(\.name.en) == ["sign", "beds", "weekdays", "doors", "open", "stops"])
    var issues = Issues()
    let yaml = "招牌: 春风\n床位: 4\n门: 3\n"
    let value = try #require(configValue(yaml: Array(yaml.utf8), file: "t", issues: &issues))
    let shop = try #require(Shop.decode(value, key: "t", issues: &issues))
    #expect(issues.all.isEmpty)
    #expect(shop.sign == "春风" && shop.drive.beds == 4 && shop.drive.doors == 3)
  }

  @Test(
    "a fault in embedded options is said where it stands, and there are no options",
    arguments: [
      ("招牌: 春风", "config.missing-key 1:1"), ("招牌: 春风\n床位: 41", "config.out-of-range 2:5"),
      ("招牌: 春风\n床位: 4\n床衣: 5", "config.unknown-key 3:1"),
    ])
  func embeddedFault(yaml: String, found: String) throws {
    var issues = Issues()
    let value = try #require(configValue(yaml: Array(yaml.utf8), file: "t", issues: &issues))
    #expect(Shop.decode(value, key: "t", issues: &issues) == nil)
    #expect(
      issues.sorted.map { "\($0.code) \($0.location.line):\($0.location.column)" } == [found])
  }
}

/// Options that hold others.
private struct Shop: ModuleOptions {
  @Option("sign", zh: "招牌", meaning: Text(zh: "招牌", en: "its sign"))
  var sign: String

  @Embedded var drive: Drive

  init() {}
}
