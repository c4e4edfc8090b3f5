public import Diagnostics
import PlanModel

/// What two activities, or an activity and a rule, are at odds about.
public enum ClashKind: String, CaseIterable, Sendable {
  case venue
  case team
  case leader
  case firm
  /// Staff or equipment that is not enough for both.
  case resource
  case goods
  case money
  /// Two big activities of one unit or theme on one day.
  case day
  /// A day that the city keeps free.
  case blocked
  /// The police licence of a large event (20, 21 and 30 days ahead).
  case licence
  /// The notice that the local office asks for.
  case notice
  /// The days ahead at which it has to be announced.
  case publicity
  /// The order and distance of activities that belong together.
  case order
  /// It cannot be held as asked, whoever else there is.
  case impossible

  public var name: Text {
    switch self {
    case .venue: Text(zh: "场地", en: "venue")
    case .team: Text(zh: "队伍", en: "team")
    case .leader: Text(zh: "领导", en: "leader")
    case .firm: Text(zh: "企业", en: "firm")
    case .resource: Text(zh: "人员设备", en: "staff or equipment")
    case .goods: Text(zh: "物资", en: "goods")
    case .money: Text(zh: "经费", en: "money")
    case .day: Text(zh: "同日", en: "same day")
    case .blocked: Text(zh: "避让日", en: "blocked day")
    case .licence: Text(zh: "安全许可", en: "licence")
    case .notice: Text(zh: "备案", en: "local notice")
    case .publicity: Text(zh: "预告", en: "announcement")
    case .order: Text(zh: "先后", en: "order")
    case .impossible: Text(zh: "排不下", en: "not possible")
    }
  }

  /// The kind of clash that a broken rule between activities is; nil for a rule of one alone.
  init?(_ rule: HardRule) {
    switch rule {
    case .venueOverlap: self = .venue
    case .teamOverlap, .teamTravel, .teamMaxPerDay, .teamLoad: self = .team
    case .groupOverlap: self = .leader
    case .equipment: self = .resource
    case .stock: self = .goods
    case .budget: self = .money
    case .precedence: self = .order
    default: return nil
    }
  }

  /// The same for a rule that one activity breaks by itself.
  init(ofOne rule: HardRule) {
    switch rule {
    case .venueClosed, .venueCapacity, .venueType, .venueDistrict, .indoor: self = .venue
    case .teamOff, .teamSkill, .teamArea: self = .team
    default: self = .impossible
    }
  }
}
