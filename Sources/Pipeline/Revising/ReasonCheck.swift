public import Diagnostics
public import PlanModel

/// Looks for what must not stand in a reason, which calendars and chat groups repeat: numbers of
/// people, and where a leader is.
public struct ReasonCheck {
  private let leaders: [Leader]

  public init(_ leaders: [Leader]) { self.leaders = leaders }

  /// - Parameter isPublic: whether everybody sees the activity.
  public func check(
    _ reason: String, isPublic: Bool, at place: SourceLocation, issues: inout Issues
  ) {
    if reason.trimmed.isEmpty { return issues.report(.revisingNoReason, at: place) }
    if let start = Self.longNumber(in: reason) {
      let place = SourceLocation(file: place.file, line: 1, column: start + 1)
      return issues.report(.revisingPersonal, at: place)
    }
    guard isPublic,
      let leader = leaders.first(where: { leader in
        [leader.name.zh, leader.name.en].contains { !$0.isEmpty && reason.contains($0) }
      })
    else { return }
    issues.report(.revisingLeader, at: place, ["name": leader.name])
  }

  /// Where a telephone or identity number begins: eleven figures or more, whatever is between them.
  public static func longNumber(in text: String) -> Int? {
    var start = 0
    var count = 0
    for (index, scalar) in text.unicodeScalars.enumerated() {
      let isFigure =
        (0x30...0x39).contains(scalar.value) || (0xFF10...0xFF19).contains(scalar.value)
      if isFigure {
        if count == 0 { start = index }
        count += 1
        if count == 11 { return start }
      } else if count > 0, scalar != " ", scalar != "-" {
        count = 0
      }
    }
    return nil
  }
}
