import CampaignKit
import CivilTime
import Diagnostics
import ICalendar
import PlanModel
import Tabular

/// The .ics files of a venue, a team or a leader.
let busyCalendar = ColumnName("busy_calendar", zh: "忙时日历")

/// The times at which somebody is busy by the .ics files that a row names: whole days, and hours of
/// single days. What the files say besides is not looked at and goes nowhere.
struct BusyTimes {
  private(set) var days: [ClosedRange<CivilDate>] = []
  private(set) var hours: [Activity.ForbiddenSpan] = []

  init(
    _ row: RowReader, in files: WorkspaceFiles, _ horizon: ClosedRange<CivilDate>,
    issues: inout Issues
  ) {
    guard let cell = row.cell(busyCalendar) else { return }
    for name in row.list(busyCalendar) {
      guard let bytes = bytes(of: name, in: files, at: cell.location, issues: &issues) else {
        continue
      }
      let file = CalendarFile(bytes)
      let shown = files.shown(name)
      guard !file.calendars.isEmpty else {
        issues.report(.busyNoCalendar, at: SourceLocation(startOf: shown))
        continue
      }
      let calendar = BusyCalendar(
        file, home: .china, zones: ZoneDatabase { name in files.zone(name) })
      let (spans, faults) = calendar.spans(from: horizon.lowerBound, through: horizon.upperBound)
      for span in spans { add(span) }
      let places = file.places(of: faults.map(\.offset))
      for (fault, place) in zip(faults, places) {
        issues.report(
          .busyUnread, at: SourceLocation(file: shown, line: place.line, column: place.column),
          ["reason": fault.reason.explanation])
      }
    }
  }

  /// Splits a span at midnights.
  private mutating func add(_ span: Range<CivilMoment>) {
    var start = span.lowerBound
    while start < span.upperBound {
      let midnight = CivilMoment(start.date.adding(days: 1))
      let end = min(midnight, span.upperBound)
      if start.secondOfDay == 0, end == midnight {
        let last = CivilMoment(seconds: span.upperBound.seconds - 1).date
        let whole = span.upperBound.secondOfDay == 0 ? last : last.adding(days: -1)
        days.append(start.date...whole)
        start = CivilMoment(whole.adding(days: 1))
        continue
      }
      // Begun minutes are gone.
      let from = TimeOfDay(minutes: start.secondOfDay / 60)
      let minutes = (end.seconds - CivilMoment(start.date).seconds + 59) / 60
      if let from, let to = TimeOfDay(minutes: minutes), let hours = TimeSpan(from: from, to: to) {
        self.hours.append(Activity.ForbiddenSpan(date: start.date, span: hours))
      }
      start = end
    }
  }
}

extension Venue {
  func busy(_ times: BusyTimes) -> Venue {
    var venue = self
    venue.closed += times.days
    venue.closedHours += times.hours
    return venue
  }
}

extension Team {
  func busy(_ times: BusyTimes) -> Team {
    var team = self
    team.off += times.days
    team.offHours += times.hours
    return team
  }
}

extension Leader {
  func busy(_ times: BusyTimes) -> Leader {
    var leader = self
    leader.away += times.days
    leader.awayHours += times.hours
    return leader
  }
}
