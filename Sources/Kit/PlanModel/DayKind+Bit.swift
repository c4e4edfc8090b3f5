public import CivilTime

extension DayKind {
  /// The bit that stands for it in a mask of day kinds: workday 0, rest 1, holiday 2.
  public var bit: Int {
    switch self {
    case .workday: 0
    case .rest: 1
    case .holiday: 2
    }
  }
}
