import CivilTime
import ConfigValue
import Diagnostics
import MarkedYAML
import PlanModel

/// What one activity hands out, as `publication.yaml` keeps it: a line for each person, their hash
/// and the yuan.
struct BenefitsRecord: ConfigDecodable {
  var benefits: Benefits

  static var shape: ConfigShape { .record([]) }

  static func decode(
    _ value: ConfigValue, key: String, issues: inout Issues
  ) -> BenefitsRecord? {
    guard var reader = RecordReader(value, key: key, issues: &issues) else { return nil }
    var found = Issues()
    func text(_ name: String) -> String {
      reader.required(ConfigName(name), issues: &found) ?? ""
    }
    var benefits = Benefits(
      activity: text("activity"), campaign: text("campaign"), unit: text("unit"),
      round: text("round"), kind: text("kind"), date: CivilDate(dayNumber: 0), given: [])
    if let day = reader.entry(ConfigName("date"), issues: &found) {
      benefits.date =
        word(in: day.value, key: "date", issues: &found, example: "2026-12-25") { CivilDate($0) }
        ?? benefits.date
    } else {
      found.report(.missingKey, at: reader.location, ["key": "date"])
    }
    if let list = reader.entry(ConfigName("given"), issues: &found),
      case .sequence(let lines) = list.value.content
    {
      benefits.given = lines.compactMap { line in
        word(
          in: line, key: "given", issues: &found,
          example: "0123456789abcdef0123456789abcdef 2000", share)
      }
    }
    reader.finish(issues: &found)
    issues.append(contentsOf: found)
    return found.hasErrors ? nil : BenefitsRecord(benefits: benefits)
  }

  private static func share(_ text: String) -> Benefits.Share? {
    let parts = text.split(separator: " ")
    guard parts.count == 2, parts[0].utf8.count == 32, let yuan = Int(parts[1]),
      (0...1_000_000_000).contains(yuan)
    else { return nil }
    return Benefits.Share(person: String(parts[0]), yuan: yuan)
  }
}

/// A block of `publication.yaml`.
func node(_ benefits: Benefits) -> YAMLNode {
  .mapping([
    .init("activity", .text(benefits.activity)),
    .init("campaign", .text(benefits.campaign)),
    .init("unit", .text(benefits.unit)),
    .init("round", .text(benefits.round)),
    .init("kind", .text(benefits.kind)),
    .init("date", .text(benefits.date.description)),
    .init("given", .sequence(benefits.given.map { .text("\($0.person) \($0.yuan)") })),
  ])
}

extension Publication {
  /// What the record says of people after a plan is published: what is settled stays, what lies
  /// ahead is as it is planned now.
  func benefits(
    after rosters: [Roster], today: CivilDate, horizon: ClosedRange<CivilDate>
  ) -> [Benefits] {
    let settled = settledBenefits(on: today, horizon: horizon)
    let known = Set(settled.map(\.activity))
    let planned = rosters.compactMap(\.benefits).filter {
      !known.contains($0.activity) && !$0.given.isEmpty
    }
    return (settled + planned).sorted { $0.activity < $1.activity }
  }
}
