public import CivilTime
public import Diagnostics
public import PlanModel

/// A page on how many people pass each rule of a draw, activity by activity, for the office before it
/// draws; it stands alone, in one file, and names nobody.
///
/// - Parameter funnels: with the title of the activity, its unit's name and its day.
public func funnelPage(
  of funnels: [(title: Text, funnel: RosterFunnel)], title: Text, on day: CivilDate,
  language: Language
) -> [UInt8] {
  let style = HTMLText(stringLiteral: PageStyle.css + FunnelPart.style)
  let isChinese = language == .zh
  let parts = funnels.map { part -> HTMLText in
    """
    <section>
    <h2>\(part.title[language])</h2>
    \(FunnelPart(funnel: part.funnel, language: language).html)</section>

    """
  }
  let page: HTMLText = """
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
    <p class="lead">\(isChinese ? "内部资料，勿外传。试抽，未写入任何名单。" : "Internal; not to be handed on. A trial: no list was written.") \(day.description)</p>
    \(parts)
    </main>
    </body>
    </html>

    """
  return page.bytes
}
