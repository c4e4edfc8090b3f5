extension PersonTable {
  /// The persons of a register with the columns named, as far as the register has them.
  ///
  /// - Parameter rule: what makes two records one person, where the register does not say.
  /// - Complexity: linear, with a few passes over each column.
  public init(_ register: Register, rule: IdentityRule, columns names: Set<String>) {
    let groups = PersonGroups(register, rule: rule)
    let homes = Districts(register.column(Self.home), of: groups.speakers)
    let order = homes.order
    // From here on persons are numbered in home order.
    let speakers = order.map { groups.speakers[Int($0)] }
    let works = Districts(register.column(Self.work), of: speakers)
    let lastVisits = Set((1...6).map { "last_visit_\($0)" })
    var byHome: [String: RegisterColumn] = [:]
    var byWork: [String: RegisterColumn] = [:]
    for name in names.sorted() where name != Self.record {
      guard let column = register.column(name) else { continue }
      var values = column.gathered(speakers)
      if lastVisits.contains(name) { values = groups.latest(column, values, order) }
      byHome[name] = values
      byWork[name] = values.gathered(works.order)
    }
    let keys = groups.keys.gathered(order)
    let records =
      register.column(Self.record)?.gathered(speakers)
      ?? RegisterColumn(Array(repeating: nil as Int?, count: speakers.count))
    self.init(
      keys: keys, records: records,
      workers: RegisterColumn.filled(count: speakers.count, as: Int32.self) {
        _ = $0.update(fromContentsOf: works.order)
      },
      homes: homes.stretches, works: works.stretches, byHome: byHome, byWork: byWork)
  }
}

/// Which records are one person, in the order of keys.
private struct PersonGroups {
  /// Of each person, the record that speaks for it.
  private(set) var speakers: [Int32] = []
  let keys: RegisterColumn
  /// For the few persons with several records: their number, and all of their records.
  private var several: [(person: Int32, records: ArraySlice<Int32>)] = []

  init(_ register: Register, rule: IdentityRule) {
    guard let persons = register.personColumn(by: rule) else {
      keys = RegisterColumn.filled(count: 0, as: Int64.self) { _ in }
      return
    }
    var sorted = KeyedRecords(persons)
    sorted.sort()
    let updated = register.column(PersonTable.updated)
    let ids = register.column(PersonTable.record)
    speakers.reserveCapacity(sorted.records.count)
    var firsts: [Int64] = []
    firsts.reserveCapacity(sorted.records.count)
    var start = 0
    while start < sorted.keys.count {
      var end = start + 1
      while end < sorted.keys.count, sorted.keys[end] == sorted.keys[start] { end += 1 }
      if end == start + 1 {
        speakers.append(sorted.records[start])
      } else {
        let group = sorted.records[start..<end]
        several.append((Int32(speakers.count), group))
        speakers.append(Self.speaker(of: group, updated, ids))
      }
      firsts.append(sorted.keys[start])
      start = end
    }
    keys = RegisterColumn.filled(count: firsts.count, as: Int64.self) {
      _ = $0.update(fromContentsOf: firsts)
    }
  }

  private static func speaker(
    of records: ArraySlice<Int32>, _ updated: RegisterColumn?, _ ids: RegisterColumn?
  ) -> Int32 {
    func rank(_ record: Int32) -> (Int, Int, Int32) {
      // The later goes first, so the date is turned round.
      let date = updated?.value(at: Int(record)).map { -$0 } ?? .max
      return (date, ids?.value(at: Int(record)) ?? .max, record)
    }
    return records.min { rank($0) < rank($1) } ?? 0
  }

  /// `values` of the speakers with the greatest value of each person's records in their place.
  func latest(
    _ column: RegisterColumn, _ values: RegisterColumn, _ order: [Int32]
  ) -> RegisterColumn {
    guard !several.isEmpty else { return values }
    var places: [Int32: Int] = [:]
    let wanted = Set(several.map(\.person))
    for (place, person) in order.enumerated() where wanted.contains(person) {
      places[person] = place
    }
    let changes = several.compactMap { person, records -> (Int, Int)? in
      guard let place = places[person],
        let latest = records.compactMap({ column.value(at: Int($0)) }).max()
      else { return nil }
      return (place, latest)
    }
    return values.changed(changes)
  }
}

/// Records with their persons, put into the order of persons.
private struct KeyedRecords {
  private(set) var keys: [Int64] = []
  private(set) var records: [Int32] = []

  init(_ persons: RegisterColumn) {
    keys.reserveCapacity(persons.count)
    records.reserveCapacity(persons.count)
    for row in 0..<persons.count {
      guard let key = persons.value(at: row) else { continue }
      keys.append(Int64(key))
      records.append(Int32(row))
    }
  }

  /// Sorts by key, digit by digit of 11 bits, leaving equal keys in their order; passes in which
  /// all agree are left out.
  mutating func sort() {
    let count = keys.count
    // NB: with the sign bit turned, negative keys come first here too.
    var source = keys.map { UInt64(bitPattern: $0) ^ 1 << 63 }
    var sourceRecords = records
    var target = source
    var targetRecords = records
    for shift in stride(from: UInt64(0), to: 64, by: 11) {
      var starts = [Int](repeating: 0, count: 2049)
      for key in source { starts[Int(key >> shift & 2047) + 1] += 1 }
      if starts.contains(count) { continue }
      for digit in 1...2048 { starts[digit] += starts[digit - 1] }
      target.withUnsafeMutableBufferPointer { target in
        targetRecords.withUnsafeMutableBufferPointer { targetRecords in
          starts.withUnsafeMutableBufferPointer { starts in
            for index in 0..<count {
              let digit = Int(source[index] >> shift & 2047)
              let place = starts[digit]
              starts[digit] = place + 1
              target[place] = source[index]
              targetRecords[place] = sourceRecords[index]
            }
          }
        }
      }
      swap(&source, &target)
      swap(&sourceRecords, &targetRecords)
    }
    keys = source.map { Int64(bitPattern: $0 ^ 1 << 63) }
    records = sourceRecords
  }
}

/// Persons put side by side by district, otherwise in the order in which they came.
private struct Districts {
  private(set) var order: [Int32]
  private(set) var stretches: [PersonTable.Stretch] = []

  init(_ column: RegisterColumn?, of speakers: [Int32]) {
    let districts = column?.gathered(speakers)
    guard let districts else {
      order = Array(0..<Int32(speakers.count))
      return
    }
    var counts: [Int: Int] = [:]
    let values = districts.values(or: PersonTable.missing)
    for district in values { counts[district, default: 0] += 1 }
    var starts: [Int: Int] = [:]
    var start = 0
    // Those whose district nobody knows come first, and belong to none.
    for district in counts.keys.sorted() {
      starts[district] = start
      let end = start + (counts[district] ?? 0)
      if district != PersonTable.missing {
        stretches.append(PersonTable.Stretch(district: district, rows: start..<end))
      }
      start = end
    }
    order = [Int32](repeating: 0, count: values.count)
    // Small codes are nearly all there is; a table is quicker than a dictionary.
    var table = (0..<1024).map { starts[$0] ?? 0 }
    for (person, district) in values.enumerated() {
      if district >= 0, district < 1024 {
        order[table[district]] = Int32(person)
        table[district] += 1
      } else {
        order[starts[district, default: 0]] = Int32(person)
        starts[district, default: 0] += 1
      }
    }
  }
}

extension RegisterColumn {
  /// The values at some places, in the order of those.
  fileprivate func gathered(_ places: [Int32]) -> RegisterColumn {
    switch width {
    case .one: gathered(places, as: Int8.self)
    case .two: gathered(places, as: Int16.self)
    case .four: gathered(places, as: Int32.self)
    case .eight: gathered(places, as: Int64.self)
    }
  }

  private func gathered<Value: FixedWidthInteger>(
    _ places: [Int32], as type: Value.Type
  ) -> RegisterColumn {
    withValues(as: type) { values in
      RegisterColumn.filled(count: places.count, as: type) { target in
        places.withUnsafeBufferPointer { places in
          for index in 0..<places.count { target[index] = values[Int(places[index])] }
        }
      }
    }
  }

  /// The same column with other values at a few places; none of them is wider than it is.
  fileprivate func changed(_ changes: [(place: Int, value: Int)]) -> RegisterColumn {
    func changed<Value: FixedWidthInteger>(as type: Value.Type) -> RegisterColumn {
      withValues(as: type) { values in
        RegisterColumn.filled(count: count, as: type) { target in
          _ = target.update(fromContentsOf: values)
          for (place, value) in changes { target[place] = Value(value) }
        }
      }
    }
    return switch width {
    case .one: changed(as: Int8.self)
    case .two: changed(as: Int16.self)
    case .four: changed(as: Int32.self)
    case .eight: changed(as: Int64.self)
    }
  }
}
