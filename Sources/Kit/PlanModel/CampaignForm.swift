public import Diagnostics

/// A roster that a campaign's file asks for besides those of its module: a kind of sheet that
/// offices keep, with its columns, for some of the activities.
public struct CampaignForm: Hashable, Sendable {
  public var kind: Kind
  /// Kinds, series or keys of the activities; empty: all.
  public var activities: [String]
  /// Who stands on it; nil: an empty sheet to fill in.
  public var people: CampaignSheet?
  /// Seats, or for shifts people, of each activity.
  public var seats: Int?
  /// Shifts: what people may be asked.
  public var shifts: Shifts
  /// Shifts: what people of each must be able to do, a word for each person.
  public var skills: [String] = []
  /// Teams: how many make one.
  public var team: ClosedRange<Int>?
  public var source: SourceLocation

  /// What kind of sheet.
  public enum Kind: String, CaseIterable, Sendable {
    /// 志愿者排班: who serves when, with rest in between.
    case shifts
    /// 培训学员花名册.
    case training
    /// 出勤簿.
    case attendance
    /// 成绩与颁证花名册.
    case certificates
    /// 参赛队名册.
    case contest
    /// 儿童名册, with guardians.
    case children
    /// 乘客名册, with emergency contacts.
    case passengers
    /// 用工备案花名册.
    case hiring
    /// 困难职工档案表, in parts that each fit a page.
    case hardship
    /// 救助一览表 (应急统表10).
    case relief
    /// 岗位一览表.
    case posts
    /// 求职登记表.
    case seekers
    /// 开班申请表.
    case opening
    /// 申领流程状态表.
    case claims
  }

  /// Rest rules, in minutes; nil for no limit.
  public struct Shifts: Hashable, Sendable {
    /// Between the end of one shift and the start of the next.
    public var rest: Int
    public var daily: Int?
    public var weekly: Int?

    public init(rest: Int = 660, daily: Int? = 480, weekly: Int? = 2640) {
      (self.rest, self.daily, self.weekly) = (rest, daily, weekly)
    }
  }

  public init(
    _ kind: Kind, activities: [String] = [], people: CampaignSheet? = nil, seats: Int? = nil,
    shifts: Shifts = Shifts(), team: ClosedRange<Int>? = nil, source: SourceLocation
  ) {
    self.kind = kind
    self.activities = activities
    self.people = people
    self.seats = seats
    self.shifts = shifts
    self.team = team
    self.source = source
  }
}
