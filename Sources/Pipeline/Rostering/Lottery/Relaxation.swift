import Diagnostics

// What is missing, and the cheapest way out.
extension Lottery {
  func shortfalls(
    _ selection: DrawSelection, _ activity: LotteryPlan.Activity, _ task: DrawTask
  ) -> [LotteryResult.Shortfall] {
    var found: [LotteryResult.Shortfall] = []
    guard selection.free > 0 || selection.released.contains(where: { $0 > 0 }) else { return [] }
    let reading = DrawReading(task: task, engine: engine)
    let nearly = reading.nearly()
    let needs = task.quotas.map(\.need)
    let isOver = needs.reduce(0, +) > activity.seats && selection.free == 0
    for (quota, missing) in selection.released.enumerated() where missing > 0 {
      let rule = rules.quotas[quota]
      let way: Text
      if isOver {
        let more = needs.reduce(0, +) - activity.seats
        way = Text(
          zh: "保留名额之和超出总名额 \(more) 个：总名额加 \(more)，或保留名额共减 \(more)",
          en:
            "quotas ask for \(more) seats too many: add \(more) seats, or lower the quotas by \(more)"
        )
      } else {
        let members = nearly.mapValues { people in
          people.filter { person in
            task.quotas[quota].terms.allSatisfy { term in
              reading.value(term.column, of: person).map(term.test.holds) ?? false
            }
          }
        }
        way =
          groupsInTheWay(stratum: quota, task)
          ?? relaxation(missing, reading, members, have: needs[quota] - missing)
      }
      found.append(
        .init(stratum: quota, name: Text(rule.name), missing: missing, relaxation: way))
    }
    if selection.free > 0 {
      found.append(
        .init(
          stratum: nil, name: Text(zh: "总名额", en: "seats"), missing: selection.free,
          relaxation: groupsInTheWay(stratum: nil, task)
            ?? relaxation(
              selection.free, reading, nearly, have: activity.seats - selection.free)))
    }
    return found
  }

  /// The group whose cap, raised as little as will do, fills what is short with people who are eligible
  /// as it is; nil where groups are not what keeps them out.
  private func groupsInTheWay(stratum: Int?, _ task: DrawTask) -> Text? {
    func fills(_ task: DrawTask) -> Bool {
      let selection = engine.drawn(task).selection
      return stratum.map { selection.released[$0] == 0 } ?? (selection.free == 0)
    }
    for raise in 1...3 {
      for (index, group) in task.groups.enumerated() {
        guard let most = group.most else { continue }
        var other = task
        other.groups[index].most = most + raise
        guard fills(other) else { continue }
        let name = rules.groups[index].column.text
        return Text(
          zh: "最省的办法：“\(name.zh)”由至多 \(most) 改为 \(most + raise)（不必多放一人合格）",
          en:
            "cheapest: at most \(most + raise) of one '\(name.en)' instead of \(most) (nobody more need be eligible)"
        )
      }
    }
    for (index, group) in task.groups.enumerated() where group.most == nil {
      var other = task
      other.groups.remove(at: index)
      guard fills(other) else { continue }
      let name = rules.groups[index].column.text
      return Text(
        zh: "最省的办法：“\(name.zh)”不必一起（不必多放一人合格）",
        en: "cheapest: do not keep one '\(name.en)' together (nobody more need be eligible)")
    }
    return nil
  }

  /// The rule that, bent as little as will do, lets the fewest people in besides those missing;
  /// fewer seats where no single rule will do.
  private func relaxation(
    _ missing: Int, _ reading: DrawReading, _ nearly: [DrawFunnel.Step: [Int32]], have: Int
  ) -> Text {
    var best: (admitted: Int, words: Text)?
    for rule in asked where rule.canBend {
      let people = nearly[rule] ?? []
      guard people.count >= missing,
        let bent = bent(rule, for: people, missing, reading)
      else { continue }
      if bent.admitted < best?.admitted ?? .max { best = bent }
    }
    if let best {
      return Text(
        zh: "最省的办法：\(best.words.zh)（多 \(best.admitted) 人合格）",
        en: "cheapest: \(best.words.en) (\(best.admitted) more are eligible)")
    }
    return Text(
      zh: "单放宽哪一条都不够：名额改为 \(have)", en: "no single rule will do: make it \(have) seats")
  }

  private func bent(
    _ rule: DrawFunnel.Step, for people: [Int32], _ missing: Int, _ reading: DrawReading
  ) -> (admitted: Int, words: Text)? {
    let whole = rules.words(rule)
    switch rule {
    case .cooldown:
      let days = people.compactMap { person in
        reading.lastBenefit(of: person).map { reading.task.start - $0 }
      }.sorted(by: >)
      guard days.count >= missing else { return nil }
      let enough = max(0, days[missing - 1])
      return (
        days.count { $0 >= enough },
        Text(
          zh: "间隔由 \(rules.cooldownDays) 天改为 \(enough) 天",
          en: "a cool-down of \(enough) days instead of \(rules.cooldownDays)")
      )
    case .term(let index):
      let term = rules.terms[index]
      guard case .between(let lower, let upper) = term.test, lower < upper else { break }
      // How far each value lies outside; a missing one lies nowhere.
      let distances = people.compactMap { person in
        value(term.column, of: person, reading).map {
          $0 < lower ? lower - $0 : $0 - upper
        }
      }.sorted()
      guard distances.count >= missing else { return nil }
      let width = distances[missing - 1]
      return (
        distances.count { $0 <= width },
        Text(
          zh: "“\(term.words)”两头各放宽 \(width)", en: "'\(term.words)' wider by \(width) at either end"
        )
      )
    default: break
    }
    return (
      people.count, Text(zh: "不要求“\(whole.zh)”", en: "without '\(whole.en)'")
    )
  }

  /// A value as the rules speak of it.
  func value(_ column: LotteryColumn, of person: Int32, _ reading: DrawReading) -> Int? {
    let value = reading.value(column.stored, of: person)
    return column.kind == .age ? value.map { age(born: $0, on: reading.task.start) } : value
  }
}
