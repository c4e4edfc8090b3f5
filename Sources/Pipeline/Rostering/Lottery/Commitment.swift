public import CivilTime
import ConfigValue
public import Diagnostics
import Fingerprints
import MarkedYAML

/// What is published before a draw: hashes of the rules, of the people and of the seed. Whoever has
/// it can tell afterwards that none of them was changed to suit the outcome.
public struct Commitment: Hashable, Sendable {
  public var campaign: String
  public var date: CivilDate
  public var rules: String
  public var people: String
  public var history: String
  public var seed: String
  /// How many people, activities and seats, for those who read it.
  public var counts: [Int]
  /// The commitment that this one replaces, and why; nil for a first one.
  public var replaced: Replaced?

  /// A commitment that was given up before its seed was known.
  public struct Replaced: Hashable, Sendable {
    /// SHA-256 of its file.
    public var hash: String
    public var why: String

    public init(hash: String, why: String) { (self.hash, self.why) = (hash, why) }
  }

  public init(
    to plan: LotteryPlan, _ people: LotteryPeople, seed: String, on date: CivilDate,
    replacing replaced: Replaced? = nil
  ) {
    campaign = plan.campaign
    self.date = date
    rules = sha256Hex(plan.yaml)
    self.people = sha256Hex(people.csv)
    history = sha256Hex(people.historyCSV)
    self.seed = sha256Hex(seed)
    counts = [people.count, plan.activities.count, plan.activities.reduce(0) { $0 + $1.seats }]
    self.replaced = replaced
  }

  /// `commitment.yaml`, to be put up in public: it names nobody.
  public var yaml: [UInt8] {
    var members: [YAMLNode.Member] = [
      .init("format", "chengnuan-commitment-1"), .init("campaign", .text(campaign)),
      .init("date", .text(date.description)), .init("rules_sha256", .text(rules)),
      .init("people_sha256", .text(people)), .init("history_sha256", .text(history)),
      .init("seed_sha256", .text(seed)), .init("people", .integer(counts[0])),
      .init("activities", .integer(counts[1])), .init("seats", .integer(counts[2])),
    ]
    if let replaced {
      members += [
        .init("replaces_sha256", .text(replaced.hash)), .init("why", .text(replaced.why)),
      ]
    }
    var writer = YAMLWriter()
    writer.write(.mapping(members))
    return Array(writer.text.utf8)
  }

  /// Reads what `yaml` wrote; nil after an error.
  public init?(yaml bytes: [UInt8], file: String, issues: inout Issues) {
    let before = issues.count(.error)
    guard let document = configValue(yaml: bytes, file: file, issues: &issues),
      var reader = RecordReader(document, key: "commitment", issues: &issues)
    else { return nil }
    func text(_ key: String) -> String {
      reader.required(ConfigName(key), issues: &issues) ?? ""
    }
    reader.skip(ConfigName("format"))
    campaign = text("campaign")
    let day = text("date")
    (rules, people, history) = (text("rules_sha256"), text("people_sha256"), text("history_sha256"))
    seed = text("seed_sha256")
    counts = ["people", "activities", "seats"].map { key in
      reader.required(ConfigName(key), as: Int.self, issues: &issues) ?? 0
    }
    if let hash: String = reader.optional(ConfigName("replaces_sha256"), issues: &issues) {
      replaced = Replaced(hash: hash, why: text("why"))
    }
    reader.finish(issues: &issues)
    date = CivilDate(day) ?? CivilDate(dayNumber: 0)
    guard issues.count(.error) == before else { return nil }
    guard CivilDate(day) != nil else {
      issues.report(
        .invalidValue, at: reader.place(of: ConfigName("date")),
        ["key": "date", "value": Text(day), "expected": Text(zh: "日期", en: "a date")])
      return nil
    }
  }
}
