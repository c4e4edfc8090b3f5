import CampaignKit
import PlanModel

extension [Workspace.Entry] {
  /// The campaigns, each told which halls the files of the others hold: rows of schedule sheets that
  /// fix day, hours and venue, and pins that do.
  var tellingOneAnother: [Workspace.Entry] {
    let uses = flatMap(\.campaign.hallUses)
    return map { entry in
      var entry = entry
      entry.campaign.bookedElsewhere = uses.filter { $0.campaign != entry.campaign.id }
      return entry
    }
  }
}

extension Campaign {
  fileprivate var hallUses: [HallUse] {
    let rows = listed.compactMap { row -> HallUse? in
      guard row.status != .cancelled, row.isDated, let hours = row.hours,
        case .venues(let venues) = row.place, venues.count == 1
      else { return nil }
      return HallUse(
        campaign: id, venue: venues[0], date: row.window.lowerBound, hours: hours,
        source: row.source)
    }
    let fixed = pins.sorted { $0.key < $1.key }.compactMap { _, decision -> HallUse? in
      let pin = decision.pin
      guard decision.standing != .cancelled, let date = pin.date, let venue = pin.venue,
        let start = pin.start, let end = pin.end, let hours = TimeSpan(from: start, to: end)
      else { return nil }
      return HallUse(
        campaign: id, venue: venue, date: date, hours: hours, source: decision.source)
    }
    return rows + fixed
  }
}
