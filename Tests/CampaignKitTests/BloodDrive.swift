// README:begin
import CampaignKit

/// Donation days with a nurse for every two beds.
struct BloodDrive: CampaignModule {
  static let manifest = ModuleManifest(
    id: "blood-drive", name: Text(zh: "无偿献血", en: "Blood drive"),
    summary: Text(zh: "每两张床一名护士的献血日。", en: "Donation days with a nurse for every two beds."),
    spacing: [.init(kind: "blood-drive", same: 28, neighbours: 7)], rosters: [.open],
    indicators: [
      Indicator("donors", Text(zh: "献血人数", en: "donors"), unit: Text(zh: "人", en: "people"))
    ],
    example: """
      城市: 示范市
      规划期: {从: 2026-01-01, 到: 2026-12-31}
      专项: {编号: blood-2026, 模块: 无偿献血, 标题: 献血月, 时间: {从: 3月1日, 到: 3月31日}, 床位: 6}

      """)

  struct Options: ModuleOptions {
    @Option("weekdays", zh: "接待日", meaning: Text(zh: "星期几接待", en: "days of reception"))
    var weekdays: Set<Weekday> = [.saturday]

    @Option("beds", zh: "床位", in: 1...40, meaning: Text(zh: "现场床位数", en: "beds at the venue"))
    var beds: Int

    init() {}
  }

  let options: Options

  func draft(for campaign: Campaign) -> Draft {
    for unit in campaign.units {
      for date in campaign.window where options.weekdays.contains(date.weekday) {
        Activity(
          "\(unit.id).\(date.isoWeek)-\(date.weekday.english)",
          title: Text(zh: "\(unit.shortName.zh)献血日", en: "Donation day \(unit.shortName.en)"),
          what: Text(zh: "献血", en: "blood drive"), unit: unit.id, kind: "blood-drive",
          window: date...date, slots: [.hours(9, 13)], place: .named(Text(zh: "献血车", en: "bus")),
          attendance: options.beds * 8, source: campaign.source
        )
        .needing(.staff((options.beds + 1) / 2))
        .with(roster: RosterRequest(.open, seats: options.beds * 8))
      }
    }
  }
}
// README:end
