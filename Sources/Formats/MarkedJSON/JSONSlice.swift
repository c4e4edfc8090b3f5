/// A string of a JSON text as it stands there: the bytes between its quotes, and whether any of
/// them are escapes. They are well-formed UTF-8, and every escape is a good one.
///
/// Costs nothing where only some strings are needed, or where their bytes go elsewhere as they are.
public struct JSONSlice: Hashable, Sendable {
  /// Of the reader's `bytes`, without the quotes.
  public let range: Range<Int>
  public let hasEscapes: Bool
}
