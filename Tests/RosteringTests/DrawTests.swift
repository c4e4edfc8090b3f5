import Diagnostics
import Fingerprints
import PlanModel
import Rostering
import Testing

@Suite struct DrawTests {
  private func drawn(_ plan: DrawPlan, _ register: Register) throws -> DrawResult {
    var issues = Issues()
    let result = draw(plan, from: register, issues: &issues)
    #expect(issues.all.isEmpty)
    return try #require(result)
  }

  @Test(arguments: UInt64(0)..<60)
  func `a draw is what a literal reading of its rules gives`(seed: UInt64) throws {
    let sample = SampleDraw(seed)
    let result = try drawn(sample.plan, sample.register())
    #expect(String(decoding: result.csv, as: UTF8.self) == LiteralDraw.lines(of: sample))
  }

  @Test(arguments: [0, 365])
  func `districts of many blocks are drawn from as literally`(cooldown: Int) throws {
    var sample = SampleDraw(7, people: 14_000...14_000)
    sample.plan.cooldownDays = cooldown
    sample.plan.events = sample.plan.events.prefix(2).map { event in
      var event = event
      event.district = 1
      event.scope = .either
      event.capacity += 200
      event.terms = [
        DrawTerm(column: "years_city", test: .between(0, 4), source: SampleDraw.here)
      ]
      return event
    }
    let table = PersonTable(sample.register(), rule: .r1, columns: [])
    #expect(table.residents(of: 1).count > 4200)
    let result = try drawn(sample.plan, sample.register())
    #expect(result.events.allSatisfy { $0.eligible > 300 })
    #expect(String(decoding: result.csv, as: UTF8.self) == LiteralDraw.lines(of: sample))
  }

  @Test(arguments: UInt64(0)..<60)
  func `counting who passes changes nothing, and the last count is of the eligible`(
    seed: UInt64
  ) throws {
    let sample = SampleDraw(seed)
    let table = PersonTable(sample.register(), rule: .r1, columns: sample.plan.columns)
    let ids = Set(sample.plan.events.map(\.id))
    var issues = Issues()
    var counted = try #require(draw(sample.plan, from: table, funnels: ids, issues: &issues))
    for index in counted.events.indices {
      #expect(counted.events[index].funnel.last?.left == counted.events[index].eligible)
      counted.events[index].funnel = []
    }
    #expect(counted == draw(sample.plan, from: table, issues: &issues))
  }

  @Test(arguments: UInt64(100)..<112)
  func `the order of the register's rows makes no difference`(seed: UInt64) throws {
    var random = SeededGenerator(seed)
    let sample = SampleDraw(seed)
    let rows = sample.records.indices.shuffled(using: &random)
    let shuffled = try drawn(sample.plan, sample.register(rows: rows))
    #expect(try drawn(sample.plan, sample.register()).csv == shuffled.csv)
  }

  @Test(arguments: UInt64(200)..<212)
  func `more seats never take one away`(seed: UInt64) throws {
    var sample = SampleDraw(seed)
    sample.plan.events = Array(sample.plan.events.prefix(1))
    var before: Set<Int> = []
    for extra in 0..<12 {
      var plan = sample.plan
      plan.events[0].capacity += extra
      let result = try drawn(plan, sample.register())
      let seated = Set(result.events[0].seated.map(\.person))
      #expect(before.isSubset(of: seated))
      before = seated
    }
  }

  @Test func `the samples hold every trap`() {
    var text = ""
    var shared = 0
    for seed in UInt64(0)..<60 {
      let sample = SampleDraw(seed)
      text += sample.numbers.joined(separator: "|") + "|"
      var issues = Issues()
      let result = draw(sample.plan, from: sample.register(), issues: &issues)
      for event in result?.events ?? [] {
        if event.unfilled > 0 { shared |= 1 }
        if event.released.contains(where: { $0 > 0 }) { shared |= 2 }
        if let last = event.seated.last, last.score == event.waiting.first?.score { shared |= 4 }
        if event.eligible > event.seated.count + event.waiting.count { shared |= 8 }
      }
    }
    let numbers = text.split(separator: "|")
    #expect(numbers.contains { $0.count == 15 })
    #expect(numbers.contains { $0.contains("x") })
    #expect(numbers.contains { $0.contains(" ") })
    #expect(shared == 15)
  }

  @Test(arguments: [
    "", "abc", String(repeating: "a", count: 55), String(repeating: "重", count: 50),
  ])
  func `the tests' own SHA-256 agrees with the house's`(text: String) {
    #expect(plainSHA256(Array(text.utf8)) == sha256(text))
  }

  @Test func `a missing column is named before anything is drawn`() {
    var sample = SampleDraw(1)
    let place = SourceLocation(file: "plan.json", line: 7, column: 12)
    sample.plan.events[0].terms = [
      DrawTerm(column: "trad", test: .between(0, 1), source: place),
      DrawTerm(column: "id_no", test: .between(0, 1), source: place),
    ]
    var issues = Issues()
    #expect(draw(sample.plan, from: sample.register(), issues: &issues) == nil)
    #expect(issues.all.map(\.code) == ["roster.unknown-column", "roster.column-is-text"])
    #expect(issues.all.allSatisfy { $0.location == place })
    #expect(issues.all[0].help?.en == "did you mean 'trade'?")
  }

  @Test func `a register without identity numbers cannot be drawn from`() {
    let sample = SampleDraw(1)
    var issues = Issues()
    let empty = Register(count: 0, columns: [:])
    #expect(draw(sample.plan, from: empty, issues: &issues) == nil)
    #expect(issues.all.contains { $0.code == "roster.register-lacks" })
  }

  @Test func `nobody eligible leaves every seat and every kept place open`() throws {
    var sample = SampleDraw(3)
    var event = sample.plan.events[0]
    event.births = nil
    event.capacity = 9
    event.quotas = [DrawQuota(name: "all", need: 4, terms: [], source: SampleDraw.here)]
    sample.plan.events = [event]
    let result = try drawn(sample.plan, sample.register())
    #expect(result.events[0].unfilled == 9)
    #expect(result.events[0].released == [4])
    #expect(result.csv.isEmpty)
  }
}
