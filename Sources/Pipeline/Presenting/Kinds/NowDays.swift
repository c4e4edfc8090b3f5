import CivilTime
import Diagnostics
import PlanModel

/// Every day of the horizon as the first page shows days, for a browser whose today lies in another
/// week than that for which the page was made. Read only then: `days.js`, since a page that was opened
/// from a disk may read no data but scripts.
struct NowDays {
  static let file = "days.js"

  let page: Page

  private var site: Site { page.site }

  var bytes: [UInt8] {
    let heads = site.days.map { day in
      JSONText.Member(day.date.description, .string(page.dayHeading(day.date).markup))
    }
    let lines = site.entries.map { entry -> JSONText in
      [
        "from": .string(entry.start.date.description),
        "to": .string(entry.slot.lastDay.description),
        "line": .string(page.line(entry).markup),
      ]
    }
    let json: JSONText = [
      "heads": .object(heads), "lines": .array(lines),
      "none": .string(page.say(NowWords.nothingToday)), "later": .string(page.say(NowWords.later)),
    ]
    return Array("'use strict';\nwindow.showDays(".utf8) + json.compactBytes
      + Array(");\n".utf8)
  }
}
