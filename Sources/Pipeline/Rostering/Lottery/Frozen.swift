public import CivilTime
import MarkedYAML

/// What is put down when a result is approved.
public struct Frozen: Hashable, Sendable {
  /// SHA-256 of `result.csv`.
  public var hash: String
  public var date: CivilDate
  /// An office or a post.
  public var by: String

  public init(hash: String, date: CivilDate, by: String) {
    (self.hash, self.date, self.by) = (hash, date, by)
  }

  /// Says that a chain's head belongs to it. What was frozen before there were heads has another one.
  static let format = "chengnuan-frozen-2"

  /// `frozen.yaml`.
  public var yaml: [UInt8] {
    var writer = YAMLWriter()
    writer.write(
      .mapping([
        .init("format", .text(Self.format)), .init("result_sha256", .text(hash)),
        .init("date", .text(date.description)), .init("by", .text(by)),
      ]))
    return Array(writer.text.utf8)
  }
}
