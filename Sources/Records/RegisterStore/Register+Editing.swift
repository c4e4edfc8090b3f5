import PlanModel

extension Register {
  private var texts: [String: RegisterText] {
    var found: [String: RegisterText] = [:]
    for name in textNames { if let text = text(name) { found[name] = text } }
    return found
  }

  private var numbers: [String: RegisterColumn] {
    var found: [String: RegisterColumn] = [:]
    for name in columnNames { if let column = column(name) { found[name] = column } }
    return found
  }

  func with(persons: RegisterColumn) -> Register {
    Register(
      count: count, columns: numbers, texts: texts,
      persons: persons)
  }

  /// The records in some rows, in the order of those.
  func keeping(_ rows: [Int32]) -> Register {
    func kept(_ column: RegisterColumn) -> RegisterColumn {
      RegisterColumn(rows.map { column.value(at: Int($0), or: missing) }, missing: missing)
    }
    func kept(_ text: RegisterText) -> RegisterText {
      var kept = RegisterText()
      for row in rows { kept.append(utf8: text[Int(row)].utf8) }
      return kept
    }
    return Register(
      count: rows.count, columns: numbers.mapValues(kept),
      texts: texts.mapValues(kept),
      persons: persons.map { column in
        RegisterColumn.filled(count: rows.count, as: Int64.self) { target in
          for (place, row) in rows.enumerated() {
            target[place] = column.value(at: Int(row)).map(Int64.init) ?? .min
          }
        }
      })
  }

  /// Without some columns; without `id_no` nobody is known any more.
  func without(_ names: Set<String>) -> Register {
    names.isEmpty
      ? self
      : Register(
        count: count, columns: numbers.filter { !names.contains($0.key) },
        texts: texts.filter { !names.contains($0.key) },
        persons: names.contains("id_no") ? nil : persons)
  }
}
