import Diagnostics
import PlanModel

/// What an activity is marked with: that it moved, is called off, or is not certain.
enum MarkWords {
  static let tentative = Text(zh: "暂定", en: "provisional")
  static let certain = Text(zh: "已定", en: "confirmed")

  /// Nil for what stands as it was announced.
  static func change(of entry: Publication.Entry) -> Text? {
    switch entry.status {
    case .cancelled: return Text(zh: "取消", en: "cancelled")
    case .postponed: return Text(zh: "延期待定", en: "postponed")
    case .confirmed, .tentative:
      guard let previous = entry.previous else { return nil }
      let isSameTime = previous.start == entry.start && previous.end == entry.end
      return isSameTime ? Text(zh: "改地点", en: "new place") : Text(zh: "改期", en: "moved")
    }
  }

  /// One word for where it stands, in lists that have a column for it.
  static func status(of entry: Publication.Entry) -> Text {
    if let change = change(of: entry) { return change }
    return entry.status == .tentative ? tentative : certain
  }
}
