import Diagnostics

/// Looks at one line: its name, its parameters, and its value by the type that it has.
struct PropertyCheck {
  let property: CalendarProperty
  let component: ComponentKind?
  private let file: CalendarFile
  private let zones: [String: Int]
  private let parameters: [CalendarParameter]

  /// - Parameter zones: The TZIDs that the calendar defines.
  init(
    _ property: CalendarProperty, of file: CalendarFile, in component: ComponentKind?,
    zones: [String: Int]
  ) {
    self.property = property
    self.file = file
    self.component = component
    self.zones = zones
    parameters = property.isBroken ? [] : property.parameters
  }

  func check(_ findings: inout Findings) {
    if property.isBroken {
      findings.report(
        .calendarNoColon, at: property.offset, ["line": Text(quoting: property.octets)])
      return
    }
    checkName(&findings)
    checkParameters(&findings)
    guard let name = property.name else { return }
    let rule = PropertyRule.of(name)
    checkDeprecated(name, &findings)
    guard let type = type(of: name, rule, &findings) else { return }
    ValueCheck(property, of: file, name, type, isList: rule.isList, in: component).check(&findings)
    checkZone(name, type, &findings)
  }

  private func checkName(_ findings: inout Findings) {
    let written = property.octets[..<property.nameEnd]
    guard !written.isEmpty, written.allSatisfy(\.isNameOctet) else {
      findings.report(
        .calendarPropertyName, at: property.offset, ["name": Text(quoting: written)])
      return
    }
    let name = property.writtenName.uppercased()
    guard property.name == nil, !name.hasPrefix("X-"), component != nil else { return }
    findings.report(
      .calendarUnknownName, at: property.offset, ["name": Text(quoting: name.utf8)],
      help: nearest(to: name, among: Property.allCases.map(\.rawValue)).map(Text.didYouMean))
  }

  private func checkParameters(_ findings: inout Findings) {
    var seen: Set<String> = []
    for parameter in parameters {
      let offset = file.offset(of: parameter.start, in: property)
      let name = ["parameter": Text(quoting: parameter.name.utf8)]
      guard parameter.isWellFormed else {
        findings.report(.calendarParameterForm, at: offset, name)
        continue
      }
      if !seen.insert(parameter.name).inserted {
        findings.report(.calendarParameterTwice, at: offset, name)
      }
      if let words = PropertyRule.parameterWords[parameter.name],
        let odd = parameter.values.first(where: { !words.contains($0.uppercased()) })
      {
        findings.report(
          .calendarParameterValue, at: offset,
          name.merging([
            "value": Text(quoting: odd.utf8), "allowed": Text(words.joined(separator: ", ")),
          ]) { $1 })
      }
      checkPlace(of: parameter, at: offset, &findings)
    }
  }

  /// Whether a parameter belongs to the property.
  private func checkPlace(
    of parameter: CalendarParameter, at offset: Int, _ findings: inout Findings
  ) {
    let isOwn = parameter.name.hasPrefix("X-")
    guard PropertyRule.registeredParameters.contains(parameter.name) else {
      if !isOwn {
        findings.report(
          .calendarUnknownName, at: offset, ["name": Text(quoting: parameter.name.utf8)],
          help: nearest(to: parameter.name, among: PropertyRule.registeredParameters.sorted())
            .map(Text.didYouMean))
      }
      return
    }
    guard let name = property.name, !name.rawValue.hasPrefix("X-"),
      !PropertyRule.common.contains(parameter.name),
      !PropertyRule.of(name).parameters.contains(parameter.name)
    else { return }
    findings.report(
      .calendarParameterMisplaced, at: offset,
      ["parameter": Text(parameter.name), "property": Text(name.rawValue)])
  }

  private func checkDeprecated(_ name: Property, _ findings: inout Findings) {
    let old: (String, String)? =
      switch name {
      case .exrule: ("EXRULE", "EXDATE")
      case .action where property.text.uppercased() == "PROCEDURE":
        ("ACTION:PROCEDURE", "ACTION:DISPLAY")
      default: nil
      }
    guard let old else { return }
    findings.report(
      .calendarDeprecated, at: property.offset, ["name": Text(old.0), "instead": Text(old.1)])
  }

  /// The type of the value; nil where it is not one that can be looked at.
  private func type(
    of name: Property, _ rule: PropertyRule, _ findings: inout Findings
  ) -> PropertyRule.ValueType? {
    let value = parameters.first { $0.name == "VALUE" }
    guard let value else {
      let type = rule.types[0]
      let other =
        type == .date ? nil : ValueCheck.alternative(to: type, among: rule.types, property)
      if rule.saysType || other != nil {
        findings.report(
          .calendarTypeUnsaid, at: property.offset,
          ["property": Text(name.rawValue), "type": Text((other ?? type).rawValue)])
      }
      return other ?? type
    }
    let written = (value.values.first ?? "").uppercased()
    let type = PropertyRule.ValueType(rawValue: written)
    if let type, rule.types.contains(type) { return type }
    // Properties of one's own, and types of one's own, are nobody else's business.
    if name.rawValue.hasPrefix("X-") || written.hasPrefix("X-") { return nil }
    findings.report(
      .calendarValueType, at: file.offset(of: value.start, in: property),
      [
        "property": Text(name.rawValue), "type": Text(quoting: written.utf8),
        "allowed": Text(rule.types.map(\.rawValue).joined(separator: ", ")),
      ])
    return nil
  }

  /// RFC 5545 §3.2.19: which times have a zone, and that it is defined.
  private func checkZone(
    _ name: Property, _ type: PropertyRule.ValueType, _ findings: inout Findings
  ) {
    let isUTC = property.value.trimmed.last == UInt8(ascii: "Z")
    guard let zone = parameters.first(where: { $0.name == "TZID" }), let id = zone.values.first
    else {
      if PropertyRule.utc.contains(name), !isUTC, property.moment?.isDate == false {
        findings.report(.calendarNotUTC, at: property.offset, ["property": Text(name.rawValue)])
      }
      return
    }
    let offset = file.offset(of: zone.start, in: property)
    let argument = ["property": Text(name.rawValue)]
    if PropertyRule.of(name).parameters.contains("TZID") == false { return }
    if type == .date {
      findings.report(.calendarZoneOnDate, at: offset, argument)
    } else if isUTC {
      findings.report(.calendarZoneOnUTC, at: offset, argument)
    } else if zones[id] == nil, !id.hasPrefix("/") {
      // A slash marks names of a registry, which need no definition.
      findings.report(.calendarZoneUndefined, at: offset, ["zone": Text(quoting: id.utf8)])
    }
  }
}

extension CalendarFile {
  /// Where an octet of a line stands in the file; `index` counts in the line's `octets`.
  func offset(of index: Int, in property: CalendarProperty) -> Int {
    let distance = index - property.octets.startIndex
    let isFolded = property.octets.count != property.end - property.offset
    guard isFolded else { return property.offset + distance }
    var left = distance
    var found = property.end
    bytes.withUnsafeBufferPointer { octets in
      LineScanner.forEachPart(
        of: LineScanner.Line(start: property.offset, end: property.end, isFolded: true),
        in: octets, lineBreak: lineBreak
      ) { part in
        if left >= 0, left < part.count { found = part.lowerBound + left }
        left -= part.count
      }
    }
    return found
  }
}
