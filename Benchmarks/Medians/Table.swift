/// Rows as Markdown for people, and as JSON for programs.
struct Table {
  var rows: [Row]

  private var sections: [String] {
    rows.map(\.section).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// One table for each section; the ratios compare user CPU with the row `all of it`, and
  /// where there is none with the first.
  var markdown: String {
    sections.map { section in
      let rows = rows.filter { $0.section == section }
      let base = rows.first { $0.name == "all of it" } ?? rows[0]
      let lines = rows.map { row in
        "| \(row.name) | \(Self.seconds(row.user)) | \(Self.seconds(row.all))"
          + " | \(Self.tenths(row.memory)) | \(Self.ratio(row.user, to: base.user)) |"
      }
      let head = [
        "| \(section) | user s | with system | peak MB | ratio |", "|---|--:|--:|--:|--:|",
      ]
      return (head + lines).joined(separator: "\n")
    }.joined(separator: "\n\n") + "\n"
  }

  var json: String {
    let lines = rows.map { row in
      "  {\"section\": \"\(row.section)\", \"name\": \"\(row.name)\", \"rounds\": \(row.rounds),"
        + " \"cpu_s\": \(Self.seconds(row.all)), \"user_s\": \(Self.seconds(row.user)),"
        + " \"system_s\": \(Self.seconds(row.system)), \"peak_mb\": \(Self.tenths(row.memory))}"
    }
    return "[\n" + lines.joined(separator: ",\n") + "\n]\n"
  }

  /// Four digits after the point: a tenth of a millisecond.
  private static func seconds(_ value: Double) -> String { decimal(value, digits: 4) }

  private static func tenths(_ value: Double) -> String { decimal(value, digits: 1) }

  private static func ratio(_ value: Double, to base: Double) -> String {
    base > 0 ? decimal(value / base, digits: 2) : "–"
  }

  private static func decimal(_ value: Double, digits: Int) -> String {
    let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
    let scaled = Int((value * Double(scale)).rounded())
    let fraction = String(scaled % scale)
    return "\(scaled / scale)." + String(repeating: "0", count: digits - fraction.count) + fraction
  }
}
