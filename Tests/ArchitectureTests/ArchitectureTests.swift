import Testing

@Suite struct ArchitectureTests {
  let tree: SourceTree

  init() throws { tree = try SourceTree() }

  @Test func `every import follows the arrows`() throws {
    let modules = try tree.modules()
    var imports = 0
    for target in try tree.targets() {
      for file in try tree.files(below: target.folder) {
        let found = Import.all(in: file.text)
        imports += found.count
        let wrong = House.violations(of: found, in: target.name, modules: modules)
        #expect(wrong == [], "\(file.path)")
      }
    }
    #expect(imports > 100, "the sources were not found")
  }

  @Test func `every folder is a target, and every target has its place in the table`() throws {
    let folders = try tree.targets()
    #expect(Set(folders.map(\.name)) == tree.declaredTargets())
    for target in folders where target.folder.hasPrefix("Sources/") {
      #expect(House.folder(of: target.name) == target.folder)
    }
    let known = Set(House.kit.keys).union(House.formats).union(House.stages).union(House.records)
      .union(House.apps).union(House.system).union(House.besides.keys).union(["Pipeline"])
    #expect(known == Set(folders.filter { $0.folder.hasPrefix("Sources/") }.map(\.name)))
  }

  @Test func `every folder of tests is a target`() throws {
    // Programs of other people that judge our output are not tests of Swift.
    for folder in try tree.folders(in: "Tests") where folder.hasSuffix("Tests") {
      let name = folder.dropLast("Tests".count)
      let isDeclared =
        tree.manifest.contains("\"\(folder)\"") || tree.manifest.contains("of: \"\(name)\"")
      #expect(isDeclared, "\(folder) is in no target")
    }
  }

  @Test func `the arrows have no cycle`() throws {
    let modules = try tree.modules()
    let names = try tree.targets().map(\.name)
    let allowed = Dictionary(
      uniqueKeysWithValues: names.map { ($0, House.mayImport($0, modules: modules)) })
    #expect(firstOnCycle(allowed) == nil)
  }

  @Test func `no target shares its name with a public type of another target`() throws {
    let targets = try tree.targets()
    let names = Set(targets.map(\.name)).subtracting(try tree.modules())
    let declaration =
      #/^(?:@\w+\s+)*(?:public|open)\s+(?:final\s+|indirect\s+)?(?:struct|class|enum|protocol|actor|typealias)\s+(\w+)/#
    var types = 0
    for target in targets {
      for file in try tree.files(below: target.folder) {
        let lines = file.text.split(separator: "\n").filter {
          $0.hasPrefix("public ") || $0.hasPrefix("open ") || $0.hasPrefix("@")
        }
        for match in lines.compactMap({ $0.prefixMatch(of: declaration) }) {
          types += 1
          let name = String(match.output.1)
          #expect(name == target.name || !names.contains(name), "\(file.path): \(name)")
        }
      }
    }
    #expect(types > 50, "the types were not found")
  }

  @Test(arguments: ["Sources", "Plugins", "Tests"])
  func `no file is longer than 500 lines`(folder: String) throws {
    for file in try tree.files(below: folder) {
      #expect(file.lines <= 500, "\(file.path) has \(file.lines) lines")
    }
  }

  @Test(arguments: ["@unchecked Sendable", "nonisolated(unsafe)", "try!", "fatalError("])
  func `what the house style forbids stands in no source`(words: String) throws {
    for file in try tree.files(below: "Sources") + tree.files(below: "Plugins") {
      let lines = file.text.split(separator: "\n").filter { !$0.contains("//") }
      #expect(!lines.contains { $0.contains(words) }, "\(file.path)")
    }
  }
}
