import CivilTime
import Diagnostics
import PlanModel
import Publishing
import Testing

@Suite struct PageTests {
  private func page(
    _ city: City, after last: Publication = Publication(), language: Language = .zh
  ) -> String {
    city.files(after: last, on: "2026-02-01")["pages/\(language.rawValue)/index.html"]!
  }

  @Test(arguments: [
    (Language.zh, "zh-Hans-CN", "重庆市2026年活动安排"), (.en, "en", "Chongqing activities 2026"),
  ])
  func `a page has its language and title`(language: Language, code: String, title: String) {
    let page = page(City(.init(key: "a")), language: language)
    #expect(page.hasPrefix("<!doctype html>\n<html lang=\"\(code)\">"))
    #expect(page.contains("<title>\(title)</title>"))
    #expect(!page.contains("<script"))
  }

  @Test func `what the organiser wrote is text and never markup`() {
    let page = page(City(.init(key: "a", title: "<b onclick=\"x\">&'")))
    #expect(page.contains("&lt;b onclick=&quot;x&quot;&gt;&amp;&#39;"))
    #expect(!page.contains("<b onclick"))
  }

  @Test func `a cancelled fair is struck out and not counted`() {
    var city = City(.init(key: "a"), .init(key: "b"))
    let last = city.proposal(on: "2026-01-10").next
    city.fairs[0].status = .cancelled
    let page = page(city, after: last)
    #expect(page.contains("<em class=\"stop\">取消</em><b><s>渝中区招聘会</s></b>"))
    #expect(page.contains("全年公开活动 1 场"))
    #expect(page.contains("<a href=\"#u-500103\">渝中区 <small>1</small></a>"))
  }

  @Test func `a moved fair says where it was`() {
    var city = City(.init(key: "a"))
    let last = city.proposal(on: "2026-01-10").next
    city.fairs[0].day = "2026-08-01"
    let page = page(city, after: last)
    #expect(page.contains("<em>改期</em>"))
    #expect(page.contains("原定：7月22日(周三) 14:30–17:00"))
    #expect(page.contains("<h2>8月 <small>1 场</small></h2>") && !page.contains("<h2>7月"))
  }

  @Test func `units without activities can be subscribed to`() {
    let page = page(City(.init(key: "a")))
    #expect(page.contains("href=\"../../calendars/district/500229.ics\""))
  }

  @Test func `what is provisional is said once where it holds for all`() {
    var city = City(.init(key: "a"), .init(key: "b", campaign: "late"))
    city.campaigns = [City.campaign("spring"), City.campaign("late", basis: nil)]
    #expect(page(city).components(of: ">暂定<") == 1)
    city.campaigns[0] = City.campaign("spring", basis: nil)
    #expect(page(city).components(of: ">暂定<") == 0)
    #expect(page(city).contains("均为暂定"))
    city.campaigns = [City.campaign("spring"), City.campaign("late")]
    #expect(!page(city).contains("暂定"))
  }

  @Test func `a thousand activities stay below a megabyte`() {
    let fairs = (0..<1000).map { number in
      City.Fair(
        key: "f-\(number)", day: City.horizon.lowerBound.adding(days: number % 365).description)
    }
    #expect(page(City(fairs: fairs)).utf8.count < 1_000_000)
  }

  @Test func `a year without activities has a page`() {
    #expect(page(City(fairs: [])).contains("还没有可以公布的活动。"))
  }
}
