import Testing

/// The checker finds what is planted; without this, a tree without a finding proves nothing.
@Suite struct CheckerTests {
  @Test(arguments: [
    ("Scheduling", "import Rostering", "Scheduling imports Rostering"),
    ("Scheduling", "public import RegisterStore", "Scheduling imports RegisterStore"),
    ("Loading", "@testable import Expanding", "Loading imports the inside of Expanding"),
    ("Loading", "import struct Catalog.Modules", "Loading imports Catalog"),
    ("Publishing", "import Foundation", "Publishing imports Foundation"),
    ("Publishing", "import FoundationEssentials", "Publishing imports FoundationEssentials"),
    ("CLI", "import Foundation", "CLI imports Foundation"),
    ("Tabular", "import CYAML", "Tabular imports CYAML"),
    ("Tabular", "  internal import CampaignKit  // why", "Tabular imports CampaignKit"),
    ("Publishing", "@preconcurrency import Glibc", "Publishing imports Glibc"),
    ("Diagnostics", "import CivilTime", "Diagnostics imports CivilTime"),
    ("CivilTime", "import PlanModel", "CivilTime imports PlanModel"),
    ("PlanModel", "@_exported public import Diagnostics", "PlanModel hands on Diagnostics"),
    ("PlanModel", "@_exported import CivilTime", "PlanModel hands on CivilTime"),
    ("RegisterStore", "import Crypto", "RegisterStore imports Crypto"),
    ("RegisterStore", "import Loading", "RegisterStore imports Loading"),
    ("Pipeline", "import Catalog", "Pipeline imports Catalog"),
    ("Pipeline", "import ArgumentParser.Flag", "Pipeline imports ArgumentParser"),
    ("Output", "import CLI", "Output imports CLI"),
    ("CLI", "import JobFair", "CLI imports JobFair"),
    ("CLI", "import CampaignKitTesting", "CLI imports CampaignKitTesting"),
    ("JobFair", "import PlanModel", "JobFair imports PlanModel"),
    ("JobFair", "import Loading", "JobFair imports Loading"),
    ("JobFair", "import Catalog", "JobFair imports Catalog"),
    ("Catalog", "import Pipeline", "Catalog imports Pipeline"),
    ("Catalog", "import Unheard", "Catalog imports Unheard"),
    ("Scheduling", "import CivilTime; import Loading", "Scheduling imports Loading"),
    ("Scheduling", "#if canImport(X)\nimport Dispatch\n#endif", "Scheduling imports Dispatch"),
    ("Scheduling", "/* so */ import Loading", "Scheduling imports Loading"),
    ("Scheduling", "import CivilTime\r\nimport Loading\r\n", "Scheduling imports Loading"),
  ])
  func `a wrong import is found`(target: String, source: String, finding: String) {
    let found = House.violations(
      of: Import.all(in: source), in: target, modules: ["JobFair", "SpringBreeze"])
    #expect(found == [finding])
  }

  @Test(arguments: [
    ("Scheduling", "internal import CivilTime\npublic import PlanModel"),
    ("MarkedYAML", "internal import CYAML\nimport ConfigValue"),
    ("Fingerprints", "import Crypto"),
    ("CampaignKit", "@_exported public import PlanModel"),
    ("JobFair", "import CampaignKit"), ("Catalog", "import CampaignKit\nimport JobFair"),
    ("CLI", "import ArgumentParser\nimport Catalog\n@preconcurrency import Glibc\nimport Output"),
    ("Pipeline", "import Loading\nimport Expanding"),
    (
      "Diagnostics",
      "// import Loading\n  //import Loading\n/// import Loading\n/* import Loading\nimport Loading */"
    ),
    ("Diagnostics", "let text = \"\"\"\n  import Loading\n  \"\"\""),
    ("Diagnostics", "let important = 1\nfunc `import`() {}"),
  ])
  func `a right import is no finding`(target: String, source: String) {
    #expect(House.violations(of: Import.all(in: source), in: target, modules: ["JobFair"]) == [])
  }

  @Test(
    arguments: [
      (["a": ["b"], "b": ["c"], "c": []], nil), (["a": ["a"]], "a"),
      (["a": ["b"], "b": ["a"]], "a"),
      (["a": [], "b": ["c"], "c": ["d"], "d": ["b"]], "b"), ([:], nil),
    ] as [([String: Set<String>], String?)])
  func `a cycle is found`(arrows: [String: Set<String>], start: String?) {
    #expect(firstOnCycle(arrows) == start)
  }
}

/// The first target, by name, from which the arrows lead back to itself.
func firstOnCycle(_ arrows: [String: Set<String>]) -> String? {
  arrows.keys.sorted().first { start in
    var reached: Set<String> = []
    var next = arrows[start] ?? []
    while let target = next.popFirst() {
      if reached.insert(target).inserted { next.formUnion(arrows[target] ?? []) }
    }
    return reached.contains(start)
  }
}
