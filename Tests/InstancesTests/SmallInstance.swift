import Diagnostics

/// An instance that a reader of this file can follow: two districts, three days, two venues, one
/// team, four events. Every key of `cesp-1` is there, and those of `cesp-2` that change something.
enum SmallInstance {
  static let text = """
    {"format": "cesp-2", "name": "small", "periods_per_day": 3, "period_start_hours": [8, 12, 16],
    "days": [
      {"date": "2026-05-01", "weekday": 4, "type": 2, "week": 17, "quarter": 1},
      {"date": "2026-05-02", "weekday": 5, "type": 1, "week": 17, "quarter": 1},
      {"date": "2026-05-09", "weekday": 5, "type": 0, "week": 18, "quarter": 1}
    ],
    "rules": {"heat_c": 37, "heat_periods": [1], "publicity_lead": 7, "permit_attendance": 1000,
      "permit_lead": 20},
    "weights": {"pref_miss": 6, "target_day": 1, "target_cap": 20, "spacing_same": 2,
      "spacing_nb": 1, "week_district": 3, "week_team": 4, "travel": 1, "township": 5,
      "quarter": 5, "employer_overlap": 10, "employer_sameday": 2, "disrupt_day": 5,
      "disrupt_day_step": 1, "disrupt_day_cap": 14, "disrupt_start": 2, "disrupt_venue": 3,
      "disrupt_team": 2, "priority": {"1": 1, "2": 3, "3": 10}},
    "kinds": [{"id": 0, "name": "招聘会", "gap_same": 3, "gap_nb": 2}],
    "venue_types": ["square", "hall"],
    "districts": [
      {"id": 0, "city": 0, "x": 0, "y": 0, "townships": [0], "market_days": [1], "heat_days": [],
        "neighbours": [1], "week_target": 3, "quarter_target": 1},
      {"id": 1, "city": 0, "x": 9, "y": 0, "townships": [], "market_days": [], "heat_days": [0],
        "neighbours": [0], "week_target": 9, "quarter_target": 0}
    ],
    "travel": {"block": 2, "matrix": [[0, 4], [4, 0]]},
    "townships": [{"id": 0, "district": 0, "target": 2}],
    "venues": [
      {"id": 0, "district": 0, "township": 0, "type": 0, "capacity": 500, "indoor": 0,
        "open_daytypes": 7, "closed_days": [2]},
      {"id": 1, "district": 1, "township": 0, "type": 1, "capacity": 80, "indoor": 1,
        "open_daytypes": 3, "closed_days": []}
    ],
    "teams": [{"id": 0, "home": 0, "serves": [0, 1], "skills": [5], "off_days": [],
      "max_per_day": 2, "week_target": 4}],
    "equipment": [{"id": 0, "name": "流动医疗车", "city": 0, "quantity": 1}],
    "groups": [{"id": 0, "exclusive": 1, "compact": 2}],
    "series": [{"id": 7, "min_days": 2, "min_days_weight": 3, "same_venue_weight": 1}],
    "events": [
      {"id": 0, "kind": 0, "district": 0, "dur": 2, "window": [0, 2], "daytypes": 6,
        "weekdays": 127, "starts": 3, "attendance": 300, "venue_types": [0], "indoor": 0,
        "skill": 5, "equip": [[0, 1]], "priority": 2, "employers": [41, 40], "public": 1,
        "submitted": -20, "series": 7, "pref": {"weekend": 1, "market": 1, "target": null},
        "pinned": null, "prev": null},
      {"id": 1, "kind": 0, "district": 1, "dur": 1, "window": [0, 2], "daytypes": 7,
        "weekdays": 127, "starts": 7, "attendance": 60, "venue_types": [1], "indoor": 1,
        "skill": 5, "equip": [], "priority": 1, "employers": [40], "public": 0, "submitted": 0,
        "series": 7, "pref": {"weekend": 0, "market": 0, "target": 2}, "pinned": null,
        "prev": {"day": 0, "start": 1, "venue": 1, "team": 0}, "groups": [0]},
      {"id": 2, "kind": 0, "district": 1, "dur": 1, "window": [0, 2], "daytypes": 7,
        "weekdays": 127, "starts": 7, "attendance": 60, "venue_types": [1], "indoor": 1,
        "skill": null, "equip": [], "priority": 3, "employers": [], "public": 0, "submitted": 0,
        "series": -1, "pref": {"weekend": 0, "market": 0, "target": null},
        "pinned": {"day": 2, "start": 0, "venue": 1, "team": null}, "prev": null, "groups": [0],
        "forbidden": [[1, 0], [1, 2]]},
      {"id": 3, "kind": 0, "district": 0, "dur": 1, "window": [0, 2], "daytypes": 7,
        "weekdays": 127, "starts": 7, "attendance": 2000, "venue_types": [], "indoor": 0,
        "skill": 5, "equip": [], "priority": 3, "employers": [], "public": 0, "submitted": 0,
        "series": -1, "pref": {"weekend": 0, "market": 0, "target": null}, "pinned": null,
        "prev": null}
    ],
    "precedences": [{"before": 0, "after": 1, "min_lag": 1, "max_lag": 2}]}
    """

  /// The text with one part replaced; the part must be there.
  static func replacing(_ part: String, by other: String) -> String {
    guard let range = text.firstRange(of: part) else {
      preconditionFailure("there is no '\(part)'")
    }
    return text.replacingCharacters(in: range, with: other)
  }
}

/// A text in which `1️⃣`, `2️⃣` … stand where diagnostics are expected, in order.
struct MarkedInstance {
  private(set) var text = ""
  private(set) var places: [Place] = []

  init(_ marked: String) {
    var place = Place(file: "i.json", line: 1, column: 1)
    for character in marked {
      if character.unicodeScalars.last == "\u{20E3}" {
        places.append(place)
        continue
      }
      text.append(character)
      let isBreak = character == "\n"
      place.line += isBreak ? 1 : 0
      place.column = isBreak ? 1 : place.column + character.unicodeScalars.count
    }
  }
}

/// Ours, not that of Swift Testing.
typealias Place = Diagnostics.SourceLocation

extension String {
  fileprivate func replacingCharacters(in range: Range<Index>, with other: String) -> String {
    self[..<range.lowerBound] + other + self[range.upperBound...]
  }
}
