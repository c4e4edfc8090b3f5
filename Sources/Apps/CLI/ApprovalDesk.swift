import CampaignKit
import Diagnostics
import Output
import Pipeline
import PlanModel
import Revising
import Submitting

/// What the city says to one filing after the other: written into the unit's record, with the day,
/// the reason and the office.
struct ApprovalDesk {
  var workspace: String
  var day: DayOptions
  var why: String
  var by: String?

  func decide(_ state: Filing.State, on word: String) throws {
    var session = try Session(path: workspace, day: day)
    session.typed = ["--why": why]
    let loaded = try session.loaded()
    let filed = try filing(called: word, in: loaded)
    session.issues = Issues()
    ReasonCheck(loaded.tables.leaders).check(
      why, isPublic: false, at: SourceLocation(startOf: "--why"), issues: &session.issues)
    try stop(session)
    let path = session.path(of: filed.record)
    let title = filed.title ?? Text(filed.id)
    guard filed.submission.state != state else {
      Terminal.print(
        words(
          "已经是“\(state.name.text.zh)”了，没有改动：\(title.zh) [\(filed.id)]\n",
          "it is \(state.name.en) already, nothing changed: \(title.en) [\(filed.id)]\n"))
      return
    }
    let decision = FilingDecision(state, on: loaded.plannedOn, why: why, by: by)
    let record = try touchingDisk { [disk = session.disk] in try disk.read(path) }
    guard
      let changed = decision.written(
        into: record, file: path, campaign: filed.id, language: loaded.languages.first ?? .zh,
        issues: &session.issues)
    else {
      session.report()
      throw Failure.input
    }
    // What is approved has to be one that can be planned: a file that came back from a return has
    // not been read since.
    var next = try Session(path: workspace, day: day, replacing: [path: changed])
    let after = try next.loaded()
    try touchingDisk { try session.disk.replaceFile(at: path, with: changed) }
    let announced = try session.lastPublication().entries.count {
      $0.activity.hasPrefix(filed.id + ".") && $0.status == .confirmed
    }
    Terminal.print(report(filed, state, in: after, announced: announced, path))
  }

  private func stop(_ session: Session) throws {
    guard session.issues.hasErrors else { return }
    session.report()
    throw Failure.input
  }

  /// The one filing that a word means: its id, a part of it or of its title, or a unit that has
  /// filed one.
  private func filing(called word: String, in loaded: Workspace) throws -> FiledCampaign {
    let all = filedCampaigns(of: loaded)
    if let exact = all.first(where: { $0.id == word }) { return exact }
    let found = all.filter { filed in
      filed.id.contains(word) || filed.title?.zh.contains(word) == true
        || filed.title?.en.contains(word) == true
        || [filed.unit.id, filed.unit.name.zh, filed.unit.name.en].contains(word)
    }
    if found.count == 1 { return found[0] }
    let list = found.isEmpty ? all : found
    throw Failure.usage(
      found.isEmpty
        ? Text(zh: "没有叫“\(word)”的报送件", en: "nothing called '\(word)' was filed")
        : Text(
          zh: "“\(word)”可能是 \(found.count) 件", en: "'\(word)' may be any of \(found.count) filings"),
      help: list.isEmpty
        ? Text(zh: "先收：chengnuan submit 文件", en: "file one first: chengnuan submit FILE")
        : Text(
          zh: "写编号："
            + list.prefix(12).map { "\($0.id)（\($0.unit.name.zh)）" }.joined(separator: "、"),
          en: "give an id: "
            + list.prefix(12).map { "\($0.id) (\($0.unit.name.en))" }.joined(separator: ", ")))
  }

  private func report(
    _ filed: FiledCampaign, _ state: Filing.State, in after: Workspace, announced: Int,
    _ path: String
  ) -> String {
    let campaign = after.campaigns.first { $0.campaign.id == filed.id }
    let title = campaign?.campaign.title ?? filed.title ?? Text(filed.id)
    let version = filed.submission.versions.count
    var lines = [
      words(
        "\(state.name.text.zh)：\(filed.unit.name.zh)，\(title.zh) 第 \(version) 版 [\(filed.id)]",
        "\(state.name.en): \(filed.unit.name.en), \(title.en), version \(version) [\(filed.id)]"),
      words("  意见：\(why)（记在 \(path)）", "  why: \(why) (kept in \(path))"),
    ]
    if state == .returned, announced > 0 {
      lines.append(
        words(
          "  已发布的 \(announced) 场，下次发布时会变成【取消】，先通知已收到的人",
          "  \(announced) of its activities are published: the next publish calls them off, so tell people first"
        ))
    }
    lines.append(
      state == .approved
        ? words(
          "下一步：chengnuan plan 排进全市计划，chengnuan publish 发布",
          "next: chengnuan plan, then chengnuan publish")
        : words(
          "下一步：请该单位改好再报，chengnuan submit 文件",
          "next: the unit corrects it and it is filed again: chengnuan submit FILE"
        ))
    return lines.joined(separator: "\n") + "\n"
  }
}
