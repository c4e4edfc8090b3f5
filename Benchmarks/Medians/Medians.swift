@preconcurrency import Glibc

/// `Medians FILE < lines` prints the medians of all rounds as a table and writes them to FILE as
/// JSON.
@main
struct Medians {
  static func main() {
    var measurements: [Measurement] = []
    while let line = readLine() {
      guard let measurement = Measurement(line) else {
        fputs("Medians: no measurement: \(line)\n", stderr)
        exit(65)
      }
      measurements.append(measurement)
    }
    let table = Table(rows: Row.rows(of: measurements))
    guard CommandLine.arguments.count == 2, let file = fopen(CommandLine.arguments[1], "w") else {
      fputs("usage: Medians FILE < lines\n", stderr)
      exit(64)
    }
    fputs(table.json, file)
    guard fclose(file) == 0 else { exit(74) }
    print(table.markdown, terminator: "")
  }
}
