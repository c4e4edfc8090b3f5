public import CivilTime
public import Diagnostics
public import PlanModel
import Tabular

/// The workbook on who was reached: a tab for each way of looking at the people.
public func coverageSheet(
  of coverage: Coverage, title: Text, plan: Plan, on day: CivilDate, language: Language
) -> [UInt8] {
  let printed = PrintedPlan(plan, language: language, masking: .working, today: day)
  let parts =
    [Coverage.Dimension(name: coverage.total.name, rows: [coverage.total])] + coverage.dimensions
  let sheets = parts.flatMap { part in
    var table = PaperTable(
      title: title[language] + printed.words("（\(part.name.zh)）", ", \(part.name.en)"),
      lines: [printed.words("内部资料，勿外传　　", "Internal; not to be handed on    ") + printed.long(day)],
      columns: Coverage.headings.enumerated().map {
        PaperColumn(
          $1[language], $0 == 0 ? .text : .number, width: $0 == 0 ? 20 : 12, isLarge: true)
      },
      rows: part.rows.map { $0.cells(language) }, rowsPerPage: 40, language: language)
    table.isLandscape = false
    table.notes = [
      printed.words(
        "不足 \(coverage.threshold) 人的数不显示（—）；为免推算，必要时多隐去一项。",
        "Counts below \(coverage.threshold) are not shown (—), nor one more where it would give them away."
      )
    ]
    return table.sheets(named: part.name[language])
  }
  return printed.workbook(title[language], sheets)
}
