import Diagnostics
import Fingerprints
import Glibc
import Output
import RegisterStore

/// What an import has done so far, in `register/unfinished`: for each part of the file its records,
/// sealed as in the register, and its rejected rows. An import of the same file in the same way goes
/// on from there; any other one, and one that is done, throws it away.
struct UnfinishedImport {
  let disk: Disk
  let folder: String
  /// Of what the work is, so that no other import takes it up.
  let work: String
  let sealed: Set<String>
  let sealing: Sealing

  static let name = "unfinished"

  private func file(_ number: Int, _ ending: String) -> String {
    let digits = String(number)
    let zeros = String(repeating: "0", count: max(0, 4 - digits.utf8.count))
    return "\(folder)/\(zeros)\(digits).\(ending)"
  }

  /// The parts that can be taken up with the rows that each of them rejected, in order; what belongs
  /// to another import is removed.
  func found(texts: Set<String>) throws -> (parts: [ImportPart], rejects: [UInt8]) {
    var parts: [ImportPart] = []
    var rejects: [UInt8] = []
    while access(file(parts.count + 1, "people"), F_OK) == 0 {
      let memory = try touchingDisk { try disk.map(file(parts.count + 1, "people")) }
      guard let image = RegisterImage(memory, texts: texts, opening: sealing),
        let part = ImportPart(image, of: work),
        part.end > parts.last?.end ?? 0,
        let rows = try? disk.read(file(parts.count + 1, "rejects"))
      else { break }
      parts.append(part)
      rejects += rows
    }
    if parts.isEmpty { try remove() }
    return (parts, rejects)
  }

  /// Keeps a part with what it rejected.
  func keep(_ part: ImportPart, _ number: Int, rejects: [UInt8]) throws {
    try disk.makePrivateDirectory(folder)
    // NB: the records come last, so that whoever finds them finds the rejects, too.
    try disk.replaceFile(at: file(number, "rejects"), isPrivate: true) { write in
      try rejects.withUnsafeBytes(write)
    }
    try disk.replaceFile(at: file(number, "people"), isPrivate: true) { write in
      let isWhole = try part.image(of: work).write(sealed: sealed, by: sealing, to: write)
      precondition(isWhole, "a key of 32 bytes seals everything")
    }
  }

  func remove() throws { try touchingDisk { try disk.removeFile(at: folder) } }
}
