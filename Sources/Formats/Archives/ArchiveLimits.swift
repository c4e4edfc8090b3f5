/// How much an archive may ask of whoever reads it.
public struct ArchiveLimits: Hashable, Sendable {
  public var entries: Int
  /// Bytes of one entry once inflated.
  public var entrySize: Int
  /// Bytes of all entries together once inflated.
  public var totalSize: Int
  /// Inflated bytes for one stored byte, for entries of more than `ratioFreeSize`.
  public var ratio: Int
  /// Small entries may be as repetitive as they like.
  public var ratioFreeSize: Int

  public init(entries: Int, entrySize: Int, totalSize: Int, ratio: Int, ratioFreeSize: Int) {
    self.entries = entries
    self.entrySize = entrySize
    self.totalSize = totalSize
    self.ratio = ratio
    self.ratioFreeSize = ratioFreeSize
  }

  /// What no sheet that people keep comes near: a full sheet of a million rows inflates to some
  /// 300 MB at about twenty to one.
  public static let usual = ArchiveLimits(
    entries: 10_000, entrySize: 512 << 20, totalSize: 1 << 30, ratio: 300,
    ratioFreeSize: 4 << 20)
}
