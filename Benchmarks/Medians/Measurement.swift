/// One line of what the other programs print: a piece of work and what it cost.
struct Measurement {
  var section: String
  var name: String
  /// Microseconds.
  var user: Int
  /// Microseconds.
  var system: Int
  /// Peak, in kB.
  var memory: Int

  /// Reads `section name user system memory`, between tabs; what `account` says behind it is for
  /// others.
  init?(_ line: String) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false)
    guard (5...6).contains(fields.count), let user = Int(fields[2]), let system = Int(fields[3]),
      let memory = Int(fields[4])
    else { return nil }
    section = String(fields[0])
    name = String(fields[1])
    self.user = user
    self.system = system
    self.memory = memory
  }
}
