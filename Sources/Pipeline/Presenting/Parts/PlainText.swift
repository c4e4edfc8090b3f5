import Diagnostics
import PlanModel

/// An activity in a few lines of text, for a chat.
///
/// ```
/// 【春风行动】渝中区招聘会
/// 时间：2026年7月22日(周三) 14:30–17:00
/// 地点：解放碑广场
/// ```
struct PlainText {
  let page: Page
  let entry: Publication.Entry

  var text: String {
    ([head] + facts + why + details + link).joined(separator: "\n")
  }

  /// The lines that a code of few modules has room for: what, when, where, whom to call.
  var brief: String {
    ([head] + facts + [page.say(PageWords.hotlines)]).joined(separator: "\n")
  }

  /// Where the page will be found once it is served; nil where the workspace names no address.
  var address: String? {
    page.site.plan.address.map {
      "\($0)/pages/\(page.language.rawValue)/\(PagePath.activity(entry.activity))"
    }
  }

  private var link: [String] { address.map { [$0] } ?? [] }

  private var head: String {
    let mark = MarkWords.change(of: entry).map(page.say)
    return page.language == .zh
      ? (mark.map { "【\($0)】" } ?? "") + entry.title.zh
      : (mark.map { "\($0.uppercased()): " } ?? "") + entry.title.en
  }

  private var facts: [String] {
    let slot = entry.slot
    var lines = [
      page.say(PageWords.line(TextWords.time, Text(slot.fullWords(page.language))))
    ]
    let place = entry.place == Text("") ? PageWords.online : entry.place
    lines.append(page.say(PageWords.line(TextWords.place, place)))
    return lines
  }

  /// Why it is not as it was announced.
  private var why: [String] {
    entry.toldReason.map { [page.say(PageWords.line(PageWords.reason, $0))] } ?? []
  }

  private var details: [String] {
    page.say(entry.details).split(separator: "\n").map(String.init)
  }
}

enum TextWords {
  static let time = Text(zh: "时间", en: "Time")
  static let place = Text(zh: "地点", en: "Place")
}
