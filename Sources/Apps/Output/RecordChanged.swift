public import Diagnostics

/// The record of what stands is not the one from which the next was worked out: somebody merged,
/// edited or published meanwhile. The command line ends with status 75 on it.
public struct RecordChanged: Error, Hashable, Sendable {
  public let path: String

  public init(path: String) { self.path = path }

  /// One sentence that names the record.
  public var message: Text {
    Text(
      zh: "“\(path)”在编排期间被改动，没有发布；请先看 diff，再发布一次",
      en: "'\(path)' changed while this was planned; nothing was published: see diff and try again"
    )
  }
}
