import CampaignKit
public import CivilTime
public import Diagnostics
public import PlanModel
import Tabular

extension SheetProposal {
  /// The activities that the rows are, as far as they can be read, and what is unclear about
  /// them; for a look before anything is confirmed, and for what a unit hands in.
  ///
  /// - Parameters:
  ///   - file: the name of the file, which may name a unit.
  ///   - window: days within which they may lie.
  ///   - command: how the sheet is shown, for what messages advise.
  public func preview(
    in context: SheetContext, file: String, window: ClosedRange<CivilDate>, campaign: String,
    command: String, issues: inout Issues
  ) -> [ListedActivity] {
    ScheduleReader(
      proposal: self, context: context, window: window, campaign: campaign,
      unit: owner(named: file, in: context), index: 0, command: command
    ).activities(takesAll: true, issues: &issues)
  }

  /// Sets columns as a person says it, `活动时间=日期` each; what no sheet has is reported at the
  /// header.
  public mutating func apply(_ overrides: [String], issues: inout Issues) {
    let place = sheet.location(
      row: header.upperBound, column: columns.first?.number ?? 1)
    for override in overrides {
      let parts = override.split(separator: "=", omittingEmptySubsequences: false)
      let heading = parts.dropLast().joined(separator: "=")
      let word = parts.last.map(String.init) ?? ""
      let field = SheetMappings.unused.matches(word) ? nil : kind.column(word)
      if field == nil, !SheetMappings.unused.matches(word) {
        issues.reportUnknown(word, in: kind, at: place)
      } else if !set(heading, to: field) {
        issues.report(
          .sheetUnknownHeading, at: place, ["name": Text(heading)],
          help: nearest(to: heading, among: columns.map(\.heading)).map(Text.didYouMean))
      }
    }
  }
}
