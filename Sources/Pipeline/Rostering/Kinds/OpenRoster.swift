internal import Diagnostics
internal import PlanModel

/// Rows of a printed sign-in sheet: what fits a page across.
private let signInRows = 20

/// A sign-in sheet for an activity that anybody may come to: numbered lines, nobody's name.
func openRoster(
  _ placed: PlacedRequest, reach: inout Reach?, _ language: Language
) -> Roster {
  let columns = [
    .ordinal, .personName, RosterColumn(Text(zh: "单位", en: "Employer")), .phone,
    RosterColumn(Text(zh: "签到时间", en: "Time"), width: 12), .signature,
  ]
  let blank = Array(repeating: "", count: columns.count - 1)
  let expected = placed.request.seats > 0 ? placed.request.seats : placed.activity.attendance
  return Roster(
    activity: placed.id, kind: .open, seats: expected, filled: 0,
    reach: reach?.count(in: placed.activity.unit, trades: placed.request.trades),
    columns: columns, rows: (1...signInRows).map { [String($0)] + blank })
}
