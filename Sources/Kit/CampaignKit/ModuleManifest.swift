public import Diagnostics
public import PlanModel

/// What a module says about itself.
public struct ModuleManifest: Sendable {
  /// Lower case with hyphens; campaign files may use it, and so may its names.
  public var id: String
  public var name: Text
  /// Other names under which people know it: names of drives change from year to year.
  public var aliases: [String]
  /// One sentence.
  public var summary: Text
  /// Who sees its activities unless the campaign says otherwise.
  public var audience: Audience
  /// By kind of activity: the widest circle that may ever see it, whatever a campaign says. Visits,
  /// inspections and leaders' tours stay internal in a campaign that is for everybody.
  public var audiences: [String: Audience]
  /// The distance its kinds of activity keep from one another.
  public var spacing: [Spacing]
  public var rosters: [RosterKind]
  /// What is counted when an activity is over (计划/实际/累计).
  public var indicators: [Indicator]
  /// A whole `workspace.yaml` that plans at once; what `chengnuan init` writes.
  public var example: String
  /// What the module may say about a campaign file, besides what the house says.
  public var diagnostics: [DiagnosticKind]

  /// Days wanted between two activities of one kind.
  public struct Spacing: Hashable, Sendable {
    public var kind: String
    /// In one unit.
    public var same: Int
    /// In units with a common border.
    public var neighbours: Int

    public init(kind: String, same: Int, neighbours: Int) {
      self.kind = kind
      self.same = same
      self.neighbours = neighbours
    }
  }

  public init(
    id: String, name: Text, aliases: [String] = [], summary: Text, audience: Audience = .public,
    audiences: [String: Audience] = [:], spacing: [Spacing] = [], rosters: [RosterKind] = [],
    indicators: [Indicator] = [],
    example: String, diagnostics: [DiagnosticKind] = []
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.summary = summary
    self.audience = audience
    self.audiences = audiences
    self.spacing = spacing
    self.rosters = rosters
    self.indicators = indicators
    self.example = example
    self.diagnostics = diagnostics
  }

  /// Every word by which a campaign file may call the module.
  public var names: [String] { [name.zh, id, name.en] + aliases }

  /// The activity as no wider circle may see it than its kind allows.
  public func confined(_ activity: Activity) -> Activity {
    activity.seen(by: max(activity.audience, audiences[activity.kind] ?? .public))
  }
}
