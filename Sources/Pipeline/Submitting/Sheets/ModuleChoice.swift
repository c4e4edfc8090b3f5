import CampaignKit
import Diagnostics
import PlanModel

/// Finds out what kind of drive a schedule sheet is of.
struct ModuleChoice {
  let modules: [any CampaignModule.Type]
  let workspace: Workspace
  /// The title of the sheet, its own name and that of the file.
  let words: [String]
  /// The titles of its rows.
  let titles: [String]
  /// Id of the unit that files, where it is known.
  let unit: String?

  /// The module and how it was found out; no reason is given for what the command line said. Nil
  /// where nothing says it.
  func module(
    said: (any CampaignModule.Type)?
  ) -> (module: any CampaignModule.Type, why: Text?)? {
    if let said { return (said, nil) }
    for word in words {
      if let module = named(in: word) {
        return (module, Text(zh: "“\(word)”", en: "'\(word)'"))
      }
    }
    if let module = mostNamed {
      return (module, Text(zh: "活动名称里写着", en: "the titles of its rows say so"))
    }
    if let module = askedFor {
      return (module, Text(zh: "工作区要求报的是它", en: "that is what the workspace asks for"))
    }
    return nil
  }

  /// The module whose name shares most with a text: 送清凉 with 夏送清凉. Two characters are
  /// enough, unless two modules have them; 行动 and 活动 say nothing.
  private func named(in text: String) -> (any CampaignModule.Type)? {
    var best: (length: Int, modules: [any CampaignModule.Type]) = (1, [])
    for module in modules {
      let manifest = module.manifest
      let length =
        ([manifest.name.zh] + manifest.aliases).map { Self.shared($0, text) }.max() ?? 0
      if length > best.length {
        best = (length, [module])
      } else if length == best.length, length > 1 {
        best.modules.append(module)
      }
    }
    return best.modules.count == 1 ? best.modules[0] : nil
  }

  /// The module that most rows name.
  private var mostNamed: (any CampaignModule.Type)? {
    var counts: [String: Int] = [:]
    for title in titles.prefix(500) {
      if let module = named(in: title) { counts[module.manifest.id, default: 0] += 1 }
    }
    let most = counts.max { ($0.value, $1.key) < ($1.value, $0.key) }
    guard let most, most.value * 2 > min(titles.count, 500) else { return nil }
    return modules.first { $0.manifest.id == most.key }
  }

  /// The one module of the campaigns that ask the unit to file, or of all campaigns.
  private var askedFor: (any CampaignModule.Type)? {
    let asking = workspace.duties.filter { duty in
      unit.map(duty.units.contains) ?? true
    }.compactMap(\.campaign)
    let all = workspace.campaigns.map(\.campaign)
    let asked = Set(all.filter { asking.contains($0.id) }.map(\.module))
    let only = asked.isEmpty ? Set(all.filter { $0.filing == nil }.map(\.module)) : asked
    guard only.count == 1 else { return nil }
    return modules.first { only.contains($0.manifest.id) }
  }

  /// How many characters on end a name and a text have in common.
  private static func shared(_ name: String, _ text: String) -> Int {
    let name = Array(name)
    for length in stride(from: name.count, to: 1, by: -1) {
      for start in 0...(name.count - length) {
        let part = String(name[start..<start + length])
        if !["行动", "活动", "专项", "专场"].contains(part), text.contains(part) { return length }
      }
    }
    return 0
  }
}
