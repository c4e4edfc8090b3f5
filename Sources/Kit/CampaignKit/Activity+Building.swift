public import CivilTime
public import ConfigValue
public import Diagnostics
public import PlanModel

/// The words in which a module describes an activity, one after the other.
extension Activity {
  /// On this day and no other.
  public func on(_ date: CivilDate) -> Activity { within(date...date) }

  public func within(_ window: ClosedRange<CivilDate>) -> Activity {
    with { $0.window = window }
  }

  public func on(_ weekdays: Set<Weekday>) -> Activity { with { $0.weekdays = weekdays } }

  public func on(_ dayKinds: Set<DayKind>) -> Activity { with { $0.dayKinds = dayKinds } }

  /// For so many consecutive days.
  public func over(days: Int) -> Activity { with { $0.span = days } }

  /// Open for so many days on end without keeping others out of its venue: a window, a station, a
  /// drive of a month. It is closed on days of these kinds and on these weekdays.
  public func open(
    days: Int, closedOn kinds: Set<DayKind> = [], _ weekdays: Set<Weekday> = []
  ) -> Activity {
    with {
      $0.span = days
      $0.closedKinds = kinds
      $0.closedWeekdays = weekdays
      $0.sharesVenue = true
    }
  }

  /// At a place in the open, where heat counts.
  public func inTheOpen() -> Activity { with { $0.isOutdoor = true } }

  /// Where it goes when its hours become too hot: hours, and types of venue that are indoors.
  public func whenHot(_ slots: [TimeSpan], orIn types: [String] = []) -> Activity {
    with { $0.heat = HeatPlan(slots: slots, types: types) }
  }

  /// Instead of what people expect there, so that it is announced as a change.
  public func instead(of usual: Usual) -> Activity { with { $0.usual = usual } }

  /// Not at these hours of a day.
  public func avoiding(_ span: TimeSpan, on date: CivilDate) -> Activity {
    with { $0.forbidden.append(ForbiddenSpan(date: date, span: span)) }
  }

  /// Announced so many days ahead; 0: not at all.
  public func announced(days: Int) -> Activity { with { $0.publicityDays = days } }

  /// With people who cannot be in two places: leaders by id, others by name.
  public func attended(by people: [String]) -> Activity { with { $0.groups += people } }

  public func needing(_ need: Need) -> Activity { with { $0.needs.append(need) } }

  /// A team with a skill.
  public func needing(team skill: String) -> Activity { needing(.team(skill: skill)) }

  /// So many people with a skill, for the day.
  public func needing(_ count: Int, _ skill: String) -> Activity {
    needing(.staff(count, skill: skill))
  }

  /// Teams with these skills, by the lines that ask for them.
  public func needing(teams skills: [Located<String>]) -> Activity {
    skills.reduce(self) { activity, skill in
      activity.needing(team: skill.value).asking(.team(skill: skill.value), at: skill.location)
    }
  }

  /// People with skills, by the lines that ask for them.
  public func needing(helpers: Amounts) -> Activity {
    helpers.entries.reduce(self) { activity, entry in
      activity.needing(entry.amount, entry.name.value)
        .asking(.staff(skill: entry.name.value), at: entry.name.location)
    }
  }

  /// With leaders as the lines of a file name them, by id or by name.
  public func attended(by names: [Located<String>], of campaign: Campaign) -> Activity {
    let ids = campaign.leaders(named: names)
    return zip(ids, names).reduce(attended(by: ids)) { activity, leader in
      activity.asking(.person(leader.0), at: leader.1.location)
    }
  }

  /// Asked for on a line of its own, so that what stands in its way is told at that line.
  public func asking(_ wanted: Wanted, at line: SourceLocation) -> Activity {
    with { if $0.asked[wanted] == nil { $0.asked[wanted] = line } }
  }

  /// Gives away an amount of goods, on its first day or on each of its days.
  public func giving(_ amount: Int, of goods: String, daily: Bool = false) -> Activity {
    needing(.goods(id: goods, amount: amount, daily: daily))
  }

  /// Paid out of the budgets that cover it.
  public func costing(yuan: Int) -> Activity { needing(.money(yuan)) }

  public func about(_ theme: Theme?) -> Activity { with { $0.theme = theme } }

  public func described(_ details: Text) -> Activity { with { $0.details = details } }

  public func seen(by audience: Audience) -> Activity { with { $0.audience = audience } }

  public func priority(_ priority: Int) -> Activity { with { $0.priority = priority } }

  public func partOf(_ series: String) -> Activity { with { $0.series = series } }

  public func wishing(_ wish: Wish) -> Activity { with { $0.wish = wish } }

  public func pinned(_ pin: Pin) -> Activity { with { $0.pin = pin } }

  public func due(_ task: TaskRule) -> Activity { with { $0.tasks.append(task) } }

  public func with(roster: RosterRequest) -> Activity { with { $0.rosters.append(roster) } }

  /// A copy with one thing changed.
  public func with(_ change: (inout Activity) -> Void) -> Activity {
    var copy = self
    change(&copy)
    return copy
  }
}

extension Activity {
  /// On one of these days, which are in ascending order and not empty.
  public func only(on days: [CivilDate]) -> Activity {
    guard let first = days.first, let last = days.last else { return self }
    let allowed = Set(days)
    return with { activity in
      activity.window = first...last
      activity.excludedDates = (first...last).filter { !allowed.contains($0) }
    }
  }
}
