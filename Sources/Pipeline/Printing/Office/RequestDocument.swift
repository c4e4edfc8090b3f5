internal import CivilTime
internal import Diagnostics
internal import Documents
internal import PlanModel

/// 请示: asks those above for leave to hold a campaign, one matter on one paper (党政机关公文处理工作条例
/// 第十五条).
struct RequestDocument {
  let printed: PrintedPlan
  let figures: CampaignFigures

  private var campaign: Campaign { figures.campaign }

  var title: String {
    printed.words(
      "关于开展\(campaign.title.zh)的请示", "Request to hold \(campaign.title.en)")
  }

  var document: OfficialDocument {
    OfficialDocument(
      title: title, blocks: [.title(title)] + (printed.language == .zh ? chinese : english),
      language: printed.language,
      created: printed.agenda.horizon.lowerBound.dayNumber * 86_400)
  }

  private let blank = "＿＿＿＿＿＿"

  private var chinese: [OfficialDocument.Block] {
    let basis = campaign.basis.map { "根据\($0)要求" } ?? "根据有关文件要求（文号待补）"
    let (from, to) = (campaign.window.lowerBound, campaign.window.upperBound)
    let partners = campaign.partners.isEmpty ? "" : "会同\(campaign.partners.joined(separator: "、"))"
    return [
      .addressee("\(blank)："),
      .paragraph(
        "\(basis)，我单位\(partners)拟于\(from.chinese)至\(to.chinese)开展\(figures.quotedTitle)。现将有关事项请示如下。"
      ),
      .heading("一、活动安排"),
      .paragraph(
        "活动在\(figures.unitCount)个区县（单位）开展，共\(figures.lines.count)场"
          + (figures.attendance > 0 ? "，预计服务\(figures.attendance)人次" : "")
          + "。具体安排见附件1《活动方案》、附件2《活动一览表》。"),
      .heading("二、经费"),
    ] + PlanDocument(printed: printed, figures: figures).money + [
      .heading("三、需协调事项"),
      .paragraph("公安、卫健、城管、交通等部门对现场秩序、医疗保障、场地占用和交通疏导予以支持：\(blank)。"),
      .paragraph("妥否，请批示。"),
      .note("附件：1.活动方案"), .note("　　　2.活动一览表"),
      .closing([campaign.lead ?? blank, "　　　　年　　月　　日"]),
      .note("（联系人：\(blank)，联系电话：\(blank)）"),
    ]
  }

  private var english: [OfficialDocument.Block] {
    let basis = campaign.basis.map { "Under \($0)" } ?? "Under a notice whose number is to come"
    let (from, to) = (campaign.window.lowerBound, campaign.window.upperBound)
    return [
      .addressee("To: \(blank)"),
      .paragraph(
        "\(basis), this office asks for leave to hold \(campaign.title.en) from \(from.english) to \(to.english)."
      ),
      .heading("1. Activities"),
      .paragraph(
        "Units: \(figures.unitCount), activities: \(figures.lines.count), as the plan and the overview enclosed say."
      ),
      .heading("2. Money"),
    ] + PlanDocument(printed: printed, figures: figures).money + [
      .heading("3. Help that is asked for"),
      .paragraph("Order on site, first aid, the use of squares, traffic: \(blank)."),
      .note("Enclosed: 1. the plan; 2. the overview."),
      .closing([campaign.lead ?? blank, "Date:                    "]),
      .note("Contact: \(blank). Phone: \(blank)."),
    ]
  }
}
