import CampaignKit

extension SpringBreeze {
  /// Which of its kinds a row of a schedule sheet is: by what people call it, and a fair where
  /// that says nothing else.
  static func kind(of row: ListedActivity) -> String {
    // NB: in this order, as "赶场直播带岗" is no fair on a market day.
    let words: [(kind: String, words: [String])] = [
      (Kind.opening, ["启动仪式"]), (Kind.live, ["直播", "云招聘"]),
      (Kind.trip, ["专车", "专列", "包机", "返岗"]), (Kind.market, ["赶场", "赶集", "微型"]),
      (Kind.fair, ["招聘"]), (Kind.desk, ["服务台", "服务站", "咨询", "宣讲"]),
    ]
    if row.place == .online { return Kind.live }
    return words.first { $0.words.contains(where: row.title.contains) }?.kind ?? Kind.fair
  }

  /// A row of a sheet in its own kind; a fair with what every fair of its size needs, by when and
  /// how open.
  public func listedActivity(for row: ListedActivity, of campaign: Campaign) -> Activity {
    let plain = Self.plainActivity(for: row, of: campaign)
    let kind = Self.kind(of: row)
    guard [Kind.fair, Kind.market, Kind.opening].contains(kind) else {
      return plain.with { $0.kind = kind }
    }
    return plain.described(.fairDetails)
      .hosting(row, of: campaign, by: options.invitations)
      .with { $0.kind = kind }
  }
}

extension Campaign {
  /// How many of a kind are still to be found in a unit beside those that its sheets have fixed.
  func gap(of wanted: PerUnit, in unit: Unit, kind: String) -> Int {
    gap(of: wanted, in: unit) { SpringBreeze.kind(of: $0) == kind }
  }
}
