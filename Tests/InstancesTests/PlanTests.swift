import Diagnostics
import Instances
import PlanModel
import Testing

@Suite struct PlanTests {
  private static let placements: [Placement?] = [
    Placement(day: 1, start: 0, venue: 0, teams: [0]), nil,
    Placement(day: 2, start: 0, venue: 1), nil,
  ]

  private static let text = """
    {"instance":"small","assignments":[
    {"event":0,"day":1,"start":0,"venue":0,"team":0},
    {"event":2,"day":2,"start":0,"venue":1,"team":null}
    ]}

    """

  @Test func `a plan is one assignment a line`() throws {
    let problem = try InstanceTests.problem(SmallInstance.text)
    #expect(Instance.plan(Self.placements, of: problem) == Array(Self.text.utf8))
    let empty = Instance.plan([nil, nil, nil, nil], of: problem)
    #expect(empty == Array("{\"instance\":\"small\",\"assignments\":[\n]}\n".utf8))
  }

  @Test func `reading undoes writing`() throws {
    let problem = try InstanceTests.problem(SmallInstance.text)
    var issues = Issues()
    let read = Instance.placements(
      json: Array(Self.text.utf8), file: "plan.json", of: problem, issues: &issues)
    #expect(read == Self.placements)
    #expect(issues.all.isEmpty)
  }

  @Test(
    arguments: [
      (#"{"event": 4, "day": 0, "start": 0, "venue": 0, "team": 0}"#, "instance.bad-reference"),
      (#"{"event": 0, "day": 3, "start": 0, "venue": 0, "team": 0}"#, "instance.bad-reference"),
      (#"{"event": 0, "day": -1, "start": 0, "venue": 0, "team": 0}"#, "instance.bad-reference"),
      (#"{"event": 0, "day": 0, "start": 3, "venue": 0, "team": 0}"#, "instance.bad-reference"),
      (#"{"event": 0, "day": 0, "start": 0, "venue": 2, "team": 0}"#, "instance.bad-reference"),
      (#"{"event": 0, "day": 0, "start": 0, "venue": 0, "team": 1}"#, "instance.bad-reference"),
      (#"{"event": 0, "day": 0, "start": 0, "venue": 0, "team": null}"#, "instance.needs-team"),
      (#"{"event": 2, "day": 0, "start": 0, "venue": 0, "team": 0}"#, "instance.needs-no-team"),
      (#"{"event": 0, "day": 0, "start": 0, "venue": null, "team": 0}"#, "json.wrong-type"),
      (#"{"event": 0, "day": 0, "start": 0, "venue": 0}"#, "json.missing-key"),
      (
        #"{"event": 2, "day": 0, "start": 0, "venue": 0, "team": null}, "#
          + #"{"event": 2, "day": 1, "start": 0, "venue": 0, "team": null}"#,
        "instance.duplicate-id"
      ),
    ])
  func `a plan of another problem is refused`(assignments: String, code: String) throws {
    let problem = try InstanceTests.problem(SmallInstance.text)
    var issues = Issues()
    let read = Instance.placements(
      json: Array("{\"assignments\": [\(assignments)]}".utf8), file: "plan.json", of: problem,
      issues: &issues)
    #expect(read == nil)
    #expect(issues.all.map(\.code) == [code])
  }
}
