public import CivilTime
public import Diagnostics
public import PlanModel
import Documents
import Tabular

/// The sheets and papers of a plan below `sheets/`: `public/` may be handed out, `internal/` is for
/// the offices, `leaders/` for leaders and those who arrange their days. `sheets/files.csv` says of
/// every file what it is and for whom.
///
/// A folder shows what its circle may see and nothing else; the leaders' one is there only if
/// something is for leaders alone.
///
/// - Parameters:
///   - masking: how much of a person's data the bank's list shows.
///   - statistics: what campaigns are counted by; each gets a table of it.
///   - today: decides which week is the next.
public func sheets(
  of plan: Plan, language: Language = .zh, masking: Masking = .working,
  statistics: [Statistics] = [], today: CivilDate
) -> [Artifact] {
  let printed = PrintedPlan(plan, language: language, masking: masking, today: today)
  let files = printed.files + printed.statisticsFiles(statistics)
  return files.map(\.artifact) + [
    Artifact(path: "sheets/files.csv") { fileList(files, language) }
  ]
}

private func fileList(_ files: [PaperFile], _ language: Language) -> [UInt8] {
  var writer = CSVWriter()
  writer.write(
    [
      Text(zh: "文件", en: "file"), Text(zh: "内容", en: "what"), Text(zh: "给谁", en: "for whom"),
      Text(zh: "说明", en: "remark"),
    ].map { $0[language] })
  for file in files {
    writer.write([
      file.path, file.title[language], file.audience.circle[language], file.remark[language],
    ])
  }
  return writer.bytes
}

extension PrintedPlan {
  fileprivate var files: [PaperFile] {
    let hasLeaders = agenda.items.contains { audience(of: $0) == .leaders }
    let circles: [Audience] = hasLeaders ? [.public, .internal, .leaders] : [.public, .internal]
    return circles.flatMap(general) + unitFiles + campaignFiles + ownFiles
      + noticeFiles + transferFiles
  }

  private func general(for audience: Audience) -> [PaperFile] {
    let folder = audience.rawValue
    let week = NextWeek(printed: self, audience: audience)
    let overview = Text(zh: "活动一览表", en: "overview")
    let next = Text(zh: "下周安排", en: "next week")
    return [
      PaperFile("\(folder)/overview.xlsx", overview, for: audience) {
        workbook(
          overview[language],
          self.overview(for: audience).sheets(named: overview[language]))
      },
      PaperFile("\(folder)/next_week.xlsx", next, for: audience) {
        workbook(next[language], week.table.sheets(named: next[language]))
      },
      PaperFile(
        "\(folder)/next_week.txt", next, for: audience,
        remark: Text(zh: "可直接粘贴到微信群", en: "to paste into a chat")
      ) { Array(week.text.utf8) },
    ]
  }

  /// 排期表 of each unit that holds something, with its deadlines.
  private var unitFiles: [PaperFile] {
    let holders = Set(agenda.items.filter { audience(of: $0) <= .internal }.map(\.activity.unit))
    return agenda.tables.units.filter { holders.contains($0.id) }.map { unit in
      let title = Text(zh: "\(unit.name.zh)排期表", en: "\(unit.name.en) timetable")
      return PaperFile("internal/unit/\(pathComponent(unit.id)).xlsx", title, for: .internal) {
        workbook(
          title[language],
          overview(for: .internal, unit: unit).sheets(named: words("排期表", "timetable"))
            + deadlines(for: .internal, unit: unit).sheets(named: words("报批备案期限", "deadlines"))
        )
      }
    }
  }

  /// 活动方案 and 请示 of each campaign.
  private var campaignFiles: [PaperFile] {
    agenda.campaigns.enumerated().flatMap { index, campaign -> [PaperFile] in
      let audience = max(campaign.audience, .internal)
      let figures = CampaignFigures(index, in: self, for: audience)
      guard !figures.lines.isEmpty else { return [] }
      let folder = "\(audience.rawValue)/campaign/\(pathComponent(campaign.id))"
      let blanks = Text(zh: "空白处须填写", en: "fill in the blanks")
      let plan = PlanDocument(printed: self, figures: figures)
      let request = RequestDocument(printed: self, figures: figures)
      return [
        PaperFile(
          "\(folder)/plan.docx",
          Text(zh: "\(campaign.title.zh)活动方案", en: "plan of \(campaign.title.en)"), for: audience,
          remark: blanks
        ) { plan.document.docx },
        PaperFile(
          "\(folder)/request.docx",
          Text(zh: "\(campaign.title.zh)请示", en: "request for \(campaign.title.en)"), for: audience,
          remark: blanks
        ) { request.document.docx },
      ]
    }
  }

  /// 统计表 of each campaign that is counted by something.
  fileprivate func statisticsFiles(_ statistics: [Statistics]) -> [PaperFile] {
    statistics.map { one in
      let campaign = agenda.campaigns[one.campaign]
      let audience = max(campaign.audience, .internal)
      let title = Text(zh: "\(campaign.title.zh)统计表", en: "statistics of \(campaign.title.en)")
      return PaperFile(
        "\(audience.rawValue)/campaign/\(pathComponent(campaign.id))/statistics.xlsx", title,
        for: audience,
        remark: Text(
          zh: "计划、本期、累计；实际数来自“实际数”表",
          en: "plan, period, so far; reported in the table of counts")
      ) { workbook(title[language], sheets(of: one, named: words("统计表", "statistics"))) }
    }
  }

  /// The schedule sheets that units filed, handed back in their own columns.
  private var ownFiles: [PaperFile] {
    ownTimetables.filter { agenda.campaigns[$0.campaign].audience <= .internal }.map { own in
      let campaign = agenda.campaigns[own.campaign]
      let title = Text(zh: "排期表（原有格式）", en: "timetable in its own columns")
      return PaperFile(
        "internal/campaign/\(pathComponent(campaign.id))/timetable-\(own.number + 1).xlsx", title,
        for: .internal,
        remark: Text(zh: "来自 \(own.sheet.file)", en: "from \(own.sheet.file)")
      ) {
        workbook(title[language], table(of: own).sheets(named: words("排期表", "timetable")))
      }
    }
  }

  /// 公示名单: for those who put them up.
  private var noticeFiles: [PaperFile] {
    named(.publicNotice).compactMap { name, roster in
      publicNotice(of: roster).map { table in
        let title = Text(zh: "公示名单", en: "list for objection")
        return PaperFile(
          "internal/notices/\(name).xlsx", title, for: .internal,
          remark: Text(
            zh: "核对并取得同意后张贴，期满取下", en: "to be put up once checked and consented to")
        ) { workbook(table.title, table.sheets(named: title[language])) }
      }
    }
  }

  /// 银行代发表: for whoever pays.
  private var transferFiles: [PaperFile] {
    named(.bankTransfer).compactMap { name, roster in
      bankTransfer(of: roster).map { table in
        let title = Text(zh: "银行代发表", en: "bank transfer")
        return PaperFile(
          "internal/bank/\(name).xlsx", title, for: .internal,
          remark: masking == .full
            ? Text(zh: "含完整证件号和卡号，仅交代发银行", en: "full numbers; for the bank alone")
            : Text(zh: "核对用，号码已部分隐去", en: "for checking; numbers are partly hidden")
        ) { workbook(table.title, table.sheets(named: title[language])) }
      }
    }
  }

  private func named(_ form: RosterPaper.Form) -> [(String, Roster)] {
    zip(plan.rosterNames, plan.rosters).filter { $0.1.paper.isPrinted(as: form) }
      .map { ($0.0, $0.1) }
  }
}
