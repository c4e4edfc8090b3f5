/// What a workspace wants of all its plans alike.
public struct PlanningRules: Hashable, Sendable {
  /// Where several rules speak of a day, all of them hold, so that the stricter one decides.
  public var heat: [HeatRules]
  /// Whether a venue may be too small, at a price for every missing seat.
  public var hasSoftCapacity: Bool
  /// Minutes that a team needs for 10 km; 0: it may be anywhere at once.
  public var minutesPerPoint: Int
  /// Minutes that a team needs between two stops besides the way.
  public var changeover: Int
  /// Days that the city keeps free.
  public var blocked: [BlockedDay] = []
  /// People expected from which an activity is a big one, of which a unit or theme has one a day.
  public var bigAttendance = 1000
  /// Days ahead at which a public activity has to be notified to the local office; 0: not at all.
  public var noticeDays = 0

  public init(
    heat: [HeatRules] = [.national], hasSoftCapacity: Bool = false, minutesPerPoint: Int = 0,
    changeover: Int = 0
  ) {
    self.heat = heat
    self.hasSoftCapacity = hasSoftCapacity
    self.minutesPerPoint = minutesPerPoint
    self.changeover = changeover
  }
}
