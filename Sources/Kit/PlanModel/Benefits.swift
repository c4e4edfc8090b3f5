public import CivilTime

/// What one activity hands out to whom, as the record keeps it: no name and no number of a person,
/// but a keyed hash, by which the holder of the key can tell that somebody was helped before.
public struct Benefits: Hashable, Sendable {
  /// Id of the activity.
  public var activity: String
  public var campaign: String
  public var unit: String
  /// What counts together, also across the new year.
  public var round: String
  /// The kind of benefit.
  public var kind: String
  public var date: CivilDate
  /// In the order of the hashes, so that nothing of the roster's order shows.
  public var given: [Share]

  /// What one person gets.
  public struct Share: Hashable, Sendable {
    /// 32 hexadecimal digits.
    public var person: String
    /// In yuan, goods included.
    public var yuan: Int

    public init(person: String, yuan: Int) {
      self.person = person
      self.yuan = yuan
    }
  }

  public init(
    activity: String, campaign: String, unit: String, round: String, kind: String,
    date: CivilDate, given: [Share]
  ) {
    self.activity = activity
    self.campaign = campaign
    self.unit = unit
    self.round = round
    self.kind = kind
    self.date = date
    self.given = given.sorted { ($0.person, $0.yuan) < ($1.person, $1.yuan) }
  }
}

extension Publication {
  /// What has been handed out for good when a plan is made: before its day, or before its horizon.
  /// What lies ahead is planned anew.
  public func settledBenefits(on today: CivilDate, horizon: ClosedRange<CivilDate>) -> [Benefits] {
    benefits.filter { $0.date < max(today, horizon.lowerBound) }
  }
}
