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
  /// does step 4, and `standingRecord` reads it. Nothing is waited for between the two, so that
  /// this takes microseconds; file systems with a journal keep their order through a power cut.
  /// Call `heal` before reading the record, and both under `Disk.withLock`.
  ///
  /// - Parameter old: the record that this state follows, as the caller read it; nil for none.
  /// - Throws: `RecordChanged` if another record stands there by now, `OutputRefused`,
  ///   `FileProblem`. Before step 3 the old state stands; after it, the next `heal` completes the
  ///   new one.
  @discardableResult
  public func commit(
    _ artifacts: [Artifact], record: String, replacing old: [UInt8]?, with bytes: [UInt8],
    threads: Int = 1
  ) throws -> Outcome {
    try heal(record: record)
    try check(record, holds: old)
    let marker = try marker()
    do {
      let outcome = try stage(artifacts, over: marker, threads: threads)
      if marker != nil, old == bytes, outcome.written + outcome.removed == 0 {
        try disk.remove(partial)
        return outcome
      }
      try disk.syncFileSystem(of: partial)
      guard let inode = disk.inode(of: partial) else { throw disk.problem(partial) }
      let pending = pendingName(record, inode)
      do {
        try disk.write(bytes, to: pending, isDurable: true)
        try disk.sync(split(record).parent)
        try check(record, holds: old)
        try putInPlace()
      } catch {
        try? disk.remove(pending)
        throw error
      }
      try disk.rename(pending, to: record)
      try disk.sync(parent)
      try disk.sync(split(record).parent)
      try disk.remove(partial)
      return outcome
    } catch {
      try? disk.remove(partial)
      throw error
    }
  }

  /// The file that holds the record of the state that stands: the record itself, or the pending
  /// one of a run that ended between its two last steps. Changes nothing.
  public func standingRecord(_ record: String) -> String {
    guard let inode = disk.inode(of: target) else { return record }
    let pending = pendingName(record, inode)
    return disk.inode(of: pending) == nil ? record : pending
  }

  private func check(_ record: String, holds old: [UInt8]?) throws {
    let now = try disk.entry(at: record) == .nothing ? nil : disk.read(record)
    guard now == old else { throw RecordChanged(path: record) }
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
