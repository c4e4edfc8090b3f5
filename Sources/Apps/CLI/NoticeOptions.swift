import ArgumentParser
import CivilTime
import Diagnostics
import PlanModel
import Publishing

/// For whom `diff` is written, and of whom it tells.
struct NoticeOptions: ParsableArguments {
  /// Who reads it.
  enum Reader: String, CaseIterable, ExpressibleByArgument {
    case planners, wechat
  }

  @Option(
    name: .customLong("for"),
    help: help(
      "给谁看：planners（排期的人）或 wechat（可粘贴的变更通知）",
      "who reads it: planners, or wechat for a notice to paste"))
  var reader = Reader.planners

  @Option(
    help: help(
      "只写这个单位的通知；all 或 全部：每个有变化的单位各一份",
      "a notice of this unit alone; all: one of each unit that changes"))
  var unit: String?

  @Option(help: help("通知上写的钟点（默认现在）", "the hour on the notice (default: now)"))
  var clock: TimeOfDay?

  /// The notice of the city, or of units.
  func text(of planned: PlannedWorkspace, isInternal: Bool) throws -> String {
    let time = clock ?? DayOptions.systemTime
    return try units(of: planned, isInternal: isInternal).map { $0.text(at: time) }
      .joined(separator: "\n")
  }

  private func units(of planned: PlannedWorkspace, isInternal: Bool) throws -> [ChangeNotice] {
    func notice(of unit: Unit?) -> ChangeNotice {
      ChangeNotice(
        of: planned.proposal, in: planned.plan, unit: unit, language: Terminal.language,
        isInternal: isInternal)
    }
    guard let word = unit else { return [notice(of: nil)] }
    let units = planned.plan.agenda.tables.units
    if word == "all" || word == "全部" {
      let told = units.map(notice).filter { !$0.isEmpty }
      return told.isEmpty ? [notice(of: nil)] : told
    }
    if let unit = units.first(where: { $0.isCalled(word) }) { return [notice(of: unit)] }
    let near = nearest(to: word, among: units.flatMap { [$0.name.zh, $0.shortName.zh, $0.id] })
    throw Failure.usage(
      Text(zh: "没有这个单位：“\(word)”", en: "there is no unit '\(word)'"),
      help: near.map(Text.didYouMean))
  }
}

extension Unit {
  fileprivate func isCalled(_ word: String) -> Bool {
    ([id, name.zh, name.en, shortName.zh, shortName.en] + aliases).contains(word)
  }
}
