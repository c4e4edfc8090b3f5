/// What can be said about somebody's files: a stable code, the sentence, the usual way out, and
/// the longer text behind `chengnuan explain CODE`.
///
/// `{name}` in a sentence stands for an argument. All kinds of the house stand in the
/// `Catalogue` files beside this one; a module brings its own in its manifest.
public struct DiagnosticKind: Hashable, Sendable {
  /// `area.what-is-wrong`; never renamed once released, because people search for it.
  public let code: String
  public let severity: Severity
  public let message: Text
  public let help: Text?
  public let explanation: Text

  public init(
    _ code: String, _ severity: Severity = .error, zh: String, en: String,
    help: Text? = nil, explanation: Text
  ) {
    self.code = code
    self.severity = severity
    self.message = Text(zh: zh, en: en)
    self.help = help
    self.explanation = explanation
  }

  /// The diagnostic of this kind at one place. A `help` given here wins over the usual one.
  public func diagnostic(
    at location: SourceLocation, _ arguments: [String: Text] = [:], help: Text? = nil,
    notes: [Diagnostic.Note] = []
  ) -> Diagnostic {
    Diagnostic(
      code: code, severity: severity, at: location, message: message.filled(with: arguments),
      help: help ?? self.help?.filled(with: arguments), notes: notes)
  }
}
