public import ConfigValue
public import Diagnostics

extension DrawPlan {
  /// The plan that a document describes: `seed`, `max_per_person`, `cooldown_days`, `wait_pct` and
  /// `events`, each with `event_id`, `district`, `kind`, `scope`, `start`, `end`, `capacity`,
  /// `birth_lo`, `birth_hi`, `terms`, `quotas` and `weights`.
  ///
  /// All that is wrong in the document itself is reported at once, with its place; nil after an
  /// error. Whether the register has the columns is asked by `draw`.
  public init?(from document: ConfigValue, issues: inout Issues) {
    let before = issues.count(.error)
    guard var reader = RecordReader(document, key: "plan", issues: &issues) else { return nil }
    let seed = reader.required("seed", as: String.self, issues: &issues)
    let maxPerPerson = reader.number("max_per_person", in: 0...1_000_000, or: 3, &issues)
    let cooldown = reader.number("cooldown_days", in: 0...1_000_000, or: 365, &issues)
    let wait = reader.number("wait_pct", in: 0...1_000_000, or: 20, &issues)
    let events = reader.items("events", isRequired: true, &issues) { value, _, issues in
      DrawEvent(from: value, issues: &issues)
    }
    reader.finish(issues: &issues)
    Self.reportRepeated(events, &issues)
    guard let seed, issues.count(.error) == before else { return nil }
    self.init(
      seed: seed, maxPerPerson: maxPerPerson, cooldownDays: cooldown, waitPercent: wait,
      events: events, source: document.location)
  }

  private static func reportRepeated(_ events: [DrawEvent], _ issues: inout Issues) {
    var first: [Int: SourceLocation] = [:]
    for event in events {
      if let earlier = first[event.id] {
        issues.report(
          .drawEventTwice, at: event.source, ["event": Text(String(event.id))],
          notes: [
            Diagnostic.Note(Text(zh: "先写在这里", en: "first given here"), at: earlier)
          ])
      } else {
        first[event.id] = event.source
      }
    }
  }
}

extension DrawEvent {
  fileprivate init?(from value: ConfigValue, issues: inout Issues) {
    guard var reader = RecordReader(value, key: "events", issues: &issues) else { return nil }
    let days = -1_000_000...10_000_000
    reader.skip(ConfigName("name"))
    guard let id = reader.required("event_id", as: Int.self, issues: &issues) else { return nil }
    let district = reader.required("district", as: Int.self, issues: &issues) ?? 0
    let kind = reader.number("kind", in: DrawColumn.kinds, &issues)
    let scope = reader.scope(&issues)
    let start = reader.number("start", in: days, &issues)
    let end = reader.number("end", in: days, &issues)
    let capacity = reader.number("capacity", in: 0...100_000_000, &issues)
    let youngest = reader.number("birth_lo", in: days, &issues)
    let oldest = reader.number("birth_hi", in: days, &issues)
    let terms = reader.items("terms", &issues) { value, _, issues in
      DrawTerm(from: value, issues: &issues)
    }
    let quotas = reader.items("quotas", &issues) { value, number, issues in
      DrawQuota(from: value, number: number, issues: &issues)
    }
    let weights = reader.weights(&issues)
    reader.finish(issues: &issues)
    let needs = quotas.reduce(0) { $0 + $1.need }
    if needs > capacity {
      issues.report(
        .drawNeedsExceedSeats, at: reader.place(of: ConfigName("quotas")),
        ["needs": Text(String(needs)), "seats": Text(String(capacity))])
    }
    if end < start {
      issues.report(
        .drawEndsBeforeStart, at: reader.place(of: ConfigName("end")),
        ["start": Text(String(start)), "end": Text(String(end))])
    }
    self.init(
      id: id, district: district, kind: kind, scope: scope, start: start, end: end,
      capacity: capacity, births: youngest <= oldest ? youngest...oldest : nil, terms: terms,
      quotas: quotas, weights: weights, source: value.location)
  }
}

extension DrawTerm {
  fileprivate init?(from value: ConfigValue, issues: inout Issues) {
    guard var reader = RecordReader(value, key: "terms", issues: &issues) else { return nil }
    let column = reader.required("col", as: String.self, issues: &issues)
    let lower = reader.optional("lo", as: Int.self, issues: &issues)
    let upper = reader.optional("hi", as: Int.self, issues: &issues)
    let set = reader.optional("set", as: Set<Int>.self, issues: &issues)
    let given = ["lo", "hi", "set"].filter { reader.has($0) }
    reader.finish(issues: &issues)
    guard given == ["lo", "hi"] || given == ["set"] else {
      issues.report(
        .needsOneOf, at: value.location,
        [
          "key": "terms", "choices": "lo + hi, set",
          "found": given.isEmpty
            ? Text(zh: "都没有", en: "none") : Text(given.joined(separator: ", ")),
        ])
      return nil
    }
    let source = reader.place(of: ConfigName("col"))
    if let column, let lower, let upper {
      self.init(column: column, test: .between(lower, upper), source: source)
    } else if let column, let set {
      self.init(column: column, test: .oneOf(set), source: source)
    } else {
      return nil
    }
  }
}

extension DrawQuota {
  fileprivate init?(from value: ConfigValue, number: Int, issues: inout Issues) {
    guard var reader = RecordReader(value, key: "quotas", issues: &issues) else { return nil }
    let name = reader.optional("name", as: String.self, issues: &issues)
    let need = reader.number("need", in: 0...100_000_000, &issues)
    let terms = reader.items("terms", &issues) { value, _, issues in
      DrawTerm(from: value, issues: &issues)
    }
    reader.finish(issues: &issues)
    self.init(name: name ?? String(number), need: need, terms: terms, source: value.location)
  }
}
