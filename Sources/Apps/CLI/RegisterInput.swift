import Diagnostics
import Fingerprints
import Output
import PlanModel
import RegisterStore

/// A file from which a register is imported, whatever it is: CSV as it lies on the disk, a sheet of
/// a workbook or a table of an SQLite file as CSV in memory.
struct RegisterInput {
  let file: String
  let memory: FixedMemory
  /// Tells files of equal bytes from others.
  let hash: String

  /// Nil after an error.
  init?(_ file: String, table: String?, disk: Disk, issues: inout Issues) throws {
    self.file = file
    let memory = try touchingDisk { try disk.map(file) }
    hash = memory.withBytes { bytes in
      var hash = RunningHash()
      hash.update(bytes)
      return hash.hexadecimal
    }
    if memory.withBytes({ SQLiteTable.isDatabase($0) }) {
      do throws(SQLiteTable.Problem) {
        self.memory = FixedMemory(copying: try SQLiteTable.csv(path: file, table: table))
      } catch {
        throw Failure(status: 65, message: error.message, help: error.help)
      }
      return
    }
    if memory.withBytes({ $0.prefix(4).elementsEqual([0x50, 0x4B, 0x03, 0x04]) }) {
      let bytes = memory.withBytes { Array($0) }
      guard
        let csv = WorkbookTable.csv(bytes, file: file, sheet: table, issues: &issues)
      else { return nil }
      self.memory = FixedMemory(copying: csv)
      return
    }
    self.memory = memory
  }
}
