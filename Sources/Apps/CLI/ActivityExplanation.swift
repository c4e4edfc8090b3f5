import CivilTime
import Diagnostics
import Pipeline
import PlanModel
import Publishing

/// Why an activity is where it is, or why it is nowhere.
struct ActivityExplanation {
  let item: Agenda.Item
  /// With the explanation of the activity.
  let plan: Plan

  var text: String {
    let language = Terminal.language
    var lines = ["\(item.activity.title[language]) [\(item.id)]"]
    lines.append(words("写在 ", "asked for at ") + item.activity.source.description)
    if let occurrence = plan.agenda.occurrence(of: item, in: plan.schedule) {
      let start = occurrence.start
      lines.append(
        words(
          "排在 \(start.date.chinese)（\(start.date.weekday.chinese)）\(start.time)–\(occurrence.end.time)",
          "placed on \(start.date) (\(start.date.weekday.english)) \(start.time)-\(occurrence.end.time)"
        ))
      if !occurrence.place.zh.isEmpty {
        lines.append(words("地点 ", "at ") + occurrence.place[language])
      }
      if !occurrence.teams.isEmpty {
        lines.append(
          words("队伍 ", "teams ")
            + occurrence.teams.map { $0.name[language] }.joined(separator: ", "))
      }
      lines += plan.agenda.tasks(of: item, on: start.date).map { task in
        words("\(task.due.chinese) 前：", "by \(task.due): ") + task.rule.title[language]
      }
    } else if item.problemIndex != nil {
      lines.append(words("未排上", "unplaced"))
    } else {
      lines.append(words("已延期或取消", "put off or cancelled"))
    }
    return (lines + reasons).joined(separator: "\n") + "\n"
  }

  private var reasons: [String] {
    guard let index = item.problemIndex else { return [] }
    let isPlaced = plan.schedule.placements[index] != nil
    let explanation = plan.explanations[index]
    let parts = plan.agenda.parts(of: explanation, for: item, isPlaced: isPlaced)
    let language = Terminal.language
    let colon = words("：", ":")
    let lines = parts.flatMap { part in
      [part.heading[language] + colon] + part.lines.map { "  " + $0[language] }
    }
    if explanation.repairs.isEmpty { return lines }
    return lines + [
      words(
        "采用其中一条：chengnuan plan --accept 方括号里的编号",
        "take one: chengnuan plan --accept ID, as in brackets")
    ]
  }
}
