public import CivilTime

// Until when people say whether they come.
extension LotteryPlan {
  /// The last day on which somebody who is called on `day` may say yes: so many workdays later as the
  /// rules give, at most the last workday before the activity, and never before they were called. Nil
  /// for an activity that is not there.
  public func confirmBy(
    at activity: String, calledOn day: CivilDate, _ calendar: ChineseCalendar
  ) -> CivilDate? {
    guard let activity = activities.first(where: { $0.id == activity }) else { return nil }
    let usual =
      calendar.adding(workdays: rules.confirmDays, to: day) ?? day.adding(days: rules.confirmDays)
    let eve = CivilDate(dayNumber: activity.start - 1)
    return max(day, min(usual, calendar.workday(onOrBefore: eve) ?? eve))
  }
}

extension LotteryBook {
  /// Until when somebody who is called on `day` to take a seat may say yes.
  public func confirmBy(
    at activity: String, calledOn day: CivilDate, _ calendar: ChineseCalendar
  ) -> CivilDate? {
    plan.confirmBy(at: activity, calledOn: day, calendar)
  }

  /// A seat of which nobody has said yet whether they take it.
  public struct Open: Hashable, Sendable {
    public var activity: String
    public var seat: Seat
    public var confirmBy: CivilDate
    /// In the list of the seated, from 1.
    public var number: Int
  }

  /// Who has not answered yet and has a day to do so by, activity by activity.
  public var unanswered: [Open] {
    plan.activities.flatMap { activity in
      standing(of: activity.id).enumerated().compactMap { index, seat in
        guard !seat.accepted, let day = seat.confirmBy else { return nil }
        return Open(activity: activity.id, seat: seat, confirmBy: day, number: index + 1)
      }
    }
  }

  /// Whether a day to confirm by can be right, as far as that can be told without a calendar.
  func mayAnswer(until day: CivilDate, calledOn date: CivilDate, at activity: String) -> Bool {
    guard let activity = plan.activities.first(where: { $0.id == activity }) else { return false }
    return date <= day && day <= max(date, CivilDate(dayNumber: activity.start - 1))
  }
}
