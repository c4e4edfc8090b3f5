import Diagnostics
import Fingerprints
import Output
import RegisterStore
import Tabular

/// One version of a register while its files are written.
struct RegisterVersion {
  let disk: Disk
  let folder: String

  func write(
    _ image: RegisterImage, sealing: Sealing, forgotten: ForgottenPersons, doubts: [Doubt]
  ) throws {
    let sealed = Set(
      image.facts.filter { $0.key.hasPrefix("field/") && $0.value.hasPrefix("sealed|") }
        .map { String($0.key.dropFirst(6)) })
    var isWhole = true
    try disk.replaceFile(at: folder + "/" + RegisterFolder.people, isPrivate: true) { write in
      isWhole = try image.write(sealed: sealed, by: sealing, to: write)
    }
    precondition(isWhole, "a key of 32 bytes seals everything")
    var writer = CSVWriter(.plain)
    writer.write(["first", "second", "reason"])
    for doubt in doubts {
      writer.write([String(doubt.first), String(doubt.second), doubt.reason.rawValue])
    }
    try disk.replaceFile(at: folder + "/" + RegisterFolder.doubts, with: writer.takeBytes())
    try disk.replaceFile(
      at: folder + "/" + RegisterFolder.forgotten, with: Array(forgotten.text.utf8))
  }
}
