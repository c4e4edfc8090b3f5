import Diagnostics
import PlanModel

/// A snapshot as lines of ASCII: one that an auditor can hash and read with any tool.
extension LotteryPeople {
  /// `person,COLUMN,...`, a line for each person.
  public var csv: [UInt8] {
    let names = columns.keys.sorted()
    let values = names.compactMap { columns[$0] }
    var text = ASCIIText()
    text.append(contentsOf: (["person"] + names).joined(separator: ",") + "\n")
    for person in keys.indices {
      text.append(hexadecimal: keys[person].high)
      text.append(hexadecimal: keys[person].low)
      for column in values {
        text.append(",")
        if let value = column.value(at: person) { text.append(value) }
      }
      text.append("\n")
    }
    return text.bytes
  }

  /// `person,day,kind,round,unit,campaign`, a line for each benefit.
  public var historyCSV: [UInt8] {
    var text = "person,day,kind,round,unit,campaign\n"
    for line in history {
      let words = [line.kind, line.round, line.unit, line.campaign].map(plain)
      text += ([line.person.description, day(line.day)] + words).joined(separator: ",") + "\n"
    }
    return Array(text.utf8)
  }

  /// Reads what `csv` and `historyCSV` wrote; nil where it is nothing of the kind.
  public init?(csv bytes: [UInt8], history benefits: [UInt8]) {
    let end = bytes.firstIndex(of: 0x0A) ?? bytes.endIndex
    let header = String(decoding: bytes[..<end], as: UTF8.self)
      .split(separator: ",", omittingEmptySubsequences: false).map(String.init)
    let names = Array(header.dropFirst())
    guard header.first == "person", Set(names).count == names.count else { return nil }
    var lines = SnapshotLines(bytes, from: end)
    guard lines.read(columns: names.count) else { return nil }
    keys = lines.keys
    columns = Dictionary(
      uniqueKeysWithValues: zip(
        names, lines.values.map { RegisterColumn($0, missing: PersonTable.missing) }))
    let past = Self.rows(of: benefits)
    guard past.first?.first == "person" else { return nil }
    for row in past.dropFirst() {
      guard row.count == 6, let key = PersonKey(row[0]), let date = dayNumber(row[1]) else {
        return nil
      }
      history.append(
        Line(
          person: key, day: date, round: String(row[3]), kind: String(row[2]),
          unit: String(row[4]), campaign: String(row[5])))
    }
    history.sort()
  }

  static func rows(of bytes: [UInt8]) -> [[Substring]] {
    String(decoding: bytes, as: UTF8.self).split(separator: "\n").map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
  }

  private func plain(_ text: String) -> String {
    String(text.map { $0 == "," || $0.isNewline ? " " : $0 })
  }
}
