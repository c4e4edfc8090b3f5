import Diagnostics

/// Whether somebody who waits may take a seat that has fallen free, now that others have been given
/// seats since the draw. Whoever waits met the conditions then; asked again is what may have changed:
///
/// - no seat elsewhere on those days;
/// - fewer seats of this draw, of the round and of the year than allowed, whatever day the others
///   are on;
/// - the days of rest to every other seat of this draw, before or after;
/// - the caps of household and employer;
/// - groups that stay together: where a member gives up a seat the others keep theirs, and the seat
///   goes to somebody who waits alone, because one of a group that waits together would be torn from
///   it. Whose seat it was makes no difference.
struct Substitution {
  private let book: LotteryBook
  private let here: LotteryPlan.Activity
  private let index: Int
  private let task: DrawTask
  private let seated: Set<PersonKey>
  private let gone: Set<PersonKey>

  /// - Parameters:
  ///   - seated: who keeps a seat here.
  ///   - gone: who had one and gave it up.
  init(_ book: LotteryBook, at index: Int, seated: Set<PersonKey>, gone: Set<PersonKey>) {
    (self.book, self.index, self.seated, self.gone) = (book, index, seated, gone)
    here = book.plan.activities[index]
    task = book.plan.task(here)
  }

  func allows(_ key: PersonKey) -> Bool { hindrance(to: key) == nil }

  /// Why somebody who waits may not have the seat; nil where they may.
  func hindrance(to key: PersonKey) -> Text? {
    guard let person = book.people.index(of: key) else {
      return Text(zh: "不在名单里", en: "not among the people")
    }
    if let text = lackOfRoom(key) { return text }
    if !fitsGroups(person) {
      return Text(zh: "同户或同单位的名额已满", en: "whose household or employer has its seats")
    }
    if !waitsAlone(key, person) {
      return Text(zh: "和一起的人同时候补", en: "waiting together with others")
    }
    return nil
  }

  // MARK: Caps and days

  /// Why somebody's other seats leave no room for one here; nil where they do.
  private func lackOfRoom(_ key: PersonKey) -> Text? {
    let rules = book.plan.rules
    let others = (book.held[key] ?? []).filter { $0 != index }.map { book.plan.activities[$0] }
    let past = book.people.history(of: key)
    let year = yearOf(here.start)
    let limits = task.limits
    let kind = rules.benefit.map(String.init)
    let isRested = past.allSatisfy { line in
      let counts = kind == nil || line.kind == kind || line.round == rules.round
      return !counts || here.start - line.day >= limits.cooldownDays
    }
    let isNear = others.contains { abs($0.start - here.start) < limits.cooldownDays }
    if others.contains(where: { $0.end >= here.start && $0.start <= here.end }) {
      return Text(zh: "当天另有名额", en: "with a seat elsewhere on those days")
    }
    let ofRound = others.count + past.count { $0.round == rules.round }
    if let most = limits.round, ofRound >= most {
      return Text(zh: "本轮名额已满", en: "with the seats of this round")
    }
    if let most = limits.draw, others.count >= most {
      return Text(zh: "本次抽签名额已满", en: "with the seats of this draw")
    }
    let ofYear =
      others.count { yearOf($0.start) == year } + past.count { yearOf($0.day) == year }
    if let most = limits.year, ofYear >= most {
      return Text(zh: "当年名额已满", en: "with the seats of this year")
    }
    if limits.cooldownDays > 0, !isRested || isNear {
      return Text(
        zh: "间隔不满 \(limits.cooldownDays) 天",
        en: "within \(limits.cooldownDays) days of another benefit")
    }
    return nil
  }

  // MARK: Groups

  private func fitsGroups(_ person: Int) -> Bool {
    var counts = GroupCounts(task.groups) { book.people.columns[$0] }
    for other in seated {
      if let index = book.people.index(of: other) { _ = counts.admit(persons: [Int32(index)]) }
    }
    return counts.admit(persons: [Int32(person)])
  }

  /// Whether nobody waits together with somebody.
  private func waitsAlone(_ key: PersonKey, _ person: Int) -> Bool {
    let people = book.people
    guard let together = task.groups.first(where: { $0.most == nil }),
      let value = people.value(together.column, of: person)
    else { return true }
    return !people.keys.indices.contains { other in
      other != person && people.value(together.column, of: other) == value
        && !seated.contains(people.keys[other]) && !gone.contains(people.keys[other])
        && isEligible(other)
    }
  }

  private func isEligible(_ person: Int) -> Bool {
    let people = book.people
    let lives = people.value(DrawColumn.home, of: person) == task.district
    let works = people.value(DrawColumn.work, of: person) == task.district
    let isThere =
      switch task.scope {
      case .home: lives
      case .work: works
      case .either: lives || works
      case .everybody: true
      }
    return isThere
      && task.conditions.allSatisfy { condition in
        condition.choices.contains { $0.holds { people.value($0, of: person) } }
      } && lackOfRoom(people.keys[person]) == nil
  }
}

extension LotteryPeople {
  /// What one person had before.
  func history(of key: PersonKey) -> ArraySlice<Line> {
    var lower = 0
    var upper = history.count
    while lower < upper {
      let middle = (lower + upper) / 2
      if history[middle].person < key { lower = middle + 1 } else { upper = middle }
    }
    return history[lower...].prefix { $0.person == key }
  }
}
