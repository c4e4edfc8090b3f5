import CivilTime
import Diagnostics
import PlanModel

/// Activities as people look for them: day by day, each a line that leads to its page.
extension Page {
  /// Days with their activities.
  ///
  /// - Parameters:
  ///   - level: of the headings of the days.
  ///   - without: what every line would repeat, because the page is about it.
  func days(
    _ entries: [Publication.Entry], level: Int = 3, without: Set<LinePart> = []
  ) -> HTMLText {
    HTMLText(
      entries.grouped { $0.start.date }.map { date, entries in
        day(date, entries, level: level, without: without)
      })
  }

  /// What a line says below the title.
  enum LinePart { case unit, place }

  func day(
    _ date: CivilDate, _ entries: [Publication.Entry], level: Int, without: Set<LinePart> = []
  ) -> HTMLText {
    """
    <section class="day\(kindClass(date))" id="d-\(date.description)" data-day="\(date.description)">
    \(heading(level, dayHeading(date)))\
    <ul class="acts">
    \(entries.map { line($0, without: without) })</ul>
    </section>

    """
  }

  func heading(_ level: Int, _ words: HTMLText) -> HTMLText {
    "<h\(level)>\(words)</h\(level)>\n"
  }

  /// `3月14日 周六 正月廿六 休`.
  func dayHeading(_ date: CivilDate) -> HTMLText {
    let day = site.day(date)
    let lunar = day.map { DayWords.lunar($0, language) } ?? ""
    let name = day.flatMap { DayWords.name(of: $0, language) }
    let small = [DayWords.weekday(date, language), lunar, name ?? ""].filter { !$0.isEmpty }
    return """
      <time datetime="\(date.description)">\(DayWords.day(date, language))</time> \
      <small>\(small.joined(separator: language == .zh ? " " : ", "))</small>\(mark(of: day))
      """
  }

  /// 休 and 班, each with what it means.
  func mark(of day: ChineseDay?) -> HTMLText {
    guard let day else { return .none }
    if day.isMakeup {
      return
        " <abbr class=\"work\" title=\"\(say(DayWords.workMeaning))\">\(say(DayWords.work))</abbr>"
    }
    guard day.holiday != nil else { return .none }
    return " <abbr class=\"off\" title=\"\(say(DayWords.offMeaning))\">\(say(DayWords.off))</abbr>"
  }

  private func kindClass(_ date: CivilDate) -> HTMLText {
    guard let day = site.day(date) else { return date.weekday.isWeekend ? " rest" : "" }
    return day.kind == .workday ? "" : " rest"
  }

  /// One activity: hours, title and marks, and below them unit and place.
  func line(_ entry: Publication.Entry, without: Set<LinePart> = []) -> HTMLText {
    let isOff = entry.status == .cancelled || entry.status == .postponed
    let unit = without.contains(.unit) ? Text("") : site.unitName(entry.unit)
    let place = without.contains(.place) ? Text("") : place(of: entry)
    let where_ = [unit, place].filter { !say($0).isEmpty }
    let small: HTMLText =
      where_.isEmpty
      ? .none
      : "<small>\(HTMLText(where_.enumerated().map { ($0 == 0 ? "" : " · ") + tagged($1) }))</small>"
    return """
      <li\(isOff ? HTMLText(stringLiteral: " class=\"gone\"") : .none)>\
      <span class="hours">\(hours(entry.slot))</span> \
      <div><span>\(marks(of: entry))\
      <a href="\(link(PagePath.activity(entry.activity)))">\(title(of: entry))</a></span>\
      \(small)\(formerly(entry))</div></li>

      """
  }

  func place(of entry: Publication.Entry) -> Text { entry.place }

  func title(of entry: Publication.Entry) -> HTMLText {
    entry.status == .cancelled ? "<s>\(tagged(entry.title))</s>" : tagged(entry.title)
  }

  /// `09:00–12:00`, and until when it goes on.
  func hours(_ slot: Publication.Slot) -> HTMLText {
    let hours: HTMLText = slot.isAllDay ? "\(say(PageWords.allDay))" : "\(slot.hours)"
    guard slot.days > 1 else { return hours }
    let last = DayWords.day(slot.lastDay, language)
    return "\(hours) <small>\(say(PageWords.until(last)))</small>"
  }

  /// That it moved, is called off, or is not certain where other activities are.
  func marks(of entry: Publication.Entry) -> HTMLText {
    var marks: [HTMLText] = []
    if let change = MarkWords.change(of: entry) {
      let isOff = entry.status == .cancelled || entry.status == .postponed
      marks.append("<em class=\"\(isOff ? "stop" : "moved")\">\(say(change))</em> ")
    }
    if entry.status == .tentative, !site.isAllTentative {
      marks.append("<em class=\"soft\">\(say(MarkWords.tentative))</em> ")
    }
    return HTMLText(marks)
  }

  /// Where and when one who kept the old leaflet would go, and why that has changed.
  func formerly(_ entry: Publication.Entry) -> HTMLText {
    let lines = [former(entry), entry.toldReason.map { PageWords.line(PageWords.reason, $0) }]
    return HTMLText(lines.compactMap { $0 }.map { "<small>\(tagged($0))</small>" })
  }

  private func former(_ entry: Publication.Entry) -> Text? {
    guard let previous = entry.previous, entry.status != .cancelled, entry.status != .postponed
    else { return nil }
    let isSameTime = previous.start == entry.start && previous.end == entry.end
    let words = isSameTime ? say(previous.place) : previous.words(language)
    return PageWords.line(PageWords.formerly, Text(words))
  }
}

extension Site {
  /// Whether nothing is certain; then one notice says so and not every line.
  var isAllTentative: Bool { entries.allSatisfy { $0.status != .confirmed } }
}
