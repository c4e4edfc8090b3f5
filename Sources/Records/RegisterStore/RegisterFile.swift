public import Diagnostics
public import PlanModel
import Tabular

/// Reads the register of people from the CSV that the city exports.
public enum RegisterFile {
  /// The register in `bytes`, with the columns asked for; nil where the file is no table or lacks
  /// one of them.
  ///
  /// UTF-8 or GB 18030; the columns stand in any order and others are passed over. A record with
  /// a value that cannot be read is reported and left out. Of each kind of problem the first
  /// twenty are reported by their place and the rest counted; no message contains anything of a
  /// record but its line and column.
  ///
  /// - Parameters:
  ///   - file: The path as the user would type it.
  ///   - columns: Names out of `RegisterField.all`; nil for all numbers and dates that the file
  ///     has. Columns of text (`id_no`, `name`, `phone`, `remark`) are read only if named.
  /// - Complexity: linear in the file.
  public static func read(
    _ bytes: [UInt8], file: String, columns: Set<String>? = nil, issues: inout Issues
  ) -> Register? {
    read(FixedMemory(copying: bytes), file: file, columns: columns, issues: &issues)
  }

  /// The same from memory that is not copied, such as a mapped file.
  ///
  /// - Parameters:
  ///   - persons: by which rule to work out who each record is about; the numbers themselves are
  ///     then kept only if `columns` names them.
  ///   - wanted: by `wid`, the records to keep; the others are read and checked all the same. Nil: all.
  ///   - observe: told now and then how many bytes are done.
  public static func read(
    _ memory: FixedMemory, file: String, columns: Set<String>?, persons: IdentityRule? = nil,
    only wanted: Set<Int>? = nil, observe: (Int) -> Void = { _ in }, issues: inout Issues
  ) -> Register? {
    guard let text = RegisterSource(memory, file: file, issues: &issues) else { return nil }
    return withExtendedLifetime(text.memory) {
      var reading = RegisterReading(text, file: file, persons: persons.map(PersonRule.digits))
      let register = reading.register(columns: columns, only: wanted, observe: observe)
      issues.append(contentsOf: reading.issues)
      return register
    }
  }
}
