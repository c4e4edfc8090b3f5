import PlanModel

/// What all pages share, in both languages.
enum SharedFiles {
  static let style = "style.css"
  static let script = "page.js"

  static var artifacts: [Artifact] {
    [
      Artifact(path: "pages/" + style) { Array(PageStyle.css.utf8) },
      Artifact(path: "pages/" + script) { Array(PageScript.text.utf8) },
    ]
  }
}
