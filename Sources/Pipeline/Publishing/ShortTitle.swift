import Diagnostics

/// A title for the list of a phone's calendar: where, what, for whom, in at most 16 characters.
///
/// `渝中招聘会·解放碑·家政外卖专场` is unit and kind, venue, theme. What does not fit is left out in
/// this order: the theme's 专场, the venue, the end of the theme, the theme, the end of the kind.
/// Without a theme the end of the venue goes first. The full title stands in the description.
/// English counts columns, 32 of which are as wide as 16 Chinese characters.
struct ShortTitle {
  var unit: Text
  var what: Text
  /// The full title, for an activity that does not say what it is.
  var title: Text
  var place: Text
  var theme: Text?

  var text: Text {
    Text(
      zh: ShortTitle.Style.chinese.title(
        unit: unit.zh, what: what.zh.isEmpty ? title.zh : what.zh, place: place.zh,
        theme: theme?.zh ?? ""),
      en: ShortTitle.Style.english.title(
        unit: unit.en, what: what.en.isEmpty ? title.en : what.en, place: place.en,
        theme: theme?.en ?? ""))
  }

  /// How one language joins and measures.
  struct Style {
    var space: String
    var dot: String
    var limit: Int
    /// Endings of a theme that say nothing in a list of activities.
    var idleEndings: [String]
    var width: @Sendable (String) -> Int

    static let chinese = Style(
      space: "", dot: "·", limit: 16, idleEndings: ["专场", "专区", "专项"], width: { $0.count })
    static let english = Style(
      space: " ", dot: " · ", limit: 32, idleEndings: [" session", " special"],
      width: { DisplayWidth.columns(of: $0) })
  }
}

extension ShortTitle.Style {
  func title(unit: String, what: String, place: String, theme: String) -> String {
    let head = unit.isEmpty || what.hasPrefix(unit) ? what : unit + space + what
    let place = withoutUnit(place, unit)
    let briefTheme = withoutIdleEnding(theme)
    let withPlace = [[head, place, theme], [head, place, briefTheme]]
    let candidates = theme.isEmpty ? withPlace : withPlace + [[head, theme], [head, briefTheme]]
    let fitting = candidates.lazy.map(joined).first { width($0) <= limit }
    if let fitting { return fitting }
    // Now even head and theme, or head and place where there is no theme, are too long together.
    let rest = briefTheme.isEmpty ? place : briefTheme
    let room = limit - width(head) - width(dot)
    if let cut = cut(rest, to: room) { return joined([head, cut]) }
    if width(head) <= limit { return head }
    return cut(head, to: limit) ?? head
  }

  private func joined(_ parts: [String]) -> String {
    parts.filter { !$0.isEmpty }.joined(separator: dot)
  }

  /// A place within the unit need not repeat the unit's name: `渝中体育馆` becomes `体育馆`.
  private func withoutUnit(_ place: String, _ unit: String) -> String {
    guard !unit.isEmpty, place.hasPrefix(unit) else { return place }
    let rest = place.dropFirst(unit.count).drop { $0 == " " || $0 == "区" || $0 == "县" }
    return rest.count >= 2 ? String(rest) : place
  }

  private func withoutIdleEnding(_ theme: String) -> String {
    for ending in idleEndings where theme.hasSuffix(ending) && theme.count > ending.count {
      return String(theme.dropLast(ending.count))
    }
    return theme
  }

  /// The beginning of a text with an ellipsis; nil where fewer than two characters would remain.
  private func cut(_ text: String, to room: Int) -> String? {
    var kept = text
    while !kept.isEmpty, width(kept + "…") > room { kept.removeLast() }
    return kept.count >= 2 ? kept + "…" : nil
  }
}
