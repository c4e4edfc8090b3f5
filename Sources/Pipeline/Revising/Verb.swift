public import Diagnostics

/// What an organiser does to one activity of an evening.
public enum Verb: String, CaseIterable, Sendable {
  case move
  case postpone
  case cancel
  case confirm

  /// As the command is called in sentences.
  public var words: Text {
    switch self {
    case .move: Text(zh: "改期", en: "move")
    case .postpone: Text(zh: "延期", en: "postpone")
    case .cancel: Text(zh: "取消", en: "cancel")
    case .confirm: Text(zh: "确定", en: "confirm")
    }
  }
}
