import PlanModel
import RegisterStore

/// What is not known of people who are named by their records' numbers alone.
struct RecordNumberGap {
  /// Records whose identity numbers the register does not hold in full.
  private(set) var unreadable = 0
  /// Records that are about nobody who can be told apart.
  private(set) var unknown = 0

  /// - Parameter image: the register with its texts.
  init(_ records: [Int], in image: RegisterImage) {
    guard !records.isEmpty, let ids = image.register.column("wid") else { return }
    let wanted = Set(records)
    let numbers = image.register.text("id_no")
    for row in 0..<image.register.count {
      guard let id = ids.value(at: row), wanted.contains(id) else { continue }
      if numbers?[row].isEmpty ?? true { unreadable += 1 }
      if image.register.persons?.value(at: row) == nil { unknown += 1 }
    }
  }
}
