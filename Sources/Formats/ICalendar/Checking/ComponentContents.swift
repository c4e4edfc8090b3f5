import Diagnostics

/// The properties of one component, and how many of each there are.
struct ComponentContents {
  let component: CalendarComponent
  let kind: ComponentKind?
  let name: String
  let properties: [CalendarProperty]
  private var firsts: [Property: Int] = [:]

  init(_ component: CalendarComponent, kind: ComponentKind?, name: String) {
    self.component = component
    self.kind = kind
    self.name = name
    properties = component.properties
    for (index, property) in properties.enumerated() where !property.isBroken {
      if let name = property.name, firsts[name] == nil { firsts[name] = index }
    }
  }

  var offset: Int { component.offset }

  func first(_ name: Property) -> CalendarProperty? { firsts[name].map { properties[$0] } }

  func all(_ name: Property) -> [CalendarProperty] {
    properties.filter { $0.name == name && !$0.isBroken }
  }

  /// RFC 5545 §3.6: what must be there, what may be there, and how often.
  func checkNumbers(_ findings: inout Findings, hasMethod: Bool) {
    guard let kind else { return }
    var required = kind.required
    // §3.6.1: DTSTART may be missing from messages only.
    if kind == .event, !hasMethod { required.append(.dtstart) }
    if kind == .alarm { required += alarmNeeds }
    for property in required where firsts[property] == nil {
      findings.report(.calendarPropertyMissing, at: offset, arguments(property))
    }
    var counts: [Property: Int] = [:]
    let known = kind.once.union(kind.many).union(required)
    for property in properties where !property.isBroken {
      guard let name = property.name else { continue }
      counts[name, default: 0] += 1
      if name.rawValue.hasPrefix("X-") && !known.contains(name) { continue }
      if !known.contains(name) {
        findings.report(.calendarPropertyMisplaced, at: property.offset, arguments(name))
      } else if counts[name] == 2 {
        if name == .rrule {
          findings.report(.calendarRuleTwice, at: property.offset, arguments(name))
        } else if !kind.many.contains(name) {
          findings.report(
            .calendarPropertyTwice, at: property.offset, arguments(name),
            note: first(name).map { ($0.offset, Text(zh: "先写在这里", en: "first given here")) })
        }
      }
      if name == .uid || name == .tzid, property.value.trimmed.isEmpty {
        findings.report(.calendarEmpty, at: property.offset, arguments(name))
      }
    }
    checkPairs(&findings)
  }

  /// RFC 5545 §3.6.6: what an alarm has by its ACTION.
  private var alarmNeeds: [Property] {
    switch first(.action)?.text.uppercased() {
    case "DISPLAY": [.description]
    case "EMAIL": [.description, .summary, .attendee]
    default: []
    }
  }

  private func checkPairs(_ findings: inout Findings) {
    let exclusive: [(Property, Property)] = [(.dtend, .duration), (.due, .duration)]
    for (property, other) in exclusive where first(property) != nil {
      guard let found = first(other) else { continue }
      findings.report(
        .calendarExclusive, at: found.offset,
        ["property": Text(other.rawValue), "other": Text(property.rawValue)])
    }
    var pairs: [(Property, Property)] = []
    if kind == .alarm { pairs = [(.duration, .repeats), (.repeats, .duration)] }
    if kind == .todo { pairs = [(.duration, .dtstart), (.rrule, .dtstart)] }
    if kind == .journal { pairs = [(.rrule, .dtstart)] }
    for (property, other) in pairs {
      guard let found = first(property), first(other) == nil else { continue }
      findings.report(
        .calendarNeeds, at: found.offset,
        ["property": Text(property.rawValue), "other": Text(other.rawValue)])
    }
  }

  /// RFC 5545 §3.6: a calendar and a time zone are not empty.
  func checkInside(_ findings: inout Findings) {
    let inside = component.components
    if kind == .calendar, inside.isEmpty {
      findings.report(
        .calendarComponentMissing, at: offset,
        ["component": Text(name), "needed": Text(zh: "任何组件", en: "component in it")])
    }
    let isObserved = inside.contains { $0.isNamed("STANDARD") || $0.isNamed("DAYLIGHT") }
    if kind == .timeZone, !isObserved {
      findings.report(
        .calendarComponentMissing, at: offset,
        [
          "component": Text(name),
          "needed": Text(zh: "STANDARD 或 DAYLIGHT", en: "STANDARD or DAYLIGHT"),
        ])
    }
  }

  func arguments(_ property: Property) -> [String: Text] {
    ["component": Text(name), "property": Text(property.rawValue)]
  }
}
