import CivilTime
import Diagnostics
import PlanModel

/// Every activity of the year as one table, to be searched and to be printed on A3.
struct ListPage {
  let page: Page
  let heading: Text
  /// On the office's own list: what has a page that says why.
  private let explained: [Agenda.Item]
  private let explainedIDs: Set<String>
  /// How many decisions between units there are to be read.
  private let arbitrated: Int

  init(page: Page, heading: Text, explained: [Agenda.Item] = [], arbitrated: Int = 0) {
    self.page = page
    self.arbitrated = arbitrated
    self.heading = heading
    self.explained = explained
    explainedIDs = Set(explained.map(\.id))
  }

  private var site: Site { page.site }
  /// The office's own list says who may see an activity.
  private var showsAudience: Bool { !page.isPublic }

  var bytes: [UInt8] {
    let title = page.say(heading)
    return page.document(
      title: page.title(title), name: "sheet",
      """
      <h1>\(title)</h1>
      <p class="lead">\(page.say(PageWords.count(site.entries.standing)))</p>
      \(page.isPublic ? .none : warning)\(wayToArbitration)\
      <div class="wide">
      <table class="list">
      <thead><tr>\(columns.map(head))</tr></thead>
      <tbody>
      \(site.entries.map(row))</tbody>
      </table>
      </div>
      \(unplaced)
      """)
  }

  /// What nobody finds in the table, with the way to why.
  private var unplaced: HTMLText {
    let placements = site.plan.schedule.placements
    let left = explained.filter { item in
      item.problemIndex.map { placements[$0] == nil } ?? false
    }
    guard !left.isEmpty else { return .none }
    let items = left.map { item -> HTMLText in
      """
      <li><a href="\(PagePath.activity(item.id))">\(page.tagged(item.activity.title))</a> \
      <small>\(page.tagged(site.unitName(item.activity.unit)))</small></li>

      """
    }
    return "<h2>\(page.say(ListWords.unplaced))</h2>\n<ul>\n\(items)</ul>\n"
  }

  private var wayToArbitration: HTMLText {
    if arbitrated == 0 { return .none }
    return """
      <p><a href="\(ArbitrationPage.path)">\(page.say(ListWords.arbitration))</a> (\(arbitrated))</p>

      """
  }

  private var warning: HTMLText {
    "<p class=\"notice\">\(page.say(ListWords.notToBeForwarded))</p>\n"
  }

  /// The heads; a phone has no room for all of them.
  private var columns: [Column] {
    let always = [
      Column(name: ListWords.date), Column(name: ListWords.activity), Column(name: ListWords.place),
      Column(name: ListWords.lead, isExtra: true),
      Column(name: ListWords.responsible, isExtra: true), Column(name: ListWords.status),
    ]
    return showsAudience ? always + [Column(name: ListWords.audience)] : always
  }

  private struct Column {
    var name: Text
    var isExtra = false
  }

  private func head(_ column: Column) -> HTMLText {
    let kind: HTMLText = column.isExtra ? " class=\"more\"" : .none
    return "<th scope=\"col\"\(kind)>\(page.say(column.name))</th>"
  }

  private func row(_ entry: Publication.Entry) -> HTMLText {
    let date = entry.start.date
    let campaign = site.campaigns[entry.campaign]
    let lunar = site.day(date).map { DayWords.lunar($0, page.language) } ?? ""
    let isOff = entry.status == .cancelled || entry.status == .postponed
    let audience: HTMLText =
      showsAudience ? "<td>\(page.say(ListWords.name(of: entry.audience)))</td>" : .none
    return """
      <tr\(isOff ? HTMLText(stringLiteral: " class=\"gone\"") : .none)>\
      <th scope="row"><time datetime="\(date.description)">\(DayWords.day(date, page.language))</time> \
      \(DayWords.weekday(date, page.language)) <small>\(lunar)</small></th>\
      <td>\(title(entry))\(why(entry)) <small>\(page.hours(entry.slot))</small></td>\
      <td>\(page.tagged(page.place(of: entry)))</td>\
      <td class="more">\(campaign?.lead ?? "") <small>\(page.tagged(site.unitName(entry.unit)))</small></td>\
      <td class="more">\(campaign?.responsible ?? "")</td>\
      <td>\(page.say(MarkWords.status(of: entry)))</td>\(audience)</tr>

      """
  }

  private func why(_ entry: Publication.Entry) -> HTMLText {
    guard explainedIDs.contains(entry.activity) else { return .none }
    return
      " <a class=\"why\" href=\"\(PagePath.activity(entry.activity))\">\(page.say(ListWords.why))</a>"
  }

  /// With a link where the activity has a page.
  private func title(_ entry: Publication.Entry) -> HTMLText {
    guard entry.audience == .public else { return page.title(of: entry) }
    return
      "<a href=\"\(page.link(PagePath.activity(entry.activity)))\">\(page.title(of: entry))</a>"
  }
}

enum ListWords {
  static let date = Text(zh: "日期（周/农历）", en: "Date (weekday, lunar)")
  static let activity = Text(zh: "活动", en: "Activity")
  static let place = Text(zh: "地点", en: "Place")
  static let lead = Text(zh: "牵头", en: "Lead")
  static let responsible = Text(zh: "责任人", en: "Responsible")
  static let status = Text(zh: "状态", en: "Status")
  static let audience = Text(zh: "公开", en: "For")
  static let why = Text(zh: "为什么", en: "why")
  static let funnel = Text(zh: "抽签：逐条过滤", en: "The draw, rule by rule")
  static let unplaced = Text(zh: "未排上", en: "Unplaced")
  static let arbitration = Text(zh: "争用裁定", en: "Arbitration")
  static let arbitrationRules = Text(
    zh: "几个单位同时想要一处场地、一支队伍或一辆车时，依次比较：文件里已固定的、已公布的、优先级高的、先报的、选择余地小的在先；条件全都相同的，按设定的随机种子定。",
    en:
      "Where several units want one hall, team or van at once, the first of these decides: what a file fixes, what has been announced, the higher priority, what was filed earlier, who has fewer places to go; all else equal, the seed."
  )

  static func heading(_ years: String) -> Text {
    Text(zh: "\(years)年活动一览表", en: "List of activities \(years)")
  }

  static let notToBeForwarded = Text(
    zh: "内部使用，请勿转发。", en: "For the office only, not to be forwarded.")
  static let office = Text(zh: "全部活动一览表（含内部）", en: "All activities, internal ones too")
  static let leaders = Text(zh: "领导活动一览表", en: "Leaders’ activities")

  static func name(of audience: Audience) -> Text {
    switch audience {
    case .public: Text(zh: "公众", en: "public")
    case .internal: Text(zh: "内部", en: "internal")
    case .leaders: Text(zh: "仅领导", en: "leaders")
    }
  }
}
