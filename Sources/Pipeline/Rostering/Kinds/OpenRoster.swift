internal import Diagnostics
internal import PlanModel

/// Rows of a printed sign-in sheet: what fits a page across.
private let signInRows = 20

/// A sign-in sheet for an activity that anybody may come to: numbered lines, nobody's name.
func openRoster(
  _ placed: PlacedRequest, reach: inout Reach?, _ language: Language
) -> Roster {
  let columns = [
    Text(zh: "序号", en: "No."), Text(zh: "姓名", en: "Name"), Text(zh: "单位", en: "Employer"),
    Text(zh: "电话", en: "Phone"), Text(zh: "签到时间", en: "Time"),
    Text(zh: "签名", en: "Signature"),
  ]
  let blank = Array(repeating: "", count: columns.count - 1)
  let expected = placed.request.seats > 0 ? placed.request.seats : placed.activity.attendance
  return Roster(
    activity: placed.id, kind: .open, seats: expected, filled: 0,
    reach: reach?.count(in: placed.activity.unit, trades: placed.request.trades),
    columns: columns, rows: (1...signInRows).map { [String($0)] + blank })
}
