import CivilTime

/// Any text: an anchor or a recurrence is read or refused at a place within it, what is read comes
/// back from its Chinese and English, and every year answers.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzAnchor(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let text = String(decoding: UnsafeBufferPointer(start: start, count: count), as: UTF8.self)
  let length = text.unicodeScalars.count
  switch Anchor.parse(text) {
  case .failure(let error): check(error, length)
  case .success(let anchor):
    precondition((try? Anchor.parse(anchor.chinese).get()) == anchor, "lost: \(anchor.chinese)")
    precondition((try? Anchor.parse(anchor.english).get()) == anchor, "lost: \(anchor.english)")
    for year in [1, 1899, 1900, 2026, 2100, 2101, 9999] {
      _ = anchor.date(in: year, calendar: calendar)
    }
  }
  switch DateRecurrence.parse(text) {
  case .failure(let error): check(error, length)
  case .success(let recurrence):
    let days = CivilDate("2026-01-01")!...CivilDate("2027-12-31")!
    let dates = recurrence.dates(in: days, calendar: calendar)
    precondition(dates.allSatisfy(days.contains), "a day that was not asked for")
    for (earlier, later) in zip(dates, dates.dropFirst()) {
      precondition(earlier < later, "not in ascending order")
    }
  }
  return 0
}

private let calendar = ChineseCalendar()

private func check(_ error: AnchorError, _ length: Int) {
  precondition(error.position >= 0 && error.length >= 0, "a place before the text")
  precondition(error.position + error.length <= length, "a place behind the text")
}
