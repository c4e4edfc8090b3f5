extension HolidayTable {
  /// What is odd in rows, in their order and then year by year.
  public static func problems(in rows: [HolidayRow]) -> [HolidayProblem] {
    var firstRow: [CivilDate: Int] = [:]
    var problems: [HolidayProblem] = []
    for (number, row) in rows.enumerated() {
      func report(_ reason: HolidayProblem.Reason) {
        problems.append(HolidayProblem(row: number, reason: reason))
      }
      if let first = firstRow[row.date] {
        report(.duplicate(firstRow: first))
        continue
      }
      firstRow[row.date] = number
      if row.name.isEmpty {
        report(.unnamed)
      } else if !PublicHoliday.allCases.contains(where: { $0.isNamed(in: row.name) }) {
        report(.unknownHoliday(row.name))
      }
      guard row.kind == .work else { continue }
      if let holiday = PublicHoliday.statutory(on: row.date) {
        report(.worksOnStatutoryDay(holiday))
      } else if !row.date.weekday.isWeekend {
        report(.alreadyWorkday)
      }
    }
    return problems + missingHolidays(in: rows)
  }

  private static func missingHolidays(in rows: [HolidayRow]) -> [HolidayProblem] {
    let years = Set(rows.map(\.noticeYear)).sorted()
    return years.flatMap { year in
      let own = rows.indices.filter { rows[$0].noticeYear == year }
      return PublicHoliday.allCases.filter { !$0.statutoryDays(in: year).isEmpty }.compactMap {
        holiday in
        let isGiven = own.contains { rows[$0].kind == .rest && holiday.isNamed(in: rows[$0].name) }
        return isGiven
          ? nil : HolidayProblem(row: own[0], reason: .missingHoliday(holiday, year: year))
      }
    }
  }
}
