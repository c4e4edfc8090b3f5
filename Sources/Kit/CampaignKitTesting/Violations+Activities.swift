import CampaignKit

// What holds for each activity of a draft on its own.
extension Violations {
  mutating func check(_ draft: Draft, of campaign: Campaign, by manifest: ModuleManifest) {
    var keys: Set<String> = []
    let units = Set(campaign.units.map(\.id))
    for activity in draft.activities {
      let name = "\(campaign.id).\(activity.key)"
      if !keys.insert(activity.key).inserted { add("\(name): two activities have this key") }
      checkKey(activity.key, name)
      checkWords(of: activity, name)
      checkHours(of: activity, name)
      if !units.contains(activity.unit) {
        add("\(name): the campaign has no unit '\(activity.unit)'")
      }
      if !campaign.window.contains(activity.window.lowerBound)
        || !campaign.window.contains(activity.window.upperBound)
      {
        add("\(name): its window lies outside the campaign's")
      }
      if !(1...3).contains(activity.priority) {
        add("\(name): priority \(activity.priority) is not 1, 2 or 3")
      }
      if activity.span < 1 || activity.attendance < 0 {
        add("\(name): it lasts \(activity.span) days for \(activity.attendance) people")
      }
    }
    checkReferences(in: draft, keys, campaign)
    checkDiagnostics(of: draft, campaign, manifest)
  }

  private mutating func checkKey(_ key: String, _ name: String) {
    let isPlain = !key.isEmpty && key.utf8.allSatisfy { isPlainByte($0) || $0 == UInt8(ascii: ".") }
    if !isPlain { add("\(name): the key has characters other than a-z A-Z 0-9 - .") }
    if key.contains(/[0-9]{4}-[0-9]{2}-[0-9]{2}/)
      || key.contains(/(^|[^0-9])(19|20)[0-9]{2}(0[1-9]|1[0-2])[0-3][0-9]($|[^0-9])/)
    {
      add("\(name): the key has a date in it, and would change when the day does")
    }
  }

  private mutating func checkWords(of activity: Activity, _ name: String) {
    for text in [activity.title, activity.what] where text.zh.isEmpty || text.en.isEmpty {
      add("\(name): title or word for it is missing in one language")
    }
    if let theme = activity.theme {
      if theme.id.isEmpty || !theme.id.utf8.allSatisfy(isPlainByte) {
        add("\(name): theme '\(theme.id)' has characters other than a-z A-Z 0-9 -")
      }
      if theme.name.zh.isEmpty || theme.name.en.isEmpty {
        add("\(name): theme '\(theme.id)' has no name in one language")
      }
    }
  }

  private mutating func checkHours(of activity: Activity, _ name: String) {
    let grid = TimeGrid.halfHours
    if activity.slots.isEmpty { add("\(name): it has no hours") }
    for slot in activity.slots
    where grid.period(at: slot.start) == nil || grid.period(at: slot.end) == nil {
      add("\(name): \(slot) is not on half hours between 06:00 and 22:00")
    }
  }
}

/// A letter, a digit or a hyphen.
private func isPlainByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"):
    true
  default: false
  }
}
