/// The texts of a sheet, one behind the other.
final class SheetText {
  /// Where one of them stands.
  struct Place: Hashable {
    var start: UInt32
    var end: UInt32
  }

  private(set) var utf8: [UInt8] = []
  /// Whether more was added than places can tell; what came then is empty.
  private(set) var isFull = false

  func add(_ bytes: [UInt8]) -> Place {
    let start = utf8.count
    guard start + bytes.count <= Self.limit else {
      isFull = true
      return Place(start: 0, end: 0)
    }
    utf8 += bytes
    return Place(start: UInt32(start), end: UInt32(utf8.count))
  }

  func add(_ string: String) -> Place { add(Array(string.utf8)) }

  private static let limit = 1 << 30
}
