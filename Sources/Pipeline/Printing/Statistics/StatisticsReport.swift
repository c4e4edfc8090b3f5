public import CivilTime
public import Diagnostics
public import PlanModel
import Tabular

/// What campaigns were to reach and what came of them, to be read on a screen, by a program or on
/// paper.
public struct StatisticsReport: Sendable {
  private let statistics: [Statistics]
  private let printed: PrintedPlan

  public init(
    _ statistics: [Statistics], of plan: Plan, language: Language, today: CivilDate
  ) {
    self.statistics = statistics
    printed = PrintedPlan(plan, language: language, masking: .working, today: today)
  }

  /// A workbook with the tables of every campaign.
  public var workbook: [UInt8] {
    let sheets = statistics.flatMap {
      printed.sheets(of: $0, named: printed.agenda.campaigns[$0.campaign].title[printed.language])
    }
    let title = printed.words("统计表", "statistics")
    guard !sheets.isEmpty else {
      var empty = PaperTable(
        title: title, columns: [PaperColumn(title)], rows: [], rowsPerPage: 1,
        language: printed.language)
      empty.emptyWords = nothing
      return printed.workbook(title, empty.sheets(named: title))
    }
    return printed.workbook(title, sheets)
  }

  /// A table for each campaign.
  public var text: String {
    if statistics.isEmpty { return nothing + "\n" }
    return statistics.map(text).joined(separator: "\n")
  }

  private var nothing: String {
    printed.words("没有可统计的指标。", "There is nothing to count.")
  }

  private func text(of statistics: Statistics) -> String {
    let p = printed
    let campaign = p.agenda.campaigns[statistics.campaign]
    let period = "\(statistics.period.lowerBound) – \(statistics.period.upperBound)"
    let head = [
      p.words("指标", "indicator"), p.words("单位", "in"), p.words("计划", "plan"),
      p.words("本期", "period"), p.words("累计", "so far"), p.words("完成率", "of plan"),
    ]
    let rows =
      [head]
      + statistics.lines.filter(\.saysSomething).map { line in
        [
          line.title[p.language], line.indicator.unit[p.language], number(line.planned),
          number(line.actual), number(line.total),
          line.percent.map { "\($0)%" } ?? "–",
        ]
      }
    let widths = head.indices.map { column in
      rows.map { DisplayWidth.columns(of: $0[column]) }.max() ?? 0
    }
    let lines = rows.map { row in
      "  "
        + row.indices.map { column in
          let padding = String(
            repeating: " ", count: widths[column] - DisplayWidth.columns(of: row[column]))
          return column < 2 ? row[column] + padding : padding + row[column]
        }.joined(separator: "  ")
    }
    return "\(campaign.title[p.language])  \(period)\n" + lines.joined(separator: "\n") + "\n"
  }

  private func number(_ number: Int?) -> String { number.map { "\($0)" } ?? "–" }

  /// For programs; numbers that nobody knows are null.
  public var json: JSONText {
    [
      "format": "chengnuan-report-1",
      "campaigns": .array(
        statistics.map { one in
          [
            "campaign": .string(printed.agenda.campaigns[one.campaign].id),
            "title": JSONText(printed.agenda.campaigns[one.campaign].title),
            "from": .string(one.period.lowerBound.description),
            "to": .string(one.period.upperBound.description),
            "indicators": .array(one.lines.map(json)),
            "units": .array(
              one.units.map { unit in
                ["unit": .string(unit.unit), "indicators": .array(unit.lines.map(json))]
              }),
          ]
        }),
    ]
  }

  private func json(of line: Statistics.Line) -> JSONText {
    [
      "indicator": .string(line.indicator.id), "name": JSONText(line.indicator.name),
      "group": JSONText(line.group), "planned": JSONText(line.planned),
      "actual": JSONText(line.actual), "total": JSONText(line.total),
      "percent": JSONText(line.percent), "about": .bool(line.isAbout),
    ]
  }
}
