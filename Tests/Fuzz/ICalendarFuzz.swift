import Diagnostics
import ICalendar

/// Any bytes: reading ends, its canonical form holds the same lines in the same components and stays
/// as it is when written again, and what `check` finds lies in the file.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzICalendar(_ start: UnsafePointer<UInt8>, _ count: Int) -> CInt {
  let bytes = Array(UnsafeBufferPointer(start: start, count: count))
  let file = CalendarFile(bytes)
  let once = file.canonicalForm()
  let again = CalendarFile(once)
  precondition(contents(again) == contents(file), "conversion changed what a reader sees")
  precondition(again.canonicalForm() == once, "a second pass changed bytes")
  for calendar in file.calendars {
    for event in calendar.components { touch(EventView(event)) }
  }
  let lines = 1 + bytes.count { $0 == 0x0A || $0 == 0x0D }
  let check = CalendarCheck(file, named: "fuzz.ics")
  for diagnostic in check.diagnostics() + check.structure() {
    for place in [diagnostic.location] + diagnostic.notes.map(\.location) {
      precondition((1...lines).contains(place.line), "a diagnostic beyond the last line")
      precondition((1...(count + 1)).contains(place.column), "a diagnostic beside the line")
    }
  }
  return 0
}

/// Every line with the names of the components around it, sorted.
private func contents(_ file: CalendarFile) -> [[UInt8]] {
  var lines = file.looseLines.map { Array($0.octets) }
  var open = file.components.map { (component: $0, path: "") }
  while let (component, outer) = open.popLast() {
    // A long path says no more than a short one.
    let path = String((outer + "/" + component.name).suffix(200))
    lines.append(Array(path.utf8))
    lines += component.properties.map { Array((path + " ").utf8) + $0.octets }
    open += component.components.map { ($0, path) }
  }
  return lines.sorted { $0.lexicographicallyPrecedes($1) }
}

/// Asks for everything that a view can say.
private func touch(_ event: EventView) {
  _ = (event.uid, event.start, event.end, event.tzid, event.endTZID, event.recurrenceID)
  _ = (event.rules, event.summary, event.categories, event.status, event.sequence, event.isBusy)
  _ = event.component.properties.map { ($0.moments, $0.duration, $0.texts, $0.parameters) }
}
