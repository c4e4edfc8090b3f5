/// Who serves for which skill: as many places filled as can be, one person for each, those who come
/// first in the order given going first where that costs no place.
struct SkillMatch {
  let skills: [String]
  /// By place in `skills`; nil where nobody is left who has it.
  private(set) var people: [Int?]

  /// - Parameters:
  ///   - skills: one for each person needed.
  ///   - known: what each person can do.
  ///   - able: who may serve, in the order of preference.
  init(_ skills: [String], _ known: [Set<String>], among able: [Int]) {
    self.skills = skills
    people = skills.map { _ in nil }
    for place in skills.indices {
      var seen: Set<Int> = []
      _ = fill(place, known, able, &seen)
    }
  }

  /// Finds somebody for a place, moving others to where they serve as well (augmenting paths).
  private mutating func fill(
    _ place: Int, _ known: [Set<String>], _ able: [Int], _ seen: inout Set<Int>
  ) -> Bool {
    for person in able where known[person].contains(skills[place]) {
      guard seen.insert(person).inserted else { continue }
      if let other = people.firstIndex(of: person), !fill(other, known, able, &seen) { continue }
      people[place] = person
      return true
    }
    return false
  }

  /// Skills with places left open, in their order, and how many.
  var missing: [(skill: String, count: Int)] {
    var missing: [(skill: String, count: Int)] = []
    for (skill, person) in zip(skills, people) where person == nil {
      if let index = missing.firstIndex(where: { $0.skill == skill }) {
        missing[index].count += 1
      } else {
        missing.append((skill, 1))
      }
    }
    return missing
  }
}
