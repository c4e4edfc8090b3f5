import Diagnostics
import Instances
import Output
import PlanModel

/// The files of `solve` and `score`, read for one command; each either whole, or the command ends
/// with what is wrong with it.
struct InstanceFiles {
  private let disk = Disk()

  func problem(at path: String) throws -> Problem {
    // The bytes, which may be many, are let go of on the way out.
    try value(at: path) { Instance.problem(json: $0, file: path, issues: &$1) }
  }

  func placements(at path: String, of problem: Problem) throws -> [Placement?] {
    try value(at: path) {
      Instance.placements(json: $0, file: path, of: problem, issues: &$1)
    }
  }

  private func value<Value>(
    at path: String, _ read: ([UInt8], inout Issues) -> Value?
  ) throws -> Value {
    let bytes = try touchingDisk { try disk.read(path) }
    var found = Issues()
    let value = read(bytes, &found)
    if !found.all.isEmpty {
      let report = TextReport(language: Terminal.language, isColoured: Terminal.isColoured)
      // What is no UTF-8 would garble the terminal.
      let isText = String(validating: bytes, as: UTF8.self) != nil
      Terminal.say(report.text(found.sorted) { $0 == path && isText ? bytes : nil })
    }
    guard let value else { throw Failure.input }
    return value
  }

  func write(_ placements: [Placement?], of problem: Problem, to path: String) throws {
    try touchingDisk {
      try disk.replaceFile(at: path, with: Instance.plan(placements, of: problem))
    }
  }
}
