import ConfigValue
public import Diagnostics
import MarkedYAML

/// How many amendments a frozen draw has and the hash of the last one, which is that of the result
/// where there is none. It is published with every amendment: whoever has it knows whether any was
/// left out of a chain later, at its end as well.
public struct ChainHead: Hashable, Sendable {
  public var campaign: String
  public var count: Int
  public var hash: String

  /// The name of the file, open to everybody and in the sealed folder alike.
  public static let file = "amendments.yaml"

  public init(campaign: String, count: Int, hash: String) {
    (self.campaign, self.count, self.hash) = (campaign, count, hash)
  }

  /// For the head of printed lists and notices: what is on paper at many places cannot be shortened.
  public var note: Text {
    let figures = String(hash.prefix(16))
    return count == 0
      ? Text(zh: "已封存，没有变更，摘要 \(figures)", en: "frozen, no amendments, hash \(figures)")
      : Text(zh: "变更 \(count) 条，末条摘要 \(figures)", en: "amendments: \(count), last hash \(figures)")
  }

  /// Whether a paper shows it: some of its first figures, 8 or more.
  public func isShown(as figures: String) -> Bool {
    figures.utf8.count >= 8 && hash.hasPrefix(figures.lowercased())
  }

  /// `amendments.yaml`: it names nobody.
  public var yaml: [UInt8] {
    var writer = YAMLWriter()
    writer.write(
      .mapping([
        .init("format", "chengnuan-amendments-1"), .init("campaign", .text(campaign)),
        .init("amendments", .integer(count)), .init("head_sha256", .text(hash)),
      ]))
    return Array(writer.text.utf8)
  }

  /// Reads what `yaml` wrote; nil for anything else.
  public init?(yaml bytes: [UInt8]) {
    var issues = Issues()
    guard let document = configValue(yaml: bytes, file: Self.file, issues: &issues),
      var reader = RecordReader(document, key: "amendments", issues: &issues)
    else { return nil }
    reader.skip(ConfigName("format"))
    let campaign: String? = reader.required(ConfigName("campaign"), issues: &issues)
    let count = reader.required(ConfigName("amendments"), as: Int.self, issues: &issues)
    let hash: String? = reader.required(ConfigName("head_sha256"), issues: &issues)
    reader.finish(issues: &issues)
    guard let campaign, let count, let hash, !issues.hasErrors else { return nil }
    self.init(campaign: campaign, count: count, hash: hash)
  }
}

extension LotteryBook {
  /// The head of its chain.
  public var head: ChainHead {
    ChainHead(
      campaign: plan.campaign, count: amendments.count, hash: amendments.last?.hash ?? base)
  }

  fileprivate func continues(_ head: ChainHead) -> Bool {
    guard head.count <= amendments.count, head.count >= 0, head.campaign == plan.campaign else {
      return false
    }
    return head.hash == (head.count == 0 ? base : amendments[head.count - 1].hash)
  }
}

extension DrawFolder {
  /// Whether a chain of amendments may go on: every line of the file holds, and none is missing that
  /// its head knows of. After a crash between two files the chain is one line ahead of its head; it is
  /// never behind.
  public func isWhole(_ book: LotteryBook) -> Bool {
    if let lines = files["amendments.csv"] {
      var fresh = book.unamended
      if fresh.replay(lines) != nil { return false }
    }
    guard let bytes = files[ChainHead.file] else { return true }
    return ChainHead(yaml: bytes).map(book.continues) ?? false
  }
}
