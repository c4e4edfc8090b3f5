public import CivilTime
public import Diagnostics
public import PlanModel
import Presenting
import Printing

/// What shows who was reached, for the office: a workbook and a page in each language.
public func coverageFiles(
  of coverage: Coverage, title: Text, plan: Plan, on day: CivilDate, language: Language
) -> [Artifact] {
  [
    Artifact(path: "coverage.xlsx") {
      coverageSheet(of: coverage, title: title, plan: plan, on: day, language: language)
    }
  ]
    + Language.allCases.map { language in
      Artifact(path: "\(language.rawValue).html") {
        coveragePage(of: coverage, title: title, on: day, language: language)
      }
    }
}
