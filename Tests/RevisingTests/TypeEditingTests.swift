import Diagnostics
import MarkedYAML
import Revising
import Testing

/// What a repair adds to the types of venue that a campaign's file lists, and that the rest stays.
@Suite struct TypeEditingTests {
  @Test(arguments: ["场地类型", "驻点场地类型", "venue_types"])
  func `a type is added to the list of the block, by whatever name it has`(key: String) throws {
    let yaml = "服务台:\n- 代号: a\n  \(key): [广场]  # 常用\n  时段: 09:00-12:00\n"
    let bytes = try added("体育馆", to: yaml)
    #expect(bytes == yaml.replacing("[广场]", with: "[广场, 体育馆]"))
    #expect(try added("广场", to: yaml) == yaml)
  }

  private func added(_ type: String, to yaml: String) throws -> String {
    var issues = Issues()
    let document = try #require(
      YAMLDocument(yaml: Array(yaml.utf8), file: "a.yaml", issues: &issues))
    let place = SourceLocation(file: "a.yaml", line: 2, column: 3)
    let editing = try #require(TypeEditing(document, askedAt: place))
    return String(decoding: try editing.adding(type, to: ["广场"]), as: UTF8.self)
  }
}
