extension Publication {
  /// What next year's record begins with: the promises of the campaigns that go on across the new
  /// year, with all of their history, so that UIDs stay and SEQUENCE goes on rising.
  public func continuing(_ campaigns: Set<String>) -> Publication {
    var next = self
    next.entries.removeAll { !campaigns.contains($0.campaign) }
    next.benefits.removeAll { !campaigns.contains($0.campaign) }
    if next.benefits.isEmpty { next.peopleKey = nil }
    if next.entries.isEmpty { next.names = [:] }
    return next
  }
}
