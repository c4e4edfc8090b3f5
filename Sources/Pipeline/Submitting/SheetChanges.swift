import ConfigValue
import Diagnostics
import Tabular

/// What one version of a filed sheet says otherwise than another, row by row as their numbers tell
/// them apart.
struct SheetChanges {
  let lines: [String]

  init(from old: [UInt8], to new: [UInt8]) {
    lines = differences(from: Self.value(of: old), to: Self.value(of: new))
  }

  private static func value(of bytes: [UInt8]) -> ConfigValue {
    var silent = Issues()
    let place = SourceLocation(startOf: "")
    let table = bytes.isEmpty ? nil : CSVReader.table(of: bytes, file: "", issues: &silent)
    let header = table?.header.map(\.text) ?? []
    let rows = (table?.rows).map { rows in
      rows.map { row in
        ConfigValue(
          .mapping(
            zip(header, row).filter { !$1.isEmpty }.map { heading, cell in
              // A number tells rows apart as a key does entries.
              let key = heading == "编号" ? "代号" : heading
              return .init(
                key: key, keyLocation: place, value: CellWords.text(cell.text, at: place))
            }), at: place)
      }
    }
    return ConfigValue(
      .mapping([
        .init(
          key: "排期", keyLocation: place,
          value: ConfigValue(.sequence(rows ?? []), at: place))
      ]), at: place)
  }
}
