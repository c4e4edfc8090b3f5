import CampaignKit

// What holds for a draft as a whole, and for what the module says of itself.
extension Violations {
  mutating func checkReferences(in draft: Draft, _ keys: Set<String>, _ campaign: Campaign) {
    for precedence in draft.precedences {
      for key in [precedence.before, precedence.after] where !keys.contains(key) {
        add("\(campaign.id): a precedence names '\(key)', which is no activity")
      }
    }
    let series = draft.series.map(\.key)
    let used = Set(draft.activities.compactMap(\.series))
    if Set(series).count != series.count { add("\(campaign.id): two series have one key") }
    for key in used.subtracting(series).sorted() {
      add("\(campaign.id): an activity belongs to series '\(key)', which is not drafted")
    }
    for key in Set(series).subtracting(used).sorted() {
      add("\(campaign.id): series '\(key)' has no activity")
    }
  }

  mutating func checkDiagnostics(
    of draft: Draft, _ campaign: Campaign, _ manifest: ModuleManifest
  ) {
    let known = Set((manifest.diagnostics + Catalogue.all).map(\.code))
    for code in Set(draft.diagnostics.map(\.code)).subtracting(known).sorted() {
      add("\(campaign.id): the manifest does not list diagnostic '\(code)'")
    }
  }

  mutating func check(_ manifest: ModuleManifest) {
    let isPlain = manifest.id.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte) || byte == UInt8(ascii: "-")
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
    }
    if manifest.id.isEmpty || !isPlain {
      add("module id '\(manifest.id)' is not lower case with hyphens")
    }
    for text in [manifest.name, manifest.summary] + manifest.indicators.map(\.name)
    where text.zh.isEmpty || text.en.isEmpty || text.zh == text.en {
      add("'\(text.zh)' of the manifest is not in both languages")
    }
    let words = manifest.indicators.flatMap { Set($0.names) }
    if Set(words).count != words.count { add("two indicators of the manifest share a word") }
    if manifest.example.isEmpty { add("the manifest has no example") }
    var codes: Set<String> = []
    for kind in manifest.diagnostics {
      if !codes.insert(kind.code).inserted { add("two diagnostics have the code '\(kind.code)'") }
      if !kind.code.hasPrefix(manifest.id + ".") {
        add("diagnostic '\(kind.code)' does not begin with '\(manifest.id).'")
      }
    }
  }
}
