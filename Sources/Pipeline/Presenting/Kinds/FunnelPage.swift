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
  let parts = funnels.map { part -> HTMLText in
    """
    <section>
    <h2>\(part.title[language])</h2>
    \(FunnelPart(funnel: part.funnel, language: language).html)</section>

    """
  }
  let lead = Text(
    zh: "内部资料，勿外传。试抽，未写入任何名单。",
    en: "Internal; not to be handed on. A trial: no list was written.")
  return LonePage(title: title, day: day, language: language).document(
    style: FunnelPart.style, lead: lead[language], "\(parts)")
}
