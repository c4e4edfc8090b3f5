import PlanModel
import Testing

/// What WCAG 2.2 asks of every page and a parser can see.
@Suite struct StructureTests {
  private let files: [String: String]

  init() throws { files = try Town().rendered() }

  private func page(_ path: String) throws -> (html: String, tags: [Tag]) {
    let html = try #require(files[path], "\(files.keys.sorted())")
    return (html, Tag.all(in: html))
  }

  @Test(arguments: kinds)
  func `a page has its language, a title, landmarks and a way past them`(path: String) throws {
    let (html, tags) = try page(path)
    let tag = path.hasPrefix("pages/zh/") ? "zh-Hans-CN" : "en"
    #expect(html.hasPrefix("<!doctype html>\n<html lang=\"\(tag)\">"))
    #expect(tags.first { $0.name == "title" }?.text.isEmpty == false)
    for landmark in ["header", "main", "footer"] {
      #expect(tags.count { $0.name == landmark && !$0.isEnd } == 1, "\(landmark)")
    }
    let navigation = tags.filter { $0.name == "nav" && !$0.isEnd }
    #expect(Set(navigation.compactMap { $0["aria-label"] }).count == navigation.count)
    let firstLink = tags.first { $0.name == "a" }
    #expect(firstLink?["class"] == "skip" && firstLink?["href"] == "#main")
    let other = tags.first { $0["class"] == "tongue" }
    #expect(other?["lang"] == (tag == "en" ? "zh-Hans-CN" : "en"))
  }

  @Test(arguments: kinds)
  func `headings begin with one and leave none out`(path: String) throws {
    let levels = try page(path).tags.filter { !$0.isEnd }.compactMap { tag in
      tag.name.count == 2 && tag.name.hasPrefix("h") ? Int(tag.name.dropFirst()) : nil
    }
    #expect(levels.first == 1 && levels.count { $0 == 1 } == 1)
    for (before, after) in zip(levels, levels.dropFirst()) { #expect(after <= before + 1) }
  }

  @Test(arguments: kinds)
  func `every tag is closed, and every id is used once`(path: String) throws {
    let tags = try page(path).tags
    #expect(Tag.fault(in: tags) == nil)
    let ids = tags.compactMap { $0["id"] }
    #expect(Set(ids).count == ids.count)
  }

  @Test(arguments: kinds)
  func `pictures have words, heads of tables say of what, and nothing is only for a mouse`(
    path: String
  ) throws {
    for tag in try page(path).tags where !tag.isEnd {
      switch tag.name {
      case "img": #expect(tag["alt"]?.isEmpty == false && tag["width"] != nil)
      case "svg": #expect(tag["aria-hidden"] == "true")
      case "th": #expect(tag["scope"] != nil)
      case "abbr": #expect(tag["title"] != nil || !tag.text.isEmpty)
      default: break
      }
      #expect(tag.attributes.keys.allSatisfy { !$0.hasPrefix("on") })
      #expect(tag["tabindex"].map { ["0", "-1"].contains($0) } ?? true)
    }
  }

  @Test func `every link leads to something that is there`() throws {
    var links = 0
    for (path, html) in files where path.hasSuffix(".html") && path.hasPrefix("pages/") {
      for tag in Tag.all(in: html) {
        guard let link = tag["href"] ?? tag["src"], !link.hasPrefix("data:") else { continue }
        links += 1
        let parts = link.split(separator: "#", omittingEmptySubsequences: false)
        let file = parts[0].isEmpty ? path : resolved(String(parts[0]), from: path)
        let target = files[file]
        #expect(target != nil, "\(path) links to \(link)")
        if parts.count > 1 {
          #expect(target?.contains("id=\"\(parts[1])\"") == true, "\(path) links to \(link)")
        }
      }
    }
    #expect(links > 1000)
  }

  @Test func `nothing is fetched from elsewhere`() {
    for (path, text) in files where path.hasPrefix("pages/") && !path.hasSuffix(".ics") {
      let rest = text.replacing("http://www.w3.org/2000/svg", with: "")
      #expect(!rest.contains("http://") && !rest.contains("https://") && !rest.contains("//cdn"))
    }
  }

  private func resolved(_ link: String, from path: String) -> String {
    var folders = path.split(separator: "/").dropLast().map(String.init)
    for part in link.split(separator: "/") {
      if part == ".." { folders.removeLast() } else { folders.append(String(part)) }
    }
    return folders.joined(separator: "/")
  }
}
