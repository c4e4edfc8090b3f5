import CivilTime
import Diagnostics
import PlanModel

/// One page in one language: where it lies, and how it leads to others.
struct Page: Sendable {
  let site: Site
  let language: Language
  /// Below the folder of the language: `unit/500103.html`.
  let path: String
  /// The folder of the language's public pages, seen from here, with a slash at its end.
  let base: String

  /// A public page.
  init(site: Site, language: Language, path: String) {
    self.site = site
    self.language = language
    self.path = path
    base = String(repeating: "../", count: path.depth)
  }

  /// A page of the office in a folder below `pages/`, which is perhaps known to few.
  init(site: Site, language: Language, folder: String, path: String = "index.html") {
    self.site = site
    self.language = language
    self.path = path
    let depth = folder.depth + path.depth + 2
    base = String(repeating: "../", count: depth) + language.rawValue + "/"
    isPublic = false
  }

  var isPublic = true

  /// The text in the page's language.
  func say(_ text: Text) -> String { text[language] }

  /// A text that may be Chinese on an English page, marked as such for voices and fonts.
  func tagged(_ text: Text) -> HTMLText {
    let words = text[language]
    guard language == .en, words.hasHan else { return "\(words)" }
    return "<span lang=\"zh-Hans-CN\">\(words)</span>"
  }

  /// Another page of the same language.
  func link(_ path: String) -> String { base + path }

  /// The same page in the other language.
  var otherLanguage: String {
    String(repeating: "../", count: path.depth + 1) + "\(language.other.rawValue)/\(path)"
  }

  /// A file that all pages share.
  func shared(_ file: String) -> String { base + "../" + file }

  /// A feed by its path below `calendars/`.
  func feed(_ path: String) -> String { base + "../../calendars/\(path).ics" }
}

extension Language {
  var other: Language { self == .zh ? .en : .zh }

  /// As `lang` says it (BCP 47).
  var tag: String { self == .zh ? "zh-Hans-CN" : "en" }
}

extension String {
  /// Folders above a relative path.
  fileprivate var depth: Int { utf8.count { $0 == UInt8(ascii: "/") } }

  /// Whether a Chinese character stands in it.
  var hasHan: Bool {
    unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) || $0.value >= 0x20000 }
  }
}
