/// One thing that the organiser should know about their files, and where it is.
public struct Diagnostic: Hashable, Sendable {
  public var code: String
  public var severity: Severity
  public var location: SourceLocation
  /// Lower case, no full stop, quotes around the organiser's own words.
  public var message: Text
  /// The way out, in the imperative; something that one can type.
  public var help: Text?
  /// Other places that belong to this one, like "first defined here".
  public var notes: [Note]

  public struct Note: Hashable, Sendable {
    public var location: SourceLocation
    public var message: Text

    public init(_ message: Text, at location: SourceLocation) {
      self.location = location
      self.message = message
    }
  }

  public init(
    code: String, severity: Severity, at location: SourceLocation, message: Text,
    help: Text? = nil, notes: [Note] = []
  ) {
    self.code = code
    self.severity = severity
    self.location = location
    self.message = message
    self.help = help
    self.notes = notes
  }
}

/// How much a diagnostic weighs. Errors end the run with status 65; warnings do not.
public enum Severity: String, Comparable, Sendable, CaseIterable {
  case note
  case warning
  case error

  public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }

  private var rank: Int {
    switch self {
    case .note: 0
    case .warning: 1
    case .error: 2
    }
  }

  public var name: Text {
    switch self {
    case .note: Text(zh: "附注", en: "note")
    case .warning: Text(zh: "警告", en: "warning")
    case .error: Text(zh: "错误", en: "error")
    }
  }
}
