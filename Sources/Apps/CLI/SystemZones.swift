import Glibc
import ICalendar
import Output

extension ZoneDatabase {
  /// The time zones of this system, wherever `TZDIR` or the usual place has them.
  static var system: ZoneDatabase {
    let folder = getenv("TZDIR").map { String(cString: $0) } ?? "/usr/share/zoneinfo"
    return ZoneDatabase { name in try? Disk().read(folder + "/" + name) }
  }
}
