/// The named zones of the system, each read once.
///
/// NB: the system's own tables are read, and not Foundation's `TimeZone`: they are the same tables,
/// but Foundation answers one question at a time, is ten times as slow and costs the start of every
/// command. Asia/Shanghai has its summers of 1986 to 1991 in them.
public struct ZoneDatabase: Sendable {
  private let read: @Sendable (String) -> [UInt8]?
  private var known: [String: Zone?] = [:]

  /// - Parameter read: the bytes of a zone's TZif file below the folder of the database; nil where
  ///   there is none. It is asked only for names that stay in that folder.
  public init(read: @escaping @Sendable (String) -> [UInt8]?) { self.read = read }

  /// The zone of a name like `Asia/Shanghai`; nil where the system knows none.
  public mutating func zone(named name: String) -> Zone? {
    if let zone = known[name] { return zone }
    let zone = ZoneDatabase.isName(name) ? read(name).flatMap { Zone(tzif: $0) } : nil
    known[name] = .some(zone)
    return zone
  }

  /// Whether a text is a relative path of the letters that names of zones have.
  private static func isName(_ name: String) -> Bool {
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    return name.utf8.count <= 100
      && parts.allSatisfy { part in
        guard let first = part.first, first != UInt8(ascii: ".") else { return false }
        return part.allSatisfy { byte in
          (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
            || (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 32)
            || [UInt8(ascii: "_"), UInt8(ascii: "+"), UInt8(ascii: "-")].contains(byte)
        }
      }
  }
}
