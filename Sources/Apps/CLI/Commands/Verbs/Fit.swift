import CivilTime
import Diagnostics
import Pipeline
import PlanModel
import Revising

/// What a trial says of one target, in words.
struct Fit {
  /// What is in the way; empty where nothing is.
  let notes: [Diagnostic.Note]
  private let trial: Trial
  private let target: Target
  private let terms: LicenceTerms
  private let announced: Standing?

  init(_ trial: Trial, _ target: Target, _ context: VerbContext, today: CivilDate) {
    self.trial = trial
    self.target = target
    terms = LicenceTerms(trial.agenda, today: today)
    announced = context.isAnnounced ? context.entry.map(Standing.init) : nil
    notes =
      Obstructions(to: target, of: trial.item, in: trial.agenda).notes(trial.obstacles)
      + [terms.obstruction(to: target, of: trial.item, announced: announced)].compactMap { $0 }
  }

  /// The refusal, with the nearest that works.
  func diagnostic(at place: SourceLocation) -> Diagnostic {
    let today = trial.agenda.campaigns[trial.item.campaign].plannedOn
    let tables = trial.agenda.tables
    let near = trial.nearest(to: target) {
      $0.date >= today && terms.obstruction(to: $0, of: trial.item, announced: announced) == nil
    }.map { $0.words(in: tables) }
    let help =
      near.isEmpty
      ? Text(
        zh: "附近没有能排的时间；仍要这样改，加 --anyway", en: "nothing near works; --anyway writes it all the same")
      : Text(
        zh: "最近能排的：\(near.map(\.zh).joined(separator: "；"))。仍要照写，加 --anyway",
        en:
          "the nearest that work: \(near.map(\.en).joined(separator: "; ")); --anyway writes it all the same"
      )
    return DiagnosticKind.revisingBlocked.diagnostic(
      at: place,
      ["title": trial.item.activity.title, "target": target.words(in: tables)], help: help,
      notes: notes)
  }
}
