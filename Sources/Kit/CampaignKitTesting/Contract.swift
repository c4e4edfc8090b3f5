public import CampaignKit

/// What a module does against the promises that every module makes; empty where it keeps them all.
///
/// ```swift
/// #expect(contractViolations(of: BloodDrive(options: options), in: [SampleCity().campaign()]) == [])
/// ```
///
/// Each campaign is drafted as it is and again with one thing edited: its title, the end of its
/// window, the order of its units and venues, the capacity of its venues. What a module's own
/// options hold only its author can edit.
///
/// - Parameters:
///   - campaigns: campaigns that the module's options fit.
///   - edited: the module with options edited in title, attendance or venue, which must not change
///     a key.
///   - check: reads and plans `manifest.example`, and says what was wrong with it; nil leaves that
///     to another test, because reading files is no business of a module's.
public func contractViolations(
  of module: any CampaignModule, in campaigns: [Campaign], edited: [any CampaignModule] = [],
  example check: ((_ example: String) -> [Diagnostic])? = nil
) -> [String] {
  var found = Violations()
  let manifest = type(of: module).manifest
  found.check(manifest)
  if let check {
    for diagnostic in check(manifest.example) where diagnostic.severity == .error {
      found.add("the example does not plan: \(diagnostic.location) \(diagnostic.message.en)")
    }
  }
  for campaign in campaigns {
    let draft = module.draft(for: campaign)
    if draft != module.draft(for: campaign) {
      found.add("\(campaign.id): two drafts of one campaign differ")
    }
    found.check(draft, of: campaign, by: manifest)
    found.check(module, draft, of: campaign)
    for other in edited where other.draft(for: campaign).keys != draft.keys {
      found.add("\(campaign.id): keys change when options are edited")
    }
  }
  return found.sentences
}

/// The sentences that a check has come to so far.
struct Violations {
  private(set) var sentences: [String] = []

  mutating func add(_ sentence: String) { sentences.append(sentence) }
}

extension Draft {
  /// The keys of its activities, whatever their order.
  var keys: Set<String> { Set(activities.map(\.key)) }
}
