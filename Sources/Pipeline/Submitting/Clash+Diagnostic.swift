public import Diagnostics

/// What clashes are called where files are checked.
extension ClashKind {
  /// The kind of diagnostic, for `check` and `explain`.
  public var diagnostic: DiagnosticKind {
    switch self {
    case .venue: .clashVenue
    case .team: .clashTeam
    case .leader: .clashLeader
    case .firm: .clashFirm
    case .resource, .goods, .money: .clashResource
    case .day, .blocked: .clashDay
    case .licence, .notice, .publicity: .clashDeadline
    case .order, .impossible: .clashImpossible
    }
  }
}

extension Clash {
  /// The clash as a remark on the line that asks for the activity, with the other side as a note.
  public var diagnostic: Diagnostic {
    var notes: [Diagnostic.Note] = []
    if let theirs {
      notes.append(
        Diagnostic.Note(
          Text(zh: "对方：\(theirs.line(.zh))", en: "the other one: \(theirs.line(.en))"),
          at: theirs.source))
    } else if let rule {
      notes.append(Diagnostic.Note(Text(zh: "依据在这里", en: "the rule stands here"), at: rule))
    }
    var diagnostic = kind.diagnostic.diagnostic(
      at: ours.source, ["clash": sentence], help: wayOut, notes: notes)
    if severity == .note { diagnostic.severity = .note }
    return diagnostic
  }
}
