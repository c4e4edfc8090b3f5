import Diagnostics
import Foundation
import PlanModel
import Testing

/// Writes papers of invented people for `Tests/Judges/papers`, which has other programs open them;
/// only where `PAPERS` names a folder.
@Suite struct PapersForJudges {
  @Test(.enabled(if: ProcessInfo.processInfo.environment["PAPERS"] != nil))
  func `papers are written for the judges`() throws {
    let folder = URL(filePath: ProcessInfo.processInfo.environment["PAPERS"] ?? "")
    let kinds: [(language: Language, people: Int, waiting: Int, masking: Masking)] = [
      (.zh, 1, 0, .working), (.zh, 13, 0, .publicList), (.zh, 40, 3, .full), (.zh, 600, 0, .full),
      (.en, 40, 3, .full),
    ]
    for kind in kinds {
      var office = Office(people: kind.people, waiting: kind.waiting)
      office.language = kind.language
      office.paper.batch = Text(zh: "第二批", en: "second")
      for (path, paper) in office.papers(masking: kind.masking) {
        let file = folder.appending(path: "\(kind.language)-\(kind.people)/\(path)")
        try FileManager.default.createDirectory(
          at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(paper.bytes).write(to: file)
      }
    }
  }
}
