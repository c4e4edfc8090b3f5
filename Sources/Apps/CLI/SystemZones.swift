import Glibc
import ICalendar
import Output

/// The time zones of this system, wherever `TZDIR` or the usual place has them.
enum SystemZones {
  /// The TZif file of a name that stays in that folder.
  static func bytes(of name: String) -> [UInt8]? {
    let folder = getenv("TZDIR").map { String(cString: $0) } ?? "/usr/share/zoneinfo"
    return try? Disk().read(folder + "/" + name)
  }
}

extension ZoneDatabase {
  static var system: ZoneDatabase { ZoneDatabase(read: SystemZones.bytes(of:)) }
}
