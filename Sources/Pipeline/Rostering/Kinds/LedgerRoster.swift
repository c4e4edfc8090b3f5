internal import Diagnostics
internal import PlanModel

/// The lines that a module has worked out for an activity, as its ledger. What falls short of a
/// quota was said by the module, where the file asks for it.
func ledgerRoster(_ placed: PlacedRequest, _ language: Language) -> Roster {
  let ledger = placed.request.ledger
  var roster = Roster(
    activity: placed.id, kind: .supply, seats: placed.request.seats, filled: ledger?.filled ?? 0,
    shortfalls: ledger?.shortfalls ?? [], columns: placed.request.columns,
    rows: (ledger?.rows ?? []).map { row in row.map { $0[language] } })
  roster.isLedger = true
  return roster
}
