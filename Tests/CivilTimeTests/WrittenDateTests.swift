import CivilTime
import Testing

@Suite struct WrittenDateTests {
  @Test(arguments: [
    "2025-09-20", "2025.9.20", "2025/9/20", "2025年9月20日", "2025年9月20", "2025 年 9 月 20 日",
    "20250920", "２０２５－０９－２０", "2025。9。20", " 2025-9-20 ", "2025年9月20号",
    "2025-09-20 00:00:00", "2025/9/20 0:00", "2025-09-20T00:00:00.000",
  ])
  func `a day is read as people type it`(text: String) {
    #expect(CivilDate(written: text) == CivilDate(year: 2025, month: 9, day: 20))
  }

  @Test(arguments: [
    "", "2025", "2025.9", "9月20日", "25-09-20", "二〇二五", "2025-02-30", "2025-9-20-1", "2025 9 20",
    "2025-/9/20", "2025.9/20", "020250920", "18991231", "-2025-9-20", "去年", "2025年9日20月",
    "2025-09-20 08:00",
    String(repeating: "1", count: 100),
  ])
  func `what is no whole day is none`(text: String) {
    #expect(CivilDate(written: text) == nil)
  }

  @Test(arguments: [-20_000, 0, 11_016, 20_454, 60_000])
  func `reading undoes writing in every form`(day: Int) {
    let date = CivilDate(dayNumber: day)
    let (year, month, number) = date.components
    for text in [date.description, date.chinese, date.basicDescription] {
      #expect(CivilDate(written: text) == date)
    }
    #expect(CivilDate(written: "\(year).\(month).\(number)") == date)
  }
}
