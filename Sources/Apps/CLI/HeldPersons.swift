import Diagnostics
import Glibc
import Output
import PlanModel
import Rostering
import Tabular

/// Tells which files of a workspace still hold some people, by their identity numbers.
///
/// A draw knows people by keyed hashes, a list by the numbers themselves. Rosters and a draw's lists show
/// a part of a number only, so that nobody can be looked up in them.
struct HeldPersons {
  /// What was found of them, without naming anybody.
  struct Finding {
    let kind: HeldFiles.Group.Kind
    let path: String
    /// How many of them are in it; nil where they cannot be looked up in it.
    let count: Int?
  }

  private let hashes: Set<String>
  private let numbers: Set<Int>
  /// Larger files are registers; to read one takes as long as an import.
  private static let longest = 1 << 26

  /// - Parameter key: what the workspace's hashes of people are made with.
  init(_ identities: [String], key: [UInt8]) {
    let hash = PersonHash(key: key)
    hashes = Set(identities.map { hash(Recipient(name: "", identity: $0, hardship: .relative)) })
    numbers = Set(identities.compactMap { IdentityRule.strict.personKey(of: $0) })
  }

  /// The files that hold one of them, or may.
  func findings(in files: HeldFiles) -> [Finding] {
    files.groups.flatMap { group -> [Finding] in
      switch group.kind {
      case .rejected, .unfinished: return []
      case .draw, .list:
        return group.paths.compactMap { path in
          let count = group.kind == .draw ? drawn(path) : listed(path)
          return count == 0 ? nil : Finding(kind: group.kind, path: path, count: count)
        }
      case .drawSheets, .rosters, .elsewhere:
        return group.paths.map { Finding(kind: group.kind, path: $0, count: nil) }
      }
    }
  }

  /// Files that may hold anybody, for whom there is nothing to look up.
  static func unseen(in files: HeldFiles) -> [Finding] {
    files.groups.flatMap { group in
      switch group.kind {
      case .rejected, .unfinished: [Finding]()
      case .draw, .list, .drawSheets, .rosters, .elsewhere:
        group.paths.map { Finding(kind: group.kind, path: $0, count: nil) }
      }
    }
  }

  private func drawn(_ path: String) -> Int? {
    guard let bytes = try? Disk().read(path) else { return nil }
    // A hash is 32 hexadecimal digits, and nothing else in these files is.
    let words = bytes.split { $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
    return Set(
      words.lazy.filter { $0.count == 32 }.map { String(decoding: $0, as: UTF8.self) }
    ).intersection(hashes).count
  }

  private func listed(_ path: String) -> Int? {
    var status = stat()
    guard stat(path, &status) == 0, status.st_size <= Self.longest,
      let bytes = try? Disk().read(path)
    else { return nil }
    var issues = Issues()
    let sheets = SheetReader.sheets(of: bytes, file: path, choice: .all, issues: &issues)
    guard !sheets.isEmpty else { return nil }
    var found: Set<Int> = []
    for sheet in sheets {
      for row in sheet.rows {
        for (_, cell) in sheet.cells(ofRow: row) where cell.text.utf8.count >= 15 {
          if let number = IdentityRule.strict.personKey(of: cell.text), numbers.contains(number) {
            found.insert(number)
          }
        }
      }
    }
    return found.count
  }
}

extension HeldPersons {
  /// What is left of them, and what to do about each.
  static func text(of findings: [Finding]) -> String {
    let certain = findings.filter { $0.count != nil }
    let possible = findings.filter { $0.count == nil }
    var text = ""
    for (list, title) in [
      (certain, words("这些文件里还有：\n", "still in these files:\n")),
      (
        possible,
        words("这些文件里可能还有（查不到人）：\n", "perhaps in these, too (nobody can be looked up in them):\n")
      ),
    ] where !list.isEmpty {
      text += title
      var advice = ""
      for finding in list {
        if finding.kind.advice != advice {
          advice = finding.kind.advice
          text += "  \(advice)\n"
        }
        let count = finding.count.map { words("（\($0) 人）", " (\($0) persons)") } ?? ""
        text += "    \(finding.path)\(count)\n"
      }
    }
    return text
  }
}
