import Glibc

/// A folder of numbered versions, the highest of which counts.
extension Disk {
  /// The numbers of the versions in a folder, ascending; none where there is no folder.
  public func versions(in folder: String) throws -> [Int] {
    guard try entry(at: resolved(folder)) == .directory else { return [] }
    return try names(in: folder).compactMap(Self.version).sorted()
  }

  /// Where a version lies.
  public static func path(ofVersion number: Int, in folder: String) -> String {
    let digits = String(number)
    return join(folder, String(repeating: "0", count: max(0, 6 - digits.utf8.count)) + digits)
  }

  /// Adds a version that is there whole or not at all, whenever the run ends, and removes those
  /// before it. Call it under `withLock` of the folder.
  ///
  /// - Parameter body: writes what belongs to it into the folder that it is given.
  public func addVersion(
    _ number: Int, in folder: String, writing body: (String) throws -> Void
  ) throws {
    try removeRemains(in: folder)
    let target = Self.path(ofVersion: number, in: folder)
    let beside = target + ".partial"
    do {
      try makePrivateDirectory(beside)
      try body(beside)
      try syncFileSystem(of: beside)
      try rename(beside, to: target)
    } catch {
      try? remove(beside)
      throw error
    }
    try sync(folder)
    for old in try versions(in: folder) where old < number {
      try remove(Self.path(ofVersion: old, in: folder))
    }
  }

  /// Removes what runs that were ended left behind: unfinished versions, and old ones.
  private func removeRemains(in folder: String) throws {
    for name in try names(in: folder) where name.hasSuffix(".partial") {
      try remove(join(folder, name))
    }
    for old in try versions(in: folder).dropLast() {
      try remove(Self.path(ofVersion: old, in: folder))
    }
  }

  private static func version(_ name: String) -> Int? {
    name.utf8.count >= 6 && name.utf8.allSatisfy { (0x30...0x39).contains($0) } ? Int(name) : nil
  }
}
