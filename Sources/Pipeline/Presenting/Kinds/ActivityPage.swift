import CivilTime
import Diagnostics
import PlanModel

/// One activity on a page of its own: when, where, why there, and everything that can be taken
/// away from it.
struct ActivityPage {
  let page: Page
  let entry: Publication.Entry

  private var site: Site { page.site }

  var bytes: [UInt8] {
    page.document(
      title: page.title(page.say(entry.title)), name: "activity",
      """
      \(page.crumbs(crumbs))\
      <h1>\(page.title(of: entry))</h1>
      <div class="two">
      <div>
      \(marks)\(place)\(actions)\(page.facts(facts))\(sentences)\(why)\(tasks)\(text)</div>
      <div>
      \(poster)</div>
      </div>

      """)
  }

  private var crumbs: [(Text, String)] {
    var crumbs: [(Text, String)] = []
    if !site.unitName(entry.unit).zh.isEmpty {
      crumbs.append((site.unitName(entry.unit), PagePath.unit(entry.unit)))
    }
    crumbs.append((site.campaignTitle(entry.campaign), PagePath.campaign(entry.campaign)))
    if let theme = entry.theme { crumbs.append((theme.name, PagePath.theme(theme.id))) }
    return crumbs
  }

  /// That it moved or is not certain, and what it was before.
  private var marks: HTMLText {
    var marks: [HTMLText] = []
    if let change = MarkWords.change(of: entry) {
      let isOff = entry.status == .cancelled || entry.status == .postponed
      marks.append("<em class=\"\(isOff ? "stop" : "moved")\">\(page.say(change))</em>")
    }
    if entry.status == .tentative {
      marks.append("<em class=\"soft\">\(page.say(MarkWords.tentative))</em>")
    }
    let formerly = page.formerly(entry)
    guard !marks.isEmpty else { return .none }
    return "<p class=\"marks\">\(marks)\(formerly)</p>\n"
  }

  /// When and where, large.
  private var place: HTMLText {
    let slot = entry.slot
    let day = site.day(slot.start.date)
    let until: HTMLText =
      slot.days > 1
      ? " <span>\(page.say(PageWords.until(DayWords.day(slot.lastDay, page.language))))</span>"
      : .none
    let hours = slot.isAllDay ? page.say(PageWords.allDay) : slot.hours
    let where_ = entry.place == Text("") ? PageWords.online : entry.place
    let venue: HTMLText =
      entry.venue.map { id in
        "<a href=\"\(page.link(PagePath.venue(id)))\">\(page.tagged(where_))</a>"
      } ?? page.tagged(where_)
    let lunar = day.map { DayWords.lunar($0, page.language) } ?? ""
    let name = day.flatMap { DayWords.name(of: $0, page.language) } ?? ""
    return """
      <div class="when"><p><time datetime="\(slot.start.description)">\(fullDay)</time> \
      <small>\([lunar, name].filter { !$0.isEmpty }.joined(separator: page.language == .zh ? " " : ", "))\
      </small>\(page.mark(of: day))\(until)</p>
      <p class="hours">\(hours)</p>
      <p class="where">\(venue)</p></div>

      """
  }

  private var fullDay: String {
    let date = entry.start.date
    return page.language == .zh
      ? "\(date.chinese) \(date.weekday.chinese)" : date.english
  }

  /// What can be taken away. Each is a link, so that nothing here needs a script.
  private var actions: HTMLText {
    let feed: HTMLText =
      site.linksFeeds
      ? """
      <li><a class="button" href="\(file("ics"))" download>\(page.say(ActivityWords.calendar))</a></li>

      """ : .none
    return """
      <ul class="actions">
      \(feed)<li><a class="button" href="#text" data-copy="text">\(page.say(ActivityWords.copy))</a></li>
      <li><a class="button" href="#poster">\(page.say(ActivityWords.poster))</a></li>
      </ul>
      <p class="hint wechat">\(page.say(ActivityWords.weChat))</p>

      """
  }

  /// A file that lies beside the page.
  private func file(_ ending: String) -> String {
    page.link(PagePath.activity(entry.activity, as: ending))
  }

  private var lines: [DetailLine] { DetailLine.lines(of: page.say(entry.details)) }

  private var facts: [(Text, HTMLText)] {
    lines.compactMap { line in
      line.label.map { (Text($0), page.tagged(Text(line.words))) }
    }
  }

  /// What has no label.
  private var sentences: HTMLText {
    HTMLText(
      lines.filter { $0.label == nil }.map { "<p>\(page.tagged(Text($0.words)))</p>\n" })
  }

  private var why: HTMLText {
    let reasons = WhyHere(site: site, entry: entry).lines
    guard !reasons.isEmpty else { return .none }
    let items = reasons.map { "<li>\(page.tagged($0))</li>\n" as HTMLText }
    return "<h2>\(page.say(ActivityWords.why))</h2>\n<ul>\n\(items)</ul>\n"
  }

  private var tasks: HTMLText {
    let due = entry.deadlines.filter { $0.removedOn == nil && !$0.isExpired }
      .sorted { ($0.due, $0.key) < ($1.due, $1.key) }
    guard !due.isEmpty, entry.status != .cancelled else { return .none }
    let items = due.map { task -> HTMLText in
      let basis: HTMLText = task.basis.map { "<small>\(page.tagged($0))</small>" } ?? .none
      return """
        <tr><th scope="row"><time datetime="\(task.due.description)">\(DayWords.day(task.due, page.language))\
        </time></th><td>\(page.tagged(task.title)) \(basis)</td></tr>

        """
    }
    return """
      <h2>\(page.say(ActivityWords.tasks))</h2>
      <table class="tasks">
      <thead><tr><th scope="col">\(page.say(ActivityWords.due))</th>\
      <th scope="col">\(page.say(ActivityWords.task))</th></tr></thead>
      <tbody>
      \(items)</tbody>
      </table>

      """
  }

  private var text: HTMLText {
    """
    <section class="copy">
    <h2>\(page.say(ActivityWords.text))</h2>
    <pre id="text" tabindex="0">\(PlainText(page: page, entry: entry).text)</pre>
    </section>

    """
  }

  private var poster: HTMLText {
    let picture = file("svg")
    return """
      <h2>\(page.say(ActivityWords.poster))</h2>
      <p id="poster"><a href="\(picture)"><img src="\(picture)" width="\(Poster.width / 3)" \
      height="\(Poster.height / 3)" loading="lazy" alt="\(page.say(ActivityWords.posterOf(entry.title)))">\
      </a></p>
      <p class="hint">\(page.say(ActivityWords.posterHint))</p>

      """
  }
}

enum ActivityWords {
  static let calendar = Text(zh: "加入日历（单场 .ics）", en: "Add to calendar (.ics)")
  static let copy = Text(zh: "复制文字", en: "Copy text")
  static let poster = Text(zh: "海报", en: "Poster")
  static let posterHint = Text(
    zh: "点开海报可保存或打印；扫码可看本场活动。",
    en: "Open the poster to save or print it; its code leads to this activity.")
  static let weChat = Text(
    zh: "在微信里打不开日历文件时：点右上角“…”，选“在浏览器打开”。",
    en:
      "In WeChat, if the calendar file does not open: tap “…” at the top right, then “Open in browser”."
  )
  static let why = Text(zh: "为什么在这里", en: "Why here")
  static let tasks = Text(zh: "办理事项和期限", en: "Tasks and deadlines")
  static let due = Text(zh: "期限", en: "By")
  static let task = Text(zh: "事项", en: "Task")
  static let text = Text(zh: "可复制的文字", en: "Text to copy")

  static func posterOf(_ title: Text) -> Text {
    Text(zh: "海报：\(title.zh)", en: "Poster: \(title.en)")
  }
}
