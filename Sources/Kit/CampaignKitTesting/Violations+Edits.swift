import CampaignKit

// Keys outlive edits: subscribers know an activity by the UID that derives from its key.
extension Violations {
  mutating func check(_ module: any CampaignModule, _ draft: Draft, of campaign: Campaign) {
    for edit in Edit.all {
      let keys = module.draft(for: edit.applied(to: campaign)).keys
      let kept = edit.mayAdd ? draft.keys.isSubset(of: keys) : keys == draft.keys
      if !kept { add("\(campaign.id): keys change when \(edit.name)") }
    }
  }
}

/// One thing that people edit in a campaign after it was published.
private struct Edit: Sendable {
  var name: String
  /// Whether the edit may well ask for more activities.
  var mayAdd = false
  var apply: @Sendable (inout Campaign) -> Void

  func applied(to campaign: Campaign) -> Campaign {
    var copy = campaign
    apply(&copy)
    return copy
  }

  static let all = [
    Edit(name: "the title is edited") { campaign in
      campaign.title = Text(zh: "改过的标题", en: "An edited title")
    },
    Edit(name: "the window ends a week later", mayAdd: true) { campaign in
      let last = campaign.window.upperBound.adding(days: 7)
      campaign.window = campaign.window.lowerBound...last
    },
    Edit(name: "units are reordered") { campaign in
      campaign.units.reverse()
      campaign.tables.units.reverse()
    },
    Edit(name: "venues are reordered and their capacity is edited") { campaign in
      campaign.tables.venues.reverse()
      for index in campaign.tables.venues.indices {
        campaign.tables.venues[index].capacity = campaign.tables.venues[index].capacity / 2 + 1
      }
    },
  ]
}
