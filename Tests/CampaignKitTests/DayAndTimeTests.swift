import CampaignKit
import Diagnostics
import MarkedYAML
import Testing

@Suite struct DayAndTimeTests {
  private func read(_ text: String) throws -> (value: DayAndTime?, codes: [String]) {
    var issues = Issues()
    let value = try #require(configValue(yaml: Array(text.utf8), file: "t", issues: &issues))
    let read = DayAndTime.decode(value, key: "时间", issues: &issues)
    return (read, issues.all.map(\.code))
  }

  @Test(
    "a day may have an hour",
    arguments: [
      ("春节后首个工作日 09:30", "2026-02-24", "09:30"), ("春节后首个工作日", "2026-02-24", nil),
      ("first workday after 春节 9:30", "2026-02-24", "09:30"),
      ("2026-03-01 14:00", "2026-03-01", "14:00"),
      ("正月十六 9点半", "2026-03-04", "09:30"), ("3月1日", "2026-03-01", nil),
    ])
  func read(text: String, day: String, time: String?) throws {
    let (value, codes) = try read(text)
    #expect(codes == [])
    let date = try #require(value).day.value.date(in: 2026, calendar: ChineseCalendar())
    #expect(try date.get().description == day)
    #expect(value?.time?.description == time)
  }

  @Test(
    "what is neither a day nor an hour is named",
    arguments: ["春结后首个工作日 09:30", "春节后首个工作日 25:30", "09:30", "[3月1日]", "null"])
  func faulty(text: String) throws {
    let (value, codes) = try read(text)
    #expect(value == nil)
    #expect(codes.count == 1)
  }

  @Test func `the example of its shape reads`() throws {
    guard case .text(_, let example) = DayAndTime.shape else { return }
    #expect(try read(example).value?.time != nil)
  }
}
