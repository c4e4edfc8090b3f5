import Diagnostics

/// Looks at the components of one calendar and their properties.
struct CalendarContentCheck {
  private let calendar: CalendarComponent
  private let method: CalendarProperty?
  /// The TZIDs that are defined, and where.
  private var zones: [String: Int] = [:]
  /// The first entry of each kind and UID; a RECURRENCE-ID belongs to it.
  private var entries: [String: Int] = [:]
  /// The kind of the first entry, to which all others are like where there is a METHOD.
  private var kindOfMessage: ComponentKind?

  init(_ calendar: CalendarComponent) {
    self.calendar = calendar
    method = calendar.first(.method)
  }

  mutating func check(_ findings: inout Findings) {
    for zone in calendar.components(named: "VTIMEZONE") {
      guard let id = zone.first(.tzid) else { continue }
      let name = id.text
      if let first = zones[name] {
        findings.report(
          .calendarZoneTwice, at: id.offset, ["zone": Text(quoting: name.utf8)],
          note: (first, Text(zh: "先定义在这里", en: "first defined here")))
      } else {
        zones[name] = id.offset
      }
    }
    var path: [(component: CalendarComponent, kind: ComponentKind?)] = []
    let records = calendar.file.records
    for index in calendar.index..<records[calendar.index].nextSibling {
      while let last = path.last, records[last.component.index].nextSibling <= index {
        path.removeLast()
      }
      let component = CalendarComponent(file: calendar.file, index: index)
      let kind = check(component, in: path.last?.kind, isTop: path.isEmpty, &findings)
      path.append((component, kind))
    }
  }

  private mutating func check(
    _ component: CalendarComponent, in parent: ComponentKind?, isTop: Bool,
    _ findings: inout Findings
  ) -> ComponentKind? {
    let name = component.name
    let kind = ComponentKind(rawValue: name)
    let contents = ComponentContents(component, kind: kind, name: name)
    for property in contents.properties {
      PropertyCheck(property, of: calendar.file, in: kind, zones: zones).check(&findings)
    }
    guard let kind else {
      if !name.hasPrefix("X-"), !ComponentKind.registered.contains(name) {
        findings.report(
          .calendarUnknownName, at: component.offset, ["name": Text(quoting: name.utf8)],
          help: nearest(to: name, among: ComponentKind.allCases.map(\.rawValue))
            .map(Text.didYouMean))
      }
      return nil
    }
    // What stands in an unknown component is that component's business.
    if !isTop, let parent, !kind.parents.contains(parent) {
      findings.report(
        .calendarComponentMisplaced, at: component.offset,
        ["component": Text(name), "parent": Text(parent.rawValue)])
    }
    contents.checkNumbers(&findings, hasMethod: method != nil)
    contents.checkInside(&findings)
    if kind.isEntry {
      TimeCheck(contents).check(&findings)
      checkIdentity(of: contents, kind, &findings)
      checkMessage(contents, kind, &findings)
    }
    if kind == .standard || kind == .daylight { TimeCheck(contents).checkObservance(&findings) }
    return kind
  }

  /// RFC 5545 §3.8.4.7 and §3.8.4.4: a UID, and a RECURRENCE-ID for each instance that is changed.
  private mutating func checkIdentity(
    of contents: ComponentContents, _ kind: ComponentKind, _ findings: inout Findings
  ) {
    guard let uid = contents.first(.uid), !uid.value.isEmpty else { return }
    let instance = contents.first(.recurrenceID).map(\.valueText) ?? ""
    let key = uid.text + "\n" + instance
    guard let first = entries[key] else {
      entries[key] = uid.offset
      return
    }
    // An answer to an invitation and free times come from several people (RFC 5546 §3.2.3).
    guard method == nil || method?.text == "PUBLISH", kind != .freeBusy else { return }
    findings.report(
      .calendarUIDTwice, at: uid.offset, ["uid": Text(quoting: uid.value)],
      note: (first, Text(zh: "先写在这里", en: "first used here")))
  }

  /// What RFC 5546 asks of the messages that we publish (§3.2.1, §3.2.5 and their like).
  private mutating func checkMessage(
    _ contents: ComponentContents, _ kind: ComponentKind, _ findings: inout Findings
  ) {
    guard let method else { return }
    let name = method.text.uppercased()
    if let first = kindOfMessage, first != kind {
      findings.report(
        .calendarMethodMixed, at: contents.offset,
        ["method": Text(name), "component": Text(kind.rawValue), "other": Text(first.rawValue)])
    }
    kindOfMessage = kindOfMessage ?? kind
    guard let rule = MessageRule(name, kind) else { return }
    let arguments = ["method": Text(name), "component": Text(kind.rawValue)]
    for property in rule.required where contents.first(property) == nil {
      findings.report(
        .calendarMethodMissing, at: contents.offset,
        arguments.merging(["property": Text(property.rawValue)]) { $1 })
    }
    for property in rule.forbidden {
      guard let found = contents.first(property) else { continue }
      findings.report(
        .calendarMethodForbidden, at: found.offset,
        arguments.merging(["property": Text(property.rawValue)]) { $1 })
    }
    if name == "CANCEL", let status = contents.first(.status),
      status.text.uppercased() != "CANCELLED"
    {
      findings.report(.calendarMethodStatus, at: status.offset)
    }
  }
}

/// What RFC 5546 wants in a component of a message, beside what RFC 5545 wants anyway.
private struct MessageRule {
  var required: [Property]
  var forbidden: [Property]

  init?(_ method: String, _ kind: ComponentKind) {
    switch (method, kind) {
    case ("PUBLISH", .event), ("PUBLISH", .todo):
      required =
        kind == .event ? [.dtstart, .organizer, .summary] : [.organizer, .summary, .priority]
      forbidden = [.attendee, .requestStatus]
    case ("PUBLISH", .journal):
      required = [.dtstart, .organizer]
      forbidden = [.attendee]
    case ("PUBLISH", .freeBusy):
      required = [.dtstart, .dtend, .organizer]
      forbidden = [.attendee, .requestStatus]
    case ("CANCEL", .event), ("CANCEL", .todo), ("CANCEL", .journal):
      required = [.organizer, .sequence]
      forbidden = [.requestStatus]
    default: return nil
    }
  }
}
