import Diagnostics

/// What can be wrong with an archive.
enum ArchiveFault: Error, Hashable {
  case notAnArchive
  case damaged
  case tooManyEntries(Int)
  case tooLarge(entry: String)
  case bomb(entry: String)
  case encrypted(entry: String)
  case unknownMethod(entry: String)
  case damagedEntry(String)

  var kind: DiagnosticKind {
    switch self {
    case .notAnArchive: .archiveNone
    case .damaged: .archiveDamaged
    case .tooManyEntries: .archiveEntries
    case .tooLarge: .archiveTooLarge
    case .bomb: .archiveBomb
    case .encrypted: .archiveEncrypted
    case .unknownMethod: .archiveMethod
    case .damagedEntry: .archiveEntryDamaged
    }
  }

  var arguments: [String: Text] {
    switch self {
    case .notAnArchive, .damaged: [:]
    case .tooManyEntries(let count): ["count": Text(String(count))]
    case .tooLarge(let entry), .bomb(let entry), .encrypted(let entry),
      .unknownMethod(let entry), .damagedEntry(let entry):
      ["entry": Text(entry)]
    }
  }
}
