/// The medians of all rounds of one piece of work.
struct Row {
  var section: String
  var name: String
  var rounds: Int
  /// User CPU in seconds.
  var user: Double
  /// System CPU in seconds.
  var system: Double
  /// Peak memory in MB.
  var memory: Double

  // NB: most kernels sample at a tick which of the two kinds it is and only know the sum exactly,
  // so the median of the sum is taken apart.
  /// All CPU in seconds.
  var all: Double

  init(_ measurements: [Measurement]) {
    section = measurements[0].section
    name = measurements[0].name
    rounds = measurements.count
    user = Self.median(measurements.map(\.user)) / 1e6
    system = Self.median(measurements.map(\.system)) / 1e6
    all = Self.median(measurements.map { $0.user + $0.system }) / 1e6
    memory = Self.median(measurements.map(\.memory)) / 1024
  }

  /// The rows of a protocol, in the order in which their work comes up first.
  static func rows(of measurements: [Measurement]) -> [Row] {
    var order: [String] = []
    var groups: [String: [Measurement]] = [:]
    for measurement in measurements {
      let key = measurement.section + "\t" + measurement.name
      if groups[key] == nil { order.append(key) }
      groups[key, default: []].append(measurement)
    }
    return order.compactMap { groups[$0].map { Row($0) } }
  }

  private static func median(_ values: [Int]) -> Double {
    let sorted = values.sorted()
    let middle = sorted.count / 2
    return sorted.count % 2 == 1
      ? Double(sorted[middle]) : Double(sorted[middle - 1] + sorted[middle]) / 2
  }
}
