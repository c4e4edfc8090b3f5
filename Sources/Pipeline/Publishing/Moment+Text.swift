import CivilTime
import PlanModel

extension Publication.Moment {
  /// `2026-02-24T00:00:01Z`.
  var text: String {
    func twoDigits(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }
    let clock = [seconds / 3600, seconds / 60 % 60, seconds % 60].map(twoDigits)
    return "\(date)T\(clock.joined(separator: ":"))Z"
  }

  /// Reads what `text` writes and nothing else.
  init?(_ text: String) {
    let parts = text.dropLast().split(separator: "T", omittingEmptySubsequences: false)
    guard text.hasSuffix("Z"), parts.count == 2, let date = CivilDate(parts[0]) else { return nil }
    let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
    guard clock.count == 3, clock.allSatisfy({ $0.utf8.count == 2 && $0.allSatisfy(\.isNumber) }),
      let hour = Int(clock[0]), let minute = Int(clock[1]), let second = Int(clock[2]),
      hour < 24, minute < 60, second < 60
    else { return nil }
    self.init(date, seconds: hour * 3600 + minute * 60 + second)
  }
}

extension CivilDateTime {
  /// Reads `2026-02-24T09:00`, as its description writes it.
  init?(_ text: String) {
    let parts = text.split(separator: "T", omittingEmptySubsequences: false)
    guard parts.count == 2, let date = CivilDate(parts[0]) else { return nil }
    let clock = parts[1].split(separator: ":", omittingEmptySubsequences: false)
    guard clock.count == 2, clock.allSatisfy({ $0.utf8.count == 2 }), let hour = Int(clock[0]),
      let minute = Int(clock[1]), hour < 24, let time = TimeOfDay(hour: hour, minute: minute)
    else { return nil }
    self.init(date, time)
  }
}
