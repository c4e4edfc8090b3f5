import CivilTime
import Glibc
import Output
import PlanModel
import Tabular

/// Who had lists with everybody's full data made, when and what for: `full_rosters.csv` in the
/// workspace, to which a line is added before anything is written.
struct FullRosterLog {
  static let name = "full_rosters.csv"

  let path: String
  let disk: Disk

  func add(_ plan: Plan, purpose: String) throws {
    let named = plan.rosters.filter { $0.kind != .open && $0.kind != .supply }
    let people = named.reduce(0) { $0 + $1.fullRows.count }
    var options = CSVWriter.Options.office
    var bytes: [UInt8] = []
    if access(path, F_OK) == 0 {
      bytes = try touchingDisk { try disk.read(path) }
      options.marksByteOrder = false
    }
    var writer = CSVWriter(options)
    if bytes.isEmpty {
      writer.write(
        [
          words("日期", "date"), words("账号", "account"), words("用途", "purpose"),
          words("名册数", "rosters"), words("人次", "people"),
        ])
    }
    writer.write([
      DayOptions.systemDate.description, account, purpose, String(named.count), String(people),
    ])
    try touchingDisk { try disk.replaceFile(at: path, with: bytes + writer.bytes) }
  }

  /// The account that runs the program, by name where the system knows one.
  private var account: String {
    guard let entry = getpwuid(getuid()) else { return String(getuid()) }
    return String(cString: entry.pointee.pw_name)
  }
}
