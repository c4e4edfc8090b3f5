import Foundation

/// What really happens, as `plan.json` and the rosters of each step say: the promise that every
/// subscriber's calendar is measured by.
struct PlannedTruth {
  /// An activity as its organiser means it.
  struct Fact: Hashable {
    var start: String
    var end: String
    var venue: String
    var title: String
    var isPostponed: Bool
    var feeds: Set<String>
  }

  /// What public feeds should show as taking place or put off, by UID.
  private(set) var facts: [String: Fact] = [:]

  /// Takes over what a plan says. What is over stays as it was.
  mutating func take(plan folder: URL, city: SmallCity, today: String) throws {
    let bytes = try Data(contentsOf: folder.appending(path: "plan.json"))
    let root = try JSONSerialization.jsonObject(with: bytes) as? [String: Any]
    let activities = root?["activities"] as? [[String: Any]] ?? []
    var now: [String: Fact] = facts.filter { $0.value.end <= today + "T00:00" }
    for activity in activities {
      guard let uid = activity["uid"] as? String, activity["audience"] as? String == "public"
      else { continue }
      let status = activity["status"] as? String
      if status == "postponed", var fact = facts[uid] {
        fact.isPostponed = true
        now[uid] = fact
      } else if status == "placed" {
        let fact = try fact(of: activity, in: folder, city)
        if fact.end > today + "T00:00" || facts[uid] == nil { now[uid] = fact }
      }
    }
    facts = now
  }

  private func fact(
    of activity: [String: Any], in folder: URL, _ city: SmallCity
  ) throws -> Fact {
    func text(_ key: String) -> String { activity[key] as? String ?? "" }
    let venue = text("venue")
    var feeds: Set = [
      "city", "district/" + text("unit"), "venue/" + venue, "campaign/" + text("campaign"),
    ]
    let roster = folder.appending(path: "rosters/\(text("id")).csv")
    let invited = (try? String(contentsOf: roster, encoding: .utf8)) ?? ""
    for employer in city.employers where invited.contains("," + employer[1] + ",") {
      feeds.insert("organisation/" + employer[0])
    }
    return Fact(
      start: text("start"), end: text("end"),
      venue: city.venues.first { $0[0] == venue }?[1] ?? "",
      title: (activity["title"] as? [String: String])?["zh"] ?? "", isPostponed: false,
      feeds: feeds)
  }

  /// What a subscriber of a feed should know, by UID.
  func facts(in feed: String) -> [String: Fact] {
    facts.filter { $0.value.feeds.contains(feed) }
  }
}

extension PolledFeed.Event {
  /// Whether it tells a fact: hours, place, title, and in its title what is put off.
  func tells(_ fact: PlannedTruth.Fact) -> Bool {
    func basic(_ moment: String) -> String {
      moment.replacingOccurrences(of: "-", with: "").replacingOccurrences(of: ":", with: "")
    }
    return start == basic(fact.start) + "00" && end == basic(fact.end) + "00"
      && location == fact.venue
      && description.components(separatedBy: "\n").contains(fact.title)
      && summary.hasPrefix("【延期待定】") == fact.isPostponed && !summary.hasPrefix("【取消】")
  }
}
