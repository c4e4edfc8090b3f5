import CampaignKit
import CampaignKitTesting
import Expanding
import Testing

@Suite struct AgendaTests {
  @Test func `items stand in the order of campaigns and keys, however they were drafted`() {
    let there: @Sendable (Campaign) -> Draft = { campaign in
      var draft = Draft()
      draft.activities = ["b", "a", "c"].map { activity($0, of: campaign) }
      return draft
    }
    let back: @Sendable (Campaign) -> Draft = { campaign in
      var draft = there(campaign)
      draft.activities.reverse()
      return draft
    }
    let (one, _) = expand(workspace([there, there]))
    let (other, _) = expand(workspace([back, back]))
    #expect(one.items.map(\.id) == ["c1.a", "c1.b", "c1.c", "c2.a", "c2.b", "c2.c"])
    #expect(one.items.map(\.id) == other.items.map(\.id))
    #expect(one.items.map(\.problemIndex) == [0, 1, 2, 3, 4, 5])
    #expect("\(one.problem)" == "\(other.problem)")
  }

  @Test func `the same workspace gives the same problem, to the letter`() {
    let script: @Sendable (Campaign) -> Draft = { campaign in
      var draft = Draft()
      draft.activities = (0..<40).map { index in
        activity("a\(index)", of: campaign) {
          $0.employers = ["e\(index % 7)"]
          $0.needs = [.team(skill: index % 2 == 0 ? "舞台" : "招聘服务"), .staff(1)]
          $0.place = .types(["广场"], indoor: false)
        }
      }
      return draft
    }
    let texts = (0..<3).map { _ in "\(expand(workspace([script])).agenda.problem)" }
    #expect(Set(texts).count == 1)
  }

  @Test func `a key twice in one campaign is an error, and in two it is not`() {
    let twice: @Sendable (Campaign) -> Draft = { campaign in
      var draft = Draft()
      draft.activities = [activity("a", of: campaign), activity("a", of: campaign)]
      return draft
    }
    let (agenda, found) = expand(workspace([twice, { draft(of: $0) }]))
    #expect(found == ["plan.activity-twice"])
    #expect(agenda.items.map(\.id) == ["c1.a", "c2.a"])
  }

  @Test(
    "what is put off or cancelled stays on the agenda and is not placed",
    arguments: [
      (Campaign.State.draft, Activity.Status.planned), (.pending, .planned), (.approved, .planned),
      (.postponed, .postponed), (.cancelled, .cancelled),
    ])
  func states(state: Campaign.State, status: Activity.Status) {
    let (agenda, found) = expand(workspace([{ draft(of: $0) }], state: state))
    #expect(found == [])
    #expect(agenda.items.map(\.activity.status) == [status])
    #expect((agenda.items.first?.problemIndex == nil) == (status != .planned))
  }

  @Test func `a cancelled activity of a postponed campaign stays cancelled`() {
    let (agenda, _) = expand(
      workspace([{ draft(of: $0) { $0.status = .cancelled } }], state: .postponed))
    #expect(agenda.items.map(\.activity.status) == [.cancelled])
  }

  @Test func `what lies outside the horizon is left out, with one warning a campaign`() {
    let script: @Sendable (Campaign) -> Draft = { campaign in
      var draft = Draft()
      draft.activities = (1...9).map { number in
        activity("a\(number)", of: campaign) {
          $0.window = day("2025-12-0\(number)")...day("2025-12-0\(number)")
        }
      }
      draft.activities.append(activity("b", of: campaign))
      return draft
    }
    var issues = Issues()
    let agenda = agenda(for: workspace([script]), issues: &issues)
    #expect(issues.all.map(\.code) == ["plan.outside-horizon"])
    #expect(issues.all.first?.message.en.contains("2025-12-01 to 2025-12-09") == true)
    #expect(agenda.problem.activities.map(\.id) == ["c1.b"])
    #expect(agenda.items.count == 10)
  }

  @Test func `precedences and series bind requests of their own campaign`() {
    let script: @Sendable (Campaign) -> Draft = { campaign in
      var draft = Draft()
      draft.activities = ["a", "b"].map { key in
        activity(key, of: campaign) { $0.series = "tour" }
      }
      draft.series = [ActivitySeries("tour", minDays: 2, wantsOneVenue: true)]
      draft.precedences = [
        .init("a", before: "b", lag: 1...21), .init("a", before: "nobody", lag: 1...2),
      ]
      return draft
    }
    let problem = expand(workspace([script, script])).agenda.problem
    #expect(problem.series.map(\.id) == ["c1.tour", "c2.tour"])
    #expect(problem.series.map(\.minDays) == [2, 2])
    #expect(problem.series.allSatisfy { $0.sameVenueWeight > 0 })
    #expect(problem.activities.map(\.series) == [0, 0, 1, 1])
    #expect(
      problem.precedences == [
        .init(before: 0, after: 1, minLag: 1, maxLag: 21),
        .init(before: 2, after: 3, minLag: 1, maxLag: 21),
      ])
  }

  @Test func `what the module says about its file is passed on`() {
    let (_, found) = expand(
      workspace([
        { campaign in
          var draft = draft(of: campaign)
          draft.diagnostics = [
            DiagnosticKind.unknownUnit.diagnostic(at: campaign.source, ["name": "x"])
          ]
          return draft
        }
      ]))
    #expect(found == ["workspace.unknown-unit"])
  }
}
