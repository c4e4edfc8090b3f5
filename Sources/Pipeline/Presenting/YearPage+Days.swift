import CivilTime
import Diagnostics
import PlanModel

extension YearPage {
  /// A day with its activities.
  func day(_ date: CivilDate, _ entries: [Publication.Entry]) -> HTMLText {
    let weekday = language == .zh ? date.weekday.chinese : date.weekday.english
    let number = language == .zh ? "\(date.day)日" : "\(date.day)"
    return """
      <div class="\(date.weekday.isWeekend ? "day rest" : "day")">
      <h3><time datetime="\(date.description)">\(number) <small>\(weekday)</small></time></h3>
      <ul>
      \(entries.map(line))</ul>
      </div>

      """
  }

  /// One activity: hours, marks and title, and below them unit and place.
  private func line(_ entry: Publication.Entry) -> HTMLText {
    let isOff = entry.status == .cancelled || entry.status == .postponed
    let filters = Filter.classes(of: entry)
    let title: HTMLText =
      entry.status == .cancelled ? "<s>\(entry.title[language])</s>" : "\(entry.title[language])"
    let unit = units.first { $0.id == entry.unit }?.name[language] ?? entry.unit
    let theme = entry.theme?.name[language] ?? ""
    let isThemeSaid = entry.title[language].contains(theme)
    let place = [unit, entry.place[language], isThemeSaid ? "" : theme]
      .filter { !$0.isEmpty }.joined(separator: " · ")
    return """
      <li class="\(isOff ? filters + " off" : filters)"><span class="hours">\(hours(entry))</span>\
      <div><span>\(marks(entry))<b>\(title)</b></span>\
      <small>\(place)\(formerly(entry))\(reason(entry))</small></div></li>

      """
  }

  private func hours(_ entry: Publication.Entry) -> HTMLText {
    let slot = entry.slot
    let hours: HTMLText = slot.isAllDay ? "\(PageWords.allDay[language])" : "\(slot.hours)"
    guard slot.days > 1 else { return hours }
    let last = language == .zh ? slot.lastDay.chineseShort : slot.lastDay.englishShort
    return "\(hours)<br>\(PageWords.until(last)[language])"
  }

  private func marks(_ entry: Publication.Entry) -> HTMLText {
    switch entry.status {
    case .cancelled, .postponed:
      return "<em class=\"stop\">\(PageWords.mark(of: entry)[language])</em>"
    case .confirmed, .tentative:
      let moved: HTMLText =
        entry.previous == nil ? "" : "<em>\(PageWords.mark(of: entry)[language])</em>"
      let isTagged = entry.status == .tentative && !isAllTentative
      return isTagged ? "\(moved)<em class=\"soft\">\(PageWords.tentative[language])</em>" : moved
    }
  }

  /// Why it is not as it was announced.
  private func reason(_ entry: Publication.Entry) -> HTMLText {
    guard let reason = entry.toldReason else { return "" }
    return "<br>\(PageWords.line(PageWords.reason, reason)[language])"
  }

  /// Where and when one who kept the old leaflet would go.
  private func formerly(_ entry: Publication.Entry) -> HTMLText {
    guard let previous = entry.previous, entry.status != .cancelled, entry.status != .postponed
    else { return "" }
    let isSameTime = previous.start == entry.start && previous.end == entry.end
    let words = isSameTime ? previous.place[language] : previous.words(language)
    return "<br>\(PageWords.line(PageWords.formerly, Text(words))[language])"
  }
}
