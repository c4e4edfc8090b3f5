public import PlanModel

/// A folder and the file that records what stands in it, changed together.
extension OutputDirectory {
  /// Writes the artifacts, and then the record that goes with them: `published/` and
  /// `publication.yaml`.
  ///
  /// Two names cannot change in one instant, so the order is:
  ///
  /// 1. the next state is built beside the folder and reaches the disk;
  /// 2. the next record is written beside the old one, as `.RECORD.pending-N`, where N is the
  ///    inode of the next state;
  /// 3. the next state takes the folder's name;
  /// 4. the next record takes the record's name.
  ///
  /// A run that ends before 3 leaves the old state and the old record. One that ends between 3
  /// and 4 leaves a pending record whose N is the folder's inode: `heal` recognises it by that and
  /// does step 4. Call `heal` before reading the record, and both under `Disk.withLock`.
  ///
  /// - Throws: `OutputRefused`, `FileProblem`. Before step 3 the old state stands; after it, the
  ///   next `heal` completes the new one.
  @discardableResult
  public func commit(
    _ artifacts: [Artifact], record: String, bytes: [UInt8], threads: Int = 1
  ) throws -> Outcome {
    try heal(record: record)
    let old = try marker()
    let isSameRecord = (try? disk.read(record)) == bytes
    do {
      let outcome = try stage(artifacts, over: old, threads: threads)
      if old != nil, isSameRecord, outcome.written + outcome.removed == 0 {
        try disk.remove(partial)
        return outcome
      }
      try disk.syncFileSystem(of: partial)
      guard let inode = disk.inode(of: partial) else { throw disk.problem(partial) }
      let pending = pendingName(record, inode)
      do {
        try disk.write(bytes, to: pending, isDurable: true)
        try disk.sync(split(record).parent)
        try putInPlace()
      } catch {
        try? disk.remove(pending)
        throw error
      }
      try disk.sync(parent)
      try disk.rename(pending, to: record)
      try disk.sync(split(record).parent)
      try disk.remove(partial)
      return outcome
    } catch {
      try? disk.remove(partial)
      throw error
    }
  }

  /// Brings folder and record together again after a run that ended half-way: completes it if its
  /// folder is in place, forgets it if not. Removes what else it left.
  public func heal(record: String) throws {
    try disk.makeDirectories(parent)
    // Pending records first: as long as the abandoned state stands, no new folder can have its
    // inode.
    let (folder, name) = split(record)
    let prefix = ".\(name).pending-"
    for left in try disk.names(in: folder) where left.hasPrefix(prefix) {
      guard let inode = UInt64(left.dropFirst(prefix.count)) else { continue }
      if inode == disk.inode(of: target) {
        try disk.rename(join(folder, left), to: record)
        try disk.sync(folder)
      } else {
        try disk.remove(join(folder, left))
      }
    }
    try tidy()
  }

  private func pendingName(_ record: String, _ inode: UInt64) -> String {
    let (folder, name) = split(record)
    return join(folder, ".\(name).pending-\(inode)")
  }
}
