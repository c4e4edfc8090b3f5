import CivilTime
import Diagnostics

/// A page for the office that stands alone, in one file, and that no search engine may list.
struct LonePage {
  let title: Text
  let day: CivilDate
  let language: Language

  /// - Parameters:
  ///   - style: rules besides those of all pages.
  ///   - lead: what the page is, before the day.
  func document(style: String, lead: String, _ main: HTMLText) -> [UInt8] {
    let style = HTMLText(stringLiteral: PageStyle.css + style)
    let html: HTMLText = """
      <!doctype html>
      <html lang="\(language.tag)">
      <head>
      <meta charset="utf-8">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <meta name="color-scheme" content="light dark">
      <meta name="robots" content="noindex">
      <title>\(title[language])</title>
      <link rel="icon" href="data:,">
      <style>\(style)</style>
      </head>
      <body class="coverage">
      <main id="main">
      <h1>\(title[language])</h1>
      <p class="lead">\(lead) \(day.description)</p>
      \(main)
      </main>
      </body>
      </html>

      """
    return html.bytes
  }
}
