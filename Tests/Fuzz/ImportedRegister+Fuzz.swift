import Diagnostics
import Fingerprints
import PlanModel
import RegisterStore

/// What an import makes of some bytes, and of each row that it has not taken in whether it was kept.
func imported(
  _ bytes: [UInt8], by schema: RegisterSchema, parts: ImportProgress = ImportProgress()
) -> (found: ImportedRegister?, kept: [Bool], lines: [Int]) {
  var issues = Issues()
  var (kept, lines): ([Bool], [Int]) = ([], [])
  let intake = RegisterImport(
    schema: schema, keyed: KeyedID(key: [UInt8](repeating: 7, count: 32)))
  let found = intake.read(
    FixedMemory(copying: bytes), file: "fuzz.csv", progress: parts,
    reject: {
      kept.append($0.isKept)
      lines.append($0.line)
    }, observe: { _ in }, issues: &issues)
  precondition(found != nil || issues.hasErrors, "no register and no error")
  return (found, kept, lines)
}
