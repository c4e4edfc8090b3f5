import Diagnostics
import PlanModel
import Publishing
import Testing

@Suite struct SummaryTests {
  @Test(arguments: [
    (
      Language.zh,
      """
      取消 1 · 改期 3 · 新增 1 · 不变 1
      取消 渝中招聘会·解放碑·家政外卖专场 原 7月22日(周三) 14:30–17:00 解放碑广场（专项文件里已没有这场活动；需通知：承办单位、场地、牵头、协办2家）
      改期 渝中招聘会·文化宫·家政外卖专场 7月22日(周三) 14:30–17:00 时间不变 地点：解放碑广场 → 渝中区文化宫大礼堂（全市统筹调整；需通知：承办单位、场地、牵头、协办2家）
      改期 渝中招聘会·解放碑·家政外卖专场 原 7月22日(周三) 14:30–17:00 → 现 7月23日(周四) 09:00–12:00 地点不变（全市统筹调整；需通知：承办单位、场地、牵头、协办2家）
      改期 渝中招聘会·文化宫·家政外卖专场 原 7月22日(周三) 14:30–17:00 → 现 7月24日(周五) 14:30–17:00 地点：解放碑广场 → 渝中区文化宫大礼堂（全市统筹调整；需通知：承办单位、场地、牵头、协办2家）
      新增 渝中招聘会·解放碑·家政外卖专场 7月22日(周三) 14:30–17:00 解放碑广场

      各日历的变化：
        重庆市活动日历（city）：取消 1 · 改期 3 · 新增 1
        渝中区活动日历（district/500103）：取消 1 · 改期 3 · 新增 1
        重庆市·家政外卖专场（theme/domestic）：取消 1 · 改期 3 · 新增 1
        春风行动（campaign/spring）：取消 1 · 改期 3 · 新增 1
        渝中区·家政外卖专场（district/500103/domestic）：取消 1 · 改期 3 · 新增 1
        渝中区文化宫大礼堂·活动日历（venue/hall）：新增 2
        解放碑广场·活动日历（venue/square）：取消 3 · 改期 1 · 新增 1

      """
    ),
    (
      .en,
      """
      cancelled 1 · moved 3 · added 1 · unchanged 1
      cancelled Yuzhong job fair · domestic work was Wed 22 Jul, 14:30–17:00 Jiefangbei Square (no longer in the files; tell the organiser, the venue, the lead, its partners)
      moved Yuzhong job fair · domestic work Wed 22 Jul, 14:30–17:00 (same time) Place: Jiefangbei Square → Cultural Palace (the year as a whole is better so; tell the organiser, the venue, the lead, its partners)
      moved Yuzhong job fair · domestic work was Wed 22 Jul, 14:30–17:00 → now Thu 23 Jul, 09:00–12:00 (same place) (the year as a whole is better so; tell the organiser, the venue, the lead, its partners)
      moved Yuzhong job fair · domestic work was Wed 22 Jul, 14:30–17:00 → now Fri 24 Jul, 14:30–17:00 Place: Jiefangbei Square → Cultural Palace (the year as a whole is better so; tell the organiser, the venue, the lead, its partners)
      added Yuzhong job fair · domestic work Wed 22 Jul, 14:30–17:00 Jiefangbei Square

      In each calendar:
        Chongqing activities (city): cancelled 1 · moved 3 · added 1
        Yuzhong activities (district/500103): cancelled 1 · moved 3 · added 1
        Chongqing · domestic work (theme/domestic): cancelled 1 · moved 3 · added 1
        Spring Breeze (campaign/spring): cancelled 1 · moved 3 · added 1
        Yuzhong · domestic work (district/500103/domestic): cancelled 1 · moved 3 · added 1
        Cultural Palace · activities (venue/hall): added 2
        Jiefangbei Square · activities (venue/square): cancelled 3 · moved 1 · added 1

      """
    ),
  ])
  func `counts come first and then whom to tell what`(language: Language, text: String) {
    let last = City(fairs: ["a", "b", "c", "d", "e"].map { City.Fair(key: $0) })
      .proposal(on: "2026-01-10").next
    let now = City(
      .init(key: "b"), .init(key: "c", day: "2026-07-23", slot: "09:00-12:00"),
      .init(key: "d", venue: "hall"), .init(key: "e", day: "2026-07-24", venue: "hall"),
      .init(key: "f"))
    #expect(
      summary(
        of: now.proposal(after: last, on: "2026-02-01"), in: now.plan, language: language) == text)
  }

  @Test func `no change is one line`() {
    let city = City(.init(key: "a"))
    let last = city.proposal(on: "2026-01-10").next
    #expect(
      summary(
        of: city.proposal(after: last, on: "2026-02-01"), in: city.plan, language: .zh) == "不变 1\n")
  }
}
