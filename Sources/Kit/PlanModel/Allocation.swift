public import Diagnostics

/// What an allocation roster gives, to whom, and within which bounds: places are allocated, units
/// nominate, a meeting decides, and everybody archived is covered.
public struct Allocation: Hashable, Sendable {
  /// What counts together, also across the new year: the id of the round.
  public var round: String
  /// The kind of benefit, which nobody gets twice in a round.
  public var benefit: String
  /// Yuan for each, by class of hardship; a class that is not there gets none.
  public var amounts: [HardshipClass: Int]
  /// Worth in yuan of the goods that everybody gets besides.
  public var goods: Int
  public var caps: Caps
  /// Days within which a visit by another unit is worth a word.
  public var revisitDays: Int
  public var whenShort: Shortage
  /// How the money reaches people.
  public var payment = Payment.cash
  /// Number of the minutes of the meeting that decided; nil while it has not.
  public var minutes: String?
  /// What is missing before money may be handed out, besides budget and minutes.
  public var obstacle: Text?
  /// Those whom the organiser's list names for the unit; nil where the register is asked.
  public var recipients: [Recipient]?

  /// The most that one person gets, in yuan, goods included; nil for no limit.
  public struct Caps: Hashable, Sendable {
    public var time: Int?
    public var round: Int?
    public var year: Int?

    public init(time: Int? = nil, round: Int? = nil, year: Int? = nil) {
      (self.time, self.round, self.year) = (time, round, year)
    }
  }

  /// How money reaches people (发放方式).
  public enum Payment: String, CaseIterable, Sendable {
    /// Handed over, and signed for.
    case cash
    /// By the bank, to an account in the name of who gets it.
    case bank
  }

  /// What a meeting decides where money is short.
  public enum Shortage: String, CaseIterable, Sendable {
    /// Nothing yet: nobody is paid before it has.
    case meeting
    /// The worst off first, in full, as far as it goes.
    case byClass = "by_class"
    /// Everybody the same share.
    case proRata = "pro_rata"
  }

  public init(
    round: String, benefit: String, amounts: [HardshipClass: Int], goods: Int = 0,
    caps: Caps = Caps(), revisitDays: Int = 0, whenShort: Shortage = .meeting,
    minutes: String? = nil, obstacle: Text? = nil, recipients: [Recipient]? = nil
  ) {
    self.round = round
    self.benefit = benefit
    self.amounts = amounts
    self.goods = goods
    self.caps = caps
    self.revisitDays = revisitDays
    self.whenShort = whenShort
    self.minutes = minutes
    self.obstacle = obstacle
    self.recipients = recipients
  }
}

/// The classes of hardship in use in union archives, the worst first.
public enum HardshipClass: String, CaseIterable, Comparable, Sendable {
  case deep
  case accident
  case relative

  /// `深度困难`.
  public var title: Text {
    switch self {
    case .deep: Text(zh: "深度困难", en: "deep hardship")
    case .accident: Text(zh: "意外致困", en: "hardship by accident")
    case .relative: Text(zh: "相对困难", en: "relative hardship")
    }
  }

  public static func < (a: HardshipClass, b: HardshipClass) -> Bool { a.rank < b.rank }

  private var rank: Int { self == .deep ? 0 : self == .accident ? 1 : 2 }
}

/// Somebody whom a list names. The values never leave the roster's file.
public struct Recipient: Hashable, Sendable {
  public var name: String
  public var identity: String?
  public var phone: String
  public var employer: String
  public var hardship: HardshipClass
  /// The account to which the bank pays, and the bank that keeps it; empty where nobody has said.
  public var account = ""
  public var bank = ""
  /// Why somebody who was helped already is helped again, where a person has said so.
  public var reason: String?
  public var source: SourceLocation?

  public init(
    name: String, identity: String?, phone: String = "", employer: String = "",
    hardship: HardshipClass, reason: String? = nil, source: SourceLocation? = nil
  ) {
    self.name = name
    self.identity = identity
    self.phone = phone
    self.employer = employer
    self.hardship = hardship
    self.reason = reason
    self.source = source
  }
}

extension Recipient: CustomStringConvertible, CustomReflectable {
  /// The class alone, so that no dump of a larger value shows a person.
  public var description: String { hardship.rawValue }
  public var customMirror: Mirror { Mirror(self, children: []) }
}
