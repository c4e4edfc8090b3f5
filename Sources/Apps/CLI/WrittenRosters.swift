import CivilTime
import Diagnostics
import Glibc
import Output
import Tabular

/// Where a workspace has written people's data besides its own folders: `private/rosters.csv`, a line
/// for each place, so that `register held` and `register forget` can name it. It names no person.
struct WrittenRosters {
  /// A file or folder that was written to.
  struct Place {
    /// The day on which that was done last.
    let day: String
    let path: String
  }

  private let register: RegisterFolder
  private var folder: PrivateFolder { register.privateFolder }

  static let name = "rosters.csv"

  init(of workspace: String) { register = RegisterFolder(workspace: workspace) }

  private var file: String { folder.path + "/" + Self.name }

  /// The places that are noted, as far as the file can be read.
  var places: [Place] {
    guard access(file, F_OK) == 0, let bytes = try? folder.disk.read(file) else { return [] }
    var issues = Issues()
    guard let table = CSVReader.table(of: bytes, file: file, issues: &issues) else { return [] }
    return table.rows.compactMap { row in
      guard row.count > 1, !row[1].isEmpty else { return nil }
      return Place(day: row[0].raw, path: row[1].raw)
    }
  }

  /// Notes a place before it is written to, in words that hold from anywhere. Where that cannot be
  /// done it is said, and nothing else stopped.
  ///
  /// A workspace that has kept nobody yet, neither in a register nor under a key, has no such list.
  func note(_ path: String) throws {
    guard RegisterFolder.isOne(register.path) || RegisterFolder.isOne(folder.path) else { return }
    let place = Place(day: DayOptions.systemDate.description, path: Self.absolute(path))
    do {
      try touchingDisk { try folder.secure() }
      try waitingForLock(folder.path) {
        var writer = CSVWriter(.plain)
        writer.write(["on", "path"])
        for place in places.filter({ $0.path != place.path }) + [place] {
          writer.write([place.day, place.path])
        }
        try touchingDisk {
          try folder.disk.replaceFile(at: file, isPrivate: true) { write in
            try writer.bytes.withUnsafeBytes(write)
          }
        }
      }
    } catch let failure as Failure {
      let why = failure.message?[Terminal.language] ?? ""
      Terminal.say(
        words(
          "警告：没能记下名单写在哪里（\(why)），register held 将看不到“\(path)”",
          "warning: where the lists went could not be noted (\(why)); 'register held' will not see '\(path)'"
        ))
    }
  }

  /// The path from the root on; what is not there yet is below a folder that is.
  private static func absolute(_ path: String) -> String {
    if let real = realpath(path, nil) {
      defer { free(real) }
      return String(cString: real)
    }
    guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else {
      return path == "." ? path : absolute(".") + "/" + path
    }
    return slash == path.startIndex ? path : absolute(String(path[..<slash])) + path[slash...]
  }
}
