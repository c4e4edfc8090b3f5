import CampaignKit
import Catalog
import CivilTime
import Diagnostics
import Expanding
import Foundation
import Loading
import PlanModel
import Testing

/// The folder of the repository.
let repository = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

/// The files of an example, shown as they are called from the repository's folder.
func example(_ path: String) throws -> WorkspaceFiles {
  let folder = repository.appending(path: path)
  let names = try FileManager.default.contentsOfDirectory(atPath: folder.path)
  return WorkspaceFiles(path: path, names: names.sorted()) { name in
    (try? Data(contentsOf: folder.appending(path: name))).map { .success(Array($0)) }
      ?? .failure(.init(reason: "no such file"))
  }
}

@Suite struct ExampleCityTests {
  @Test func `the example city loads and expands without a word`() throws {
    var issues = Issues()
    let files = try example("campaigns/chongqing-2026")
    let loaded = workspace(
      from: files, modules: BuiltIn.modules, today: CivilDate(dayNumber: 0), issues: &issues)
    let workspace = try #require(loaded)
    let agenda = agenda(for: workspace, issues: &issues)
    #expect(issues.sorted.map { "\($0.location) \($0.message.en)" } == [])
    #expect(agenda.items.count >= 800)
    #expect(agenda.items.allSatisfy { $0.problemIndex != nil })
    let current = UnitNames(workspace.tables.units, horizon: workspace.horizon).current
    #expect(current.count == 39)
  }

  @Test func `the minimal workspace and each module's example load and expand`() throws {
    var issues = Issues()
    for module in BuiltIn.modules {
      let text = Array(module.manifest.example.utf8)
      let files = WorkspaceFiles(path: "", names: ["workspace.yaml"]) { _ in .success(text) }
      let loaded = workspace(
        from: files, modules: BuiltIn.modules, today: CivilDate(dayNumber: 0), issues: &issues)
      let workspace = try #require(loaded)
      #expect(agenda(for: workspace, issues: &issues).items.isEmpty == false)
    }
    #expect(issues.all.isEmpty)
  }
}
