import CivilTime
import Diagnostics
import PlanModel
import Publishing

/// Why an activity is where it is, or why it is nowhere.
struct ActivityExplanation {
  let item: Agenda.Item
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
    } else if let index = item.problemIndex {
      lines.append(words("未排上。所有候选各因何不行：", "unplaced. What its candidates fall to:"))
      lines += (plan.schedule.obstacles[index] ?? []).map { "  " + $0.words[language] }
      lines += blockers(of: index)
    } else {
      lines.append(words("已延期或取消", "put off or cancelled"))
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func blockers(of index: Int) -> [String] {
    let ids = (plan.schedule.obstacles[index] ?? []).flatMap(\.blockers)
      .map { plan.agenda.problem.activities[$0].id }
    guard !ids.isEmpty else { return [] }
    return [words("挡在前面的：", "in the way: ") + Set(ids).sorted().joined(separator: ", ")]
  }
}
