import CampaignKit

/// How far a unit has come, what is due when, and what keeps it from the next step.
struct WarmthFlow {
  let options: WinterWarmth.Options
  let campaign: Campaign

  /// Says what is wrong with the steps as they are written, once for all units.
  func check(issues: inout Issues) {
    for entry in options.steps {
      let step = entry.value
      _ = campaign.units(named: step.units, issues: &issues)
      if step.step == .notice, let from = date(step.from), let done = date(step.done) {
        let first = from.adding(days: 1)
        let days = first <= done ? campaign.calendar.workdays(in: first...done).count : 0
        if days < options.noticeDays {
          issues.report(
            .shortNotice, at: entry.location,
            ["days": Text("\(days)"), "wanted": Text("\(options.noticeDays)")])
        }
      }
      if step.minutes != nil, step.step != .decide {
        issues.report(.minutesElsewhere, at: entry.location)
      }
    }
    checkOrder(issues: &issues)
  }

  private func checkOrder(issues: inout Issues) {
    let done = options.steps.filter { date($0.value.done) != nil }
    for entry in done {
      let earlier = done.filter {
        $0.value.step < entry.value.step && overlap($0.value, entry.value)
      }
      for other in earlier {
        guard let first = date(other.value.done), let second = date(entry.value.done),
          second < first
        else { continue }
        issues.report(
          .outOfOrder, at: entry.location,
          [
            "step": entry.value.step.name.text, "date": Text(second.description),
            "other": other.value.step.name.text, "other_date": Text(first.description),
          ], notes: [.init(Text(zh: "前一步在这里", en: "the step before"), at: other.location)])
      }
    }
  }

  private func overlap(_ a: WarmthStep, _ b: WarmthStep) -> Bool {
    a.units.isEmpty || b.units.isEmpty
      || a.units.contains { word in b.units.contains { $0.value == word.value } }
  }

  /// The number of the minutes by which a unit may pay.
  func minutes(of unit: Unit) -> String? {
    steps(.decide, of: unit).compactMap(\.minutes).last { !Self.pending.contains($0) }
  }

  /// What people write where the number is still to come, and what carrying puts there.
  private static let pending: Set<String> = ["待发文", "待定", "pending"]

  /// A day that lies ahead is an intention.
  private func isDone(_ step: WarmthStep) -> Bool {
    date(step.done).map { $0 <= campaign.plannedOn } ?? false
  }

  /// What else keeps a unit from paying: a public notice that has begun and not ended.
  func obstacle(of unit: Unit) -> Text? {
    let notice = steps(.notice, of: unit)
    guard let last = notice.last, !isDone(last) else { return nil }
    return Text(zh: "公示期满（\(options.noticeDays) 个工作日）", en: "the end of the public notice")
  }

  /// The deadlines of the steps that are still open, before a unit's first visit.
  func tasks(of unit: Unit) -> [TaskRule] {
    AllocationStep.allCases.compactMap { step in
      let said = steps(step, of: unit)
      guard !said.contains(where: isDone) else { return nil }
      let days = said.compactMap(\.daysBefore).last ?? step.usualDaysBefore
      let missing = missing(before: step, of: unit)
      return TaskRule(
        key: "step-\(step.name.en)",
        title: missing.isEmpty
          ? step.task
          : Text(
            zh: "\(step.task.zh)（先要：\(missing.map(\.zh).joined(separator: "、"))）",
            en: "\(step.task.en) (first: \(missing.map(\.en).joined(separator: ", ")))"),
        daysBefore: days)
    }
  }

  /// What has to be there before a step is taken.
  private func missing(before step: AllocationStep, of unit: Unit) -> [Text] {
    var missing: [Text] = []
    let before = AllocationStep.allCases.last { $0 < step }
    if let before, !steps(before, of: unit).contains(where: isDone),
      minutes(of: unit) == nil
    {
      missing.append(before.name.text)
    }
    if step == .pay {
      if minutes(of: unit) == nil {
        missing.append(Text(zh: "会议纪要编号", en: "number of the minutes"))
      }
      if !hasBudget(unit) { missing.append(Text(zh: "经费", en: "budget")) }
    }
    return missing
  }

  private func hasBudget(_ unit: Unit) -> Bool {
    campaign.budget != nil
      || campaign.tables.budgets.contains {
        $0.covers(campaign: campaign.id, unit: unit.id)
          && ($0.campaign != nil || $0.unit != nil)
      }
  }

  private func steps(_ step: AllocationStep, of unit: Unit) -> [WarmthStep] {
    options.steps.map(\.value).filter { entry in
      entry.step == step
        && (entry.units.isEmpty || entry.units.contains { unit.isCalled($0.value) })
    }
  }

  private func date(_ anchor: Located<Anchor>?) -> CivilDate? {
    guard let anchor else { return nil }
    // A step of a winter lies before its visits, and so perhaps in the year before.
    let first = campaign.window.lowerBound.adding(days: -180)
    var issues = Issues()
    return anchor.date(
      in: first...campaign.window.upperBound, calendar: campaign.calendar, issues: &issues)
  }
}
