import CivilTime
import Diagnostics
import PlanModel
import Publishing
import Testing

/// What pages say of the history that the record keeps.
@Suite struct PageTests {
  private func files(_ city: City, after last: Publication = Publication()) -> [String: String] {
    city.files(after: last, on: "2026-02-01")
  }

  private let activity = "pages/zh/activity/spring.a.html"

  @Test func `a cancelled fair is struck out everywhere and not counted`() throws {
    var city = City(.init(key: "a"), .init(key: "b"))
    let last = city.proposal(on: "2026-01-10").next
    city.fairs[0].status = .cancelled
    let files = files(city, after: last)
    #expect(files["pages/zh/index.html"]?.contains("全年公开活动 1 场") == true)
    for page in [activity, "pages/zh/month/2026-07.html", "pages/zh/unit/500103.html"] {
      let text = try #require(files[page])
      #expect(text.contains("<em class=\"stop\">取消</em>"), "\(page)")
      #expect(text.contains("<s>渝中区招聘会</s>"), "\(page)")
    }
    #expect(files["pages/zh/activity/spring.a.svg"]?.contains("【取消】") == true)
  }

  @Test func `a moved fair says where it was`() throws {
    var city = City(.init(key: "a"))
    let last = city.proposal(on: "2026-01-10").next
    city.fairs[0].day = "2026-08-01"
    let files = files(city, after: last)
    for page in [activity, "pages/zh/month/2026-08.html"] {
      let text = try #require(files[page])
      #expect(text.contains("<em class=\"moved\">改期</em>"), "\(page)")
      #expect(text.contains("原定：7月22日(周三) 14:30–17:00"), "\(page)")
    }
    #expect(files["pages/zh/month/2026-07.html"]?.contains("这个月没有公开活动。") == true)
  }

  @Test func `a fair that turns internal is called off as it was last seen`() throws {
    var city = City(.init(key: "a"))
    let last = city.proposal(on: "2026-01-10").next
    city.fairs[0].audience = .internal
    city.fairs[0].title = "机密安排"
    city.fairs[0].day = "2026-08-01"
    let files = files(city, after: last)
    let text = try #require(files[activity])
    #expect(text.contains("取消") && text.contains("2026年7月22日"))
    for (path, text) in files where path.hasPrefix("pages/zh/") {
      #expect(!text.contains("机密") && !text.contains("8月1日(周六)"), "\(path)")
    }
  }

  @Test func `what was called off more than ninety days ago has no page`() {
    var city = City(.init(key: "a"), .init(key: "b"))
    let last = city.proposal(on: "2026-01-10").next
    city.fairs[0].status = .cancelled
    let cancelled = city.proposal(after: last, on: "2026-01-20").next
    let files = city.files(after: cancelled, on: "2026-05-01")
    #expect(files[activity] == nil && files["pages/zh/activity/spring.b.html"] != nil)
  }

  @Test func `units without activities can be subscribed to`() {
    let page = files(City(.init(key: "a")))["pages/zh/unit/500229.html"]
    #expect(page?.contains("href=\"../../../calendars/district/500229.ics\"") == true)
  }

  @Test func `what is provisional is said once where it holds for all`() {
    var city = City(.init(key: "a"), .init(key: "b", campaign: "late"))
    func month() -> String { files(city)["pages/zh/month/2026-07.html"] ?? "" }
    func first() -> String { files(city)["pages/zh/index.html"] ?? "" }
    city.campaigns = [City.campaign("spring"), City.campaign("late", basis: nil)]
    #expect(month().components(of: ">暂定<") == 1)
    city.campaigns[0] = City.campaign("spring", basis: nil)
    #expect(month().components(of: ">暂定<") == 0 && first().contains("均为暂定"))
    city.campaigns = [City.campaign("spring"), City.campaign("late")]
    #expect(!month().contains("暂定") && !first().contains("暂定"))
  }

  @Test func `a list of a thousand activities stays below a megabyte`() {
    let fairs = (0..<1000).map { number in
      City.Fair(
        key: "f-\(number)", day: City.horizon.lowerBound.adding(days: number % 365).description)
    }
    let sizes = files(City(fairs: fairs)).filter { $0.key.hasPrefix("pages/") }.map(
      \.value.utf8.count)
    #expect((sizes.max() ?? 0) < 1_000_000)
  }

  @Test func `a year without activities has pages`() {
    let files = files(City(fairs: []))
    #expect(files["pages/zh/index.html"]?.contains("还没有可以公布的活动。") == true)
    #expect(files["pages/zh/calendar.html"] != nil)
  }
}
