public import Diagnostics

/// A folder that is not ours, and that would therefore not be overwritten.
public struct OutputRefused: Error, Hashable, Sendable {
  public let path: String
  public let reason: Reason

  /// Why the folder is not ours.
  public enum Reason: Hashable, Sendable {
    /// A file, a socket or whatever else stands there.
    case notADirectory
    /// A folder with something in it, but without the marker that we leave.
    case noMarker
    /// Our marker, in a format that this version does not know.
    case unknownFormat
    /// A folder with something in it where a new one is to be made.
    case notEmpty
  }

  public init(path: String, reason: Reason) {
    self.path = path
    self.reason = reason
  }

  /// One sentence that names the folder and the reason.
  public var message: Text {
    switch reason {
    case .notADirectory:
      Text(zh: "“\(path)”不是目录，未作改动", en: "'\(path)' is not a directory; left as it is")
    case .noMarker:
      Text(
        zh: "“\(path)”里有不是城暖写出的内容，未作改动",
        en: "'\(path)' holds what Chengnuan did not write; left as it is")
    case .unknownFormat:
      Text(
        zh: "“\(path)”由另一个版本的城暖写出，未作改动",
        en: "'\(path)' was written by another version of Chengnuan; left as it is")
    case .notEmpty:
      Text(zh: "“\(path)”不是空的，未作改动", en: "'\(path)' is not empty; left as it is")
    }
  }

  /// The way out.
  public var help: Text {
    if reason == .notEmpty {
      return Text(zh: "换一个还不存在的文件夹", en: "name a folder that does not exist yet")
    }
    return Text(
      zh: "用 --out 指定另一个目录，或先把它移走",
      en: "name another directory with --out, or move this one away")
  }
}
