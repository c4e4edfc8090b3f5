import ArgumentParser
import CampaignKit
import CivilTime
import Diagnostics
import PlanModel
import Submitting

struct SubmissionsCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      commandName: "submissions",
      abstract: words(
        "各单位报送了没有、哪些等着批；批准、退回", "Who has filed and what waits; approves and sends back"),
      discussion: words(
        """
        --approve 或 --return 后面写专项编号（或只有它才有的一部分、单位名），可以写几次，都要 --why。谁、何时、\
        第几版、为什么，记在该单位的 record.yaml 里；批了的排进全市计划，退回的不排，也算没有报。
        """,
        """
        --approve and --return take the id of a campaign, a part that no other has, or the unit's name, \
        may be given several times, and need --why. Who, when, which version and why is kept in the \
        unit's record.yaml. What is approved joins the plan; what is returned is not planned and counts as not filed.
        """))
  }

  @OptionGroup var options: WorkspaceOptions

  @Flag(help: help("只列未报送的，可以直接贴到群里", "only who has not filed, ready to paste into a chat"))
  var missing = false

  @Option(
    help: help(
      "报送截止的日子：没有写进文件的要求，全部单位都要报",
      "the last day to file, asked of all units besides what the files ask"))
  var due: CivilDate?

  @Option(help: help("批准哪一件", "approves this filing"))
  var approve: [String] = []

  @Option(name: .customLong("return"), help: help("退回哪一件", "sends this filing back"))
  var sendBack: [String] = []

  @Option(help: help("意见：为什么批、为什么退", "why; kept in the record"))
  var why: String?

  @Option(help: help("谁定的：部门或职务，不写姓名", "who decided: an office or a post, no name"))
  var by: String?

  @Flag(help: help("结果写成 JSON", "write it as JSON"))
  var json = false

  func validate() throws {
    if approve.isEmpty, sendBack.isEmpty {
      guard why == nil, by == nil else {
        throw ValidationError(
          words(
            "--why、--by 跟着 --approve 或 --return 写", "--why and --by go with --approve or --return"))
      }
    } else if why?.isEmpty ?? true {
      throw ValidationError(words("请用 --why 写意见", "say why with --why"))
    }
  }

  func run() throws {
    if let why, !(approve.isEmpty && sendBack.isEmpty) { return try decide(why) }
    var session = try Session(options)
    var workspace = try session.loaded()
    if let due {
      workspace.duties.append(
        FilingDuty(
          title: Text(zh: "本次报送", en: "This round"), due: due,
          units: workspace.tables.units.filter { $0.stands(on: due) }.map(\.id),
          source: workspace.source))
    }
    let statuses = filingStatuses(of: workspace)
    let waiting = filedCampaigns(of: workspace).filter { $0.submission.state == .pending }
    if json {
      let document: JSONText = [
        "format": "chengnuan-submissions-1", "today": .string(workspace.plannedOn.description),
        "duties": .array(statuses.map(\.json)),
        "filings": .array(filedCampaigns(of: workspace).map { $0.json(in: workspace) }),
      ]
      return Terminal.print(document.pretty)
    }
    let language = Terminal.language
    if statuses.isEmpty {
      Terminal.print(
        words(
          "工作区和专项都没有要求报送（加 --due 2026-12-25，或在 workspace.yaml、专项里写 报送: {截止: 12月25日}）\n",
          "nothing asks for filings (add --due 2026-12-25, or write 'filing: {due: 2026-12-25}' in workspace.yaml or a campaign)\n"
        ))
    }
    for (index, status) in statuses.enumerated() {
      if index > 0 { Terminal.print("\n") }
      Terminal.print(missing ? status.message(language) : status.table(language))
    }
    if !missing, !waiting.isEmpty { Terminal.print(list(waiting)) }
  }

  private func decide(_ why: String) throws {
    let desk = ApprovalDesk(workspace: options.workspace, day: options.day, why: why, by: by)
    try waitingForLock(options.workspace) {
      for word in approve { try desk.decide(.approved, on: word) }
      for word in sendBack { try desk.decide(.returned, on: word) }
    }
  }

  /// What waits for the city's word.
  private func list(_ waiting: [FiledCampaign]) -> String {
    let lines = waiting.map { filed in
      let version = filed.submission.versions.count
      let title = filed.title ?? Text("")
      return words(
        "  \(filed.unit.name.zh)  \(title.zh) 第 \(version) 版 [\(filed.id)]",
        "  \(filed.unit.name.en)  \(title.en), version \(version) [\(filed.id)]")
    }
    let head = words("\n待批 \(waiting.count) 件", "\nwaiting for a decision: \(waiting.count)")
    let place = options.workspace == "." ? "" : " \(options.workspace.shellWord)"
    let tail = words(
      "批：chengnuan submissions\(place) --approve 编号 --why 意见；退：--return 编号 --why 意见",
      "decide: chengnuan submissions\(place) --approve ID --why TEXT, or --return ID --why TEXT")
    return ([head] + lines + [tail]).joined(separator: "\n") + "\n"
  }
}

extension FiledCampaign {
  fileprivate func json(in workspace: Workspace) -> JSONText {
    func day(_ anchor: Anchor) -> String? {
      guard
        case .success(let date) = anchor.date(
          in: workspace.horizon.lowerBound.year, calendar: workspace.calendar)
      else { return nil }
      return date.description
    }
    return [
      "campaign": .string(id), "unit": .string(unit.id),
      "title": title.map { JSONText($0) } ?? .null,
      "state": .string(submission.state.rawValue), "version": .int(submission.versions.count),
      "record": .string(record),
      "decisions": .array(
        submission.decisions.map { decision in
          [
            "date": JSONText(day(decision.value.date.value)),
            "version": .int(decision.value.version),
            "outcome": .string(decision.value.outcome.rawValue),
            "why": .string(decision.value.why), "by": JSONText(decision.value.by),
          ]
        }),
    ]
  }
}
