import CampaignKit
import CampaignKitTesting
import Diagnostics
import Testing

/// A module that keeps every promise; a test plants one fault in its draft.
private struct Sound: CampaignModule {
  static let manifest = ModuleManifest(
    id: "sound", name: Text(zh: "好模块", en: "Sound"),
    summary: Text(zh: "每个单位一场。", en: "One activity in each unit."), example: "城市: 示例")

  var fault: @Sendable (inout Draft, Campaign) -> Void = { _, _ in }

  init(options: NoOptions = NoOptions()) {}

  init(fault: @escaping @Sendable (inout Draft, Campaign) -> Void) { self.fault = fault }

  func draft(for campaign: Campaign) -> Draft {
    var draft = Draft()
    for unit in campaign.units {
      var activity = Activity(
        unit.id + ".visit", title: Text(zh: "走访", en: "Visit"), what: Text(zh: "走访", en: "visit"),
        unit: unit.id, kind: "visit", window: campaign.window,
        slots: [TimeSpan("09:00-12:00")].compactMap { $0 }, place: .online,
        source: campaign.source)
      activity.theme = Activity.Theme(id: "care", name: Text(zh: "关爱", en: "Care"))
      draft.activities.append(activity)
    }
    fault(&draft, campaign)
    return draft
  }
}

/// A fault and the words by which the contract names it.
private struct Fault: Sendable, CustomTestStringConvertible {
  var testDescription: String
  var words: String
  var plant: @Sendable (inout Draft, Campaign) -> Void

  init(
    _ name: String, _ words: String,
    _ plant: @escaping @Sendable (inout Draft, Campaign) -> Void
  ) {
    testDescription = name
    self.words = words
    self.plant = plant
  }
}

private let faults = [
  Fault("a key twice", "two activities have this key") { draft, _ in
    draft.activities[1].key = draft.activities[0].key
  },
  Fault("a Chinese key", "characters other than") { draft, _ in
    draft.activities[0].key = "北山.visit"
  },
  Fault("a key with a slash", "characters other than") { draft, _ in
    draft.activities[0].key = "north/visit"
  },
  Fault("an empty key", "characters other than") { draft, _ in draft.activities[0].key = "" },
  Fault("a date in a key", "has a date in it") { draft, _ in
    draft.activities[0].key = "north.2026-02-24"
  },
  Fault("a basic date in a key", "has a date in it") { draft, _ in
    draft.activities[0].key = "north.20260224"
  },
  Fault("a key from the title", "keys change when the title is edited") { draft, campaign in
    draft.activities[0].key = campaign.title.en.prefix(2).lowercased()
  },
  Fault("a key from the window's end", "keys change when the window ends") { draft, campaign in
    draft.activities[0].key = "n\(campaign.window.upperBound.day)"
  },
  Fault("a key from a position", "keys change when units are reordered") { draft, _ in
    for index in draft.activities.indices {
      draft.activities[index].key = "\(index)-" + draft.activities[index].unit
    }
  },
  Fault("a key from the venues", "keys change when venues are reordered") { draft, campaign in
    draft.activities[0].key = "at-" + (campaign.tables.venues.first?.id ?? "")
  },
  Fault("a day outside the window", "lies outside the campaign's") { draft, campaign in
    let day = campaign.window.upperBound.adding(days: 1)
    draft.activities[0].window = day...day
  },
  Fault("a title in one language", "missing in one language") { draft, _ in
    draft.activities[0].title.en = ""
  },
  Fault("hours off the grid", "not on half hours") { draft, _ in
    draft.activities[0].slots = [TimeSpan("09:15-12:00")].compactMap { $0 }
  },
  Fault("hours at night", "not on half hours") { draft, _ in
    draft.activities[0].slots = [TimeSpan("20:00-23:00")].compactMap { $0 }
  },
  Fault("no hours", "it has no hours") { draft, _ in draft.activities[0].slots = [] },
  Fault("a priority of its own", "priority 4") { draft, _ in draft.activities[0].priority = 4 },
  Fault("a theme in Chinese", "theme '关爱'") { draft, _ in
    draft.activities[0].theme?.id = "关爱"
  },
  Fault("an unknown unit", "no unit 'west'") { draft, _ in draft.activities[0].unit = "west" },
  Fault("a span of no days", "it lasts 0 days") { draft, _ in draft.activities[0].span = 0 },
  Fault("a loose precedence", "names 'nobody'") { draft, _ in
    draft.precedences = [.init("north.visit", before: "nobody", lag: 1...2)]
  },
  Fault("an undrafted series", "series 'tour', which is not drafted") { draft, _ in
    draft.activities[0].series = "tour"
  },
  Fault("an empty series", "series 'tour' has no activity") { draft, _ in
    draft.series = [ActivitySeries("tour")]
  },
  Fault("a diagnostic of nobody's", "does not list diagnostic 'other.kind'") { draft, campaign in
    draft.diagnostics = [
      Diagnostic(code: "other.kind", severity: .warning, at: campaign.source, message: "?")
    ]
  },
]

@Suite struct ContractTests {
  private let campaigns = [SampleCity().campaign()]

  @Test func `a module that keeps its promises has nothing to answer for`() {
    #expect(contractViolations(of: Sound(), in: campaigns, edited: [Sound()]) { _ in [] } == [])
  }

  @Test("a planted fault is named", arguments: faults)
  private func planted(fault: Fault) {
    let found = contractViolations(of: Sound(fault: fault.plant), in: campaigns)
    #expect(found.contains { $0.contains(fault.words) }, "\(found)")
  }

  @Test func `a draft that differs from run to run is named`() {
    let counter = Counter()
    let module = Sound { draft, _ in draft.activities[0].attendance = counter.next() }
    let found = contractViolations(of: module, in: campaigns)
    #expect(found.contains { $0.contains("two drafts of one campaign differ") }, "\(found)")
  }

  @Test func `keys that follow an option are named`() {
    let edited = Sound { draft, _ in draft.activities[0].key += "-2" }
    let found = contractViolations(of: Sound(), in: campaigns, edited: [edited])
    #expect(found == ["sample-2026: keys change when options are edited"])
  }

  @Test func `an example that does not plan is named`() {
    let found = contractViolations(of: Sound(), in: []) { _ in
      [DiagnosticKind.yamlEmpty.diagnostic(at: SourceLocation(startOf: "x"))]
    }
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("the example does not plan: x:1:1") == true)
  }

  @Test func `a manifest is checked word by word`() {
    let found = contractViolations(of: Sloppy(options: NoOptions()), in: [])
    #expect(
      found
        == [
          "module id 'Sloppy Module' is not lower case with hyphens",
          "'模块' of the manifest is not in both languages",
          "the manifest has no example",
          "two diagnostics have the code 'sloppy.x'",
          "diagnostic 'sloppy.x' does not begin with 'Sloppy Module.'",
          "diagnostic 'sloppy.x' does not begin with 'Sloppy Module.'",
        ].reordered(like: found))
  }
}

extension [String] {
  /// The same sentences in the order of others, where both hold the same.
  fileprivate func reordered(like other: [String]) -> [String] {
    sorted() == other.sorted() ? other : self
  }
}

/// A module whose manifest is wrong throughout.
private struct Sloppy: CampaignModule {
  static let manifest = ModuleManifest(
    id: "Sloppy Module", name: Text("模块"), summary: Text(zh: "甲", en: "A"), example: "",
    diagnostics: [
      DiagnosticKind("sloppy.x", zh: "甲", en: "a", explanation: "x"),
      DiagnosticKind("sloppy.x", zh: "乙", en: "b", explanation: "x"),
    ])

  init(options: NoOptions) {}

  func draft(for campaign: Campaign) -> Draft {}
}
