import CivilTime
import Diagnostics
import PlanModel
import Presenting
import Testing

@Suite struct ContentTests {
  private let activity = "pages/zh/activity/spring.500103.a.1.html"

  @Test func `nothing internal stands on a page or in a file's name`() throws {
    let files = try Town().rendered()
    let open = files.filter { path, _ in
      path.hasPrefix("pages/") && !path.hasPrefix("pages/internal/")
        || path.hasPrefix("calendars/") && !path.hasPrefix("calendars/internal/")
    }
    #expect(open.count > 100)
    for (path, text) in open {
      let unfolded = text.replacing("\r\n ", with: "")
      for word in ["机密", "Secret", "secret", "visits", "leaders"] {
        #expect(!unfolded.contains(word) && !path.contains(word), "\(word) in \(path)")
      }
    }
    #expect(files["calendars/internal/leaders.ics"]?.contains("机密") == true)
    let office = try #require(files["pages/internal/office/zh/index.html"])
    #expect(office.contains("机密慰问") && office.contains("内部") && !office.contains("机密行程"))
    #expect(files["pages/internal/leaders/zh/index.html"]?.contains("机密行程") == true)
  }

  @Test func `an activity says when, where, how to get there and what to bring`() throws {
    let files = try Town().rendered()
    let page = try #require(files[activity])
    for words in [
      "<h1>渝中广场招聘会</h1>", "09:00–12:00", ">解放碑广场</a>", "民权路1号", "轨道1、2号线较场口站",
      "<dt>携带</dt><dd>身份证、简历</dd>", "12333", "12351", "为什么在这里", "申请安全许可", "在浏览器打开",
      "href=\"../activity/spring.500103.a.1.ics\" download",
    ] {
      #expect(page.contains(words), "\(words)")
    }
    let english = try #require(files[activity.replacing("/zh/", with: "/en/")])
    #expect(english.contains("Metro 1 and 2 to Jiaochangkou"))
    #expect(english.contains("identity card and CV"))
    let calendar = try #require(files[activity.replacing(".html", with: ".ics")])
    #expect(calendar.components(of: "BEGIN:VEVENT") == 1)
    #expect(calendar.replacing("\r\n ", with: "").contains("交通：轨道1、2号线较场口站"))
  }

  @Test func `the printed list names lead, responsible and state`() throws {
    let list = try #require(try Town().rendered()["pages/zh/list.html"])
    for words in ["日期（周/农历）", "牵头", "责任人", "状态", ">就业科<", "市人力社保局", "已定"] {
      #expect(list.contains(words), "\(words)")
    }
  }

  @Test func `a market day is why a fair is there`() throws {
    let page = try #require(
      try Town().rendered()["pages/zh/activity/spring.500229.m.market-1.html"])
    #expect(page.contains("当地赶场日"))
  }

  @Test func `what the organiser wrote is text and never markup`() throws {
    let files = try Town().rendered()
    let pages = files.filter { $0.key.hasPrefix("pages/zh/") && $0.value.contains("带岗") }
    #expect(pages.count > 8)
    for (path, text) in pages where !path.hasSuffix(".ics") {
      #expect(!text.contains("直播<带岗>"), "\(path)")
    }
  }

  @Test func `the year shows lunar days, terms, festivals, days off and make-up days`() throws {
    let page = try #require(try Town().rendered()["pages/zh/calendar.html"])
    for words in [
      ">春节</small>", ">立秋</small>", "<small>五月</small>", "<small>初二</small>",
    ] {
      #expect(page.contains(words), "\(words)")
    }
    #expect(page.components(of: ">休</abbr>") > 25 && page.components(of: ">班</abbr>") > 5)
  }

  @Test func `this week comes first, and only the first page knows the day`() throws {
    let (plan, proposal) = try Town().planned(on: "2026-02-10")
    func rendered(on today: String) throws -> [String: String] {
      var later = proposal
      later.today = try #require(CivilDate(today))
      return Dictionary(
        uniqueKeysWithValues: pages(of: plan, for: later, linksFeeds: true).map {
          ($0.path, String(decoding: $0.render(), as: UTF8.self))
        })
    }
    let (monday, tuesday) = (try rendered(on: "2026-03-02"), try rendered(on: "2026-03-03"))
    let different = monday.keys.filter { monday[$0] != tuesday[$0] && $0.hasPrefix("pages/") }
    #expect(different.sorted() == ["pages/en/index.html", "pages/zh/index.html"])
    let page = try #require(tuesday["pages/zh/index.html"])
    let today = try #require(page.firstRange(of: "<em>今天</em> <time datetime=\"2026-03-03\">"))
    let week = try #require(page.firstRange(of: "id=\"d-2026-03-06\""))
    #expect(today.lowerBound < week.lowerBound && !page.contains("id=\"d-2026-02-27\""))
  }

  @Test func `whoever opens the first page in another week finds that week's days`() throws {
    let (plan, proposal) = try Town().planned(on: "2026-02-10")
    let made = Dictionary(
      uniqueKeysWithValues: pages(of: plan, for: proposal, linksFeeds: true).map {
        ($0.path, String(decoding: $0.render(), as: UTF8.self))
      })
    let page = try #require(made["pages/zh/index.html"])
    #expect(page.contains("data-monday=\"2026-02-09\" data-first=\"2026-01-01\""))
    let days = try #require(made["pages/zh/days.js"])
    for word in ["window.showDays({", "\"from\":\"2026-03-06\"", "\"2026-12-31\":", "今天没有活动。"] {
      #expect(days.contains(word), "\(word)")
    }
    // Every activity once, and as a line of every other page.
    let list = try #require(made["pages/zh/list.html"])
    #expect(
      days.components(of: "\"from\":") == list.components(of: "<tr>")
        + list.components(of: "<tr class") - 1)
  }

  @Test func `large counts are read in groups of three`() throws {
    func row(_ count: Int) -> Coverage.Row {
      Coverage.Row(
        name: Text(zh: "渝中区", en: "Yuzhong"), known: .exact(count), eligible: .exact(count / 2),
        reached: .exact(987), never: .hidden)
    }
    let coverage = Coverage(
      threshold: 5, total: row(60_000),
      dimensions: [.init(name: Text(zh: "区县", en: "District"), rows: [row(1_234_567)])])
    let made = coveragePage(
      of: coverage, title: "惠及", on: try #require(CivilDate("2026-03-02")), language: .zh)
    let page = String(decoding: made, as: UTF8.self)
    for cell in ["<td>60,000</td>", "<td>1,234,567</td>", "<td>987</td>", "<td>—</td>"] {
      #expect(page.contains(cell), "\(cell)")
    }
    #expect(page.components(of: ">区县<") == 1, "a heading stands once")
  }

  @Test func `a code leads to the page where there is an address, and tells it otherwise`() throws {
    var town = Town()
    town.settings = "公开网址: https://example.org/city/\n"
    let address = "https://example.org/city/pages/zh/activity/spring.500103.a.1.html"
    let page = try #require(try town.rendered()[activity])
    #expect(page.contains("\n\(address)</pre>"))
    let poster = activity.replacing(".html", with: ".svg")
    let (linked, told) = (try town.rendered()[poster], try Town().rendered()[poster])
    #expect(linked?.contains("微信扫码看详情") == true && told?.contains("扫码保存活动信息") == true)
    #expect(linked?.firstMatch(of: #/viewBox="-4 -4 (\d+)/#)?.output.1 == "45")
  }

  @Test func `an activity's page and poster stay small`() throws {
    let files = try Town().rendered()
    for (path, text) in files where path.contains("/activity/") {
      #expect(text.utf8.count < 9000, "\(path): \(text.utf8.count)")
    }
  }

  @Test func `a poster is XML with its words inside`() throws {
    let files = try Town().rendered()
    for (path, text) in files where path.hasSuffix(".svg") {
      let tags = Tag.all(in: text)
      #expect(Tag.fault(in: tags) == nil, "\(path)")
      for tag in tags where tag.name == "text" && !tag.isEnd {
        let size = Int(tag["font-size"] ?? "") ?? 0
        let columns = DisplayWidth.columns(
          of: tag.text.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing(
            "&amp;", with: "&"))
        #expect(Int(tag["x"] ?? "")! + columns * size / 2 <= 900, "\(tag.text) in \(path)")
        #expect(Int(tag["y"] ?? "")! <= 1350)
      }
    }
  }

  @Test(arguments: ["示范市政府网", "https://", "https:///a", "ftp://example.org", "https://a b"])
  func `an address that is none is an error at its place`(address: String) throws {
    var town = Town()
    town.settings = "公开网址: \(address)\n"
    let found = try town.read(on: "2026-03-02").issues.sorted
    #expect(
      found.map { "\($0.code) \($0.location)" } == ["config.invalid-value workspace.yaml:4:7"])
  }
}

extension String {
  /// How often a text stands in this one.
  func components(of part: String) -> Int { ranges(of: part).count }
}
