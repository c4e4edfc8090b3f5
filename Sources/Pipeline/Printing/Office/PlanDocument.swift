internal import CivilTime
internal import Diagnostics
internal import Documents
internal import PlanModel

/// 活动方案: what a plan knows of a campaign in the order in which an office writes it, with blanks
/// for what only people know.
struct PlanDocument {
  let printed: PrintedPlan
  let figures: CampaignFigures

  private var campaign: Campaign { figures.campaign }
  private var isChinese: Bool { printed.language == .zh }

  var title: String {
    printed.words(
      campaign.title.zh + (campaign.title.zh.hasSuffix("活动") ? "方案" : "活动方案"),
      "Plan of \(campaign.title.en)")
  }

  var document: OfficialDocument {
    let blocks = isChinese ? chinese : english
    return OfficialDocument(
      title: title, blocks: [.title(title)] + blocks, language: printed.language,
      created: printed.agenda.horizon.lowerBound.dayNumber * 86_400)
  }

  private var chinese: [OfficialDocument.Block] {
    let host = campaign.lead ?? blank
    var blocks: [OfficialDocument.Block] = [
      .paragraph(
        "\(basis)，结合\(printed.plan.city.zh)实际，现就开展\(figures.quotedTitle)制定如下方案。"),
      .heading("一、活动目的"),
      .paragraph("服务农民工和其他重点群体，把岗位、政策和关爱送到身边。具体目标：\(blank)。"),
      .heading("二、活动对象和范围"),
      .paragraph(
        "覆盖\(figures.unitCount)个区县（单位），共安排活动\(figures.lines.count)场"
          + (figures.attendance > 0 ? "，预计服务\(figures.attendance)人次" : "")
          + "。其中：\(kinds)。"),
      .heading("三、时间安排"),
      .paragraph(
        "活动自\(chinese(campaign.window.lowerBound))起，至\(chinese(campaign.window.upperBound))止。\(months)"
      ),
    ]
    if !schedule.isEmpty {
      blocks.append(.subheading("（一）主要活动"))
      blocks.append(schedule)
      blocks.append(.paragraph("全部活动见附件《活动一览表》。"))
    }
    blocks += [.heading("四、经费预算")] + money
    blocks += [
      .heading("五、组织领导"),
      .paragraph("成立活动领导小组，负责统筹协调、督促检查。"),
      .paragraph("组　长：\(blank)"), .paragraph("副组长：\(blank)"),
      .paragraph("成员单位：" + ([host] + campaign.partners).joined(separator: "、")),
      .paragraph("领导小组办公室设在\(host)，联系人：\(blank)，联系电话：\(blank)。"),
      .heading("六、工作要求"),
      .paragraph("（一）压实责任。各承办单位按方案确定的时间、地点组织实施，确需变更的，提前报领导小组办公室。"),
      .paragraph("（二）守牢安全底线。预计参加人数1000人以上的活动，依法在举办20日前办理安全许可。"),
      .paragraph("（三）保护个人信息。名册只用于本次活动，公示、共享须取得本人同意。"),
      .paragraph("（四）及时总结。活动结束后按要求报送数据和典型案例。"),
      .closing([host, "　　　　年　　月　　日"]),
    ]
    return blocks
  }

  private var english: [OfficialDocument.Block] {
    let host = campaign.lead ?? blank
    var blocks: [OfficialDocument.Block] = [
      .paragraph("\(basis), this plan is made for \(campaign.title.en)."),
      .heading("1. Purpose"),
      .paragraph(
        "To bring work, advice and care to migrant workers and others who need them. Aims: \(blank)."
      ),
      .heading("2. Scope"),
      .paragraph(
        "Units: \(figures.unitCount), activities: \(figures.lines.count)"
          + (figures.attendance > 0 ? ", about \(figures.attendance) people" : "") + ": \(kinds)."),
      .heading("3. Time"),
      .paragraph(
        "From \(campaign.window.lowerBound.english) to \(campaign.window.upperBound.english). \(months)"
      ),
    ]
    if !schedule.isEmpty {
      blocks.append(schedule)
      blocks.append(.paragraph("All activities: see the overview enclosed."))
    }
    blocks += [.heading("4. Budget")] + money
    blocks += [
      .heading("5. Leading group"),
      .paragraph("Head: \(blank)"), .paragraph("Deputy: \(blank)"),
      .paragraph("Members: " + ([host] + campaign.partners).joined(separator: ", ")),
      .paragraph("Office: \(host). Contact: \(blank). Phone: \(blank)."),
      .heading("6. Requirements"),
      .paragraph(
        "Changes of time or place are reported to the office beforehand. For 1,000 people or more the licence is applied for 20 days before. Lists of people serve this campaign alone. Figures are filed when an activity has ended."
      ),
      .closing([host, "Date:                    "]),
    ]
    return blocks
  }
}

// The parts that both languages share.
extension PlanDocument {
  private var blank: String { "＿＿＿＿＿＿" }

  private var basis: String {
    guard let basis = campaign.basis else {
      return printed.words("根据有关文件要求（文号待补）", "Under a notice whose number is to come")
    }
    return printed.words("根据\(basis)要求", "Under \(basis)")
  }

  private func chinese(_ date: CivilDate) -> String { date.chinese }

  private var kinds: String {
    let all = figures.kinds(printed.language)
    guard !all.isEmpty else { return blank }
    return printed.list(
      all.map { printed.words("\($0.name)\($0.count)场", "\($0.name) \($0.count)") })
  }

  private static let monthNames = [
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
  ]

  private var months: String {
    let months = figures.months
    guard months.count > 1 else { return "" }
    let parts = months.map {
      printed.words(
        "\($0.year)年\($0.month)月\($0.count)场",
        "\(Self.monthNames[$0.month - 1]) \($0.year): \($0.count)")
    }
    return printed.words("各月场次：\(printed.list(parts))。", "By month: \(printed.list(parts)).")
  }

  private var schedule: OfficialDocument.Block {
    let head = [
      printed.words("时间", "Time"), printed.words("活动", "Activity"), printed.words("地点", "Place"),
      printed.words("承办", "Organiser"),
    ]
    let rows = figures.highlights(12).map { line -> [String] in
      guard let occurrence = line.occurrence else { return [] }
      let time =
        printed.short(occurrence.start.date) + "\n"
        + printed.hours(of: line.item, occurrence)
      return [
        time, line.item.activity.title[printed.language], printed.place(of: line.item, occurrence),
        printed.unitName(line.item.activity.unit),
      ]
    }
    return .table(rows.isEmpty ? [] : [head] + rows, widths: [30, 34, 28, 20])
  }

  /// Budget with 大写, then where the money comes from.
  var money: [OfficialDocument.Block] {
    var blocks: [OfficialDocument.Block] = []
    if let budget = figures.budget {
      blocks.append(
        .paragraph(
          printed.words(
            "活动经费预算共计\(budget)元（大写：\(budget.capitals)）。",
            "In all CNY \(budget) (\(budget.capitals)).")))
    } else {
      blocks.append(
        .paragraph(
          printed.words("活动经费预算共计\(blank)元（大写：\(blank)）。", "In all CNY \(blank).")))
    }
    if figures.sources.isEmpty {
      blocks.append(
        .paragraph(
          printed.words(
            "经费来源：财政资金\(blank)元，工会经费\(blank)元，行政经费\(blank)元，其他\(blank)元。",
            "Sources: public funds \(blank), union \(blank), administration \(blank), other \(blank)."
          )))
    } else {
      let parts = figures.sources.map {
        printed.words(
          "\($0.name.zh)\(Money(yuan: $0.amount))元", "\($0.name.en) CNY \(Money(yuan: $0.amount))")
      }
      blocks.append(
        .paragraph(
          printed.words("经费来源：\(printed.list(parts))。", "Sources: \(printed.list(parts)).")))
    }
    return blocks
  }
}

extension OfficialDocument.Block {
  fileprivate var isEmpty: Bool {
    if case .table(let rows, _) = self { return rows.isEmpty }
    return false
  }
}
