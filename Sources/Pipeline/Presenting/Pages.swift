import Diagnostics
public import PlanModel

/// The pages of a plan, in both languages: what anybody may see, with nothing internal.
///
/// Those of the office are `officePages`. They open from a disk, need no script and no network, and change only with what they show; the
/// first page alone depends on `Proposal.today`.
///
/// - Parameter linksFeeds: whether the feeds are written too, so that links to them lead somewhere.
public func pages(of plan: Plan, for proposal: Proposal, linksFeeds: Bool) -> [Artifact] {
  let site = Site(
    plan: plan, today: proposal.today, linksFeeds: linksFeeds,
    entries: proposal.next.entries(in: FeedPath.city))
  return SharedFiles.artifacts + Language.allCases.flatMap(site.pages)
}

/// The pages of the office, in both languages: every activity in one list, and those that are for
/// leaders only in another.
///
/// - Parameter folder: where each lies below `pages/`; its name is one of `PagePath.office` and
///   `PagePath.leaders`.
public func officePages(
  of plan: Plan, for proposal: Proposal, in folder: (String) -> String = { $0 }
) -> [Artifact] {
  let lists = [
    (PagePath.office, FeedPath.internalCity, ListWords.office),
    (PagePath.leaders, FeedPath.leaders, ListWords.leaders),
  ]
  return lists.flatMap { name, feed, heading in
    let site = Site(
      plan: plan, today: proposal.today, linksFeeds: false,
      entries: proposal.next.entries(in: feed))
    let folder = folder(name)
    let explained = site.explained(forLeaders: name == PagePath.leaders)
    let arbitration = explained.compactMap(plan.arbitration(of:))
    func artifact(
      _ path: String, _ language: Language, _ render: @escaping @Sendable (Page) -> [UInt8]
    ) -> Artifact {
      let page = Page(site: site, language: language, folder: folder, path: path)
      return Artifact(
        path: "pages/\(folder)/\(language.rawValue)/\(path)", isSecret: folder != name
      ) { render(page) }
    }
    return Language.allCases.flatMap { language in
      [
        artifact("index.html", language) {
          ListPage(
            page: $0, heading: heading, explained: explained, arbitrated: arbitration.count
          ).bytes
        }
      ]
        + (arbitration.isEmpty
          ? []
          : [
            artifact(ArbitrationPage.path, language) {
              ArbitrationPage(page: $0, arbitration: arbitration).bytes
            }
          ])
        + explained.map { item in
          artifact(PagePath.activity(item.id), language) { WhyPage(page: $0, item: item).bytes }
        }
    }
  }
}

extension Site {
  /// What has an explanation and may be shown in one of the office's lists.
  fileprivate func explained(forLeaders: Bool) -> [Agenda.Item] {
    let drawn = Set(plan.rosters.filter { $0.funnel != nil }.map(\.activity))
    guard !plan.explanations.isEmpty || !drawn.isEmpty else { return [] }
    return plan.agenda.items.filter { item in
      if plan.explanations.isEmpty, !drawn.contains(item.id) { return false }
      let audience = max(item.activity.audience, campaigns[campaign(of: item)]?.audience ?? .public)
      return item.problemIndex != nil && (audience == .leaders) == forLeaders
    }
  }

  private func campaign(of item: Agenda.Item) -> String { plan.agenda.campaigns[item.campaign].id }

  /// Every page in one language.
  fileprivate func pages(in language: Language) -> [Artifact] {
    entrances(language) + groups(language) + activities(language)
  }

  private func entrances(_ language: Language) -> [Artifact] {
    let heading = ListWords.heading(years)
    return [
      artifact(Page.Entrance.now.path, language) { NowPage(page: $0).bytes },
      artifact(NowDays.file, language) { NowDays(page: $0).bytes },
      artifact(Page.Entrance.year.path, language) { CalendarPage(page: $0).bytes },
      artifact(Page.Entrance.list.path, language) { ListPage(page: $0, heading: heading).bytes },
      artifact(Page.Entrance.districts.path, language) { DistrictsPage(page: $0).bytes },
      artifact(Page.Entrance.campaigns.path, language) { CampaignsPage(page: $0).bytes },
    ]
      + months.map { month, days in
        artifact(PagePath.month(month.id), language) {
          MonthPage(page: $0, month: month, days: days).bytes
        }
      }
  }

  private func groups(_ language: Language) -> [Artifact] {
    shownUnits.map { id in
      artifact(PagePath.unit(id), language) { UnitPage(page: $0, id: id).bytes }
    }
      + shownCampaigns.map { id in
        artifact(PagePath.campaign(id), language) { CampaignPage(page: $0, id: id).bytes }
      }
      + shownVenues.map { id in
        artifact(PagePath.venue(id), language) { VenuePage(page: $0, id: id).bytes }
      }
      + shownThemes.map { id in
        artifact(PagePath.theme(id), language) { ThemePage(page: $0, id: id).bytes }
      }
  }

  private func activities(_ language: Language) -> [Artifact] {
    entries.flatMap { entry in
      [
        artifact(PagePath.activity(entry.activity), language) {
          ActivityPage(page: $0, entry: entry).bytes
        },
        artifact(PagePath.activity(entry.activity, as: "svg"), language) {
          Poster(page: $0, entry: entry).bytes
        },
      ]
    }
  }

  private func artifact(
    _ path: String, _ language: Language, _ render: @escaping @Sendable (Page) -> [UInt8]
  ) -> Artifact {
    let page = Page(site: self, language: language, path: path)
    return Artifact(path: "pages/\(language.rawValue)/\(path)") { render(page) }
  }
}
