import CivilTime
import Diagnostics
import PlanModel
import QRCodes

/// An activity as a poster of two to three, with a code to scan: an SVG of a few kilobytes, which
/// prints at any size.
struct Poster {
  static let width = 900
  static let height = 1350
  private static let margin = 72
  private static let codeSize = 300

  let page: Page
  let entry: Publication.Entry

  private var language: Language { page.language }

  var bytes: [UInt8] {
    let svg: HTMLText = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(Poster.width) \(Poster.height)" \
      width="\(Poster.width)" height="\(Poster.height)" lang="\(language.tag)" role="img">
      <title>\(page.say(entry.title))</title>
      <style>text{font-family:"PingFang SC","HarmonyOS Sans SC","MiSans","Source Han Sans SC",\
      "Noto Sans CJK SC","Noto Sans SC","Microsoft YaHei",system-ui,sans-serif;fill:#2a211c}\
      .w{fill:#fff}.s{fill:#6b5d54}.a{fill:#a83510}</style>
      <rect width="\(Poster.width)" height="\(Poster.height)" fill="#fff8f1"/>
      <rect width="\(Poster.width)" height="150" fill="#a83510"/>
      \(band)\(block)\(code)</svg>

      """
    return svg.bytes
  }

  /// City and campaign on the band.
  private var band: HTMLText {
    let campaign = Poster.wrap(page.say(entry.campaignTitle), columns: 40).first ?? ""
    return """
      \(text(page.say(page.site.plan.city), y: 64, size: 32, name: "w"))\
      \(text(campaign, y: 116, size: 38, name: "w", bold: true))
      """
  }

  /// Title, time and place, one below the other, as much room as each needs.
  private var block: HTMLText {
    var y = 150
    var parts: [HTMLText] = []
    func add(
      _ words: String, size: Int, name: HTMLText = "", bold: Bool = false, lines: Int, gap: Int
    ) {
      let room = (Poster.width - 2 * Poster.margin) * 2 / size
      var wrapped = Poster.wrap(words, columns: room)
      if wrapped.count > lines {
        wrapped = Array(wrapped.prefix(lines))
        wrapped[lines - 1] += "…"
      }
      y += gap
      for line in wrapped {
        y += size * 13 / 10
        parts.append(text(line, y: y, size: size, name: name, bold: bold))
      }
    }
    if let change = MarkWords.change(of: entry) {
      add("【\(page.say(change))】", size: 56, name: "a", bold: true, lines: 1, gap: 20)
    }
    add(page.say(entry.title), size: 76, bold: true, lines: 3, gap: 30)
    if let theme = entry.theme?.name, !page.say(entry.title).contains(page.say(theme)) {
      add(page.say(theme), size: 44, name: "a", lines: 1, gap: 12)
    }
    let slot = entry.slot
    add(day(slot.start.date), size: 64, name: "a", bold: true, lines: 1, gap: 44)
    if slot.days > 1 {
      add(
        page.say(PageWords.until(DayWords.day(slot.lastDay, language))), size: 44, name: "a",
        lines: 1, gap: 4)
    }
    add(
      slot.isAllDay ? page.say(PageWords.allDay) : slot.hours, size: 64, name: "a", bold: true,
      lines: 1, gap: 8)
    let place = entry.place == Text("") ? PageWords.online : entry.place
    add(page.say(place), size: 52, bold: true, lines: 2, gap: 36)
    for line in extras { add(line, size: 34, name: "s", lines: 2, gap: 10) }
    return HTMLText(parts)
  }

  /// How to get there and what to bring, where the organiser says it.
  private var extras: [String] {
    let labels = [UnitWords.transit, CampaignWords.bring].map(page.say)
    return DetailLine.lines(of: page.say(entry.details)).compactMap { line in
      guard let label = line.label, labels.contains(label) else { return nil }
      return page.say(PageWords.line(Text(label), Text(line.words)))
    }
  }

  private func day(_ date: CivilDate) -> String {
    language == .zh
      ? "\(DayWords.day(date, .zh)) \(date.weekday.chinese)"
      : "\(date.weekday.english) \(DayWords.day(date, .en))"
  }

  /// The code with its quiet zone on white, and beside it what it is and whom to call.
  private var code: HTMLText {
    let words = PlainText(page: page, entry: entry)
    guard let symbol = QRSymbol(words.address ?? words.brief) else { return .none }
    let side = symbol.size + 2 * QRSymbol.quietZone
    let top = Poster.height - Poster.codeSize - 72
    let hint = words.address == nil ? PosterWords.scanText : PosterWords.scan
    let beside = Poster.margin + Poster.codeSize + 40
    return """
      <svg x="\(Poster.margin)" y="\(top)" width="\(Poster.codeSize)" height="\(Poster.codeSize)" \
      viewBox="-\(QRSymbol.quietZone) -\(QRSymbol.quietZone) \(side) \(side)" shape-rendering="crispEdges">\
      <rect x="-\(QRSymbol.quietZone)" y="-\(QRSymbol.quietZone)" width="\(side)" height="\(side)" \
      fill="#fff"/><path d="\(symbol.path)" stroke="#000" fill="none"/></svg>
      \(text(page.say(hint), x: beside, y: top + 70, size: 36, name: "", bold: true))\
      \(text(page.say(PosterWords.jobs), x: beside, y: top + 170, size: 32, name: "s"))\
      \(text(page.say(PosterWords.union), x: beside, y: top + 222, size: 32, name: "s"))\
      \(text(page.say(PosterWords.free), x: beside, y: top + 280, size: 28, name: "s"))
      """
  }

  private func text(
    _ words: String, x: Int = Poster.margin, y: Int, size: Int, name: HTMLText, bold: Bool = false
  ) -> HTMLText {
    let style: HTMLText = name.isEmpty ? .none : " class=\"\(name)\""
    let weight: HTMLText = bold ? " font-weight=\"700\"" : .none
    return "<text x=\"\(x)\" y=\"\(y)\" font-size=\"\(size)\"\(style)\(weight)>\(words)</text>\n"
  }
}

enum PosterWords {
  static let scan = Text(zh: "微信扫码看详情", en: "Scan for details")
  static let scanText = Text(zh: "扫码保存活动信息", en: "Scan to keep the details")
  static let jobs = Text(zh: "就业服务热线 12333", en: "Job service 12333")
  static let union = Text(zh: "工会服务热线 12351", en: "Union service 12351")
  static let free = Text(zh: "以主办方通知为准", en: "Check with the organisers")
}
