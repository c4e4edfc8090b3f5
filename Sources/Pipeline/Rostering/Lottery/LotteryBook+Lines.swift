import CivilTime
public import PlanModel

extension LotteryBook {
  /// Who has what by it, for the caps and cool-downs of later draws and visits.
  public var benefits: [Benefits] {
    plan.activities.map { activity in
      Benefits(
        activity: activity.id, campaign: plan.campaign, unit: activity.unit,
        round: plan.rules.round, kind: plan.rules.benefit.map(String.init) ?? plan.campaign,
        date: CivilDate(dayNumber: activity.start),
        given: standing(of: activity.id).map {
          Benefits.Share(person: $0.place.person.description, yuan: 0)
        })
    }
  }

  static let header = "number,date,by,activity,action,person,substitute,confirm_by,why,sha256"
  /// Before there were days to confirm by.
  static let olderHeader = "number,date,by,activity,action,person,substitute,why,sha256"

  /// `amendments.csv`.
  public var csv: [UInt8] {
    let lines = [Self.header] + amendments.map { $0.line(withDay: true) }
    return Array(lines.map { $0 + "\n" }.joined().utf8)
  }

  /// Makes the amendments of a file again, one by one.
  ///
  /// - Returns: the number of the first that does not follow from the rules or whose hash is not
  ///   that of the chain; nil where all do.
  public mutating func replay(_ bytes: [UInt8]) -> Int? {
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    let hasDays = lines.first.map(String.init) == Self.header
    guard hasDays || lines.first.map(String.init) == Self.olderHeader else { return 0 }
    for (index, line) in lines.dropFirst().enumerated() {
      let cells = line.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
      guard cells.count == (hasDays ? 10 : 9), let date = CivilDate(cells[1]),
        let action = LotteryAmendment.Action(rawValue: cells[4]), let person = PersonKey(cells[5])
      else { return index + 1 }
      let day = hasDays ? CivilDate(cells[7]) : nil
      guard day.map({ mayAnswer(until: $0, calledOn: date, at: cells[3]) }) ?? true,
        let made = try? amend(
          action, person, at: cells[3], by: cells[2], on: date, why: cells[cells.count - 2],
          confirmBy: day),
        made.line(withDay: hasDays) == String(line)
      else { return index + 1 }
    }
    return nil
  }
}
