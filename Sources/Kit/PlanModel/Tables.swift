/// The tables of a workspace: who files, where things can be held, who goes out, who is invited.
public struct Tables: Sendable {
  public var units: [Unit]
  public var venues: [Venue]
  public var teams: [Team]
  public var organisations: [Organisation]
  /// Things of which a unit or the city has a few: stages, vans.
  public var equipment: [Equipment]
  /// People with a skill whom units or the city can send out on a day.
  public var staff: [Staff] = []
  /// People whose presence is wanted in more places than one.
  public var leaders: [Leader] = []
  /// What has come in and will come in to be given away.
  public var goods: [Goods] = []
  public var budgets: [Budget] = []
  public var forecast: [Forecast] = []
  /// What came of activities, as units report it.
  public var counts: [IndicatorCount] = []

  public init(
    units: [Unit] = [], venues: [Venue] = [], teams: [Team] = [],
    organisations: [Organisation] = [], equipment: [Equipment] = []
  ) {
    self.units = units
    self.venues = venues
    self.teams = teams
    self.organisations = organisations
    self.equipment = equipment
  }
}
